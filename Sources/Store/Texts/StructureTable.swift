import CodingModel
import GRDB

/// Writes the segments and source lines of texts through SQLite's own interface: there are a million in a large study.
final class StructureTable {
    private let insertSegment: SQLiteStatement
    private let insertLine: SQLiteStatement

    init(db: Database) throws {
        insertSegment = try SQLiteStatement(
            db,
            """
            INSERT INTO segments (revision_id, kind_id, start_offset, end_offset, speaker_id)
            VALUES (?1, ?2, ?3, ?4, ?5)
            """)
        insertLine = try SQLiteStatement(
            db,
            """
            INSERT INTO source_lines
                (revision_id, number, start_offset, end_offset, page, line, "left", top, "right", bottom)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """)
    }

    /// Writes what is known of the revision with that integer key.
    func insert(_ structure: StoredStructure, revision: Int64) throws {
        insertSegment.bind(revision, at: 0)
        for segment in structure.segments {
            insertSegment.bind(segment.kind.rowID, at: 1)
            insertSegment.bind(segment.range.lowerBound, at: 2)
            insertSegment.bind(segment.range.upperBound, at: 3)
            insertSegment.bind(segment.speaker.flatMap { structure.speakers[$0]?.rowID }, at: 4)
            try insertSegment.run()
        }
        insertLine.bind(revision, at: 0)
        for (position, line) in structure.lines.enumerated() {
            insertLine.bind(position + 1, at: 1)
            insertLine.bind(line.range.lowerBound, at: 2)
            insertLine.bind(line.range.upperBound, at: 3)
            insertLine.bind(line.page.map { Int64($0) }, at: 4)
            insertLine.bind(line.line, at: 5)
            insertLine.bind(line.box?.left, at: 6)
            insertLine.bind(line.box?.top, at: 7)
            insertLine.bind(line.box?.right, at: 8)
            insertLine.bind(line.box?.bottom, at: 9)
            try insertLine.run()
        }
    }
}
