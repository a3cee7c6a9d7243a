import Agreement

extension PairedReport {
    /// A table, and what it says of all codes together.
    var page: Page {
        let level = entries.lazy.flatMap(\.tests).first?.interval.level ?? 0.95
        // Told apart by code where there are several, by coefficient where there are several of two groups.
        let hasCodes = entries.contains { $0.subject.name != entries[0].subject.name }
        let hasCoefficients = entries.contains { $0.first.coefficient.id != entries[0].first.coefficient.id }
        let columns: [TextTable.Column] =
            (hasCodes ? [.init("code")] : []) + (hasCoefficients ? [.init("coefficient")] : []) + [
                .init("first", alignment: .right), .init("second", alignment: .right),
                .init("difference", alignment: .right), .init("by"), .init("std. error", alignment: .right),
                .init("\(Figures.percent(level)) interval"), .init("p", alignment: .right),
            ]
        let rows = entries.flatMap { entry in
            let start =
                (hasCodes ? [entry.subject.name] : []) + (hasCoefficients ? [entry.first.coefficient.id] : [])
                + [entry.first.estimate.value, entry.second.estimate.value].map { $0.map(Figures.rounded) ?? "–" }
                + [entry.difference.map(Figures.difference) ?? "–"]
            guard !entry.tests.isEmpty else { return [start + ["", "", "", ""]] }
            return entry.tests.enumerated().map { number, test in
                (number == 0 ? start : start.map { _ in "" }) + [
                    test.shortMethod, Figures.difference(test.standardError),
                    "\(Figures.difference(test.interval.low)) to \(Figures.difference(test.interval.high))",
                    test.pValue < 0.001 ? "< 0.001" : Figures.rounded(test.pValue),
                ]
            }
        }
        let sentences = entries.filter { $0.subject.name == entries.last?.subject.name }.map(\.sentence)
        return Page(blocks: [.facts(facts), .table(columns, rows), .list(sentences), .list(notes)])
    }

    private var notes: [String] {
        var notes: [String] = []
        for entry in entries {
            for side in [entry.first, entry.second] {
                guard let reason = side.estimate.undefined else { continue }
                notes.append(
                    "undefined: \(entry.subject.name), \(side.label(beside: entry.other(than: side))): \(reason)")
            }
            notes += entry.missing.map { "no test: \(entry.subject.name), \($0)" }
        }
        let tests = entries.flatMap(\.tests)
        notes += tests.map(\.longMethod).uniqued()
        if tests.contains(where: \.ignoresDocuments) {
            notes.append(
                "Gwet's standard error takes units of one document as independent, which they are not: "
                    + "rest on the bootstrap of documents")
        }
        if tests.contains(where: { $0.resampling?.of == .documents }), (2..<6).contains(documents.count) {
            notes.append(
                "drawn from \(counted(documents.count, "document")) only: a rough hint, p most likely too small")
        }
        let lost = tests.compactMap(\.resampling?.undefined).max() ?? 0
        if lost > 0 { notes.append("up to \(counted(lost, "replicate")) lacked one of the two and were left out") }
        let told = facts.map(\.text) + ["difference: nominal"]
        return notes + assumptions.filter { note in !told.contains { $0.contains(note) } }
    }
}

extension PairedReport.Test {
    fileprivate var shortMethod: String {
        switch resampling?.of {
        case nil: "Gwet 2016"
        case .documents: "documents drawn"
        default: "units drawn"
        }
    }

    /// The method without numbers that differ from code to code.
    fileprivate var longMethod: String {
        guard let resampling else {
            return "Gwet 2016: mean of the units' linearised differences, t with as many degrees of freedom as units "
                + "less one, two-sided"
        }
        return "\(method), \(counted(resampling.replicates, "replicate")), seed \(resampling.seed): "
            + "both coefficients of the same draw; p is twice the share of differences beyond 0"
    }
}

extension PairedReport.Entry {
    fileprivate func other(than side: PairedReport.Side) -> PairedReport.Side {
        side.coefficient.id == first.coefficient.id && side.coders == first.coders ? second : first
    }

    /// What the comparison says. A bootstrap that draws documents is the one to rest on.
    var sentence: String {
        let (left, right) = (first.label(beside: second), second.label(beside: first))
        guard let difference, let one = first.estimate.value, let other = second.estimate.value else {
            return "\(subject.name): without both values there is nothing to compare"
        }
        let start = "\(subject.name): \(left) is \(Figures.rounded(one)), \(right) \(Figures.rounded(other))"
        guard let test = tests.first(where: { !$0.ignoresDocuments }) ?? tests.first else { return start }
        guard difference != 0 || test.standardError > 0 else { return "\(start): they are the same" }
        if test.resampling?.of == .documents, subject.data.clusters.count < 6 {
            return
                "\(start): whether that is chance can't be told from \(counted(subject.data.clusters.count, "document"))"
        }
        let verdict =
            test.pValue > 1 - test.interval.level
            ? "a difference that may well be chance" : "a difference that chance alone would hardly give"
        return "\(start): \(verdict) (p \(Figures.probability(test.pValue)))"
    }
}
