public import ArgumentParser
public import CodingModel
import Store

/// What codes and coders a command about codings means.
struct CodeFilterOptions: ParsableArguments {
    @Option(
        name: [.customLong("code"), .customLong("codes")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Only these codes and those below them, several by comma.", valueName: "path"))
    var codes: [String] = []

    @Option(
        name: [.customLong("coder"), .customLong("coders")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Only by these coders, several by comma.", valueName: "name"))
    var coders: [String] = []

    /// The query that the options make; with `exact`, without the codes below.
    func query(in store: StudyStore, exact: Bool = false) throws -> CodingQuery {
        var query = CodingQuery()
        if !codes.isEmpty {
            let codebook = try store.codebook()
            let chosen = try codebook.codes(named: codes, in: store)
            query.codes = exact ? chosen.map(\.id) : chosen.flatMap { codebook.withDescendants(of: $0.id) }
        }
        if !coders.isEmpty { query.coders = try store.coders(named: coders).map(\.id) }
        return query
    }
}

/// What codings a command means.
struct CodingFilterOptions: ParsableArguments {
    @OptionGroup(title: "Which codings") var chosen: CodeFilterOptions

    @Flag(help: "With --code: without the codes below.")
    var exact = false

    @Option(
        name: [.customLong("document"), .customLong("documents")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Only in these documents, several by comma.", valueName: "name"))
    var documents: [String] = []

    @Option(
        name: [.customLong("case"), .customLong("cases")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Only those that share a character with a document, a speaker's turn or a passage of these cases, several by comma.",
            valueName: "name"))
    var cases: [String] = []

    @Option(
        name: .customLong("attribute"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Only those of cases with this value; of one attribute any of several, of different ones all.",
            valueName: "name=value"))
    var attributes: [NamedValue] = []

    @Option(help: "Only those that came about in this way.")
    var origin: CodingOrigin?

    /// Whether it is less than all codings that are meant.
    var isGiven: Bool { !chosen.codes.isEmpty || isGivenBesidesCode }

    /// The same, whatever is said of codes.
    var isGivenBesidesCode: Bool {
        !chosen.coders.isEmpty || !documents.isEmpty || !cases.isEmpty || !attributes.isEmpty || origin != nil
    }

    func validate() throws {
        if exact, chosen.codes.isEmpty { throw ValidationError("--exact goes with --code") }
    }

    /// The query that the options make.
    func query(in store: StudyStore) throws -> CodingQuery {
        var query = try chosen.query(in: store, exact: exact)
        if !documents.isEmpty { query.documents = try store.documents(named: documents).map(\.id) }
        if !cases.isEmpty || !attributes.isEmpty { query.stretches = try stretches(in: store) }
        query.origins = origin.map { [$0] }
        return query
    }

    /// What of the texts the cases that are meant are about.
    private func stretches(in store: StudyStore) throws -> Stretches {
        let named = cases.isEmpty ? nil : Set(try store.cases(named: cases).map(\.id))
        let meant = try store.cases(where: attributes).filter { named?.contains($0.id) ?? true }
        if meant.isEmpty { Printer.message("no case has these values: 'emic cases' shows what they have") }
        let stretches = try store.stretchesByCase()
        return Stretches(union: meant.compactMap { stretches[$0.id] })
    }
}

extension CodingOrigin: ExpressibleByArgument {}

extension Codebook {
    /// The codes that values of `option` name: one each, or several by comma.
    func codes(named values: [String], of option: String = "--code", in store: StudyStore) throws -> [Code] {
        try values.names(of: option) { code(at: $0) != nil }.map { try store.code(at: $0, in: self) }.uniqued()
    }
}

extension Codebook {
    /// The codes to be given to passages, named as for ``codes(named:of:in:)``; one that there is not is told with how
    /// to add it.
    func codesToGive(named values: [String], in store: StudyStore) throws -> [Code] {
        do {
            return try codes(named: values, in: store)
        } catch StoreError.unknown(_, let path, let study, let near) {
            throw CommandError.noCode(path, study: study, near: near)
        }
    }
}

extension StudyStore {
    /// The coders that values of an option name: one each, or several by comma.
    func coders(named values: [String]) throws -> [Coder] {
        let known = Set(try coders().map { Name.key(of: $0.name) })
        return try values.names(of: "--coder") { known.contains(Name.key(of: $0)) }.map { try coder(named: $0) }
            .uniqued()
    }

    /// The documents that values of an option name: one each, or several by comma.
    func documents(named values: [String]) throws -> [Document] {
        try values.names(of: "--document") { (try? document(named: $0)) != nil }.map { try document(named: $0) }
            .uniqued()
    }

    /// The cases that values of an option name: one each, or several by comma.
    func cases(named values: [String]) throws -> [Case] {
        try values.names(of: "--case") { (try? self.case(named: $0)) != nil }.map { try self.case(named: $0) }
            .uniqued()
    }
}
