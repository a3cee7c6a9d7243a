/// How unlike two units are: α × how far apart they lie + β × how different their codes are.
///
/// A unit against nothing, and nothing against nothing, counts 1.
///
/// - Source: Mathet, Widlöcher & Métivier, "The unified and holistic method gamma (γ) for inter-annotator agreement
///   measure and alignment", Computational Linguistics 41(3), 2015, sections 4.3 to 4.5, with Δ∅ = 1.
struct UnitDissimilarity: Sendable {
    let alpha: Double
    let beta: Double
    /// `nil` where two codes differ wholly or not at all.
    private let table: TableDifference?

    /// As `options` say for so many codes.
    ///
    /// - Throws: ``AgreementError/badTable(_:)``.
    init(_ options: GammaOptions, codes: Int) throws(AgreementError) {
        (alpha, beta) = (options.alpha, options.beta)
        switch options.codeDissimilarity {
        case .nominal: table = nil
        case .ordered: table = TableDifference((0..<codes).map(Double.init)) { abs($0 - $1) / Double(codes - 1) }
        case .table(let rows): table = try TableDifference(rows, categories: codes)
        }
    }

    /// The squared distance of both borders, in mean lengths: 0 for the same stretch, 1 for two of one length that touch.
    func positional(_ first: Continuum.Unit, _ second: Continuum.Unit) -> Double {
        let distance = abs(first.start - second.start) + abs(first.end - second.end)
        let ratio = distance / (first.length + second.length)
        return ratio * ratio
    }

    /// How different the codes are: 0 or 1, or what the table says.
    func categorical(_ first: Continuum.Unit, _ second: Continuum.Unit) -> Double {
        guard first.code != second.code else { return 0 }
        return table?.difference(first.code, second.code, values: []) ?? 1
    }

    func callAsFunction(_ first: Continuum.Unit, _ second: Continuum.Unit) -> Double {
        alpha * positional(first, second) + beta * categorical(first, second)
    }
}
