/// How long the best alignment of one text is looked for.
struct SearchBounds: Sendable {
    /// How many unitary alignments are weighed at most.
    var alignments = 8_000_000
    /// How many parts, of units that belong together, are searched again after branching.
    var parts = 100
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
        let possible = try UnitaryAlignments(text, dissimilarity, limit: bounds.alignments)
        let chosen =
            text.coders == 2
            ? PairAssignment.best(of: possible, units: text.units)
            : SetPartition(possible, units: text.units.count).best(effort: bounds.parts)
        guard let chosen else {
            throw .tooManyAlignments(units: text.units.count, coders: text.coders)
        }
        unitaryAlignments = chosen.map { possible[$0].map(Int.init) }
            .sorted { $0.lexicographicallyPrecedes($1) }
    }
}
