extension AgreementCase {
    /// How far apart two spans are, or the disorder of the best alignment of all spans.
    func aligned() throws(AgreementError) -> CaseResult {
        switch coefficient {
        case "gamma_positional_dissimilarity":
            let units = (spans ?? []).map { CodedUnits.Unit(start: Double($0.start), end: Double($0.end), code: 0) }
            guard units.count == 2 else { throw .unknownMeasure(coefficient, kind: kind) }
            return CaseResult(id, value: UnitDissimilarity.positional(units[0], units[1]))
        case "gamma_observed_disorder":
            let gamma = GammaOptions(alpha: detail["alpha"]?.first ?? 1, beta: detail["beta"]?.first ?? 1)
            let continua = try Continua(spanData())
            let dissimilarity = try UnitDissimilarity(continua, SpanOptions(gamma: gamma))
            let alignment = try BestAlignment(of: CodedUnits(continua.documents[0]), dissimilarity)
            let disorder = Disorder(of: alignment, dissimilarity, codes: continua.codes.count).units.mean
            var detail = ["alpha": [gamma.alpha], "beta": [gamma.beta], "delta_empty": [1]]
            detail["unitary_alignments"] = [Double(alignment.unitaryAlignments.count)]
            detail["pygamma"] = disorder.map { [$0] }
            return CaseResult(id, value: disorder, detail: detail)
        default:
            throw .unknownMeasure(coefficient, kind: kind)
        }
    }
}
