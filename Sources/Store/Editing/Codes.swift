public import CodingModel
import GRDB

extension StudyEdit {
    /// Adds a code with the first version of its definition.
    ///
    /// - Throws: ``StoreError/nameTaken(kind:name:)`` if its parent has a code of that name,
    ///   ``StoreError/badColor(_:)`` if the colour is not `#rrggbb`.
    @discardableResult
    public func addCode(
        _ name: Name, parent: ObjectID? = nil, definition: String = "", color: String? = nil, id: ObjectID? = nil,
        createdAt: Timestamp? = nil
    ) throws -> Code {
        try addCode(
            name, parent: parent, page: CodePage(definition: definition), color: color, id: id, createdAt: createdAt)
    }

    /// Adds a code with all that the codebook says of it.
    ///
    /// - Throws: as ``addCode(_:parent:definition:color:id:createdAt:)`` does, and ``StoreError/invalid(_:)`` if an
    ///   alias is another code's name or an example can't be one.
    public func addCode(
        _ name: Name, parent: ObjectID? = nil, page: CodePage, color: String? = nil, id: ObjectID? = nil,
        createdAt: Timestamp? = nil
    ) throws -> Code {
        var code = try addBareCode(
            name, parent: parent, page: page, color: color, id: id, createdAt: createdAt)
        let version = CodeVersion(
            codeID: code.id, version: 1, definition: page.definition, inclusion: page.inclusion,
            exclusion: page.exclusion, createdAt: code.createdAt)
        try addCodeVersion(version)
        try addExamples(page, to: code.id)
        code.page = page
        code.version = 1
        return code
    }

    /// Adds a code whose versions follow.
    func addBareCode(
        _ name: Name, parent: ObjectID?, page: CodePage, color: String?, id: ObjectID?, createdAt: Timestamp?,
        rowID: Int64? = nil
    ) throws -> Code {
        try requireFree(name, below: parent)
        let code = Code(
            id: id ?? newID(), name: name.text, parent: parent, page: page, version: 0,
            color: try color.map(Self.canonical(color:)), createdAt: createdAt ?? at)
        let record: Record = [
            "parent": .init(parent), "name": .text(code.name), "color": .init(code.color),
            "created_at": .init(code.createdAt), "status": Self.stored(page.status),
            "aliases": .init(nonEmpty: try storable(aliases: page.aliases, of: nil)),
        ]
        try insert(.code, code.id, record, rowID: rowID)
        return code
    }

    /// Adds a version of a code's definition: the one in force if its number is the highest.
    func addCodeVersion(_ version: CodeVersion) throws {
        let record: Record = [
            "code": .init(version.codeID), "number": .integer(Int64(version.version)),
            "definition": .text(version.definition), "created_at": .init(version.createdAt),
            "inclusion": .init(nonEmpty: version.inclusion), "exclusion": .init(nonEmpty: version.exclusion),
        ]
        try insert(.codeVersion, newID(), record)
        targets.forget()
    }

    /// Says anew what a code means, as a new version; says whether that differs from the version in force.
    @discardableResult
    public func define(_ code: Code, as definition: String) throws -> Bool {
        var page = code.page
        page.definition = definition
        return try describe(code, as: page)
    }

    /// Gives a code another name.
    public func renameCode(_ code: Code, to name: Name) throws {
        try requireFree(name, below: code.parent, besides: code.id)
        try update(.code, code.id, ["name": .text(name.text)])
    }

    /// Gives a code another colour; `nil` for none.
    public func setColor(of code: Code, to color: String?) throws {
        try update(.code, code.id, ["color": .init(try color.map(Self.canonical(color:)))])
    }

    /// Puts a code below another one; `nil` puts it at the top.
    public func moveCode(_ code: Code, below parent: ObjectID?) throws {
        let codebook = try store.codebook()
        if let parent, codebook.withDescendants(of: code.id).contains(parent) {
            throw StoreError.belowItself(code: code.name)
        }
        try requireFree(Name(code.name), below: parent, besides: code.id)
        try update(.code, code.id, ["parent": .init(parent)])
    }

    /// Takes a code away, with the memos on it.
    ///
    /// - Throws: ``StoreError/hasChildren(code:count:)`` while there are codes below it,
    ///   ``StoreError/hasCodings(kind:name:count:)`` while there are codings with it, unless `withCodings`.
    public func removeCode(_ code: Code, withCodings: Bool) throws {
        let children = try store.codebook().codes.count { $0.parent == code.id }
        guard children == 0 else { throw StoreError.hasChildren(code: code.name, count: children) }
        try removeCodings(matching: CodingQuery(codes: [code.id]), of: "code", named: code.name, if: withCodings)
        try remove(.codeVersion, where: "code_id", is: try rowID(of: code.id, in: "codes"))
        try remove(.codeExample, where: "code_id", is: try rowID(of: code.id, in: "codes"))
        try removeMemos(on: code.id)
        try remove(.code, code.id)
    }

    private func requireFree(_ name: Name, below parent: ObjectID?, besides id: ObjectID? = nil) throws {
        let sql = """
            SELECT uuid FROM codes
            WHERE ifnull(parent_id, 0) = ifnull((SELECT id FROM codes WHERE uuid = ?), 0) AND name_key = ?
                AND removed_by IS NULL
            """
        let holder = try ObjectID.fetchOne(db, sql, [parent?.data, name.key])
        guard holder == nil || holder == id else { throw StoreError.nameTaken(kind: "code", name: name.text) }
    }

    private static func canonical(color: String) throws(StoreError) -> String {
        let digits = color.lowercased().utf8.dropFirst()
        guard color.hasPrefix("#"), digits.count == 6,
            digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { throw .badColor(color) }
        return color.lowercased()
    }
}
