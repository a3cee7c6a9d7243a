public import CodingModel
import GRDB

extension StudyEdit {
    /// Adds a case with its values, documents and passages.
    ///
    /// - Throws: ``StoreError/nameTaken(kind:name:)`` if there is one of that name, ``StoreError/badValue(case:_:)`` if
    ///   a value is none of its attribute, ``StoreError/invalid(_:)`` if there is no such attribute.
    public func addCase(_ new: Case) throws {
        let name = try Name(new.name)
        try requireFree(name, kind: "case", table: "cases")
        try insert(.case, new.id, ["name": .text(name.text), "created_at": .init(new.createdAt)])
        let attributes = Dictionary(try store.attributes().map { (Name.key(of: $0.name), $0) }) { first, _ in first }
        for (name, value) in new.values.sorted(by: { $0.key < $1.key }) where !value.isEmpty {
            guard let attribute = attributes[Name.key(of: name)] else {
                throw StoreError.invalid("case '\(new.name)' has a value for '\(name)', which is no attribute")
            }
            try setValue(value, of: attribute, in: new)
        }
        for document in new.documentIDs { try link(document: document, to: new.id) }
        for passage in new.passageIDs { try link(passage: passage, to: new.id) }
    }

    /// Gives a case another name.
    public func renameCase(_ id: ObjectID, to name: Name) throws {
        try requireFree(name, kind: "case", table: "cases", besides: id)
        try update(.case, id, ["name": .text(name.text)])
    }

    /// Takes a case away, with its values and links and the memos on it; speakers who were this case are none then.
    public func removeCase(_ id: ObjectID) throws {
        let rowID = try rowID(of: id, in: "cases")
        try remove(.caseValue, where: "case_id", is: rowID)
        try remove(.caseDocument, where: "case_id", is: rowID)
        let anchors = "SELECT anchor FROM case_passages WHERE case_id = ? AND removed_by IS NULL"
        for anchor in try ObjectID.fetchAll(db, anchors, [rowID]) { try unlink(passage: anchor, from: id) }
        let speakers = "SELECT uuid FROM speakers WHERE case_id = ? AND removed_by IS NULL"
        for speaker in try ObjectID.fetchAll(db, speakers, [rowID]) { try setCase(of: speaker, to: nil) }
        try removeMemos(on: id)
        try remove(.case, id)
    }

    /// Gives a case a value of an attribute in place of the one it had; `nil` takes that away. Says whether that
    /// changed anything.
    ///
    /// - Throws: ``StoreError/badValue(case:_:)`` if it is no value of the attribute.
    @discardableResult
    public func setValue(_ text: String?, of attribute: Attribute, in owner: Case) throws -> Bool {
        var value: String?
        do throws(AttributeValueError) {
            value = try text.map { text throws(AttributeValueError) in try attribute.value(of: text) }
        } catch {
            throw StoreError.badValue(case: owner.name, error)
        }
        let sql = """
            SELECT case_values.uuid, case_values.text FROM case_values
            WHERE case_id = (SELECT id FROM cases WHERE uuid = ?)
                AND attribute_id = (SELECT id FROM attributes WHERE uuid = ?) AND removed_by IS NULL
            """
        let present = try Row.fetchOne(
            db.cachedStatement(sql: sql), arguments: [owner.id.data, attribute.id.data])
        let old: String? = present.map { $0[1] }
        guard !(value?.utf8.elementsEqual(old?.utf8 ?? "".utf8) ?? (old == nil)) else { return false }
        if let present { try remove(.caseValue, present.id(0)) }
        if let value {
            try insert(
                .caseValue, newID(), ["case": .init(owner.id), "attribute": .init(attribute.id)], words: value)
        }
        return true
    }

    /// Says that a document as a whole belongs to a case; says whether that is new.
    @discardableResult
    public func link(document: ObjectID, to owner: ObjectID) throws -> Bool {
        guard try linkID(document: document, to: owner) == nil else { return false }
        try insert(.caseDocument, newID(), ["case": .init(owner), "document": .init(document)])
        return true
    }

    /// Takes it back that a document as a whole belongs to a case; says whether it did.
    @discardableResult
    public func unlink(document: ObjectID, from owner: ObjectID) throws -> Bool {
        guard let link = try linkID(document: document, to: owner) else { return false }
        try remove(.caseDocument, link)
        return true
    }

    /// Says that a passage belongs to a case; says whether that is new.
    ///
    /// - Parameter passage: what ``addAnchor(_:in:)`` gave.
    @discardableResult
    public func link(passage: ObjectID, to owner: ObjectID) throws -> Bool {
        guard try linkID(passage: passage, to: owner) == nil else { return false }
        try requireAnchor(passage)
        try insert(.casePassage, newID(), ["case": .init(owner), "anchor": .init(passage)])
        return true
    }

    /// Takes it back that a passage belongs to a case; says whether it did.
    @discardableResult
    public func unlink(passage: ObjectID, from owner: ObjectID) throws -> Bool {
        guard let link = try linkID(passage: passage, to: owner) else { return false }
        try remove(.casePassage, link)
        try removeUnusedAnchor(passage)
        return true
    }

    private func linkID(document: ObjectID, to owner: ObjectID) throws -> ObjectID? {
        let sql = """
            SELECT case_documents.uuid FROM case_documents
            WHERE case_id = (SELECT id FROM cases WHERE uuid = ?)
                AND document_id = (SELECT id FROM documents WHERE uuid = ?) AND removed_by IS NULL
            """
        return try ObjectID.fetchOne(db, sql, [owner.data, document.data])
    }

    private func linkID(passage: ObjectID, to owner: ObjectID) throws -> ObjectID? {
        let sql = """
            SELECT case_passages.uuid FROM case_passages
            WHERE anchor = ? AND case_id = (SELECT id FROM cases WHERE uuid = ?) AND removed_by IS NULL
            """
        return try ObjectID.fetchOne(db, sql, [passage.data, owner.data])
    }
}
