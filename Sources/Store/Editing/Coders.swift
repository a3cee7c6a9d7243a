public import CodingModel
import GRDB

extension StudyEdit {
    /// Adds a coder.
    ///
    /// - Throws: ``StoreError/nameTaken(kind:name:)`` if there is one of that name.
    @discardableResult
    public func addCoder(_ name: Name, id: ObjectID? = nil, createdAt: Timestamp? = nil) throws -> Coder {
        let coder = Coder(id: id ?? newID(), name: name.text, createdAt: createdAt ?? at)
        try requireFree(name, kind: "coder", table: "coders")
        let record: Record = ["name": .text(coder.name), "created_at": .init(coder.createdAt)]
        try insert(.coder, coder.id, record)
        return coder
    }

    /// Gives a coder another name.
    public func renameCoder(_ id: ObjectID, to name: Name) throws {
        try requireFree(name, kind: "coder", table: "coders", besides: id)
        try update(.coder, id, ["name": .text(name.text)])
    }

    /// Takes a coder away, and what they were to code.
    ///
    /// - Throws: ``StoreError/hasCodings(kind:name:count:)`` if there are codings of theirs, unless `withCodings`.
    public func removeCoder(_ coder: Coder, withCodings: Bool) throws {
        try removeCodings(matching: CodingQuery(coders: [coder.id]), of: "coder", named: coder.name, if: withCodings)
        let rowID = try rowID(of: coder.id, in: "coders")
        try removeAssignments(where: "coder_id", is: rowID)
        try remove(.adjudication, where: "coder_id", is: rowID)
        if try store.study().defaultCoder == coder.id {
            try setDefaultCoder(nil)
        }
        try remove(.coder, coder.id)
    }

    /// Refuses a name that another row in force has, whatever its case.
    func requireFree(
        _ name: Name, kind: String, table: String, besides id: ObjectID? = nil
    ) throws {
        let sql = "SELECT uuid FROM \(table) WHERE name_key = ? AND removed_by IS NULL"
        let holder = try ObjectID.fetchOne(db, sql, [name.key])
        guard holder == nil || holder == id else { throw StoreError.nameTaken(kind: kind, name: name.text) }
    }

    /// The integer key of a row.
    func rowID(of id: ObjectID, in table: String) throws -> Int64 {
        let statement = try db.cachedStatement(sql: "SELECT id FROM \(table) WHERE uuid = ?")
        guard let rowID = try Int64.fetchOne(statement, arguments: [id.data]) else {
            throw StoreError.invalid("there is nothing with the id \(id) in \(store.path)")
        }
        return rowID
    }

    /// Takes away the codings that `query` finds if that was asked for; refuses if it was not and there are some.
    func removeCodings(
        matching query: CodingQuery, of kind: String, named name: String, if allowed: Bool
    ) throws {
        var ids: [ObjectID] = []
        try store.forEachCodingID(matching: query) { ids.append($0) }
        ids += try store.unplacedCodings(matching: query).map(\.id)
        guard ids.isEmpty || allowed else {
            throw StoreError.hasCodings(kind: kind, name: name, count: ids.count)
        }
        try removeCodings(ids)
    }
}
