import Agreement

/// What the numbers of units say, in sentences that need no statistics.
struct Findings {
    let report: AgreementReport

    /// From the verdict down to where the disagreement lies.
    var sentences: [String] {
        let results = Verdict(
            codes: codes.compactMap(verdict), whole: [whole.flatMap(verdict)].compactMap(\.self),
            isOfOneCoder: report.isOfOneCoder)
        return results.sentences + prevalence + [pairs, documents].compactMap(\.self)
    }

    private var codes: [Subject] { report.subjects.filter { $0.values == .code } }

    /// All codes together or the ratings; the code, where it is the only one.
    private var whole: Subject? {
        report.subjects.first { $0.values != .code } ?? (codes.count == 1 ? codes[0] : nil)
    }

    /// The coefficient that verdicts are about: alpha where it was computed.
    private func verdict(_ subject: Subject) -> AgreementResult? {
        report.results(of: subject).first { $0.coefficient.id == Coefficient.krippendorffAlpha.id }
            ?? report.results(of: subject).first { $0.coefficient.isChanceCorrected }
    }

    /// Codes on which coders agree nearly everywhere, yet not where it counts.
    private var prevalence: [String] {
        let low = codes.compactMap { code in
            verdict(code).flatMap { result in result.value.map { (subject: code, result: result, value: $0) } }
        }.sorted { $0.value < $1.value }.filter { $0.value < Verdict.tentative }
        let telling = low.filter { entry in
            (entry.result.estimate.observed ?? 0) >= 0.85 && (entry.subject.prevalence ?? 1) < 0.15
        }
        return telling.prefix(codes.count > 2 ? 1 : 2).map { entry in
            let specific = entry.subject.specificAgreement.map {
                ": where one coder gives it, another gives it too in \(Figures.percent($0)) of the cases"
            }
            return "'\(entry.subject.name)': \(entry.result.shortName) is low although coders agree on "
                + "\(Figures.percent(entry.result.estimate.observed ?? 0)) of the units, because only "
                + "\(Figures.percent(entry.subject.prevalence ?? 0)) carry the code" + (specific ?? "")
        }
    }

    /// The pairs of coders that agree least and most.
    private var pairs: String? {
        guard let whole, let result = verdict(whole), whole.data.coders.count > 2,
            let estimates = try? result.coefficient.estimatesByPair(whole.data, result.options)
        else { return nil }
        return Verdict.pairs(estimates.map { ($0.estimate.coders, $0.estimate.value) }, of: result.shortName)
    }

    /// The document without which agreement would be highest.
    private var documents: String? {
        guard let whole, let result = verdict(whole), let value = result.value, 2...200 ~= whole.data.clusters.count,
            let left = try? result.coefficient.leavingOutDocuments(whole.data, result.options)
        else { return nil }
        return Verdict.documents(left.map { ($0.name, $0.estimate.value) }, of: result.shortName, value: value)
    }
}
