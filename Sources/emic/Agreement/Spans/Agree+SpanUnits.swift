import Agreement
import Exchange

extension Agree {
    /// Whether the passages of a table are cut into units: a unit was chosen, or a coefficient that compares units.
    var cutsPassages: Bool {
        passages.spans != nil && passages.domains.isEmpty && measure.named.spans.isEmpty
            && reports.program != .atlasti && (unit != nil || !measure.named.units.isEmpty)
    }

    /// The passages in the table at `path`, of the coders and codes chosen.
    func spanData(of path: String) throws -> SpanData {
        try SpansInput.read(
            path: path, lengths: TextLengths(passages.length.splitAtCommas), coders: coders.splitAtCommas.uniqued(),
            codes: (explainedCode.map { [$0] } ?? codes.splitAtCommas).uniqued())
    }

    /// The report on a table of passages that are cut into units.
    func report(onSpans path: String) throws -> AgreementReport {
        let data = try spanData(of: path)
        let unit = unit ?? .character
        var unitizing = try Unitizing(unit: unit, coders: data.coders, codes: data.codes)
        for document in data.documents { try unitizing.add(document) }
        let choice = try MeasureChoice(measure)
        let results = try results(of: unitizing.subjects(choice), choice)
        return AgreementReport(
            unit: unit.rawValue, coders: data.coders, documents: data.documents.map(\.name),
            facts: facts(of: data, in: path),
            assumptions: [unit.meaning] + (data.codes.count != 1 ? [Subject.meaningOfSets] : [])
                + assumptions(on: data, in: path)
                + Conventions(results).sentences,
            results: results, isOfOneCoder: sameCoder)
    }

    /// What of a table of passages is compared.
    func facts(of data: SpanData, in path: String) -> [(name: String, text: String)] {
        let compared = "\(Figures.list(data.coders)), the passages in \(RatingsInput.name(of: path))"
        return [(name: "compared", text: compared + (sameCoder ? Passes.remark : ""))] + data.facts
    }

    /// What of a table of passages numbers rest on.
    func assumptions(on data: SpanData, in path: String) -> [String] {
        ["every coder is taken to have coded every text: no passage means that nothing was found"]
            + data.silence(in: RatingsInput.name(of: path)) + [SpanData.offsets]
    }
}
