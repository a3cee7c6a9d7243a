import CodingModel
import GRDB

extension StudyEdit {
    /// Adds a text of a document with its structure, makes it searchable, and gives its integer key and identity.
    ///
    /// `length` is the text's in Unicode scalars, `record` holds the fields of the revision that do not follow from the
    /// text.
    @discardableResult
    func insertText(
        _ text: String, length: Int, _ structure: TextStructure,
        of document: (rowID: Int64, id: ObjectID, name: String), _ record: Record
    ) throws -> (rowID: Int64, id: ObjectID) {
        guard !text.contains(byte: 0), !text.contains(byte: 13), text.unicodeScalars.first != "\u{FEFF}" else {
            throw StoreError.invalid(
                "the text of '\(document.name)' has a NUL, a carriage return or a byte order mark: importers take "
                    + "them out")
        }
        let stored = try stored(structure, of: document, length: length)
        let id = newID()
        let rowID = try insert(
            .revision, id,
            record.merging([
                "document": .init(document.id), "length": .integer(Int64(length)), "structure": .init(stored.hash()),
                "language": .init(structure.language),
            ]) { $1 }, words: text)
        try structures.insert(stored, revision: rowID)
        try searchIndex.insert(text, stored.segments, revision: rowID)
        return (rowID, id)
    }

    /// A structure as it lies in the tables; speakers that the document has not yet are added.
    ///
    /// - Throws: ``StoreError/beyond(range:document:length:)`` for what ends beyond the text,
    ///   ``StoreError/invalid(_:)`` for empty segments, overlapping ones of one kind, and pages and lines that are not
    ///   counted from 1.
    private func stored(
        _ structure: TextStructure, of document: (rowID: Int64, id: ObjectID, name: String), length: Int
    ) throws -> StoredStructure {
        var stored = StoredStructure(segments: [], lines: [])
        stored.segments.reserveCapacity(structure.segments.count)
        stored.lines.reserveCapacity(structure.sourceLines.count)
        var speakers = try speakerKeys(of: document.rowID)
        // A speaker has many turns.
        var named: [String: (rowID: Int64, id: ObjectID)] = [:]
        for segment in structure.segments {
            try require(!segment.range.isEmpty && segment.range.lowerBound >= 0, segment.range, "is empty", document)
            try requireWithin(segment.range, document, length)
            if let name = segment.speaker, named[name] == nil {
                let key = Name.key(of: name)
                if speakers[key] == nil {
                    let speaker = Speaker(id: newID(), documentID: document.id, name: name, caseID: nil)
                    speakers[key] = (try addSpeaker(speaker), speaker.id)
                }
                named[name] = speakers[key]
            }
            stored.segments.append(
                .init(kind: segment.kind, range: segment.range, speaker: segment.speaker.flatMap { named[$0] }))
        }
        stored.segments.sort { ($0.kind.rowID, $0.range.lowerBound) < ($1.kind.rowID, $1.range.lowerBound) }
        for (before, after) in zip(stored.segments, stored.segments.dropFirst()) where before.kind == after.kind {
            try require(
                before.range.upperBound <= after.range.lowerBound, after.range,
                "overlaps another \(after.kind.rawValue)", document)
        }
        for line in structure.sourceLines {
            try requireWithin(line.range, document, length)
            try require(
                line.line > 0 && line.page ?? 1 > 0, line.range, "comes from a page or line that is not counted from 1",
                document)
            stored.lines.append(line.storable)
        }
        return stored
    }

    private func require(
        _ condition: Bool, _ range: Range<Int>, _ problem: @autoclosure () -> String,
        _ document: (rowID: Int64, id: ObjectID, name: String)
    ) throws {
        guard condition else {
            throw StoreError.invalid(
                "segment \(range.lowerBound)..<\(range.upperBound) of '\(document.name)' \(problem())")
        }
    }

    private func requireWithin(
        _ range: Range<Int>, _ document: (rowID: Int64, id: ObjectID, name: String), _ length: Int
    ) throws {
        guard range.lowerBound >= 0, range.upperBound <= length else {
            throw StoreError.beyond(range: range, document: document.name, length: length)
        }
    }
}

extension SourceLine {
    /// The line as it comes back from the database: SQLite stores minus zero as zero, and what is no number as NULL.
    fileprivate var storable: SourceLine {
        guard let box else { return self }
        let numbers = [box.left, box.top, box.right, box.bottom]
        var line = self
        line.box =
            numbers.allSatisfy(\.isFinite)
            ? PageBox(left: box.left + 0, top: box.top + 0, right: box.right + 0, bottom: box.bottom + 0) : nil
        return line
    }
}
