import CodingModel

/// A study as those see it who are not shown its private memos.
struct WithoutPrivateMemos: CodedDataset {
    let whole: any CodedDataset

    func study() throws -> Study { try whole.study() }
    func codebook() throws -> Codebook { try whole.codebook() }
    func codeVersions() throws -> [CodeVersion] { try whole.codeVersions() }
    func coders() throws -> [Coder] { try whole.coders() }
    func attributes() throws -> [Attribute] { try whole.attributes() }
    func forEachDocument(_ body: (Document) throws -> Void) throws { try whole.forEachDocument(body) }
    func text(of document: ObjectID) throws -> String { try whole.text(of: document) }
    func structure(of document: ObjectID) throws -> TextStructure { try whole.structure(of: document) }
    func language(of document: ObjectID) throws -> String? { try whole.language(of: document) }
    func speakers(of document: ObjectID) throws -> [Speaker] { try whole.speakers(of: document) }
    func original(of document: ObjectID) throws -> [UInt8] { try whole.original(of: document) }
    func forEachCase(_ body: (Case) throws -> Void) throws { try whole.forEachCase(body) }
    func forEachAssignment(_ body: (Assignment) throws -> Void) throws { try whole.forEachAssignment(body) }

    func forEachMemo(_ body: (Memo) throws -> Void) throws {
        try whole.forEachMemo { if !$0.isPrivate { try body($0) } }
    }

    /// Gives the passages of cases and of the memos that are shown to `body`.
    func forEachAnchor(_ body: (AnchoredPassage) throws -> Void) throws {
        var used: Set<ObjectID> = []
        try forEachMemo { if $0.subject == .passage { used.insert($0.subjectID) } }
        try forEachCase { used.formUnion($0.passageIDs) }
        try whole.forEachAnchor { if used.contains($0.id) { try body($0) } }
    }

    func forEachAdjudication(_ body: (Adjudication) throws -> Void) throws { try whole.forEachAdjudication(body) }

    func forEachCoding(matching query: CodingQuery, _ body: (Coding) throws -> Void) throws {
        try whole.forEachCoding(matching: query, body)
    }
}
