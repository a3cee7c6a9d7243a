import Foundation

/// The name of a document, code, coder or case: any script, one line, unique among its like.
public struct Name: Hashable, Sendable, CustomStringConvertible {
    /// The name as it was given, in NFC, without white space around it.
    public let text: String

    /// The longest name that is taken, in scalars.
    public static let longest = 200

    /// The name written as `text`.
    ///
    /// - Throws: ``NameError`` if it is empty, longer than ``longest``, or holds a slash or a control character.
    public init(_ text: some StringProtocol) throws(NameError) {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
        guard !trimmed.isEmpty else { throw .empty }
        guard trimmed.unicodeScalars.count <= Self.longest else {
            throw .tooLong(trimmed.unicodeScalars.count)
        }
        guard !trimmed.unicodeScalars.contains("/") else { throw .slash(trimmed) }
        guard !trimmed.unicodeScalars.contains(where: \.isControl) else { throw .controlCharacter }
        self.text = trimmed
    }

    /// What two names must not share: the name without regard to case, in NFC.
    public var key: String { Self.key(of: text) }

    /// The key under which a name written as `text` is found.
    public static func key(of text: some StringProtocol) -> String {
        let key = text.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
            .precomposedStringWithCanonicalMapping
        guard key.unicodeScalars.contains("ς") else { return key }
        // In Greek a small sigma is another letter at the end of a word, which a capital one does not tell.
        return String(String.UnicodeScalarView(key.unicodeScalars.map { $0 == "ς" ? "σ" : $0 }))
    }

    /// The name as it was given.
    public var description: String { text }
}

/// Why a text can't be a name.
public enum NameError: Error, Equatable, CustomStringConvertible {
    case empty
    case tooLong(Int)
    case slash(String)
    case controlCharacter

    /// One sentence for whoever typed the name.
    public var description: String {
        switch self {
        case .empty: "a name can't be empty"
        case .tooLong(let count): "a name has at most \(Name.longest) characters, this one has \(count)"
        case .slash(let name):
            "'\(name)' has a slash, which separates the names in a code's path: "
                + "leave it out (a code below another one is added with --parent)"
        case .controlCharacter: "a name is one line without tabs or control characters"
        }
    }
}

extension Unicode.Scalar {
    /// Whether this is a control character, a line or paragraph separator, or one that turns the direction of writing
    /// or hides itself: nothing that a name may hold or a terminal should be sent.
    public var isControl: Bool {
        switch value {
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}

/// The names among `candidates` that a person who typed `name` may have meant, nearest first, three at most.
///
/// Near is an edit distance of a third of the name, or one name holding the other if that has three characters.
public func nearestNames(to name: String, among candidates: some Sequence<String>) -> [String] {
    let wanted = Array(Name.key(of: name).unicodeScalars)
    let allowed = max(1, wanted.count / 3)
    var found: [(distance: Int, name: String)] = []
    for candidate in candidates {
        let scalars = Array(Name.key(of: candidate).unicodeScalars)
        let distance = editDistance(wanted, scalars)
        let holds =
            min(wanted.count, scalars.count) >= 3 && (scalars.holds(wanted) || wanted.holds(scalars))
        if distance <= allowed || holds {
            found.append((distance, candidate))
        }
    }
    return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
}

/// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in 1...left.count {
        var row = [i] + [Int](repeating: 0, count: right.count)
        for j in 1...right.count {
            let same = left[i - 1] == right[j - 1]
            row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
            if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                row[j] = min(row[j], beforeLast[j - 2] + 1)
            }
        }
        (beforeLast, last) = (last, row)
    }
    return last[right.count]
}

extension [Unicode.Scalar] {
    fileprivate func holds(_ other: [Unicode.Scalar]) -> Bool {
        guard other.count <= count else { return false }
        return (0...(count - other.count)).contains { self[$0..<($0 + other.count)].elementsEqual(other) }
    }
}
