/// A place that one or more coders gave one code: passages that share units, and all that share units with these.
///
/// The places of one code have no unit in common, so each unit on which coders differ lies in exactly one of them.
public struct CodedPlace: Hashable, Sendable {
    /// The code, by position.
    public var code: Int
    /// The passages, by position in ``CodedDocument/spans``, in the order in which they begin.
    public var spans: [Int]
    /// From the first to the last scalar of the passages.
    public var range: Range<Int>
    /// Who gave the code here, by position, in ascending order.
    public var coders: [Int]
    /// Units to which some coders gave the code and others not; 0 where all agree.
    public var units: Int
    /// What the place adds to the code's observed disagreement: over its units, the ordered pairs of coders of whom one
    /// gave the code and the other not, each pair divided by the number of coders less one, as Krippendorff's alpha
    /// weighs them.
    public var disagreement: Double
}

extension CodedPlace {
    /// Takes `spans` together, which are of one code and in order of place and one of which begins each place.
    init(_ spans: ArraySlice<SpansInUnits.Span>, code: Int, document: CodedDocument, in placed: SpansInUnits) {
        let ranges = spans.map { document.spans[$0.index].range }
        let start = ranges.map(\.lowerBound).min() ?? 0
        self.init(
            code: code, spans: spans.map(\.index), range: start..<(ranges.map(\.upperBound).max() ?? start),
            coders: Set(spans.map(\.coder)).sorted(), units: 0, disagreement: 0)
        let finished = placed.finished
        var depth = [Int](repeating: 0, count: placed.blank.count)
        var (given, pairs) = (0, 0)
        let edges = Array(spans).edges
        walk(edges, units: edges.last?.position ?? 0) { edge in
            let before = depth[edge.coder] > 0
            depth[edge.coder] += edge.opens ? 1 : -1
            given += (depth[edge.coder] > 0 ? 1 : 0) - (before ? 1 : 0)
        } count: { length in
            guard given > 0, given < finished else { return }
            units += length
            pairs += 2 * given * (finished - given) * length
        }
        disagreement = Double(pairs) / Double(max(1, finished - 1))
    }
}
