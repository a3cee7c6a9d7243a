/// The share of two coders' passages that one of the other's matches.
struct SegmentCounting: PairCounting {
    /// The share in common that makes a match, 0 to 1.
    let overlap: Double

    let width = 2
    var nothing: String { "no coder has coded anything: there is nothing to compare" }

    var assumptions: [String] {
        let share = overlap * 100
        let percent = share == share.rounded() ? String(Int(share)) : String(share)
        return [
            "a passage is matched by one of the other coder's with its code where what they have in common is at least "
                + "\(percent) % of the longer one"
        ]
    }

    func side(_ spans: [CodedSpan], of document: Continuum) -> [Int: SortedRanges] { SegmentMatches.passages(spans) }

    func counts(_ first: [Int: SortedRanges], _ second: [Int: SortedRanges]) -> [Int] {
        var segments = SegmentMatches()
        segments.add(first, second, overlap: overlap)
        return [segments.matches, segments.others]
    }

    func formula(_ counts: [Int]) -> String { "\(counts[0]) ÷ (\(counts[0]) + \(counts[1]))" }

    func value(_ counts: [Int]) -> Double? {
        counts[0] + counts[1] > 0 ? Double(counts[0]) / Double(counts[0] + counts[1]) : nil
    }
}
