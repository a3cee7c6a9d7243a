import CodingModel
import GRDB

extension StudyEdit {
    /// Ends that a coding waits for a decision, if it does.
    func removeReview(of coding: ObjectID) throws {
        let sql = "SELECT uuid FROM reviews WHERE coding = ? AND removed_by IS NULL"
        if let review = try ObjectID.fetchOne(db, sql, [coding.data]) { try remove(.review, review) }
    }
}
