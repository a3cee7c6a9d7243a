public import CodingModel
import GRDB

extension StudyEdit {
    /// Makes the one row that every study has.
    func insertStudy(title: String) throws {
        let id = newID()
        subject = id
        summary = "created the study"
        let record: Record = [
            "study_uuid": .init(id), "title": .text(title), "created_at": .init(at), "default_coder": .null,
        ]
        try insert(.study, newID(), record)
    }

    /// Gives the study another title.
    public func setTitle(_ title: String) throws {
        try updateStudy(["title": .text(title)])
    }

    /// Says who is meant where no coder is named; `nil` if that has to be said each time.
    public func setDefaultCoder(_ coder: ObjectID?) throws {
        try updateStudy(["default_coder": .init(coder)])
    }

    /// Makes this study the one that `study` tells of: its identity, title and beginnings.
    func adopt(_ study: Study) throws {
        try updateStudy([
            "study_uuid": .init(study.id), "title": .text(study.title), "created_at": .init(study.createdAt),
            "default_coder": .init(study.defaultCoder),
        ])
    }

    private func updateStudy(_ fields: Record) throws {
        guard let row = try ObjectID.fetchOne(db, "SELECT uuid FROM study") else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        subject = try store.study().id
        try update(.study, row, fields)
    }
}

extension JournalValue {
    init(_ id: ObjectID?) {
        self = id.map { .text($0.description) } ?? .null
    }

    init(_ time: Timestamp?) {
        self = time.map { .integer($0.milliseconds) } ?? .null
    }

    init(_ text: String?) {
        self = text.map { .text($0) } ?? .null
    }
}
