import CodingModel

/// How well what was typed fits a name; the smaller, the better.
///
/// `sick` fits `sick leave` as its beginning, `leave` as that of a word in it, `sl` or `sile` as those of several, `ick`
/// as something in it, and `skv` as letters of it in their order.
struct Fit: Comparable, Hashable, Sendable {
    enum Kind: Int, Sendable {
        case whole, beginning, word, initials, inside, scattered
    }

    var kind: Kind
    /// Letters passed over between those that were typed, where they are scattered.
    var gaps: Int

    static func < (left: Fit, right: Fit) -> Bool {
        (left.kind.rawValue, left.gaps) < (right.kind.rawValue, right.gaps)
    }

    /// - Parameters:
    ///   - typed: what was typed, as ``Name/key(of:)`` has it, not empty.
    ///   - key: a code's path or alias, as ``Name/key(of:)`` has it.
    /// - Complexity: O(typed × key).
    init?(_ typed: [Character], in key: [Character]) {
        let name = key.lastIndex(of: "/").map { $0 + 1 } ?? 0
        if typed == key || typed.elementsEqual(key[name...]) {
            self.init(kind: .whole, gaps: 0)
        } else if key.starts(with: typed) || key[name...].starts(with: typed) {
            self.init(kind: .beginning, gaps: 0)
        } else if key.indices.contains(where: { Self.startsWord($0, in: key) && key[$0...].starts(with: typed) }) {
            self.init(kind: .word, gaps: 0)
        } else {
            let letters = typed.filter { $0 != " " }
            if Self.areInitials(letters, of: key) {
                self.init(kind: .initials, gaps: 0)
            } else if key.indices.contains(where: { key[$0...].starts(with: typed) }) {
                self.init(kind: .inside, gaps: 0)
            } else if let gaps = Self.fewestGaps(letters, in: key) {
                self.init(kind: .scattered, gaps: gaps)
            } else {
                return nil
            }
        }
    }

    private init(kind: Kind, gaps: Int) {
        self.kind = kind
        self.gaps = gaps
    }

    private static func startsWord(_ position: Int, in key: [Character]) -> Bool {
        position == 0 || !(key[position - 1].isLetter || key[position - 1].isNumber)
    }

    /// Whether each letter begins a word or follows the letter before without a gap.
    private static func areInitials(_ letters: [Character], of key: [Character]) -> Bool {
        guard let first = letters.first else { return false }
        let starts = key.indices.filter { startsWord($0, in: key) }
        var ends = Set(starts.filter { key[$0] == first })
        for letter in letters.dropFirst() {
            guard let earliest = ends.min() else { return false }
            let next = ends.map { $0 + 1 }.filter { $0 < key.count } + starts.filter { $0 > earliest }
            ends = Set(next.filter { key[$0] == letter })
        }
        return !ends.isEmpty
    }

    /// The letters passed over in the shortest stretch that holds `letters` in their order.
    private static func fewestGaps(_ letters: [Character], in key: [Character]) -> Int? {
        var best: Int?
        for start in key.indices where key[start] == letters.first {
            var (found, position) = (0, start)
            while found < letters.count, position < key.count {
                if key[position] == letters[found] { found += 1 }
                position += 1
            }
            guard found == letters.count else { break }
            let gaps = position - start - letters.count
            best = min(best ?? gaps, gaps)
        }
        return best
    }
}

/// A code that what was typed may mean.
struct CodeMatch: Hashable, Sendable {
    var code: ObjectID
    var path: String
    /// The other name that it was found under.
    var alias: String?
    var definition: String
}

/// The codes that a passage can be given, each with the names it is found under.
struct CodeChoices: Sendable {
    private struct Choice: Sendable {
        var match: CodeMatch
        /// Of the path and then of the aliases.
        var keys: [[Character]]
    }

    private let choices: [Choice]

    /// The codes that are in use.
    init(_ codebook: Codebook) {
        choices = codebook.codes.filter { $0.page.status != .retired }.map { code in
            let path = codebook.path(of: code.id) ?? code.name
            return Choice(
                match: CodeMatch(code: code.id, path: path, definition: code.definition),
                keys: ([path] + code.page.aliases).map { Array(Name.key(of: $0)) })
        }
    }

    /// The codes that fit `typed`, the best first, among equals those used last; all of them if nothing is typed.
    ///
    /// - Parameter recent: codes from the one used last.
    func matches(_ typed: String, recent: [ObjectID]) -> [CodeMatch] {
        let typed = Array(Name.key(of: typed))
        let age = Dictionary(recent.enumerated().map { ($1, $0) }) { first, _ in first }
        var found: [(fit: Fit?, age: Int, position: Int, match: CodeMatch)] = []
        for (position, choice) in choices.enumerated() {
            var match = choice.match
            var best: Fit?
            if !typed.isEmpty {
                let fits = choice.keys.map { Fit(typed, in: $0) }
                best = fits.compactMap(\.self).min()
                guard let best else { continue }
                if fits[0] != best, let code = fits.firstIndex(of: best) {
                    match.alias = String(choice.keys[code])
                }
            }
            found.append((best, age[match.code] ?? .max, position, match))
        }
        return found.sorted { left, right in
            if let a = left.fit, let b = right.fit, a != b { return a < b }
            return (left.age, left.position) < (right.age, right.position)
        }.map(\.match)
    }
}
