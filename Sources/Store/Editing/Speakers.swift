public import CodingModel
import GRDB

extension StudyEdit {
    /// Adds a speaker to a document and gives the integer key.
    ///
    /// - Throws: ``StoreError/invalid(_:)`` if there is no name but white space.
    @discardableResult
    func addSpeaker(_ speaker: Speaker) throws -> Int64 {
        guard !Name.key(of: speaker.name).isEmpty else {
            throw StoreError.invalid("a speaker needs a name: leave it out where it is not known")
        }
        return try insert(
            .speaker, speaker.id,
            ["document": .init(speaker.documentID), "name": .text(speaker.name), "case": .init(speaker.caseID)])
    }

    /// Says which case a speaker is; `nil` for none.
    public func setCase(of speaker: ObjectID, to case: ObjectID?) throws {
        try update(.speaker, speaker, ["case": .init(`case`)])
    }

    /// Gives a speaker another name, in all their turns.
    ///
    /// - Throws: ``StoreError/nameTaken(kind:name:)`` if the document has another speaker of that name.
    public func renameSpeaker(_ speaker: Speaker, to name: Name) throws {
        let document = try rowID(of: speaker.documentID, in: "documents")
        let others = try speakerKeys(of: document)
        guard others[name.key].map({ $0.id == speaker.id }) ?? true else {
            throw StoreError.nameTaken(kind: "speaker", name: name.text)
        }
        try update(.speaker, speaker.id, ["name": .text(name.text)])
    }

    /// The speakers of a document by the keys of their names.
    func speakerKeys(of document: Int64) throws -> [String: (rowID: Int64, id: ObjectID)] {
        let statement = try db.cachedStatement(
            sql: "SELECT name_key, id, uuid FROM speakers WHERE document_id = ? AND removed_by IS NULL")
        let rows = try Row.fetchAll(statement, arguments: [document])
        return Dictionary(try rows.map { ($0[0] as String, ($0[1] as Int64, try $0.id(2))) }) { first, _ in first }
    }
}
