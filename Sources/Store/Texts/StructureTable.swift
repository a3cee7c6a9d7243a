import CodingModel
import GRDB

/// Writes the segments and source lines of texts: there are a million in a large study.
final class StructureTable {
    private let segments: BulkInsert
    private let lines: BulkInsert

    init(db: Database) throws {
        segments = try BulkInsert(
            db, into: "segments", ["revision_id", "kind_id", "start_offset", "end_offset", "speaker_id"])
        lines = try BulkInsert(
            db, into: "source_lines",
            [
                "revision_id", "number", "start_offset", "end_offset", "page", "line", "\"left\"", "top", "\"right\"",
                "bottom",
            ])
    }

    /// Writes what is known of the revision with that integer key.
    func insert(_ structure: StoredStructure, revision: Int64) throws {
        try segments.run(structure.segments) { segment, _, statement, first in
            statement.bind(revision, at: first)
            statement.bind(segment.kind.rowID, at: first + 1)
            statement.bind(segment.range.lowerBound, at: first + 2)
            statement.bind(segment.range.upperBound, at: first + 3)
            statement.bind(segment.speaker.flatMap { structure.speakers[$0]?.rowID }, at: first + 4)
        }
        try lines.run(structure.lines) { line, row, statement, first in
            statement.bind(revision, at: first)
            statement.bind(row + 1, at: first + 1)
            statement.bind(line.range.lowerBound, at: first + 2)
            statement.bind(line.range.upperBound, at: first + 3)
            statement.bind(line.page.map { Int64($0) }, at: first + 4)
            statement.bind(line.line, at: first + 5)
            statement.bind(line.box?.left, at: first + 6)
            statement.bind(line.box?.top, at: first + 7)
            statement.bind(line.box?.right, at: first + 8)
            statement.bind(line.box?.bottom, at: first + 9)
        }
    }
}
