public import CodingModel
import GRDB

/// What became of what hung on a code that was merged into another one.
public struct MergedCode: Hashable, Sendable {
    /// Codings that have the other code now.
    public var codings = 0
    /// Codings that are no more, for the same coder had given the other code to the same passage.
    public var joined = 0
    /// Codes that stand below the other one now.
    public var children = 0
    /// Memos that are on the other code now.
    public var memos = 0
    /// Whether a memo on the other code keeps what the code meant.
    public var keepsDefinition = false
    /// Names under which the other code is found now, too: its name and aliases, unless another code has them.
    public var names: [String] = []
}

extension StudyEdit {
    /// Gives all codings with `code` to `other`, puts the codes below it and the memos on it there too, and takes it
    /// away. What it meant is kept in a memo on `other`, which takes its place if it stands below it, and is found under
    /// its name from now on.
    ///
    /// - Throws: ``StoreError/invalid(_:)`` if the two are one, or if both have a code of one name below them.
    public func mergeCode(_ code: Code, into other: Code) throws -> MergedCode {
        guard code.id != other.id else {
            throw StoreError.invalid("code '\(code.name)' can't be merged into itself")
        }
        guard other.page.status != .retired else { throw StoreError.retired(code: other.name) }
        var merged = MergedCode()
        merged.children = try moveChildren(of: code, below: other)
        let target = try targets.code(other.id, version: nil)
        let codingsOfCode = """
            SELECT ifnull(continues, uuid) FROM codings
            WHERE code_id = (SELECT id FROM codes WHERE uuid = ?) AND removed_by IS NULL ORDER BY id
            """
        for id in try ObjectID.fetchAll(db, codingsOfCode, [code.id.data]) {
            if try recode(id, to: target) { merged.codings += 1 } else { merged.joined += 1 }
        }
        merged.memos = try moveMemos(on: code.id, to: other.id)
        let examples = "SELECT uuid FROM code_examples WHERE code_id = ? AND removed_by IS NULL"
        for example in try ObjectID.fetchAll(db, examples, [try rowID(of: code.id, in: "codes")]) {
            try update(.codeExample, example, ["code": .init(other.id)])
        }
        if let meaning = code.page.meaning, meaning != other.page.meaning {
            try addMemo(
                Memo(
                    id: newID(), subject: .code, subjectID: other.id, coderID: coder,
                    text: "'\(code.name)' was merged into this code. \(meaning)", createdAt: at))
            merged.keepsDefinition = true
        }
        try removeCode(code, withCodings: false)
        merged.names = try takeOverNames(of: code, to: other)
        return merged
    }

    /// Puts the codes below `code` below `other`, and says how many.
    private func moveChildren(of code: Code, below other: Code) throws -> Int {
        let codebook = try store.codebook()
        let children = codebook.codes.filter { $0.parent == code.id && $0.id != other.id }
        let present = Set(codebook.codes.filter { $0.parent == other.id }.map { Name.key(of: $0.name) })
        if let namesake = children.first(where: { present.contains(Name.key(of: $0.name)) }) {
            throw StoreError.invalid(
                "'\(code.name)' and '\(other.name)' both have a code '\(namesake.name)' below them: "
                    + "merge or rename these first")
        }
        if codebook.withDescendants(of: code.id).contains(other.id) { try moveCode(other, below: code.parent) }
        for child in children { try moveCode(child, below: other.id) }
        return children.count
    }

    /// Gives a coding another code, wherever it has its place; if the coder gave it to the passage before, the two
    /// become one. Says whether it is still a coding of its own.
    private func recode(_ id: ObjectID, to code: CodingTargets.CodeTarget) throws -> Bool {
        guard let old = try CodingRow.inForce(id, in: db) else { return false }
        let row = try newRow(id, old, code: (code.rowID, code.version), weight: old.weight)
        if let present = try codings.holder(of: row) {
            try joinCoding(id, with: present)
            return false
        }
        _ = try removeRow(of: id)
        _ = try codings.insert(row)
        return true
    }

    /// Lets `other` be found under the names of a code that is gone, and says which of them were free for that.
    private func takeOverNames(of code: Code, to other: Code) throws -> [String] {
        let codebook = try store.codebook()
        let taken = codebook.codes.flatMap { [$0.name] + $0.page.aliases }.map(Name.key)
        var known = Set(taken)
        let names = ([code.name] + code.page.aliases).filter { known.insert(Name.key(of: $0)).inserted }
        guard !names.isEmpty else { return [] }
        let aliases = try storable(aliases: other.page.aliases + names, of: other.id)
        try update(.code, other.id, ["aliases": .init(nonEmpty: aliases)])
        return names
    }
}

extension CodePage {
    /// What a code meant, in sentences; `nil` if nobody has said.
    fileprivate var meaning: String? {
        let parts = [("It meant", definition), ("When to use it", inclusion), ("When not to", exclusion)]
        let told = parts.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
        return told.isEmpty ? nil : told.joined(separator: "\n")
    }
}
