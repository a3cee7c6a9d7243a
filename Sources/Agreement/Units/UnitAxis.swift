/// The units of one document as places on a line, 0 to `count`: what makes every unit the same to the sweep.
struct UnitAxis {
    /// How many units the document has.
    let count: Int
    private let length: Int
    private let kind: Kind

    private enum Kind {
        case scalars
        case segments([Range<Int>])
        case whole
    }

    /// - Throws: ``AgreementError/badSegments(unit:document:)``.
    init(_ document: CodedDocument, unit: AgreementUnit) throws(AgreementError) {
        length = document.length
        switch unit {
        case .character:
            (count, kind) = (document.length, .scalars)
        case .document:
            (count, kind) = (1, .whole)
        case .token, .sentence, .paragraph, .turn:
            let segments = document.segments ?? []
            var end = 0
            for segment in segments {
                guard segment.lowerBound >= end, !segment.isEmpty, segment.upperBound <= document.length else {
                    throw .badSegments(unit: unit, document: document.name)
                }
                end = segment.upperBound
            }
            (count, kind) = (segments.count, .segments(segments))
        }
    }

    /// The scalars from the first to the last of some units, of which there is at least one.
    func offsets(of units: Range<Int>) -> Range<Int> {
        switch kind {
        case .scalars: units
        case .whole: 0..<length
        case .segments(let segments): segments[units.lowerBound].lowerBound..<segments[units.upperBound - 1].upperBound
        }
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
