import Agreement

/// The steps from a table of counts to a coefficient.
struct Arithmetic {
    let result: AgreementResult

    init(_ result: AgreementResult) { self.result = result }

    /// No table is printed with more values.
    private static let mostCategories = 8

    var data: ReliabilityData { result.estimate.dataWithoutSilentCoders(of: result.subject.data) }

    var isAlpha: Bool { result.coefficient.partialAgreement == .difference }

    /// Whether different values disagree and that is all, so that every step can be shown.
    var isNominal: Bool {
        switch result.coefficient.partialAgreement {
        case .none: true
        case .difference: result.options.difference == .nominal
        case .weights:
            [nil, .identity].contains(result.options.weights) && result.coefficient.id != Coefficient.weightedKappa.id
                && result.coefficient.id != Coefficient.gwetAC2.id
        }
    }

    /// What met how often: two coders' contingencies, or the coincidences of all, from which alpha comes.
    var counts: AgreementTable {
        data.coders.count == 2 && !isAlpha ? data.pairCounts(0, 1) : data.coincidences()
    }

    /// The table that the number comes from.
    var table: Page.Block? {
        let counts = counts
        guard !counts.categories.isEmpty, counts.categories.count <= Self.mostCategories else { return nil }
        let corner =
            switch counts.kind {
            case .contingency(let rows, let columns): "\(rows) ↓ \(columns) →"
            case .coincidences: "coincidences"
            }
        let columns = ([corner] + counts.categories + ["total"]).enumerated().map { number, name in
            TextTable.Column(name, alignment: number == 0 ? .left : .right)
        }
        var rows = counts.categories.indices.map { row in
            [counts.categories[row]] + counts.categories.indices.map { Figures.count(counts[row, $0]) }
                + [Figures.count(counts.rowTotals[row])]
        }
        rows.append(["total"] + counts.columnTotals.map(Figures.count) + [Figures.count(counts.total)])
        return .table(columns, rows)
    }

    /// A line a step.
    var steps: [String] {
        var lines: [String]
        if isAlpha, isNominal {
            lines = ["\(result.estimate.units) units"] + alphaSteps
        } else {
            lines = [isAlpha ? "\(result.estimate.units) units" : "n = \(result.estimate.units) units"]
            if !isNominal { lines += [formula].compactMap(\.self) }
            lines += pairs.map(steps) ?? observedSteps + expectedSteps + lastStep
        }
        if let error = result.standardError {
            lines.append("standard error = \(Figures.exact(error)) (\(result.standardErrorMethod))")
        }
        if let interval = result.interval {
            lines.append(
                "\(Figures.percent(interval.level)) interval: \(Figures.exact(interval.low)) to "
                    + "\(Figures.exact(interval.high)) (\(interval.method))")
        }
        return lines
    }

    /// How much two different values agree, or how far they are apart.
    private var formula: String? {
        switch result.coefficient.partialAgreement {
        case .none: nil
        case .weights: "weight of two values x and y = \((result.options.weights ?? .quadratic).formula)"
        case .difference: "difference of two values x and y = \(result.options.difference.formula)"
        }
    }

    /// Krippendorff's own way: disagreement observed and expected, from coincidences.
    private var alphaSteps: [String] {
        let table = data.coincidences()
        let n = table.total
        let totals = table.rowTotals
        guard n > 1, let value = result.estimate.value else { return lastStep }
        let apart = table.cells.filter { $0.position.row != $0.position.column }.reduce(0) { $0 + $1.count }
        let pairs = n * n - totals.reduce(0) { $0 + $1 * $1 }
        let terms = totals.map { "\(Figures.count($0))²" }
        return [
            "n = \(Figures.count(n)) values in units that two coders or more coded",
            "Do = coincidences off the diagonal ÷ n = \(Figures.count(apart)) ÷ \(Figures.count(n)) = "
                + Figures.exact(apart / n),
            "De = (n² − Σ n(c)²) ÷ (n (n − 1)) = (\(Figures.count(n))² − (\(Self.sum(terms)))) ÷ "
                + "(\(Figures.count(n)) × \(Figures.count(n - 1))) = \(Figures.exact(pairs / (n * (n - 1))))",
            "alpha = 1 − Do ÷ De = \(Figures.exact(value))",
        ]
    }

    private var observedSteps: [String] {
        guard let observed = result.estimate.observed else { return [] }
        let table = counts
        guard isNominal, case .contingency = table.kind else {
            return [
                "Po = \(meaning(of: "Do") ?? "mean agreement of the pairs of coders on a unit") = \(Figures.exact(observed))"
            ]
        }
        let agreeing = table.categories.indices.map { table[$0, $0] }.filter { $0 > 0 }
        return [
            "Po = diagonal ÷ n = (\(Self.sum(agreeing.map(Figures.count)))) ÷ \(Figures.count(table.total)) = "
                + Figures.exact(observed)
        ]
    }

    /// How alphas come to be kappas: agreement is what a disagreement leaves.
    private func meaning(of disagreement: String) -> String? {
        if result.coefficient.isForSets { return "1 − \(disagreement)" }
        return isAlpha ? "1 − \(disagreement) (n − 1) ÷ n, \(disagreement) as a share of the largest difference" : nil
    }

    private var meaningOfChance: String {
        result.coefficient.id == Coefficient.congerKappa.id
            ? "what chance would give, the mean over pairs of coders of Σ p(x) of one × p(y) of the other, weighted"
            : "what chance would give"
    }

    var expectedSteps: [String] {
        guard let expected = result.estimate.expected else { return [] }
        guard isNominal, let formula = ChanceFormula(result.coefficient, data) else {
            return ["Pe = \(meaning(of: "De") ?? meaningOfChance) = \(Figures.exact(expected))"]
        }
        return formula.steps + ["Pe = \(formula.text) = \(Figures.exact(expected))"]
    }

    var lastStep: [String] {
        let estimate = result.estimate
        if let reason = estimate.undefined { return ["undefined: \(reason)"] }
        guard let value = estimate.value else { return [] }
        guard let observed = estimate.observed, let expected = estimate.expected else {
            return pairKappas + pairIndices + ["\(estimate.coefficient) = \(Figures.exact(value))"]
        }
        return [
            "\(estimate.coefficient) = (Po − Pe) ÷ (1 − Pe) = (\(Figures.exact(observed)) − \(Figures.exact(expected))) ÷ "
                + "(1 − \(Figures.exact(expected))) = \(Figures.exact(value))"
        ]
    }

    /// A sum of a few terms; of many the first and the last.
    static func sum(_ terms: [String]) -> String {
        terms.count > 8
            ? "\(terms[0]) + \(terms[1]) + … + \(terms[terms.count - 1])"
            : terms.isEmpty ? "0" : terms.joined(separator: " + ")
    }
}

extension Estimate {
    /// The data of the coders who entered.
    fileprivate func dataWithoutSilentCoders(of data: ReliabilityData) -> ReliabilityData {
        data.selecting(coders: coders.compactMap { data.coders.firstIndex(of: $0) })
    }
}
