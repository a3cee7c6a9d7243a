import CodingModel
import GRDB

/// Writes the segments and source lines of texts.
///
/// A text has a row for each kind: FTS5 writes the words that it has gathered whenever a statement on another table adds
/// several rows, so with a row for each segment there would be a statement for each too.
final class StructureTable {
    private let segments: SQLiteStatement
    private let lines: SQLiteStatement

    init(db: Database) throws {
        segments = try SQLiteStatement(
            db, "INSERT INTO segment_lists (revision_id, kind_id, segments) VALUES (?1, ?2, ?3)")
        lines = try SQLiteStatement(db, "INSERT INTO source_line_lists (revision_id, lines) VALUES (?1, ?2)")
    }

    /// Writes what is known of the revision with that integer key.
    func insert(_ structure: StoredStructure, revision: Int64) throws {
        var rest = structure.segments[...]
        while let kind = rest.first?.kind {
            let own = rest.prefix { $0.kind == kind }
            segments.bind(revision, at: 0)
            segments.bind(kind.rowID, at: 1)
            try Self.lists(own).withUnsafeBufferPointer { try segments.run(binding: $0, at: 2) }
            rest = rest[own.endIndex...]
        }
        guard !structure.lines.isEmpty else { return }
        lines.bind(revision, at: 0)
        try Self.lists(structure.lines).withUnsafeBufferPointer { try lines.run(binding: $0, at: 1) }
    }

    /// Start and end of each segment, and the key of who speaks if that is known.
    private static func lists(_ segments: ArraySlice<StoredStructure.Segment>) -> [UInt8] {
        var writer = NumberListWriter()
        for segment in segments {
            writer.beginList()
            writer.add(segment.range.lowerBound)
            writer.add(segment.range.upperBound)
            if let speaker = segment.speaker { writer.add(Int(speaker.rowID)) }
            writer.endList()
        }
        return writer.finish()
    }

    /// Start, end and number of each line, then its page and the four sides of its box as far as they are known.
    private static func lists(_ lines: [SourceLine]) -> [UInt8] {
        var writer = NumberListWriter()
        for line in lines {
            writer.beginList()
            writer.add(line.range.lowerBound)
            writer.add(line.range.upperBound)
            writer.add(line.line)
            if let page = line.page { writer.add(page) } else if line.box != nil { writer.addNull() }
            if let box = line.box {
                for side in [box.left, box.top, box.right, box.bottom] { writer.add(side) }
            }
            writer.endList()
        }
        return writer.finish()
    }
}
