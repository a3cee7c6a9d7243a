public import CodingModel
import GRDB

/// What somebody decides about a coding that waits.
public enum ReviewDecision: Hashable, Sendable {
    /// The place that was found is right.
    case accept
    /// It goes there.
    case place(Passage)
    /// It is taken away.
    case drop
}

extension StudyEdit {
    /// Settles what becomes of a coding that waits for a decision.
    ///
    /// - Returns: ``ReplacedCoding/taken(by:)`` if the place is that of another coding with the same coder and code; the
    ///   coding then still waits.
    /// - Throws: ``StoreError/invalid(_:)`` if the coding does not wait for a decision, or if it has no place that could
    ///   be accepted.
    @discardableResult
    public func settleReview(of coding: ObjectID, _ decision: ReviewDecision) throws -> ReplacedCoding {
        let sql = "SELECT uuid, outcome FROM reviews WHERE coding = ? AND removed_by IS NULL"
        guard let review = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [coding.data]) else {
            throw StoreError.invalid("coding \(coding) does not wait for a decision: 'emic review' lists those that do")
        }
        switch decision {
        case .accept:
            guard review[1] != CarryOutcome.lost.rawValue else {
                throw StoreError.invalid("coding \(coding) has no place in the current text: place it or drop it")
            }
            try remove(.review, review.id(0))
            return .unchanged
        case .place(let passage):
            let outcome = try replaceCoding(coding, with: CodingChange(passage: passage))
            if outcome == .unchanged { try remove(.review, review.id(0)) }
            return outcome
        case .drop:
            try removeCodings([coding])
            return .replaced
        }
    }

    /// Ends that a coding waits for a decision, if it does.
    func removeReview(of coding: ObjectID) throws {
        let sql = "SELECT uuid FROM reviews WHERE coding = ? AND removed_by IS NULL"
        if let review = try ObjectID.fetchOne(db, sql, [coding.data]) { try remove(.review, review) }
    }
}
