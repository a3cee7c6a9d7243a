import CodingModel

/// A study in a JSON document. What can be large stays in the file until it is asked for.
final class StudyDocument {
    let file: String
    let input: Input
    /// Where each part's value stands in the file, and in which line it begins.
    private let parts: [String: (range: Range<Int>, line: Int)]
    /// Where each text and each original stands.
    private(set) var texts: [ObjectID: JSONPlace] = [:]
    private(set) var originals: [ObjectID: JSONPlace] = [:]

    let about: Study
    let allCoders: [Coder]
    let book: Codebook
    let allVersions: [CodeVersion]
    let allAttributes: [Attribute]
    private(set) var documents: [ObjectID: Document] = [:]
    /// The text looked at last: codings come by document.
    var current: (document: ObjectID, scalars: [Unicode.Scalar])?

    /// The study in `input`, of which the parts that fit in memory are read and checked.
    init(_ input: Input) throws(ExchangeError) {
        let input = try input.rewindable()
        self.input = input
        file = input.name
        var parts: [String: (range: Range<Int>, line: Int)] = [:]
        let splitter = try JSONSplitter(input)
        try splitter.forEachMember { (key, range, line) throws(ExchangeError) in
            guard parts.updateValue((range, line), forKey: key) == nil else {
                throw .json(input.name, line: line, .duplicateKey(key))
            }
        }
        try splitter.finish()
        self.parts = parts
        try Self.checkFormat(parts, input)
        let reader = StudyParts(parts: parts, input: input)
        about = try reader.study()
        allCoders = try reader.coders()
        book = try reader.codebook()
        allVersions = try reader.codeVersions()
        allAttributes = try reader.attributes()
        try index()
    }

    /// Whether it has a part.
    func has(_ part: String) -> Bool { parts[part] != nil }

    /// What it knows of its texts besides their words, once that was asked for.
    private var knownStructures: StudyStructures?

    func structures() throws -> StudyStructures {
        if let knownStructures { return knownStructures }
        let structures = try StudyStructures(self)
        knownStructures = structures
        return structures
    }

    /// Gives each row of a part to `body`.
    func forEachRow(of part: String, _ body: (StudyRecord, JSONPiece) throws -> Void) throws {
        try StudyParts(parts: parts, input: input).forEachRow(of: part, body)
    }

    private func index() throws(ExchangeError) {
        let reader = StudyParts(parts: parts, input: input)
        try reader.rows(of: "documents") { (row, _) throws(ExchangeError) in
            let document = try Document(row)
            guard documents.updateValue(document, forKey: document.id) == nil else {
                throw row.error(.repeated(column: "document_id", id: document.id.description))
            }
        }
        texts = try places(of: "texts", reader)
        originals = try places(of: "originals", reader)
    }

    private func places(of part: String, _ reader: StudyParts) throws(ExchangeError) -> [ObjectID: JSONPlace] {
        var places: [ObjectID: JSONPlace] = [:]
        try reader.rows(of: part) { (row, piece) throws(ExchangeError) in
            let id = try row.id("document_id")
            guard documents[id] != nil else {
                throw row.error(.unknown(column: "document_id", id: id.description, table: "documents"))
            }
            let place = JSONPlace(range: piece.range, line: piece.line)
            guard places.updateValue(place, forKey: id) == nil else {
                throw row.error(.repeated(column: "document_id", id: id.description))
            }
        }
        return places
    }

    private static func checkFormat(
        _ parts: [String: (range: Range<Int>, line: Int)], _ input: Input
    ) throws(ExchangeError) {
        func value(_ key: String) throws(ExchangeError) -> (JSONValue, Int) {
            guard let (range, line) = parts[key] else { return (.null, 1) }
            return (try JSONSplitter(input, range: range, line: line).piece().value(), line)
        }
        guard case (.string(EmicJSONFormat.name), _) = try value("format") else {
            throw .study(input.name, line: 1, .notAStudy)
        }
        guard case (.number(let text), let line) = try value("version"), let version = Int(text) else {
            throw .study(input.name, line: 1, .notAStudy)
        }
        guard version <= EmicJSONFormat.version else {
            throw .study(input.name, line: line, .newerFormat(version, known: EmicJSONFormat.version))
        }
    }
}

/// A value's place in a file.
struct JSONPlace {
    var range: Range<Int>
    var line: Int
}

/// The parts of a study's document, read from their places.
struct StudyParts {
    let parts: [String: (range: Range<Int>, line: Int)]
    let input: Input

    func splitter(_ part: String) throws(ExchangeError) -> JSONSplitter {
        guard let (range, line) = parts[part] else { throw .study(input.name, line: 1, .missingPart(part)) }
        return JSONSplitter(input, range: range, line: line)
    }

    func forEachRow(of part: String, _ body: (StudyRecord, JSONPiece) throws -> Void) throws {
        let splitter = try splitter(part)
        try splitter.beginArray()
        while let piece = try splitter.nextElement() { try body(StudyRecord(piece), piece) }
    }

    func rows(
        of part: String, _ body: (StudyRecord, JSONPiece) throws(ExchangeError) -> Void
    ) throws(ExchangeError) {
        let splitter = try splitter(part)
        try splitter.beginArray()
        while let piece = try splitter.nextElement() { try body(StudyRecord(piece), piece) }
    }

    private func list<Value>(
        _ part: String, _ value: (StudyRecord) throws(ExchangeError) -> Value
    ) throws(ExchangeError) -> [Value] {
        var values: [Value] = []
        try rows(of: part) { (row, _) throws(ExchangeError) in values.append(try value(row)) }
        return values
    }

    func study() throws(ExchangeError) -> Study {
        let row = try StudyRecord(try splitter("study").piece())
        return Study(
            id: try row.id("study_id"), title: try row.text("title"), createdAt: try row.time("created_at"),
            defaultCoder: try row.optionalID("default_coder_id"))
    }

    func coders() throws(ExchangeError) -> [Coder] {
        try list("coders") { (row) throws(ExchangeError) in
            Coder(id: try row.id("coder_id"), name: try row.text("coder"), createdAt: try row.time("created_at"))
        }
    }

    func codebook() throws(ExchangeError) -> Codebook {
        var lines: [ObjectID: StudyRecord] = [:]
        var codes = try list("codes") { (row) throws(ExchangeError) in
            let code = Code(
                id: try row.id("code_id"), name: try row.text("name"), parent: try row.optionalID("parent_id"),
                page: try CodePage(row), version: try row.count("version", from: 1),
                color: try row.optionalText("color"), createdAt: try row.time("created_at"))
            guard lines.updateValue(row, forKey: code.id) == nil else {
                throw row.error(.repeated(column: "code_id", id: code.id.description))
            }
            return code
        }
        let examples = try examples()
        for position in codes.indices {
            let own = examples.filter { $0.code == codes[position].id }
            codes[position].page.examples = own.filter { $0.kind == .example }.map(\.text)
            codes[position].page.counterExamples = own.filter { $0.kind == .counterExample }.map(\.text)
        }
        for code in codes {
            guard let parent = code.parent, lines[parent] == nil, let row = lines[code.id] else { continue }
            throw row.error(.unknown(column: "parent_id", id: parent.description, table: "codes"))
        }
        let book = Codebook(codes)
        // A circle is below no code at the top, so the tree lacks its codes.
        if let lost = codes.first(where: { book[$0.id] == nil }), let row = lines[lost.id] {
            throw row.error(.looseParent(code: lost.name))
        }
        return book
    }

    /// The examples of all codes; none in a document from before there were any.
    private func examples() throws(ExchangeError) -> [(code: ObjectID, kind: CodeExampleRow.Kind, text: String)] {
        guard parts["code_examples"] != nil else { return [] }
        return try list("code_examples") { (row) throws(ExchangeError) in
            (try row.id("code_id"), try row.choice("kind"), try row.text("text"))
        }
    }

    func codeVersions() throws(ExchangeError) -> [CodeVersion] {
        try list("code_versions") { (row) throws(ExchangeError) in
            CodeVersion(
                codeID: try row.id("code_id"), version: try row.count("version", from: 1),
                definition: try row.optionalText("definition") ?? "",
                inclusion: try row.optionalText("inclusion") ?? "", exclusion: try row.optionalText("exclusion") ?? "",
                createdAt: try row.time("created_at"))
        }
    }

    func attributes() throws(ExchangeError) -> [Attribute] {
        try list("attributes") { (row) throws(ExchangeError) in
            Attribute(
                id: try row.id("attribute_id"), name: try row.text("attribute"), kind: try row.choice("kind"),
                choices: (try row.optionalText("choices") ?? "").split(separator: "\n").map(String.init))
        }
    }
}

extension CodePage {
    /// What a row of codes says; a document from before version 3 of the schema says no more than the definition.
    init(_ row: StudyRecord) throws(ExchangeError) {
        self.init(
            definition: try row.optionalText("definition") ?? "", inclusion: try row.optionalText("inclusion") ?? "",
            exclusion: try row.optionalText("exclusion") ?? "",
            status: try row.optionalText("status") == nil ? .active : try row.choice("status"),
            aliases: (try row.optionalText("aliases") ?? "").split(separator: "\n").map(String.init))
    }
}

extension Document {
    init(_ row: StudyRecord) throws(ExchangeError) {
        let source = DocumentSource(
            fileName: try row.text("file_name"), size: try row.count("file_size", from: 0),
            sha256: try row.text("sha256"), importer: try row.text("importer"),
            importerVersion: try row.text("importer_version"),
            importerOptions: try row.optionalText("importer_options") ?? "")
        self.init(
            id: try row.id("document_id"), name: try row.text("document"), revision: try row.count("revision", from: 1),
            length: try row.count("length", from: 0), createdAt: try row.time("created_at"), source: source)
    }
}
