/// Something in a study that is not as it should be.
public struct Finding: Hashable, Sendable {
    /// Which check found it, such as `quotations` or `journal`.
    public var check: String
    /// One sentence, without a participant's words.
    public var message: String
}
