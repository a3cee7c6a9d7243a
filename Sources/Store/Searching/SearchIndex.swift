import CodingModel
import Foundation
import GRDB

/// Writes texts into the index that they are searched along.
///
/// The index holds words in NFC, so that one spelling of a query finds both. What is taken away stays in it: a search
/// asks which texts are in force.
final class SearchIndex {
    private let db: Database
    private let insertBlock: SQLiteStatement
    private let insertWords: SQLiteStatement

    init(db: Database) throws {
        self.db = db
        insertBlock = try SQLiteStatement(
            db, "INSERT INTO blocks (revision_id, start_offset, end_offset) VALUES (?1, ?2, ?3)")
        insertWords = try SQLiteStatement(db, "INSERT INTO search (rowid, text) VALUES (?1, ?2)")
    }

    /// Adds the text of the revision with that integer key.
    func insert(_ text: String, _ segments: [StoredStructure.Segment], revision: Int64) throws {
        var text = text
        try text.withUTF8 { bytes in
            insertBlock.bind(revision, at: 0)
            for block in TextBlocks.of(bytes, segments) {
                insertBlock.bind(block.range.lowerBound, at: 1)
                insertBlock.bind(block.range.upperBound, at: 2)
                try insertBlock.run()
                insertWords.bind(db.lastInsertedRowID, at: 0)
                let words = UnsafeBufferPointer(rebasing: bytes[block.bytes])
                if let normalized = NormalForm.composed(words) {
                    insertWords.bind(normalized, at: 1)
                    try insertWords.run()
                } else {
                    try insertWords.run(binding: words, at: 1)
                }
            }
        }
    }

    /// Adds the texts that are not in the index: those of a study from before there was one.
    static func addMissing(to db: Database) throws {
        let index = try SearchIndex(db: db)
        let missing = "SELECT id FROM revisions WHERE id NOT IN (SELECT revision_id FROM blocks)"
        let text = try SQLiteStatement(db, "SELECT text FROM revisions WHERE id = ?1")
        for revision in try Int64.fetchAll(db, sql: missing) {
            text.bind(revision, at: 0)
            if try text.step() { try index.insert(text.text(at: 0), [], revision: revision) }
            text.reset()
        }
    }
}

/// Unicode's composed form, in which the index keeps words.
enum NormalForm {
    /// The text in NFC; `nil` if it is that already.
    static func composed(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard mayChange(bytes) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        let composed = text.precomposedStringWithCanonicalMapping
        return composed.utf8.elementsEqual(bytes) ? nil : composed
    }

    /// Whether there is a scalar from U+0300 on, but for the dashes and quotation marks of U+2000 to U+203F: all others
    /// stay as they are.
    static func mayChange(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for (position, byte) in bytes.enumerated() where byte >= 0xCC {
            guard byte == 0xE2, position + 1 < bytes.count, bytes[position + 1] == 0x80 else { return true }
        }
        return false
    }
}
