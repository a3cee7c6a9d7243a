/// The alignment of a continuum's units that has the least disorder.
///
/// Of alignments that are equally good, to a billionth, it is the one whose aligned pairs weigh most, as gamma-cat weighs
/// them, pairs with the same code counting twice. The order in which coders and units were given plays no part.
struct BestAlignment: Sendable {
    /// The units of each unitary alignment, as positions in the continuum.
    let unitaryAlignments: [[Int]]
    let continuum: Continuum

    /// Looks for it.
    ///
    /// - Throws: ``AgreementError/tooManyAlignments(units:coders:)`` where that takes more than a bounded effort. What
    ///   comes out is the best alignment, never an approximation.
    init(of continuum: Continuum, _ dissimilarity: UnitDissimilarity) throws(AgreementError) {
        self.continuum = continuum
        let possible = try UnitaryAlignments(continuum, dissimilarity)
        let chosen =
            continuum.coders == 2
            ? PairAssignment.best(of: possible, units: continuum.units)
            : SetPartition(possible, units: continuum.units.count).best()
        guard let chosen else {
            throw .tooManyAlignments(units: continuum.units.count, coders: continuum.coders)
        }
        unitaryAlignments = chosen.map { possible[$0].map(Int.init) }
            .sorted { $0.lexicographicallyPrecedes($1) }
    }
}
