import CodingModel
import Store

/// A memo on a document or on one of its passages, as whoever reads the document is shown it.
struct Note: Hashable, Sendable {
    let text: String
    /// Who wrote it, if that is known.
    let coder: Coder?
    /// The passage; `nil` for one on the document as a whole.
    let passage: Passage?

    /// Where the passage stands, in scalars.
    var range: Range<Int>? { passage?.range }

    /// `memo by anna: look again`, on one line.
    var sentence: String { "memo" + (coder.map { " by \($0.name)" } ?? "") + ": " + text.onOneLine }
}

extension StudyStore {
    /// The memos on a document, and then those on its passages in the order of the text: of private ones only those that
    /// `reader` wrote, and none on words that are no longer in the text.
    func notes(on document: ObjectID, for reader: ObjectID?) throws -> [Note] {
        let places = Dictionary(try anchors(of: document).map { ($0.id, $0.passage) }) { first, _ in first }
        let coders = Dictionary(try coders().map { ($0.id, $0) }) { first, _ in first }
        var (whole, parts): ([Note], [(range: Range<Int>, note: Note)]) = ([], [])
        try forEachMemo { memo in
            guard !memo.isPrivate || reader != nil && memo.coderID == reader else { return }
            let coder = memo.coderID.flatMap { coders[$0] }
            if memo.subject == .document, memo.subjectID == document {
                whole.append(Note(text: memo.text, coder: coder, passage: nil))
            } else if memo.subject == .passage, let passage = places[memo.subjectID] {
                parts.append((passage.range, Note(text: memo.text, coder: coder, passage: passage)))
            }
        }
        return whole
            + parts.sorted {
                ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
            }.map(\.note)
    }
}
