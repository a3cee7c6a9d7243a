import Agreement
import CodingModel
import Store

extension Agree {
    /// Compares passages as coders found them, of a table or of the study.
    func runOnPassages() throws {
        let report = try passages.spans.map { try self.report(onSpans: $0) } ?? self.report(onPassagesOf: study.open())
        try print(report.page, report.json, SpanReport.table, report.results)
    }

    /// The report on a table of passages.
    private func report(onSpans path: String) throws -> SpanReport {
        let data = try SpansInput.read(
            path: path, lengths: TextLengths(passages.length.splitAtCommas), coders: coders.splitAtCommas.uniqued(),
            codes: codes.splitAtCommas.uniqued())
        let results = try SpanChoice(self).results(of: data)
        let facts = [
            (
                name: "compared",
                text: "\(Figures.list(data.coders)), the passages in \(RatingsInput.name(of: path))"
                    + (sameCoder ? Passes.remark : "")
            )
        ]
        return SpanReport(
            data, facts: facts + data.facts,
            assumptions: ["every coder is taken to have coded every text: no passage means that nothing was found"]
                + data.silence + [SpanData.offsets],
            results: results, isOfOneCoder: sameCoder)
    }

    /// The report on the passages of a study.
    private func report(onPassagesOf store: StudyStore) throws -> SpanReport {
        try store.snapshot { store in
            let choice = SpanChoice(self)
            let domains = try domains(in: store)
            let study = try compared(
                in: store, unit: choice.needsTokens ? .token : .character,
                only: domains.isEmpty ? nil : domains.flatMap(\.codes))
            let data = try study.spanData()
            let exclusive = domains.map(\.domain)
            let results = try choice.results(of: data, domains: exclusive, namesSingleCode: true)
            let compared = (name: "compared", text: facts(of: study)[0].text + ", passages as they found them")
            return SpanReport(
                data, facts: [compared] + data.facts + study.factsOnDocumentsLeftOut,
                assumptions: (sameCoder ? [Passes.meaning] : []) + study.assumptionsOnCodings + [SpanData.offsets],
                results: results, clashes: try exclusive.flatMap { try data.clashes(in: $0) }, isOfOneCoder: sameCoder)
        }
    }

    /// The codes below each code that `--domain` names.
    private func domains(in store: StudyStore) throws -> [(domain: SpanDomain, codes: [Code])] {
        guard !passages.domains.isEmpty else { return [] }
        let codebook = try store.codebook()
        return try codebook.codes(named: passages.domains, of: "--domain", in: store).uniqued().map { parent in
            let path = codebook.path(of: parent.id) ?? parent.name
            let codes = codebook.codes.filter { $0.parent == parent.id }
            guard codes.count > 1 else {
                throw CommandError.refused(
                    "'\(path)' has \(counted(codes.count, "code")) below it, and a domain takes two that exclude one "
                        + "another: name a code that has several")
            }
            return (SpanDomain(name: path, codes: codes.map { codebook.path(of: $0.id) ?? $0.name }), codes)
        }
    }
}

extension SpanReport {
    fileprivate init(
        _ data: SpanData, facts: [(name: String, text: String)], assumptions: [String], results: [SpanResult],
        clashes: [DomainClash] = [], isOfOneCoder: Bool
    ) {
        self.init(
            coders: data.coders, documents: data.documents.map(\.name), facts: facts,
            assumptions: (assumptions + results.flatMap(\.estimate.assumptions)).uniqued(), results: results,
            clashes: clashes, isOfOneCoder: isOfOneCoder)
    }
}

extension SpanData {
    /// What offsets are.
    fileprivate static let offsets = "offsets count characters from 0, the end excluded"

    /// How much text there is, and how many passages each coder found.
    fileprivate var facts: [(name: String, text: String)] {
        var counts = [Int](repeating: 0, count: coders.count)
        for span in documents.lazy.flatMap(\.spans) { counts[span.coder] += 1 }
        let found = zip(coders, counts).map { "\($0) \($1)" }
        let names = documents.prefix(5).map { "'\($0.name)'" }
        let rest = documents.count > 5 ? " and \(counted(documents.count - 5, "other"))" : ""
        return [
            (
                name: "texts",
                text: "\(documents.count): \(names.joined(separator: ", "))\(rest); "
                    + counted(documents.reduce(0) { $0 + $1.length }, "character")
            ),
            (name: "passages", text: "\(found.joined(separator: ", ")); \(counted(codes.count, "code"))"),
        ]
    }

    /// Coders without a passage, if there are any.
    fileprivate var silence: [String] {
        let spoken = Set(documents.lazy.flatMap(\.spans).map(\.coder))
        let silent = coders.indices.filter { !spoken.contains($0) }.map { "'\(coders[$0])'" }
        return silent.isEmpty ? [] : ["without a passage: \(silent.joined(separator: ", "))"]
    }
}
