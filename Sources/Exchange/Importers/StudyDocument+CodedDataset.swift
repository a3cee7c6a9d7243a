import CodingModel

extension StudyDocument: CodedDataset {
    func study() throws -> Study { about }
    func codebook() throws -> Codebook { book }
    func codeVersions() throws -> [CodeVersion] { allVersions }
    func coders() throws -> [Coder] { allCoders }
    func attributes() throws -> [Attribute] { allAttributes }

    func forEachDocument(_ body: (Document) throws -> Void) throws {
        try forEachRow(of: "documents") { row, _ in try body(Document(row)) }
    }

    func text(of document: ObjectID) throws -> String {
        let name = documents[document]?.name ?? document.description
        guard let place = texts[document] else {
            throw ExchangeError.study(file, line: 1, .missingText(document: name))
        }
        let row = try record(at: place)
        let text = try row.text("text")
        let length = text.unicodeScalars.count
        if let stated = documents[document]?.length, stated != length {
            throw row.error(.lengthDiffers(document: name, stated: stated, found: length))
        }
        return text
    }

    func language(of document: ObjectID) throws -> String? {
        try texts[document].flatMap { try record(at: $0).optionalText("language") }
    }

    func structure(of document: ObjectID) throws -> TextStructure {
        var structure = try structures().structures[document] ?? .none
        structure.language = try language(of: document)
        return structure
    }

    func speakers(of document: ObjectID) throws -> [Speaker] { try structures().speakers[document] ?? [] }

    func original(of document: ObjectID) throws -> [UInt8] {
        let name = documents[document]?.name ?? document.description
        guard let place = originals[document] else {
            throw ExchangeError.study(file, line: 1, .missingText(document: name))
        }
        let row = try record(at: place)
        guard let bytes = Base64.bytes(of: try row.text("base64")) else {
            throw ExchangeError.row(
                file, line: row.line, .cell(column: "base64", found: Found(kind: "something else"), expected: "Base64"))
        }
        if let stated = documents[document]?.source.size, stated != bytes.count {
            throw row.error(.sizeDiffers(document: name, stated: stated, found: bytes.count))
        }
        return bytes
    }

    func forEachAssignment(_ body: (Assignment) throws -> Void) throws {
        let passages = try assignedPassages()
        try forEachRow(of: "assignments") { row, _ in
            let (document, coder) = (try document(row).id, try coder(row).id)
            try body(
                Assignment(
                    documentID: document, coderID: coder, assignedAt: try row.time("assigned_at"),
                    finishedAt: try row.optionalTime("finished_at"), isBlind: try row.flag("blind"),
                    passages: passages[[document, coder]] ?? []))
        }
    }

    /// The parts that coders are to code, by document and coder; none in a document from before there were any.
    private func assignedPassages() throws -> [[ObjectID]: [AnchoredPassage]] {
        guard has("assignment_passages") else { return [:] }
        var passages: [[ObjectID]: [AnchoredPassage]] = [:]
        try forEachRow(of: "assignment_passages") { row, _ in
            let document = try document(row)
            passages[[document.id, try coder(row).id], default: []].append(
                AnchoredPassage(
                    id: try row.id("passage_id"), documentID: document.id, passage: try passage(row, in: document)))
        }
        return passages
    }

    /// Gives each adjudication; none in a document from before there were any.
    func forEachAdjudication(_ body: (Adjudication) throws -> Void) throws {
        guard has("adjudications") else { return }
        try forEachRow(of: "adjudications") { row, _ in
            try body(
                Adjudication(
                    id: try row.id("adjudication_id"), documentID: try document(row).id, coderID: try coder(row).id,
                    outcome: try row.choice("outcome"), codings: try row.ids("codings"),
                    results: try row.ids("results"), reason: try row.text("reason"),
                    createdAt: try row.time("created_at")))
        }
    }

    /// Gives each coding that `query` asks for, once its passage is found to be what the text says there.
    func forEachCoding(matching query: CodingQuery, _ body: (Coding) throws -> Void) throws {
        try forEachRow(of: "codings") { row, _ in
            let (document, coder) = (try document(row), try coder(row))
            let codeID = try row.id("code_id")
            guard let path = book.path(of: codeID) else {
                throw row.error(.unknown(column: "code_id", id: codeID.description, table: "codes"))
            }
            let coding = Coding(
                id: try row.id("coding_id"), document: document.name, documentID: document.id,
                passage: try passage(row, in: document), code: path, codeID: codeID,
                codeVersion: try row.count("code_version", from: 1), coder: coder.name, coderID: coder.id,
                weight: try row.optionalNumber("weight"), memo: try row.optionalText("memo"),
                createdAt: try row.time("created_at"), origin: try row.choice("origin"))
            if query.matches(coding) { try body(coding) }
        }
    }

    private func record(at place: JSONPlace) throws -> StudyRecord {
        try StudyRecord(JSONSplitter(input, range: place.range, line: place.line).piece())
    }

    func document(_ row: StudyRecord) throws -> Document {
        let id = try row.id("document_id")
        guard let document = documents[id] else {
            throw row.error(.unknown(column: "document_id", id: id.description, table: "documents"))
        }
        return document
    }

    func coder(_ row: StudyRecord) throws -> Coder {
        let id = try row.id("coder_id")
        guard let coder = allCoders.first(where: { $0.id == id }) else {
            throw row.error(.unknown(column: "coder_id", id: id.description, table: "coders"))
        }
        return coder
    }

    func passage(_ row: StudyRecord, in document: Document) throws -> Passage {
        let (start, end) = (try row.count("start_offset", from: 0), try row.count("end_offset", from: 0))
        let quotation = try row.text("quotation")
        guard start < end else {
            throw ExchangeError.row(file, line: row.line, .emptyPassage(start: start, end: end))
        }
        guard end <= document.length else {
            throw row.error(.beyondText(end: end, document: document.name, length: document.length))
        }
        if current?.document != document.id {
            current = (document.id, Array(try text(of: document.id).unicodeScalars))
        }
        guard let current, current.scalars[start..<end].elementsEqual(quotation.unicodeScalars) else {
            throw row.error(.quotationDiffers(start: start, end: end, document: document.name))
        }
        return Passage(range: start..<end, quotation: quotation)
    }
}

extension CodingQuery {
    /// Whether it asks for this coding.
    func matches(_ coding: Coding) -> Bool {
        covers(coding.passage.range, in: coding.documentID) && (codes?.contains(coding.codeID) ?? true)
            && (coders?.contains(coding.coderID) ?? true) && (origins?.contains(coding.origin) ?? true)
    }
}
