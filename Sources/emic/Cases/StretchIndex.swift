import CodingModel

/// Finds out which of several things, such as cases, a passage belongs to.
struct StretchIndex: Sendable {
    /// What of the texts each of the things is about.
    let stretches: [Stretches]
    /// Which of them are about something in a document.
    private let inDocument: [ObjectID: [Int]]

    init(_ stretches: [Stretches]) {
        self.stretches = stretches
        var inDocument: [ObjectID: [Int]] = [:]
        for (position, own) in stretches.enumerated() {
            for document in own.documents { inDocument[document, default: []].append(position) }
        }
        self.inDocument = inDocument
    }

    /// The things that a passage shares something with, by their positions, and what it shares.
    func shares(of range: Range<Int>, in document: ObjectID) -> [(position: Int, parts: [Range<Int>])] {
        (inDocument[document] ?? []).compactMap { position in
            let parts = stretches[position].parts(of: range, in: document)
            return parts.isEmpty ? nil : (position, parts)
        }
    }
}
