import Agreement

/// What the numbers of passages say, in sentences that need no statistics.
///
/// Krippendorff's cut-offs are about alphas: other coefficients have none that the field agrees on.
struct SpanFindings {
    private let results: [SpanResult]
    private let data: SpanData
    private let isOfOneCoder: Bool

    /// The coefficients that verdicts are about, the first that has a value.
    private static let alphas: [SpanCoefficient] = [
        .krippendorffAlphaU, .krippendorffAlphaUBinary, .krippendorffAlphaCU, .alphaU1995,
    ]

    init(_ results: [SpanResult], _ data: SpanData, isOfOneCoder: Bool) {
        (self.results, self.data, self.isOfOneCoder) = (results, data, isOfOneCoder)
    }

    /// From the verdict down to where the disagreement lies.
    var sentences: [String] {
        let verdict = Verdict(codes: codes, whole: whole, isOfOneCoder: isOfOneCoder)
        return verdict.sentences + subjects.compactMap(whereOrWhat)
            + whole.flatMap { [pairs($0), documents($0)] }
            .compactMap(\.self)
    }

    /// All codes together, or each domain; the code, where it is the only one.
    private var subjects: [[SpanResult]] {
        let domains = results.compactMap(\.estimate.domain).uniqued()
        guard domains.isEmpty else { return domains.map { domain in results.filter { $0.estimate.domain == domain } } }
        let together = results.filter { $0.code == nil }
        let codes = results.compactMap(\.code).uniqued()
        return together.isEmpty && codes.count > 1 ? [] : [together.isEmpty ? results : together]
    }

    private var whole: [SpanResult] {
        subjects.compactMap { subject in
            Self.alphas.lazy.compactMap { alpha in subject.first { $0.id == alpha.id && $0.value != nil } }.first
        }
    }

    /// The results of single codes by the first alpha of which all are known.
    private var codes: [SpanResult] {
        let own = results.filter { $0.code != nil && $0.estimate.domain == nil }
        let alphas = Self.alphas + [.krippendorffAlphaKU]
        return alphas.lazy.map { alpha in own.filter { $0.id == alpha.id } }.first { !$0.isEmpty } ?? []
    }

    /// Whether coders differ in where passages lie or in which code they give.
    private func whereOrWhat(_ subject: [SpanResult]) -> String? {
        func result(_ alpha: SpanCoefficient) -> SpanResult? { subject.first { $0.id == alpha.id } }
        guard let lie = result(.krippendorffAlphaUBinary)?.value, let meeting = result(.krippendorffAlphaCU),
            let choose = meeting.value, (lie < Verdict.tentative) != (choose < Verdict.tentative)
        else { return nil }
        let place = "where passages lie (|u-alpha \(Figures.rounded(lie)))"
        let coverage = meeting.estimate.coverage.map { ", on \(Figures.percent($0)) of the text" } ?? ""
        let code = "which code they have where they meet (cu-alpha \(Figures.rounded(choose))\(coverage))"
        return lie < choose
            ? "coders differ in \(place) rather than in \(code)" : "coders differ in \(code) rather than in \(place)"
    }

    /// The pairs of coders that agree least and most.
    private func pairs(_ result: SpanResult) -> String? {
        guard data.coders.count > 2, let estimates = try? result.estimatesByPair(data) else { return nil }
        return Verdict.pairs(estimates.map { (coders: $0.coders, value: $0.value) }, of: result.shortName)
    }

    /// The document without which agreement would be highest.
    private func documents(_ result: SpanResult) -> String? {
        guard let value = result.value, 2...200 ~= result.documents else { return nil }
        return Verdict.documents(
            result.measurement.valuesLeavingOutDocuments().map { ($0.document, $0.values[result.place]) },
            of: result.shortName, value: value)
    }
}
