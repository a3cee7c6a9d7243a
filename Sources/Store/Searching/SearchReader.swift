import CodingModel
import GRDB

/// Documents whose blocks lie side by side in the index, in their order: a search goes through them in one go.
struct SearchRun {
    struct Text {
        let document: ObjectID
        let name: String
        let revision: Int64
    }

    /// The texts by their integer keys.
    let texts: [Int64: Text]
    /// The integer keys of their blocks, and perhaps of others in between.
    let blocks: ClosedRange<Int64>

    /// The runs of the documents' current texts, in the order of the documents: one, if no text was ever replaced and
    /// all are asked for.
    static func all(_ db: Database, in documents: [ObjectID]?) throws -> [SearchRun] {
        let sql = """
            SELECT documents.uuid, documents.name, (
                SELECT id FROM revisions
                WHERE document_id = documents.id AND removed_by IS NULL ORDER BY number DESC LIMIT 1)
            FROM documents WHERE removed_by IS NULL ORDER BY documents.id
            """
        let wanted = documents.map(Set.init)
        var runs: [[Text]] = [[]]
        try db.forEachRow(sql) { row in
            let text = Text(document: try row.id(at: 0), name: row.text(at: 1), revision: row.integer(at: 2))
            guard wanted?.contains(text.document) ?? true else {
                if runs.last?.isEmpty == false { runs.append([]) }
                return
            }
            if let last = runs.last?.last, last.revision > text.revision { runs.append([]) }
            runs[runs.count - 1].append(text)
        }
        let bounds = try SQLiteStatement(db, "SELECT min(id), max(id) FROM blocks WHERE revision_id = ?1")
        func block(_ column: Int32, of texts: some Sequence<Text>) throws -> Int64? {
            for text in texts {
                bounds.bind(text.revision, at: 0)
                defer { bounds.reset() }
                if try bounds.step(), !bounds.isNull(at: column) { return bounds.integer(at: column) }
            }
            return nil
        }
        return try runs.compactMap { texts in
            guard let first = try block(0, of: texts), let last = try block(1, of: texts.reversed()) else { return nil }
            let keyed = Dictionary(texts.map { ($0.revision, $0) }) { first, _ in first }
            return SearchRun(texts: keyed, blocks: first...max(first, last))
        }
    }
}

/// Reads what a search finds.
final class SearchReader {
    private let store: StudyStore
    private let tokenizer: SearchTokenizer
    private let rows: SQLiteStatement
    private let texts: SQLiteStatement
    private var text: (revision: Int64, scalars: ScalarOffsets)?

    init(_ db: Database, store: StudyStore, _ tokenizer: SearchTokenizer, _ expression: String) throws {
        self.store = store
        self.tokenizer = tokenizer
        rows = try SQLiteStatement(
            db,
            """
            SELECT blocks.revision_id, blocks.start_offset, blocks.end_offset, \(FTS5.places)(search)
            FROM search CROSS JOIN blocks ON blocks.id = search.rowid
            WHERE search MATCH ?1 AND search.rowid BETWEEN ?2 AND ?3 ORDER BY search.rowid
            """)
        rows.bind(expression, at: 0)
        texts = try SQLiteStatement(db, "SELECT text FROM revisions WHERE id = ?1")
    }

    /// Gives each find in a run to `body`, until that says no.
    func forEach(in run: SearchRun, _ body: (SearchHit) throws -> Bool) throws {
        rows.bind(run.blocks.lowerBound, at: 1)
        rows.bind(run.blocks.upperBound, at: 2)
        defer { rows.reset() }
        while try rows.step() {
            guard let text = run.texts[rows.integer(at: 0)] else { continue }
            let block = Int(rows.integer(at: 1))..<Int(rows.integer(at: 2))
            let scalars = try scalars(of: text.revision)
            let found = scalars.withBytes(of: block) { bytes in
                ranges(of: rows.bytes(at: 3), in: BlockWords(bytes, length: block.count, tokenizer))
            }
            for range in found {
                let range = (block.lowerBound + range.lowerBound)..<(block.lowerBound + range.upperBound)
                let hit = SearchHit(
                    documentID: text.document, document: text.name,
                    passage: Passage(range: range, quotation: scalars[range]), paragraph: block)
                guard try body(hit) else { return }
            }
        }
    }

    /// The places that the index tells, in order, overlapping ones as one.
    private func ranges(of places: [UInt8], in words: BlockWords) -> [Range<Int>] {
        let numbers = places.withUnsafeBytes { Array($0.bindMemory(to: Int32.self)) }
        let tokens = stride(from: 0, to: numbers.count, by: 2)
            .map { Int(numbers[$0])..<Int(numbers[$0] + numbers[$0 + 1]) }
            .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        var merged: [Range<Int>] = []
        for range in tokens {
            if let last = merged.last, range.lowerBound < last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged.compactMap { words.range(of: $0) }
    }

    private func scalars(of revision: Int64) throws -> ScalarOffsets {
        if let text, text.revision == revision { return text.scalars }
        texts.bind(revision, at: 0)
        defer { texts.reset() }
        let scalars = ScalarOffsets(try texts.step() ? texts.text(at: 0) : "")
        text = (revision, scalars)
        return scalars
    }
}
