import CodingModel
import Exchange
import Texts

/// A stretch of a document that a search found.
struct Found {
    let documentID: ObjectID
    /// The document's name.
    let document: String
    let passage: Passage
    let context: FoundContext
    let speaker: String?
    let place: String

    init(_ range: Range<Int>, in text: FoundText, of finds: Finds) {
        documentID = finds.documentID
        document = finds.document
        passage = text.text.passage(range)
        context = text.context(of: range)
        speaker = text.speaker(of: range)
        place = text.place(of: range)
    }
}

extension Table where Row == Found {
    /// What a search found, as `emic tag --from` takes it.
    static var found: Table<Found> {
        Table(
            "hits", "A row is a stretch of a document that a search found.",
            [
                Column("document", .string, "The document's name.", required: true) { .text($0.document) },
                Column("document_id", .uuid, "The document's identity.", required: true) { .id($0.documentID) },
                Column(
                    "start_offset", .integer, "Where it begins: Unicode scalars of the text, from 0.", required: true
                ) { .integer($0.passage.range.lowerBound) },
                Column(
                    "end_offset", .integer, "Where it ends, in the same count; the end is excluded.", required: true
                ) { .integer($0.passage.range.upperBound) },
                Column("quotation", .string, "The text between the two offsets, unchanged.", required: true) {
                    .text($0.passage.quotation)
                },
                Column("context", .string, "The quotation between ⟦ and ⟧, with what stands beside it.") {
                    .text($0.context.marked)
                },
                Column("speaker", .string, "Who says it; empty if not known.") { Field($0.speaker) },
                Column("place", .string, "Paragraph and line, in the text and in the original.") { .text($0.place) },
                Column("origin", .string, "What a coding of it is to say of itself.", required: true) { _ in
                    .text(CodingOrigin.pattern.rawValue)
                },
            ])
    }
}
