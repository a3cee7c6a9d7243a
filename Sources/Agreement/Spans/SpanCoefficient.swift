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

    /// Makes it ready for the documents of a group that two coders at least have finished.
    let measure: Measuring

    /// Takes what other coefficients of the same group have aligned, or leaves there what it aligned itself.
    typealias Measuring =
        @Sendable (SpanGroup, SpanOptions, _ aligned: inout GammaRun?) throws(AgreementError) -> any SpanMeasure

    /// A coefficient that shares nothing with others.
    init(
        id: String, name: String, summary: String, source: String, compares: Coefficient.Coders = .twoOrMore,
        needsTokens: Bool = false, comparesCodes: Bool = false, isError: Bool = false,
        measure: @escaping @Sendable (Continua, SpanOptions) throws(AgreementError) -> any SpanMeasure
    ) {
        self.init(
            id: id, name: name, summary: summary, source: source, compares: compares, needsTokens: needsTokens,
            comparesCodes: comparesCodes, isError: isError
        ) { group, options, _ throws(AgreementError) in try measure(group.continua, options) }
    }

    /// A coefficient of gamma's best alignments.
    init(
        id: String, name: String, summary: String, source: String, comparesCodes: Bool = false,
        aligning part: GammaMeasure.Part
    ) {
        self.init(
            id: id, name: name, summary: summary, source: source, compares: .twoOrMore, needsTokens: false,
            comparesCodes: comparesCodes, isError: false
        ) { group, options, aligned throws(AgreementError) in
            if let aligned { return GammaMeasure(part, aligned) }
            let run = try GammaRun(group, options)
            aligned = run
            return GammaMeasure(part, run)
        }
    }

    private init(
        id: String, name: String, summary: String, source: String, compares: Coefficient.Coders, needsTokens: Bool,
        comparesCodes: Bool, isError: Bool, measuring: @escaping Measuring
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.source = source
        self.compares = compares
        self.needsTokens = needsTokens
        self.comparesCodes = comparesCodes
        self.isError = isError
        measure = measuring
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
        boundaryPi,
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
}
