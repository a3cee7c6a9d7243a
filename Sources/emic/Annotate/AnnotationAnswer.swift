import CodingModel
import Store

/// What a session did in the study by one change.
struct AnnotationAnswer: Sendable {
    let entry: JournalEntry
    /// The passage that was shown, from 0.
    let position: Int
    /// What was done, in the words of the journal.
    let what: String
    /// The codings that it made, and their codes.
    var made: [ObjectID] = []
    var codes: [ObjectID] = []
    var memos = 0
    /// The codes that it added to the codebook.
    var newCodes = 0
    /// The codings that it took off.
    var takenOff = 0

    /// Whether making codings, with memos on them, is all that it did.
    var onlyMadeCodings: Bool {
        !made.isEmpty && (memos == 0 || memos == made.count) && newCodes == 0 && takenOff == 0
    }
}
