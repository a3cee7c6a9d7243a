import CodingModel
import GRDB

extension StudyStore {
    /// The same study without its agreed versions, which say once more what coders have said: they are none of its
    /// coders, and no coding of theirs is read or counted through it.
    public func withoutAgreedVersions() -> StudyStore {
        StudyStore(self, viewer: viewer, readsAgreedVersions: false)
    }

    /// The agreed versions that are not read through this store.
    func unreadVersions() throws -> Set<ObjectID> { try readsAgreedVersions ? [] : agreedVersions() }

    /// The same study with all that is in it, whoever looks.
    var whole: StudyStore { StudyStore(self, viewer: .all, readsAgreedVersions: true) }
}

/// The codings that are read through a store, as conditions on rows: none that are hidden from its viewer, and those of
/// agreed versions only if it reads them.
struct ShownCodings {
    let blindness: Blindness
    /// Agreed versions that are left out.
    let versions: Set<ObjectID>
    private let versionRowIDs: [Int64]

    init(_ db: Database, of store: StudyStore) throws {
        blindness = try Blindness(db, viewer: store.viewer)
        versions = try store.unreadVersions()
        versionRowIDs = try versions.compactMap {
            try Int64.fetchOne(db, sql: "SELECT id FROM coders WHERE uuid = ?", arguments: [$0.data])
        }.sorted()
    }

    /// ` AND …` so that only rows of `codings` that are shown are found; nothing if all are.
    ///
    /// - Parameter revision: the integer key of the text that the row's passage lies in.
    func condition(revision: String = "passages.revision_id") -> String {
        let keys = versionRowIDs.map(String.init).joined(separator: ",")
        return blindness.exceptCodings(revision: revision)
            + (versionRowIDs.isEmpty ? "" : " AND codings.coder_id NOT IN (\(keys))")
    }

    /// Whether codings by `coder` in `document` are shown.
    func contains(coder: ObjectID, document: ObjectID) -> Bool {
        !versions.contains(coder) && !blindness.hides(coder: coder, document: document)
    }
}
