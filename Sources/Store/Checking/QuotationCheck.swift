import CodingModel
import GRDB

/// Whether every passage says what its text says in its range.
///
/// One walk along each text, beside its passages in order: `substr` in SQL would begin each time at the text's start.
struct QuotationCheck {
    let db: Database

    func findings() throws -> [Finding] {
        var findings: [Finding] = []
        let passages = try SQLiteStatement(
            db,
            """
            SELECT start_offset, end_offset, quotation FROM passages
            WHERE revision_id = ?1 ORDER BY start_offset, end_offset
            """)
        let texts = """
            SELECT revisions.id, documents.name, revisions.text
            FROM revisions JOIN documents ON documents.id = revisions.document_id
            WHERE EXISTS (SELECT 1 FROM passages WHERE revision_id = revisions.id)
            """
        try db.forEachRow(texts) { row in
            let (name, text) = (row.text(at: 1), row.text(at: 2))
            var walk = Walk(text: text)
            passages.bind(row.integer(at: 0), at: 0)
            while try passages.step() {
                let range = Int(passages.integer(at: 0))..<Int(passages.integer(at: 1))
                if !walk.says(passages.text(at: 2), in: range) {
                    findings.append(
                        Finding(
                            check: "quotations",
                            message: "passage \(range.lowerBound)..<\(range.upperBound) of '\(name)' "
                                + "no longer says what it said"))
                }
            }
            passages.reset()
        }
        return findings
    }

    private struct Walk {
        let bytes: [UInt8]
        var scalars = 0
        var position = 0

        init(text: String) {
            bytes = Array(text.utf8)
        }

        mutating func says(_ quotation: String, in range: Range<Int>) -> Bool {
            while scalars < range.lowerBound, position < bytes.count {
                position += Self.width(of: bytes[position])
                scalars += 1
            }
            guard scalars == range.lowerBound, quotation.unicodeScalars.count == range.count else { return false }
            return bytes[position...].starts(with: quotation.utf8)
        }

        /// How many bytes a scalar has that begins with this one.
        private static func width(of byte: UInt8) -> Int {
            byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        }
    }
}

/// Whether stored words and files are those that the journal vouches for.
struct CommitmentCheck {
    let db: Database

    func findings() throws -> [Finding] {
        var findings: [Finding] = []
        for kind in ObjectKind.all where kind.holdsWords {
            try db.forEachRow("SELECT uuid, commitment, salt, text FROM \(kind.table)") { row in
                let commitment = Digest.commitment(salt: row.bytes(at: 2), words: row.text(at: 3))
                if commitment != row.text(at: 1) {
                    let message = "the words of \(kind.name) \(try row.id(at: 0)) are not those it was made with"
                    findings.append(Finding(check: "words", message: message))
                }
            }
        }
        let originals = """
            SELECT name, sha256, bytes FROM documents JOIN originals ON document_id = documents.id
            UNION ALL SELECT documents.name, revisions.sha256, bytes
            FROM revision_originals JOIN revisions ON revisions.id = revision_id
            JOIN documents ON documents.id = revisions.document_id
            """
        try db.forEachRow(originals) { row in
            if Digest.hexadecimal(Digest.of(row.bytes(at: 2))) != row.text(at: 1) {
                let message = "the original file of '\(row.text(at: 0))' is not the one that was imported"
                findings.append(Finding(check: "originals", message: message))
            }
        }
        return findings
    }
}

extension ObjectKind {
    /// Whether there are words beside a commitment.
    var holdsWords: Bool {
        fields.contains { field in
            if case .words = field.storage { true } else { false }
        }
    }
}
