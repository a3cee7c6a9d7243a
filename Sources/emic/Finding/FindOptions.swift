import ArgumentParser
import CodingModel
import Store

/// What of all that a search finds is meant, and how much of the text around it.
struct FindOptions: ParsableArguments {
    @Option(
        name: [.customLong("document"), .customLong("documents")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Only in these documents, several by comma.", valueName: "name"))
    var documents: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Only where one of these codes was given, or one below them; several by comma.", valueName: "path"))
    var inCode: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Only where none of these codes was given, nor one below them.", valueName: "path"))
    var notInCode: [String] = []

    @Option(
        name: [.customLong("coder"), .customLong("coders")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "With --in-code or --not-in-code: given by these coders, several by comma.", valueName: "name"))
    var coders: [String] = []

    @Option(
        name: [.customLong("speaker"), .customLong("speakers")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Only what these people say, several by comma.", valueName: "name"))
    var speakers: [String] = []

    @Option(help: ArgumentHelp("The whole of what the words stand in, each once.", valueName: "extent"))
    var extend: Extent?

    @Option(help: ArgumentHelp("Not more than this.", valueName: "number"))
    var limit: Int?

    /// Whether it matters what is coded.
    var asksForCodes: Bool { !inCode.isEmpty || !notInCode.isEmpty }

    func validate() throws {
        if !coders.isEmpty, !asksForCodes {
            throw ValidationError("--coder goes with --in-code or --not-in-code")
        }
        if let limit, limit < 1 { throw ValidationError("--limit is \(limit), expected 1 or more") }
    }

    /// The whole search.
    ///
    /// - Throws: ``StoreError`` or ``CommandError`` where there is no document, code, coder or speaker of a name, with
    ///   the near ones.
    func studySearch(_ search: TextSearch, in store: StudyStore) throws -> StudySearch {
        let filter = HitFilter(
            inCodes: try stretches(coded: inCode, option: "--in-code", in: store),
            notInCodes: try stretches(coded: notInCode, option: "--not-in-code", in: store),
            speakers: try speakers.isEmpty ? nil : speakerKeys(in: store))
        var chosen = try documents.isEmpty ? nil : store.documents(named: documents).map(\.id)
        if let coded = filter.inCodes.map({ Set($0.documents) }) {
            chosen = chosen?.filter { coded.contains($0) } ?? Array(coded)
        }
        return StudySearch(search: search, documents: chosen, filter: filter, extent: extend, limit: limit)
    }

    private func stretches(coded paths: [String], option: String, in store: StudyStore) throws -> Stretches? {
        guard !paths.isEmpty else { return nil }
        let codebook = try store.codebook()
        var query = CodingQuery()
        query.codes = try codebook.codes(named: paths, of: option, in: store)
            .flatMap { codebook.withDescendants(of: $0.id) }
        if !coders.isEmpty { query.coders = try store.coders(named: coders).map(\.id) }
        return try Stretches(codedBy: query, in: store)
    }

    private func speakerKeys(in store: StudyStore) throws -> Set<String> {
        let names = try store.speakerNames()
        let known = Set(names.map { Name.key(of: $0) })
        let wanted = try speakers.names(of: "--speaker") { known.contains(Name.key(of: $0)) }
        for name in wanted where !known.contains(Name.key(of: name)) {
            let near = nearestNames(to: name, among: names)
            throw CommandError.noSpeaker(name, near: near.isEmpty ? names : near, isNear: !near.isEmpty)
        }
        return Set(wanted.map { Name.key(of: $0) })
    }
}
