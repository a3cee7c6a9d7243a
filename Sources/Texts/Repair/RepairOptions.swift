/// What may be said of a text before it is repaired.
public struct RepairOptions: Sendable {
    /// The language; `nil` where it is to be guessed.
    public var language: TextLanguage?
    /// The rules that are not applied.
    public var without: Set<RepairRule.ID>
    /// A user's own way to say where turns begin; `nil`: by the forms of ``SpeakerLabels``.
    public var speakers: SpeakerPattern?

    public init(language: TextLanguage? = nil, without: Set<RepairRule.ID> = [], speakers: SpeakerPattern? = nil) {
        self.language = language
        self.without = without
        self.speakers = speakers
    }
}
