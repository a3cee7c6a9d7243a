public import CodingModel
import GRDB

extension StudyStore {
    /// The coder of that name, whatever its case, or of that identity.
    ///
    /// - Throws: ``StoreError/unknown(kind:name:study:near:)``, with the nearest names there are.
    public func coder(named name: String) throws -> Coder {
        let coders = try coders()
        let key = Name.key(of: name)
        guard let coder = coders.first(where: { Name.key(of: $0.name) == key || $0.id.description == key }) else {
            throw unknown("coder", name, among: coders.map(\.name))
        }
        return coder
    }

    /// The document of that name, whatever its case, or of that identity.
    ///
    /// - Throws: ``StoreError/unknown(kind:name:study:near:)``, with the nearest names there are.
    public func document(named name: String) throws -> Document {
        let found = try read { db in
            // Each look-up has its index; with OR in between SQLite would go through all documents.
            let condition = """
                AND documents.id = ifnull(
                    (SELECT id FROM documents WHERE name_key = ?1 AND removed_by IS NULL),
                    (SELECT id FROM documents WHERE uuid = ?2))
                """
            return try Row.fetchOne(
                db, sql: "\(Self.documentSelection) \(condition)",
                arguments: [Name.key(of: name), ObjectID(name)?.data]
            ).map(Self.document)
        }
        guard let found else {
            let names = try read { try String.fetchAll($0, sql: "SELECT name FROM documents WHERE removed_by IS NULL") }
            throw unknown("document", name, among: names)
        }
        return found
    }

    /// The case of that name, whatever its case, or of that identity.
    ///
    /// - Throws: ``StoreError/unknown(kind:name:study:near:)``, with the nearest names there are.
    public func `case`(named name: String) throws -> Case {
        var cases: [Case] = []
        try forEachCase { cases.append($0) }
        let key = Name.key(of: name)
        guard let found = cases.first(where: { Name.key(of: $0.name) == key || $0.id.description == key }) else {
            throw unknown("case", name, among: cases.map(\.name))
        }
        return found
    }

    /// The attribute of that name, whatever its case, or of that identity.
    ///
    /// - Throws: ``StoreError/unknown(kind:name:study:near:)``, with the nearest names there are.
    public func attribute(named name: String) throws -> Attribute {
        let attributes = try attributes()
        let key = Name.key(of: name)
        guard let found = attributes.first(where: { Name.key(of: $0.name) == key || $0.id.description == key }) else {
            throw unknown("attribute", name, among: attributes.map(\.name))
        }
        return found
    }

    /// The speaker of that name in a document, whatever its case, or of that identity.
    ///
    /// - Throws: ``StoreError/unknown(kind:name:study:near:)``, with the nearest names there are.
    public func speaker(named name: String, in document: Document) throws -> Speaker {
        let speakers = try speakers(of: document.id)
        let key = Name.key(of: name)
        guard let found = speakers.first(where: { Name.key(of: $0.name) == key || $0.id.description == key }) else {
            throw StoreError.unknown(
                kind: "speaker", name: name, study: "'\(document.name)'",
                near: nearestNames(to: name, among: speakers.map(\.name)))
        }
        return found
    }

    /// The memo of that identity, or the only one whose identity ends with these four digits or more.
    ///
    /// - Throws: ``StoreError/unknown(kind:name:study:near:)``, with the identities that end so if there are several.
    public func memo(_ id: String) throws -> MemoEntry {
        let (whole, ending) = (ObjectID(id), id.lowercased())
        var found: [MemoEntry] = []
        try forEachMemoEntry { entry in
            let isMeant = whole.map { $0 == entry.id } ?? (ending.count >= 4 && entry.id.description.hasSuffix(ending))
            if isMeant { found.append(entry) }
        }
        guard let memo = found.first, found.count == 1 else {
            throw StoreError.unknown(kind: "memo", name: id, study: path, near: found.map(\.id.description))
        }
        return memo
    }

    /// The code at that path, whatever its case, or of that identity; a name alone will do where it is the only one.
    ///
    /// - Throws: ``StoreError/unknown(kind:name:study:near:)``, with the nearest paths there are;
    ///   ``StoreError/ambiguousCode(name:paths:)`` for a name that stands at several places.
    public func code(at path: String, in codebook: Codebook) throws(StoreError) -> Code {
        if let code = codebook.code(at: path) ?? ObjectID(path).flatMap({ codebook[$0] }) { return code }
        let key = Name.key(of: path)
        let named = codebook.codes.filter { Name.key(of: $0.name) == key }
        let namesakes = (named.isEmpty ? codebook.codes(alsoKnownAs: path) : named).compactMap {
            codebook.path(of: $0.id)
        }
        guard namesakes.isEmpty else { throw .ambiguousCode(name: path, paths: namesakes) }
        throw unknown("code", path, among: codebook.allPaths)
    }

    private func unknown(_ kind: String, _ name: String, among names: [String]) -> StoreError {
        .unknown(kind: kind, name: name, study: path, near: nearestNames(to: name, among: names))
    }
}
