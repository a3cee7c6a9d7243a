import CodingModel
import Store
import Texts

/// The documents of a matrix, how long they are, and the cases they belong to.
struct MatrixTexts {
    private(set) var documents: [Document] = []
    /// For each document, how much text it has.
    private(set) var extents: [StudyMatrix.Extent] = []
    private(set) var whole = StudyMatrix.Extent()
    private(set) var cases: [StudyMatrix.Item] = []
    /// For each case, how much text its documents have together.
    private(set) var caseExtents: [StudyMatrix.Extent] = []
    private var positions: [ObjectID: Int] = [:]
    private var casesOf: [ObjectID: [Int]] = [:]

    /// - Parameter chosen: which documents; `nil` means all. Words are only read and counted if `countingWords`.
    init(of store: StudyStore, documents chosen: [ObjectID]?, countingWords: Bool) throws {
        let wanted = chosen.map(Set.init)
        try store.forEachDocument { if wanted?.contains($0.id) ?? true { documents.append($0) } }
        positions = Dictionary(uniqueKeysWithValues: documents.enumerated().map { ($1.id, $0) })
        for document in documents {
            let words = countingWords ? StoredText(try store.text(of: document.id)).segments(.token).count : 0
            extents.append(.init(characters: document.length, words: words))
            whole += extents[extents.count - 1]
        }
        try store.forEachCase { found in
            let own = found.documentIDs.compactMap { positions[$0] }
            guard chosen == nil || !own.isEmpty else { return }
            for document in own { casesOf[documents[document].id, default: []].append(cases.count) }
            cases.append(.init(id: found.id, name: found.name))
            var extent = StudyMatrix.Extent()
            for document in own { extent += extents[document] }
            caseExtents.append(extent)
        }
    }

    /// Where a document stands among them.
    func position(of document: ObjectID) -> Int? { positions[document] }

    /// Where the cases stand that a document belongs to.
    func cases(of document: ObjectID) -> [Int] { casesOf[document] ?? [] }
}
