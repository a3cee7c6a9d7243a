import Agreement

/// Which convention each coefficient followed where there is more than one.
struct Conventions {
    private let results: [AgreementResult]

    init(_ results: [AgreementResult]) { self.results = results }

    /// What the coefficients say of themselves, and what takes several of them to say.
    var sentences: [String] {
        results.flatMap(\.estimate.assumptions).uniqued() + [weights, missing, alphaShares].flatMap(\.self)
    }

    /// Which coefficients take weights, where some of them don't.
    private var weights: [String] {
        let rated = results.filter { $0.subject.values == .ratings }
        let weighted = rated.filter { result in result.estimate.assumptions.contains { $0.hasPrefix("weights: ") } }
        let others = rated.filter { result in !weighted.contains { $0.coefficient.id == result.coefficient.id } }
        guard !weighted.isEmpty, !others.isEmpty else { return [] }
        return ["weights are taken by \(Self.names(weighted)); without them: \(Self.names(others))"]
    }

    /// What became of units that not all coders gave a value.
    private var missing: [String] {
        let lacking = results.filter { $0.subject.data.missingValues > 0 }
        func of(_ ids: [Coefficient]) -> [AgreementResult] {
            lacking.filter { result in ids.contains { $0.id == result.coefficient.id } }
        }
        let groups = [
            (of([.krippendorffAlpha, .mvAlpha]), "all values of units with two or more"),
            (of([.percentAgreement, .bennettS]), "units with two values or more, each counted once"),
            (of([.cohenKappa, .weightedKappa, .scottPi]), "units that both coders gave a value"),
            (of([.lightKappa]), "for each pair of coders the units that both gave a value"),
        ]
        return groups.filter { !$0.0.isEmpty }.map { own, what in
            let isOne = Set(own.map(\.coefficient.id)).count == 1
            return "missing values: \(Self.names(own)) \(isOne ? "rests" : "rest") on \(what)"
        }
    }

    /// Why alpha's observed agreement is not percent agreement.
    private var alphaShares: [String] {
        guard results.contains(where: { $0.coefficient.id == Coefficient.krippendorffAlpha.id }) else { return [] }
        return [
            "\(Self.alphaPrefix) 1 − Do (n − 1) ÷ n and 1 − De (n − 1) ÷ n (Gwet 2014), "
                + "Do and De as shares of the largest difference, n the number of values"
        ]
    }

    private static let alphaPrefix = "krippendorff-alpha, observed and by chance:"

    /// Whether a sentence is about observed agreement and chance, which some pages don't show.
    static func isOnObserved(_ sentence: String) -> Bool { sentence.hasPrefix(alphaPrefix) }

    /// Whether a page needs to say so: not where three decimal places show no difference.
    func isWorthSaying(_ sentence: String) -> Bool {
        guard Self.isOnObserved(sentence) else { return true }
        // Single codes are shown without observed agreement.
        let alphas = results.filter {
            $0.coefficient.id == Coefficient.krippendorffAlpha.id && $0.subject.values != .code
        }
        return alphas.contains { alpha in
            let plain = results.first {
                $0.coefficient.id == Coefficient.percentAgreement.id && $0.code == alpha.code
                    && $0.subject.values == alpha.subject.values
            }
            return alpha.estimate.observed.map(Figures.rounded) != plain?.estimate.observed.map(Figures.rounded)
        }
    }

    private static func names(_ results: [AgreementResult]) -> String {
        Figures.list(results.map(\.coefficient.id).uniqued())
    }
}
