/// The units of one document as places on a line, 0 to `count`: what makes every unit the same to the sweep.
struct UnitAxis {
    /// How many units the document has.
    let count: Int
    private let kind: Kind

    private enum Kind {
        case scalars
        case segments([Range<Int>])
        case whole
    }

    /// - Throws: ``AgreementError/badSegments(unit:document:)``.
    init(_ document: CodedDocument, unit: AgreementUnit) throws(AgreementError) {
        switch unit {
        case .character: self.init(count: document.length, kind: .scalars)
        case .document: self.init(count: 1, kind: .whole)
        case .token, .sentence, .paragraph, .turn:
            let segments = document.segments ?? []
            guard segments.followOneAnother(within: document.length) else {
                throw .badSegments(unit: unit, document: document.name)
            }
            self.init(segments: segments)
        }
    }

    /// - Precondition: The segments follow one another, none of them empty.
    init(segments: [Range<Int>]) {
        self.init(count: segments.count, kind: .segments(segments))
    }

    private init(count: Int, kind: Kind) {
        (self.count, self.kind) = (count, kind)
    }

    /// The units that share at least one scalar with `range`; empty where none does, as between two tokens.
    func units(touching range: Range<Int>) -> Range<Int> {
        switch kind {
        case .scalars: range
        case .whole: 0..<1
        case .segments(let segments):
            segments.firstIndex {
                $0.upperBound > range.lowerBound
            }..<segments.firstIndex { $0.lowerBound >= range.upperBound }
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

    /// The first index at which `holds` is true, by bisection: it must be false up to there and true from there on.
    fileprivate func firstIndex(where holds: (Range<Int>) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
