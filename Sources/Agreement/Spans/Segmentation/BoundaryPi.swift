/// Fleiss' pi of coders who cut texts into segments: boundary similarity beyond what their number of boundaries would give
/// by chance.
///
/// Observed is ``BoundaryEdits/boundarySimilarity`` of all pairs of coders and all texts counted together; expected the
/// square of the share of places that coders cut, the mean over coders and texts. 1 is full agreement.
///
/// - Source: Fournier & Inkpen, "Segmentation similarity and agreement", 2012; as `segeval` has it (`fleiss_pi_linear`).
public struct BoundaryPi: Hashable, Sendable {
    /// The share of boundaries that are matched, near misses in part, 0 to 1; `nil` where there is none.
    public let observed: Double?
    /// What chance alone would give, 0 to 1; `nil` where there is nowhere to cut.
    public let expected: Double?

    /// - Parameter texts: each text as each coder cut it.
    public init(_ texts: [[Segmentation]], reach: Int = 2) {
        self.init(Counts(texts, reach: reach))
    }

    init(_ counts: Counts) {
        observed = counts.edits.boundarySimilarity
        let share = counts.cuts > 0 ? counts.shares / Double(counts.cuts) : nil
        expected = share.map { $0 * $0 }
    }

    /// Observed beyond expected, as a share of what is possible; `nil` where nothing is.
    public var value: Double? {
        guard let observed, let expected, expected < 1 else { return nil }
        return (observed - expected) / (1 - expected)
    }

    /// What it is made of, which adds up over texts.
    struct Counts {
        /// Of all pairs of coders.
        var edits: BoundaryEdits
        /// The sum of the shares of places that coders cut.
        var shares = 0.0
        /// How many shares these are: one a coder and text.
        var cuts = 0

        init(edits: BoundaryEdits, shares: Double, cuts: Int) {
            (self.edits, self.shares, self.cuts) = (edits, shares, cuts)
        }

        init(_ texts: [[Segmentation]], reach: Int) {
            edits = BoundaryEdits(reach: reach)
            for coders in texts where coders.contains(where: { $0.places > 0 }) {
                for (first, second) in pairs(below: coders.count) {
                    edits += BoundaryEdits(coders[first], coders[second], reach: reach)
                }
                shares += coders.reduce(0) { $0 + Double($1.boundaries.count) / Double($1.places) }
                cuts += coders.count
            }
        }
    }
}
