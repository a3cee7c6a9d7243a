import CodingModel
import GRDB

/// Whether the search index holds the words of all texts, each as often as it stands there.
struct SearchCheck {
    let db: Database

    func findings() throws -> [Finding] {
        let tokenizer = try SearchTokenizer(db)
        var counts: [[UInt8]: Int] = [:]
        let blocks = try SQLiteStatement(
            db, "SELECT start_offset, end_offset FROM blocks WHERE revision_id = ?1 ORDER BY start_offset")
        try db.forEachRow("SELECT id, text FROM revisions") { row in
            let text = ScalarOffsets(row.text(at: 1))
            blocks.bind(row.integer(at: 0), at: 0)
            defer { blocks.reset() }
            while try blocks.step() {
                let range = Int(blocks.integer(at: 0))..<Int(blocks.integer(at: 1))
                guard range.upperBound <= text.count else { continue }
                text.withBytes(of: range) { bytes in
                    var composed = NormalForm.composed(bytes)
                    let tokens =
                        composed?.withUTF8 { tokenizer.tokens(in: $0, withTerms: true) }
                        ?? tokenizer.tokens(in: bytes, withTerms: true)
                    for token in tokens { counts[token.term, default: 0] += 1 }
                }
            }
        }
        var wrong = 0
        try db.forEachRow("SELECT term, cnt FROM search_terms") { row in
            if counts.removeValue(forKey: Array(row.text(at: 0).utf8)) != Int(row.integer(at: 1)) { wrong += 1 }
        }
        wrong += counts.count
        guard wrong > 0 else { return [] }
        return [Finding(check: "search", message: "the search index is wrong about \(wrong) words")]
    }
}
