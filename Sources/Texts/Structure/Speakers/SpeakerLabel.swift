/// The beginning of a line that says who speaks from there on.
public struct SpeakerLabel: Hashable, Sendable {
    /// Who speaks, as the text writes it; `nil` where the label says only that somebody else does.
    public let speaker: String?
    /// The label with its times and its colon, in scalars from 0, the end excluded; it begins with its line's first
    /// scalar that is not white space.
    public let range: Range<Int>
    /// Whether there is nothing else on the line.
    public let isAlone: Bool
    /// Whether the label means somebody who asks, such as `I` and `Interviewer`.
    public var isInterviewer: Bool { speaker.map(SpeakerName.isInterviewer) ?? false }
}
