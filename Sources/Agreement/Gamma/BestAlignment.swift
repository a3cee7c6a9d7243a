/// How long the best alignment of one text is looked for.
struct SearchBounds: Sendable {
    /// How many unitary alignments are listed at most.
    var alignments = 8_000_000
    /// How many steps are taken at most, each a pass over some units.
    var steps = 8_000_000
}

/// The alignment of a text's units that has the least disorder.
///
/// Of alignments that are equally good, to a billionth, it is the one that aligns the fewest units: aligning must gain
/// something. Of those it is the one in which close units agree most in their codes. The order in which coders and
/// units were given plays no part.
struct BestAlignment: Sendable {
    /// The units of each unitary alignment, as positions in the text.
    let unitaryAlignments: [[Int]]
    let units: CodedUnits

    /// Looks for it.
    ///
    /// - Throws: ``AgreementError/tooManyAlignments(units:coders:)`` where that takes more than a bounded effort. What
    ///   comes out is the best alignment, never an approximation.
    init(
        of text: CodedUnits, _ dissimilarity: UnitDissimilarity, within bounds: SearchBounds = SearchBounds()
    ) throws(AgreementError) {
        units = text
        guard let best = Self.best(of: text, dissimilarity, within: bounds) else {
            throw .tooManyAlignments(units: text.units.count, coders: text.coders)
        }
        unitaryAlignments = best.map { $0.map(Int.init) }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// The units of each unitary alignment. All that are possible are listed where they are few for so many units.
    private static func best(
        of text: CodedUnits, _ dissimilarity: UnitDissimilarity, within bounds: SearchBounds
    ) -> [[Int32]]? {
        let count = text.units.count
        let canBeGenerated = text.coders > 2 && count <= GeneratedPartition.mostUnits
        let limit = canBeGenerated ? min(bounds.alignments, 100 * count) : bounds.alignments
        guard let possible = UnitaryAlignments(text, dissimilarity, limit: limit) else {
            return canBeGenerated ? GeneratedPartition(text, dissimilarity).best(steps: bounds.steps) : nil
        }
        guard text.coders == 2 else { return SetPartition(possible, units: count).best(steps: bounds.steps) }
        return PairAssignment.best(of: possible, units: text.units).map { Array(possible[$0]) }
    }
}
