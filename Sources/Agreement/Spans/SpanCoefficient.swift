/// A measure of agreement on spans: where coders see something in a text, and what.
///
/// ```swift
/// let estimates = try SpanCoefficient.krippendorffAlphaU.estimate(data)
/// ```
public struct SpanCoefficient: Sendable, Identifiable, CustomStringConvertible {
    /// What scripts call it, such as `krippendorff-alpha-u`.
    public let id: String
    /// What people call it.
    public let name: String
    /// What it says, in one sentence.
    public let summary: String
    /// The publication that defines it.
    public let source: String
    /// How many coders it compares.
    public let compares: Coefficient.Coders
    /// Whether documents must come with their tokens as segments.
    public let needsTokens: Bool
    /// Whether it is about which code coders chose, so that of one code alone it has nothing to say.
    public let comparesCodes: Bool
    /// Whether it counts what coders don't agree on: 0 is full agreement.
    public let isError: Bool

    /// Makes it ready for the documents that two coders at least have finished.
    let measure: @Sendable (Continua, SpanOptions) throws(AgreementError) -> any SpanMeasure

    init(
        id: String, name: String, summary: String, source: String, compares: Coefficient.Coders = .twoOrMore,
        needsTokens: Bool = false, comparesCodes: Bool = false, isError: Bool = false,
        measure: @escaping @Sendable (Continua, SpanOptions) throws(AgreementError) -> any SpanMeasure
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.source = source
        self.compares = compares
        self.needsTokens = needsTokens
        self.comparesCodes = comparesCodes
        self.isError = isError
        self.measure = measure
    }

    /// The id.
    public var description: String { id }

    /// Every coefficient for spans, in the order in which they are shown.
    public static let all: [SpanCoefficient] = [
        krippendorffAlphaU,
        krippendorffAlphaUBinary,
        krippendorffAlphaCU,
        krippendorffAlphaKU,
        alphaU1995,
        gamma,
        gammaCat,
        gammaK,
        spanF1,
        spanF1Overlap,
        spanF1Characters,
        spanF1Tokens,
        segmentAgreement,
        segmentKappa,
        boundarySimilarity,
        segmentationSimilarity,
        pk,
        windowDiff,
    ]

    /// The coefficient with this id; `nil` if there is none.
    public static func named(_ id: String) -> SpanCoefficient? {
        all.first { $0.id == id }
    }

    /// Whether it compares so many coders, and documents come with what it needs.
    public func fits(_ data: SpanData) -> Bool {
        (compares == .twoOrMore || data.coders.count == 2)
            && (!needsTokens || data.documents.allSatisfy { $0.segments != nil })
    }

    /// The coefficient of `data`: one estimate for all codes together or one a code, as it has them, for each group of
    /// codes that `options` compare together.
    ///
    /// Documents that fewer than two coders finished, and coders who share no document with another, are left out.
    ///
    /// - Throws: ``AgreementError`` if no document was finished by two coders, or the data are not what the coefficient
    ///   compares. That it has no value for them is no error: the estimate says why.
    public func estimate(
        _ data: SpanData, _ options: SpanOptions = SpanOptions()
    ) throws(AgreementError) -> [SpanEstimate] {
        try estimate(GroupedSpans(data, options.grouping), options)
    }

    /// The same of spans that are in groups already, whatever `options` say of groups.
    public func estimate(
        _ spans: GroupedSpans, _ options: SpanOptions = SpanOptions()
    ) throws(AgreementError) -> [SpanEstimate] {
        try check(spans)
        var estimates: [SpanEstimate] = []
        for group in spans.groups { estimates += try estimate(group, options) }
        return estimates
    }

    /// The estimates of one group of codes.
    func estimate(_ group: SpanGroup, _ options: SpanOptions) throws(AgreementError) -> [SpanEstimate] {
        let continua = group.continua
        let measure = try measure(continua, options)
        return zip(measure.subjects, measure.agreements(of: continua.documents)).map { subject, agreement in
            SpanEstimate(
                coefficient: id, code: subject.map { continua.codes[$0].name } ?? group.code, domain: group.domain,
                value: agreement.value, undefined: agreement.undefined, observed: agreement.observed,
                expected: agreement.expected, coverage: agreement.coverage, units: continua.spanCount(code: subject),
                documents: continua.documents.count, length: continua.length, coders: continua.coders,
                assumptions: continua.assumptions + measure.assumptions)
        }
    }
}
