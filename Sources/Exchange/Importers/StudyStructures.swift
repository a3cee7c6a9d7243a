import CodingModel

/// What a study's JSON knows of its texts besides their words.
///
/// Held in memory as a whole once it is asked for, since rows may come in any order: some 50 bytes a segment.
struct StudyStructures {
    private(set) var structures: [ObjectID: TextStructure] = [:]
    private(set) var speakers: [ObjectID: [Speaker]] = [:]

    /// Reads the parts, which a document from before there were any lacks.
    init(_ study: StudyDocument) throws {
        if study.has("speakers") {
            try study.forEachRow(of: "speakers") { row, _ in
                let document = try study.document(row).id
                let speaker = Speaker(
                    id: try row.id("speaker_id"), documentID: document, name: try row.text("speaker"),
                    caseID: try row.optionalID("case_id"))
                speakers[document, default: []].append(speaker)
            }
        }
        if study.has("segments") {
            try study.forEachRow(of: "segments") { row, _ in
                let range = try Self.range(row)
                guard !range.isEmpty else {
                    throw row.emptyPassage(range.lowerBound, range.upperBound)
                }
                let segment = Segment(
                    kind: try row.choice("kind"), range: range, speaker: try row.optionalText("speaker"))
                structures[try study.document(row).id, default: .none].segments.append(segment)
            }
        }
        if study.has("source_lines") {
            try study.forEachRow(of: "source_lines") { row, _ in
                let sides = try ["left", "top", "right", "bottom"].map { try row.optionalNumber($0) }
                let box: PageBox? =
                    if let left = sides[0], let top = sides[1], let right = sides[2], let bottom = sides[3] {
                        PageBox(left: left, top: top, right: right, bottom: bottom)
                    } else {
                        nil
                    }
                let line = SourceLine(
                    range: try Self.range(row), page: try row.optionalCount("page", from: 1),
                    line: try row.count("line", from: 1), box: box)
                structures[try study.document(row).id, default: .none].sourceLines.append(line)
            }
        }
    }

    private static func range(_ row: StudyRecord) throws -> Range<Int> {
        let (start, end) = (try row.count("start_offset", from: 0), try row.count("end_offset", from: 0))
        guard start <= end else { throw row.emptyPassage(start, end) }
        return start..<end
    }
}

extension StudyRecord {
    fileprivate func emptyPassage(_ start: Int, _ end: Int) -> ExchangeError {
        .row(file, line: line, .emptyPassage(start: start, end: end))
    }
}
