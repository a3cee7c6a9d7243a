import CodingModel
import GRDB

/// Reads what is known of texts besides their words.
final class StructureReader {
    private let segments: SQLiteStatement
    private let lines: SQLiteStatement

    init(_ db: Database) throws {
        segments = try SQLiteStatement(
            db,
            """
            SELECT kind_id, start_offset, end_offset, speakers.uuid, speakers.name
            FROM segments LEFT JOIN speakers ON speakers.id = segments.speaker_id
            WHERE revision_id = ?1 ORDER BY kind_id, start_offset
            """)
        lines = try SQLiteStatement(
            db,
            """
            SELECT start_offset, end_offset, page, line, "left", top, "right", bottom
            FROM source_lines WHERE revision_id = ?1 ORDER BY number
            """)
    }

    /// What is known of the revision with that integer key: segments by start, of two that start together the longer
    /// one first, of two in one place in the order of their kinds.
    func structure(of revision: Int64, language: String?) throws -> TextStructure {
        var structure = TextStructure(language: language)
        try forEachSegment(of: revision) { segment, _ in structure.segments.append(segment) }
        try forEachLine(of: revision) { structure.sourceLines.append($0) }
        structure.segments.sort { left, right in
            (left.range.lowerBound, -left.range.upperBound, left.kind.rowID)
                < (right.range.lowerBound, -right.range.upperBound, right.kind.rowID)
        }
        return structure
    }

    /// The hash over what the tables hold for that revision; `nil` if they hold nothing.
    func hash(of revision: Int64) throws -> String? {
        var (digest, isEmpty) = (StructureDigest(), true)
        try forEachSegment(of: revision) { segment, speaker in
            isEmpty = false
            digest.add(segment.kind, segment.range, speaker: speaker)
        }
        try forEachLine(of: revision) { line in
            isEmpty = false
            digest.add(line)
        }
        return isEmpty ? nil : digest.finish()
    }

    private func forEachSegment(of revision: Int64, _ body: (Segment, ObjectID?) throws -> Void) throws {
        segments.bind(revision, at: 0)
        defer { segments.reset() }
        while try segments.step() {
            guard let kind = SegmentKind(rowID: segments.integer(at: 0)) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a segment is of no kind that is known")
            }
            let range = Int(segments.integer(at: 1))..<Int(segments.integer(at: 2))
            let speaker = segments.isNull(at: 3) ? nil : try segments.id(at: 3)
            try body(Segment(kind: kind, range: range, speaker: segments.optionalText(at: 4)), speaker)
        }
    }

    private func forEachLine(of revision: Int64, _ body: (SourceLine) throws -> Void) throws {
        lines.bind(revision, at: 0)
        defer { lines.reset() }
        while try lines.step() {
            var box: PageBox?
            if let left = lines.number(at: 4), let top = lines.number(at: 5), let right = lines.number(at: 6),
                let bottom = lines.number(at: 7)
            {
                box = PageBox(left: left, top: top, right: right, bottom: bottom)
            }
            try body(
                SourceLine(
                    range: Int(lines.integer(at: 0))..<Int(lines.integer(at: 1)),
                    page: lines.isNull(at: 2) ? nil : Int(lines.integer(at: 2)), line: Int(lines.integer(at: 3)),
                    box: box))
        }
    }
}
