import CodingModel
import Store

/// A memo on a document or on one of its passages, as whoever reads the document is shown it.
struct Note: Hashable, Sendable {
    let text: String
    /// Who wrote it, if that is known.
    let coder: Coder?
    /// Where its passage stands, in scalars; `nil` for one on the document as a whole.
    let range: Range<Int>?
    /// What the passage says; empty where there is none.
    let quotation: String

    /// `memo by anna: look again`, on one line.
    var sentence: String {
        guard let coder else { return "memo: \(text.onOneLine)" }
        return "memo by \(coder.name): \(text.onOneLine)"
    }

    /// The same behind its passage's place, as `--offsets` takes it.
    var placedSentence: String {
        guard let range else { return sentence }
        return "\(range.lowerBound)..\(range.upperBound), \(sentence)"
    }
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
                whole.append(Note(text: memo.text, coder: coder, range: nil, quotation: ""))
            } else if memo.subject == .passage, let passage = places[memo.subjectID] {
                let note = Note(
                    text: memo.text, coder: coder, range: passage.range, quotation: passage.quotation)
                parts.append((passage.range, note))
            }
        }
        return whole
            + parts.sorted {
                ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
            }.map(\.note)
    }
}
