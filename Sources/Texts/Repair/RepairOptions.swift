/// What may be said of a text before it is repaired.
public struct RepairOptions: Sendable {
    /// The language, as ISO 639-1 has it (`da`); `nil` where it is to be guessed.
    public var language: String?
    /// The rules that are not applied.
    public var without: Set<RepairRule.ID>

    public init(language: String? = nil, without: Set<RepairRule.ID> = []) {
        self.language = language
        self.without = without
    }
}
