/// How unlike two units are: α × how far apart they lie + β × how different their codes are.
///
/// A unit against nothing, and nothing against nothing, counts 1.
///
/// - Source: Mathet, Widlöcher & Métivier, "The unified and holistic method gamma (γ) for inter-annotator agreement
///   measure and alignment", Computational Linguistics 41(3), 2015, sections 4.3 to 4.5, with Δ∅ = 1.
struct UnitDissimilarity: Sendable {
    let alpha: Double
    let beta: Double
    /// The differences of codes row by row; `nil` where two codes differ wholly or not at all.
    private let differences: [Double]?
    private let codes: Int

    /// As `options` say for the codes of `continua`.
    ///
    /// - Throws: ``AgreementError`` where the options' difference is not for such codes.
    init(_ continua: Continua, _ options: SpanOptions) throws(AgreementError) {
        (alpha, beta) = (options.gamma.alpha, options.gamma.beta)
        let count = continua.codes.count
        codes = count
        guard options.difference != .nominal else {
            differences = nil
            return
        }
        let (difference, _) = try EstimateOptions(difference: options.difference, scale: options.scale)
            .differing(continua.withoutUnits)
        let values = (0..<count).map { continua.spanCount(code: $0) }
        let unit = max(1, difference.largest(values))
        differences = (0..<count).flatMap { first in
            (0..<count).map { first == $0 ? 0 : difference.difference(first, $0, values: values) / unit }
        }
    }

    /// The squared distance of both borders, in mean lengths: 0 for the same stretch, 1 for two as long that touch.
    static func positional(_ first: CodedUnits.Unit, _ second: CodedUnits.Unit) -> Double {
        let distance = abs(first.start - second.start) + abs(first.end - second.end)
        let ratio = distance / (first.length + second.length)
        return ratio * ratio
    }

    /// How different the codes are, from 0 to 1.
    func categorical(_ first: CodedUnits.Unit, _ second: CodedUnits.Unit) -> Double {
        guard first.code != second.code else { return 0 }
        return differences.map { $0[first.code * codes + second.code] } ?? 1
    }

    func callAsFunction(_ first: CodedUnits.Unit, _ second: CodedUnits.Unit) -> Double {
        alpha * Self.positional(first, second) + beta * categorical(first, second)
    }
}
