/// The units of one document as places on a line, 0 to `count`: what makes every unit the same to the sweep.
struct UnitAxis {
    /// How many units the document has.
    let count: Int
    private let kind: Kind

    private enum Kind {
        case scalars
        /// Scalars within parts, and how many of them lie before each part.
        case scalarsWithin([Range<Int>], before: [Int])
        case segments([Range<Int>])
        case whole(length: Int, parts: [Range<Int>]?)
    }

    /// - Throws: ``AgreementError/badSegments(unit:document:)``, ``AgreementError/badParts(document:)``.
    init(_ document: CodedDocument, unit: AgreementUnit) throws(AgreementError) {
        if let parts = document.parts, !parts.followOneAnother(within: document.length) {
            throw .badParts(document: document.name)
        }
        switch (unit, document.parts) {
        case (.character, nil):
            self.init(count: document.length, kind: .scalars)
        case (.character, let parts?):
            var (before, sum): ([Int], Int) = ([], 0)
            for part in parts {
                before.append(sum)
                sum += part.count
            }
            self.init(count: sum, kind: .scalarsWithin(parts, before: before))
        case (.document, let parts):
            self.init(count: 1, kind: .whole(length: document.length, parts: parts))
        case (.token, let parts), (.sentence, let parts), (.paragraph, let parts), (.turn, let parts):
            let segments = document.segments ?? []
            guard segments.followOneAnother(within: document.length) else {
                throw .badSegments(unit: unit, document: document.name)
            }
            self.init(segments: parts.map { parts in segments.filter { parts.holds($0) } } ?? segments)
        }
    }

    /// - Precondition: The segments follow one another, none of them empty.
    init(segments: [Range<Int>]) {
        self.init(count: segments.count, kind: .segments(segments))
    }

    private init(count: Int, kind: Kind) {
        (self.count, self.kind) = (count, kind)
    }

    /// The scalars from the first to the last of some units, of which there is at least one.
    func offsets(of units: Range<Int>) -> Range<Int> {
        switch kind {
        case .scalars: units
        case .whole(let length, let parts): (parts?.first?.lowerBound ?? 0)..<(parts?.last?.upperBound ?? length)
        case .scalarsWithin(let parts, let before):
            parts.offset(of: units.lowerBound, before)..<parts.offset(of: units.upperBound - 1, before) + 1
        case .segments(let segments): segments[units.lowerBound].lowerBound..<segments[units.upperBound - 1].upperBound
        }
    }

    /// The units that share at least one scalar with `range`; empty where none does, as between two tokens.
    func units(touching range: Range<Int>) -> Range<Int> {
        switch kind {
        case .scalars: return range
        case .whole(_, let parts): return parts.map { !$0.indices(touching: range).isEmpty } ?? true ? 0..<1 : 0..<0
        case .segments(let segments): return segments.indices(touching: range)
        case .scalarsWithin(let parts, let before):
            let touched = parts.indices(touching: range)
            guard let first = touched.first, let last = touched.last else { return 0..<0 }
            let start = before[first] + max(0, range.lowerBound - parts[first].lowerBound)
            return start..<before[last] + min(parts[last].count, range.upperBound - parts[last].lowerBound)
        }
    }
}

extension [Range<Int>] {
    /// Whether they come one after another in a text, none of them empty.
    func followOneAnother(within length: Int) -> Bool {
        var end = 0
        for range in self {
            guard range.lowerBound >= end, !range.isEmpty, range.upperBound <= length else { return false }
            end = range.upperBound
        }
        return true
    }

    /// The scalar that is the unit of that number, where `before` says how many units lie before each of them.
    fileprivate func offset(of unit: Int, _ before: [Int]) -> Int {
        let part = (before.firstIndex { $0 > unit } ?? before.count) - 1
        return self[part].lowerBound + unit - before[part]
    }

    /// Which of them share an element with `range`.
    fileprivate func indices(touching range: Range<Int>) -> Range<Int> {
        firstIndex { $0.upperBound > range.lowerBound }..<firstIndex { $0.lowerBound >= range.upperBound }
    }

    /// Whether one of them has all of `range`.
    fileprivate func holds(_ range: Range<Int>) -> Bool {
        let index = firstIndex { $0.upperBound > range.lowerBound }
        return index < count && self[index].lowerBound <= range.lowerBound && range.upperBound <= self[index].upperBound
    }

    /// The first index at which `holds` is true, by bisection: it must be false up to there and true from there on.
    private func firstIndex(where holds: (Range<Int>) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
