import CodingModel
import GRDB

/// Reads what is known of texts besides their words.
final class StructureReader {
    private let segments: SQLiteStatement
    private let lines: SQLiteStatement
    private let speaker: SQLiteStatement

    init(_ db: Database) throws {
        segments = try SQLiteStatement(
            db, "SELECT kind_id, segments FROM segment_lists WHERE revision_id = ?1 ORDER BY kind_id")
        lines = try SQLiteStatement(db, "SELECT lines FROM source_line_lists WHERE revision_id = ?1")
        speaker = try SQLiteStatement(db, "SELECT uuid, name FROM speakers WHERE id = ?1")
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
        // A speaker has many turns.
        var speakers: [Int: (id: ObjectID, name: String)] = [:]
        while try segments.step() {
            guard let kind = SegmentKind(rowID: segments.integer(at: 0)) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a segment is of no kind that is known")
            }
            try segments.withBytes(at: 1) { bytes in
                var reader = NumberListReader(bytes)
                while try reader.next() {
                    var segment = Segment(kind: kind, range: try reader.range())
                    guard reader.list.count > 2 else {
                        try body(segment, nil)
                        continue
                    }
                    let key = try reader.integer(at: 2)
                    if speakers[key] == nil { speakers[key] = try speaker(key) }
                    segment.speaker = speakers[key]?.name
                    try body(segment, speakers[key]?.id)
                }
            }
        }
    }

    /// The speaker with that integer key.
    private func speaker(_ key: Int) throws -> (id: ObjectID, name: String)? {
        speaker.bind(key, at: 0)
        defer { speaker.reset() }
        return try speaker.step() ? (try speaker.id(at: 0), speaker.text(at: 1)) : nil
    }

    private func forEachLine(of revision: Int64, _ body: (SourceLine) throws -> Void) throws {
        lines.bind(revision, at: 0)
        defer { lines.reset() }
        guard try lines.step() else { return }
        try lines.withBytes(at: 0) { bytes in
            var reader = NumberListReader(bytes)
            while try reader.next() {
                var box: PageBox?
                if let left = reader.number(at: 4), let top = reader.number(at: 5), let right = reader.number(at: 6),
                    let bottom = reader.number(at: 7)
                {
                    box = PageBox(left: left, top: top, right: right, bottom: bottom)
                }
                try body(
                    SourceLine(
                        range: try reader.range(), page: reader.number(at: 3) == nil ? nil : try reader.integer(at: 3),
                        line: try reader.integer(at: 2), box: box))
            }
        }
    }
}
