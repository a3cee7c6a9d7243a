import Agreement
import CodingModel

/// What coders differ on in one place of a document, with their codings and what it costs.
struct Dispute: Identifiable {
    /// A coding of a compared coder, by what it is about.
    struct Given {
        let id: ObjectID
        /// Position in the list of compared coders.
        let coder: Int
        let range: Range<Int>
    }

    /// One of the codes in question.
    struct Place {
        /// Position in the list of codes.
        let code: Int
        let given: [Given]
        /// Units on which coders differ.
        let units: Int
        /// The part in the code's observed disagreement, above 0 and up to 1.
        let share: Double
        /// How much the code's coefficient lacks to 1 because of it.
        let cost: Double

        /// The codings of one coder.
        func given(by coder: Int) -> [Given] { given.filter { $0.coder == coder } }
    }

    /// The first of the codings' identities: a coding is in one dispute only, and so names it.
    let id: ObjectID
    let document: Document
    let kind: Disagreement.Kind
    /// From the first to the last character that one of the codings covers.
    let range: Range<Int>
    /// One, or several where codes were confused.
    let places: [Place]

    /// The codings' identities in ascending order.
    let codings: [ObjectID]

    init(document: Document, kind: Disagreement.Kind, range: Range<Int>, places: [Place]) {
        (self.document, self.kind, self.range, self.places) = (document, kind, range, places)
        codings = places.flatMap { $0.given.map(\.id) }.sorted()
        id = codings.first ?? document.id
    }

    /// What its codes' coefficients lack to 1 because of it, taken together.
    var cost: Double { places.reduce(0) { $0 + $1.cost } }

    /// Units on which coders differ, those of each code counted by themselves.
    var units: Int { places.reduce(0) { $0 + $1.units } }

    /// The last twelve digits of the identity, which are short enough to type.
    var shortID: String { String(id.description.suffix(12)) }
}

/// What all compared coders said alike in one place, as the first of them said it.
struct AgreedPassage {
    /// Position in the list of codes.
    let code: Int
    /// The passages of the first coder.
    let ranges: [Range<Int>]
    /// The codings of all of them.
    let codings: [ObjectID]
}
