import Agreement

extension DriftReport {
    /// A table a coefficient, and whether it fell.
    var page: Page {
        var blocks: [Page.Block] = [.facts(facts)]
        for one in series {
            blocks += [.heading("\(one.name): \(one.coefficient.name)"), table(of: one), .list(one.sentences)]
        }
        return Page(blocks: blocks + [.list(notes)])
    }

    private func table(of series: Series) -> Page.Block {
        let level = series.results.lazy.compactMap(\.interval?.level).first ?? 0.95
        let hasDocuments = windows.contains { !$0.documents.isEmpty }
        var columns: [TextTable.Column] = [
            .init("window", alignment: .right), .init("from"), .init("to"), .init("units", alignment: .right),
            .init(series.coefficient.shortName, alignment: .right), .init("\(Figures.percent(level)) interval"),
            .init(""),
        ]
        if hasDocuments { columns.insert(.init("documents", alignment: .right), at: 3) }
        func row(_ start: [String], _ documents: Int, _ result: AgreementResult) -> [String] {
            start + (hasDocuments ? [String(documents)] : []) + [
                String(result.estimate.units), result.estimate.value.map(Figures.rounded) ?? "–",
                result.interval.map { Figures.limits($0.low, $0.high) } ?? "",
                series.coefficient.isChanceCorrected ? Figures.bar(result.estimate.value) : "",
            ]
        }
        let rows = zip(windows, series.results).map { window, result in
            row([String(window.number), window.from, window.to], window.documents.count, result)
        }
        let all = row(
            ["all", windows[0].from, windows[windows.count - 1].to], windows.reduce(0) { $0 + $1.documents.count },
            series.whole)
        return .table(columns, rows + [all])
    }

    /// How intervals were made, and what the numbers rest on.
    private var notes: [String] {
        var notes = series.flatMap { $0.results.compactMap(\.interval).map(\.sentence) }.uniqued()
        notes += series.flatMap { $0.results.flatMap(\.remarks) }.uniqued()
            .filter { !$0.hasSuffix("were left out") }
        let lost = series.flatMap { $0.results.compactMap { $0.interval?.resampling?.undefined } }.max() ?? 0
        if lost > 0 { notes.append("up to \(counted(lost, "replicate")) had no coefficient and were left out") }
        for one in series {
            for (number, result) in one.results.enumerated() {
                let place = "\(one.name), window \(number + 1)"
                if let reason = result.estimate.undefined { notes.append("undefined: \(place): \(reason)") }
                if let reason = result.noInterval { notes.append("no interval: \(place): \(reason)") }
            }
        }
        let told = facts.map(\.text)
        return notes
            + assumptions.filter { note in
                !told.contains { $0.contains(note) } && !Conventions.isOnObserved(note)
            }
    }
}

extension DriftReport.Series {
    /// Whether it fell, in sentences that need no statistics.
    var sentences: [String] {
        let known = results.indices.compactMap { index in
            results[index].estimate.value.map { (window: index + 1, value: $0) }
        }
        guard results.count > 1, let first = known.first, let last = known.last else {
            return ["\(coefficient.shortName) has no value in any window: nothing can be said of a drift"]
        }
        guard known.count > 1, first.window == 1, last.window == results.count else {
            return ["\(coefficient.shortName) lacks a value in the first or the last window: they can't be compared"]
        }
        var sentences = [course(from: first.value, to: last.value)]
        if known.count > 2, let least = known.min(by: { $0.value < $1.value }), least.window != first.window,
            least.window != last.window, least.value < min(first.value, last.value)
        {
            sentences.append("it was lowest in window \(least.window), at \(Figures.rounded(least.value))")
        }
        return sentences
    }

    /// The last window beside the first.
    private func course(from first: Double, to last: Double) -> String {
        let difference = last - first
        let word = difference < 0 ? "fell" : "rose"
        let name = coefficient.shortName
        if difference == 0 {
            return "\(name) is \(Figures.rounded(first)) in the first window and in the last"
        }
        let start =
            "\(name) \(word) from \(Figures.rounded(first)) in the first window to \(Figures.rounded(last)) in the last"
        guard let change = drift.change else {
            let isPoint = [results.first, results.last].contains { $0?.interval?.standardError == 0 }
            return isPoint
                ? "\(start); units of one of the two don't vary, so that no standard error tells it from chance"
                : "\(start); without intervals of both it can't be told from chance"
        }
        let level = results.lazy.compactMap(\.interval?.level).first ?? 0.95
        let reach = change.interval(level: level)
        let limits = Figures.limits(reach.low, reach.high)
        let numbers =
            "\(start) (difference \(Figures.rounded(difference)), \(Figures.percent(level)) interval \(limits)"
        if ignoresDocuments {
            return "\(numbers)): units of one document are not independent, so that this may be chance; "
                + "it takes two documents a window at least to tell, better six"
        }
        let verdict =
            change.pValue > 1 - level
            ? "that may well be chance" : "more than chance alone would give"
        return "\(numbers), p \(Figures.probability(change.pValue))): \(verdict)"
    }
}

extension Figures {
    /// A p as papers print it: `= 0.031`, `< 0.001`.
    static func probability(_ p: Double) -> String { p < 0.001 ? "< 0.001" : "= " + rounded(p) }
}
