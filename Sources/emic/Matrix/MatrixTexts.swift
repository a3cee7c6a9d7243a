import CodingModel
import Store
import Texts

/// The documents of a matrix, and how long they are.
struct MatrixTexts {
    private(set) var documents: [Document] = []
    /// For each document, how much text it has.
    private(set) var extents: [StudyMatrix.Extent] = []
    private(set) var whole = StudyMatrix.Extent()
    private var positions: [ObjectID: Int] = [:]
    /// For each document its words, if parts of documents are to be counted.
    private var words: [Segments] = []

    /// - Parameters:
    ///   - query: which documents, and what of them.
    ///   - countingWords: whether words are read and counted.
    ///   - keepingWords: whether those of parts can be counted.
    init(of store: StudyStore, matching query: CodingQuery, countingWords: Bool, keepingWords: Bool) throws {
        let wanted = query.documents.map(Set.init)
        try store.forEachDocument { document in
            guard wanted?.contains(document.id) ?? true, query.stretches?[document.id].isEmpty != true else { return }
            documents.append(document)
        }
        positions = Dictionary(uniqueKeysWithValues: documents.enumerated().map { ($1.id, $0) })
        for document in documents {
            let counts = countingWords || keepingWords
            let tokens = counts ? StoredText(try store.text(of: document.id)).segments(.token) : nil
            if keepingWords, let tokens { words.append(tokens) }
            let own = query.stretches?[document.id] ?? [0..<document.length]
            extents.append(Self.extent(of: own, words: tokens))
            whole += extents[extents.count - 1]
        }
    }

    /// Where a document stands among them.
    func position(of document: ObjectID) -> Int? { positions[document] }

    /// How much of these documents stretches cover.
    func extent(of stretches: Stretches) -> StudyMatrix.Extent {
        var sum = StudyMatrix.Extent()
        for id in stretches.documents {
            guard let position = positions[id] else { continue }
            sum += Self.extent(of: stretches[id], words: words[position])
        }
        return sum
    }

    /// How much text there is in disjoint ranges; a word counts where it begins.
    private static func extent(of ranges: [Range<Int>], words: Segments?) -> StudyMatrix.Extent {
        ranges.reduce(into: StudyMatrix.Extent()) { sum, range in
            let touched = words?.indices(touching: range) ?? 0..<0
            let begunBefore = touched.first.flatMap { words?[$0].lowerBound }.map { $0 < range.lowerBound } ?? false
            sum += .init(characters: range.count, words: touched.count - (begunBefore ? 1 : 0))
        }
    }
}
