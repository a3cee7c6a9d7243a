/// A coefficient made ready for some data: its estimates and, by ``bootstrap(of:blocks:replicates:seed:)``, how sure they
/// are.
public struct SpanMeasurement: Sendable {
    public let coefficient: SpanCoefficient
    public let options: SpanOptions
    let parts: [Part]

    /// One group of codes.
    struct Part: Sendable {
        let group: SpanGroup
        let measure: any SpanMeasure
    }

    /// Makes `coefficients` ready for `data`, in their order. What several of them rest on is computed once: gamma,
    /// gamma-cat and gamma-k have their alignments and random continua in common.
    ///
    /// Documents that fewer than two coders finished, and coders who share no document with another, are left out.
    ///
    /// - Throws: ``AgreementError`` if no document was finished by two coders, or the data are not what a coefficient
    ///   compares.
    public static func all(
        _ coefficients: [SpanCoefficient], of data: SpanData, _ options: SpanOptions = SpanOptions()
    ) throws(AgreementError) -> [SpanMeasurement] {
        let spans = try GroupedSpans(data, options.grouping)
        var aligned: [Int: GammaRun] = [:]
        var measurements: [SpanMeasurement] = []
        for coefficient in coefficients {
            try coefficient.check(spans)
            var parts: [Part] = []
            for (number, group) in spans.groups.enumerated() {
                parts.append(Part(group: group, measure: try coefficient.measure(group, options, &aligned[number])))
            }
            measurements.append(SpanMeasurement(coefficient: coefficient, options: options, parts: parts))
        }
        return measurements
    }

    /// One estimate for all codes together or one a code, as the coefficient has them, for each group of codes that the
    /// options compare together.
    ///
    /// That the coefficient has no value for the data is no error: the estimate says why.
    public var estimates: [SpanEstimate] { parts.flatMap(estimates) }

    /// The estimates of one group of codes.
    private func estimates(_ part: Part) -> [SpanEstimate] {
        let (group, continua, measure) = (part.group, part.group.continua, part.measure)
        return zip(measure.subjects, measure.agreements(of: continua.documents)).map { subject, agreement in
            SpanEstimate(
                coefficient: coefficient.id, code: subject.map { continua.codes[$0].name } ?? group.code,
                domain: group.domain, value: agreement.value, undefined: agreement.undefined,
                observed: agreement.observed, expected: agreement.expected, coverage: agreement.coverage,
                units: continua.spanCount(code: subject), documents: continua.documents.count,
                length: continua.length, coders: continua.coders,
                assumptions: continua.assumptions + measure.assumptions)
        }
    }
}

extension SpanCoefficient {
    /// Makes it ready for `data`.
    ///
    /// - Throws: ``AgreementError`` as ``SpanMeasurement/all(_:of:_:)`` does.
    func measured(_ data: SpanData, _ options: SpanOptions) throws(AgreementError) -> SpanMeasurement {
        try SpanMeasurement.all([self], of: data, options)[0]
    }

    /// The coefficient of `data`, as ``SpanMeasurement/estimates`` has it.
    ///
    /// - Throws: ``AgreementError`` as ``SpanMeasurement/all(_:of:_:)`` does.
    public func estimate(
        _ data: SpanData, _ options: SpanOptions = SpanOptions()
    ) throws(AgreementError) -> [SpanEstimate] {
        try measured(data, options).estimates
    }

    /// The estimates of one group of codes.
    func estimate(_ group: SpanGroup, _ options: SpanOptions) throws(AgreementError) -> [SpanEstimate] {
        var aligned: GammaRun?
        let part = SpanMeasurement.Part(group: group, measure: try measure(group, options, &aligned))
        return SpanMeasurement(coefficient: self, options: options, parts: [part]).estimates
    }
}
