import Agreement

/// The arithmetic behind coefficients of passages, as it would stand in a methods appendix.
struct SpanExplanation {
    let report: SpanReport

    func page() -> Page {
        var blocks: [Page.Block] = [.facts(report.facts)]
        var shown: CoincidingLengths?
        for result in report.results {
            let arithmetic = SpanArithmetic(result)
            let title =
                "\(result.subjectName): \(result.coefficientName) = "
                + (result.value.map(Figures.rounded) ?? "undefined")
            blocks += [
                .heading(title),
                .paragraph("\(result.coefficient.source). It is \(result.coefficient.summary)."),
            ]
            if let table = arithmetic.table {
                blocks.append(shown == arithmetic.lengths ? .paragraph("The table is the one above.") : table)
                shown = arithmetic.lengths
            }
            blocks.append(.verbatim(arithmetic.steps))
        }
        let told = report.facts.map(\.text)
        return Page(blocks: blocks + [.list(report.assumptions.filter { !told.contains($0) })])
    }
}

/// The steps from lengths, or from counts of pairs of coders, to a coefficient of passages.
struct SpanArithmetic {
    let result: SpanResult
    /// What a u-alpha rests on.
    let lengths: CoincidingLengths?
    /// The numbers that a mean over pairs of coders is of.
    private let pairs: [PairNumber]

    /// No table is printed with more values, and not more pairs of coders.
    private static let (mostValues, mostPairs) = (10, 28)

    init(_ result: SpanResult) {
        self.result = result
        lengths = result.measurement.coincidingLengths[result.place]
        pairs = result.measurement.pairNumbers[result.place]
    }

    /// How long segments with each two values meet.
    var table: Page.Block? {
        guard let lengths, lengths.values.count <= Self.mostValues else { return nil }
        let names = lengths.values.map { $0 ?? "none" }
        let columns = (["lengths"] + names + ["total", "pairs within"]).enumerated().map { number, name in
            TextTable.Column(name, alignment: number == 0 ? .left : .right)
        }
        let rows = names.indices.map { row in
            [names[row]] + lengths.lengths[row].map(Figures.count)
                + [Figures.count(lengths.totals[row]), Figures.count(lengths.own[row])]
        }
        let last = lengths.totals.map(Figures.count)
        return .table(
            columns,
            rows + [["total"] + last + [Figures.count(lengths.total), Figures.count(lengths.own.reduce(0, +))]])
    }

    /// A line a step.
    var steps: [String] {
        var lines = [
            "\(counted(result.units, "passage")) in \(counted(result.estimate.length, "character"))"
        ]
        if let reason = result.undefined { lines.append("undefined: \(reason)") }
        if let value = result.value {
            lines += lengths.map { alphaSteps($0, value) } ?? pairSteps + otherSteps(value)
        }
        if let interval = result.interval {
            lines.append(
                "\(Figures.percent(interval.level)) interval: \(Figures.exact(interval.low)) to "
                    + "\(Figures.exact(interval.high)) (\(interval.method))")
        }
        return lines
    }

    /// Krippendorff's way: disagreement observed and expected, from the lengths at which values meet.
    private func alphaSteps(_ lengths: CoincidingLengths, _ value: Double) -> [String] {
        let last = "\(result.shortName) = 1 − Do ÷ De = \(Figures.exact(value))"
        guard let observed = result.observed, let expected = result.expected else { return [last] }
        let code = result.id == SpanCoefficient.krippendorffAlphaKU.id ? result.code : nil
        guard result.measurement.options.difference == .nominal || !result.coefficient.comparesCodes else {
            return [
                "Do = lengths × differences of their codes, as a share of all lengths = \(Figures.exact(1 - observed))",
                "De = the same of all pairs of positions that don't lie in one passage = \(Figures.exact(1 - expected))",
                last,
            ]
        }
        let (l, s) = (lengths.total, lengths.own.reduce(0, +))
        let all = Figures.count(l)
        if let code, let place = lengths.values.firstIndex(of: code) {
            let (own, agreeing) = (lengths.totals[place], lengths.lengths[place][place])
            let total = Figures.count(own)
            return [
                "l = \(all), of which l(c) = \(total) with '\(code)'; S(c) = \(Figures.count(lengths.own[place])), the pairs "
                    + "of positions in one passage",
                "Do = (l(c) − l(c,c)) ÷ l(c) = (\(total) − \(Figures.count(agreeing))) ÷ \(total) = "
                    + Figures.exact(1 - observed),
                "De = (l − l(c)) ÷ (l − S(c) ÷ l(c)) = (\(all) − \(total)) ÷ (\(all) − "
                    + "\(Figures.count(lengths.own[place])) ÷ \(total)) = \(Figures.exact(1 - expected))",
                last,
            ]
        }
        let terms = Arithmetic.sum(lengths.totals.filter { $0 > 0 }.map { "\(Figures.count($0))²" })
        let meaning =
            result.coefficient.comparesCodes
            ? "where passages of two coders meet; S = \(Figures.count(s)), the pairs of positions in one passage there: its "
                + "length squared"
            : "the lengths of all coders' texts; S = \(Figures.count(s)), the pairs of positions in one segment: of a "
                + "passage its length squared, of text without a code its length"
        return [
            "l = \(all), \(meaning)",
            "Do = (l − Σ l(c,c)) ÷ l = (\(all) − \(Figures.count(lengths.agreeing))) ÷ \(all) = "
                + Figures.exact(1 - observed),
            "De = (l² − Σ l(c)²) ÷ (l² − S) = (\(all)² − (\(terms))) ÷ (\(all)² − \(Figures.count(s))) = "
                + Figures.exact(1 - expected),
            last,
        ]
    }

    /// The numbers of the pairs of coders, and their mean.
    private var pairSteps: [String] {
        guard !pairs.isEmpty, pairs.count <= Self.mostPairs else { return [] }
        let numbers = pairs.map { pair in
            "\(pair.first) and \(pair.second): "
                + (pair.value.map { "\(pair.formula) = \(Figures.exact($0))" } ?? "nothing to compare")
        }
        let known = pairs.compactMap(\.value)
        let mean = Figures.exact(result.observed ?? result.value ?? 0)
        return numbers + (known.count > 1 ? ["the mean of \(known.count) pairs = \(mean)"] : [])
    }

    private func otherSteps(_ value: Double) -> [String] {
        guard let observed = result.observed, let expected = result.expected else {
            return ["\(result.id) = \(Figures.exact(value))"]
        }
        return [
            "Po = \(Figures.exact(observed)), Pe = \(Figures.exact(expected))",
            "\(result.id) = (Po − Pe) ÷ (1 − Pe) = (\(Figures.exact(observed)) − \(Figures.exact(expected))) ÷ "
                + "(1 − \(Figures.exact(expected))) = \(Figures.exact(value))",
        ]
    }
}
