import Agreement

/// What the numbers say, in sentences that need no statistics.
struct Findings {
    let report: AgreementReport

    /// From the verdict down to where the disagreement lies.
    var sentences: [String] {
        [cutOffs, certainty, weakest].compactMap(\.self) + prevalence + [pairs, documents].compactMap(\.self)
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

    /// The value to three places, as it is compared with cut-offs of three places: two thirds are 0.667.
    private static func asPrinted(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

    /// How many codes reach Krippendorff's cut-offs.
    private var cutOffs: String? {
        let values = codes.compactMap { verdict($0)?.estimate.value.map(Self.asPrinted) }
        guard codes.count > 1, let name = codes.compactMap(verdict).first?.coefficient.shortName else { return nil }
        let (reliable, tentative) = (values.count { $0 >= 0.8 }, values.count { $0 >= 0.667 && $0 < 0.8 })
        func reach(_ count: Int) -> String { count == 0 ? "none reaches" : count == 1 ? "1 reaches" : "\(count) reach" }
        let further = reliable > 0 && tentative > 0 ? " more" : ""
        return "of \(counted(codes.count, "code")), \(reach(reliable)) the 0.800 that Krippendorff asks of \(name); "
            + "\(reach(tentative).replacing(" ", with: further + " ", maxReplacements: 1)) 0.667, "
            + "the least for tentative conclusions"
    }

    /// How likely the whole reaches them.
    private var certainty: String? {
        guard let whole, let result = verdict(whole), let value = result.estimate.value else { return nil }
        let word = Benchmark.krippendorff.level(of: Self.asPrinted(value)).name.lowercased()
        let start =
            "\(whole.name)\(report.isOfOneCoder ? ", intra-coder" : ""): \(result.coefficient.shortName) is \(Figures.rounded(value)), "
            + "by Krippendorff's cut-offs \(word)"
        guard let tentative = result.probability(atLeast: 0.667), let reliable = result.probability(atLeast: 0.8) else {
            return start
        }
        func share(_ number: Double) -> String { number == 0 ? "none" : Figures.percent(number) }
        return "\(start); it is 0.667 or more in \(share(tentative)) of the replicates, "
            + "0.800 or more in \(share(reliable))"
    }

    /// The codes that agree least, below the cut-off.
    private var ranked: [(subject: Subject, result: AgreementResult, value: Double)] {
        codes.compactMap { code in
            verdict(code).flatMap { result in result.estimate.value.map { (code, result, $0) } }
        }
        .sorted { $0.2 < $1.2 }.filter { $0.2 < 0.667 }
    }

    private var weakest: String? {
        guard codes.count > 2, !ranked.isEmpty else { return nil }
        let names = ranked.prefix(3).map { "'\($0.subject.name)' (\(Figures.rounded($0.value)))" }
        return "\(names.count == 1 ? "weakest is" : "weakest are") \(Figures.list(names))"
    }

    /// Codes on which coders agree nearly everywhere, yet not where it counts.
    private var prevalence: [String] {
        let telling = ranked.filter { entry in
            (entry.result.estimate.observed ?? 0) >= 0.85 && (entry.subject.prevalence ?? 1) < 0.15
        }
        return telling.prefix(codes.count > 2 ? 1 : 2).map { entry in
            let specific = entry.subject.specificAgreement.map {
                ": where one coder gives it, another gives it too in \(Figures.percent($0)) of the cases"
            }
            return "'\(entry.subject.name)': \(entry.result.coefficient.shortName) is low although coders agree on "
                + "\(Figures.percent(entry.result.estimate.observed ?? 0)) of the units, because only "
                + "\(Figures.percent(entry.subject.prevalence ?? 0)) carry the code" + (specific ?? "")
        }
    }

    /// The pairs of coders that agree least and most.
    private var pairs: String? {
        guard let whole, let result = verdict(whole), whole.data.coders.count > 2,
            let estimates = try? result.coefficient.estimatesByPair(whole.data, result.options)
        else { return nil }
        let known = estimates.compactMap { pair in
            pair.estimate.value.map { (coders: pair.estimate.coders, value: $0) }
        }.sorted { $0.value < $1.value }
        guard let least = known.first, let most = known.last, known.count > 1, least.value < most.value else {
            return nil
        }
        return "\(Figures.list(least.coders)) agree least (\(result.coefficient.shortName) "
            + "\(Figures.rounded(least.value))), \(Figures.list(most.coders)) most (\(Figures.rounded(most.value)))"
    }

    /// The document without which agreement would be highest.
    private var documents: String? {
        guard let whole, let result = verdict(whole), let value = result.estimate.value,
            2...200 ~= whole.data.clusters.count,
            let left = try? result.coefficient.leavingOutDocuments(whole.data, result.options)
        else { return nil }
        let known = left.compactMap { one in one.estimate.value.map { (name: one.name, value: $0) } }
        guard let best = known.max(by: { $0.value < $1.value }), best.value > value + 0.0005 else { return nil }
        return "without '\(best.name)' \(result.coefficient.shortName) would be \(Figures.rounded(best.value)): "
            + "that document carries most of the disagreement"
    }
}
