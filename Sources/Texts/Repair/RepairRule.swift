/// One thing that repair puts right, which can be switched off by itself.
public struct RepairRule: Identifiable, Sendable {
    /// The rule's name, as options and reports use it: lower-case words with hyphens.
    public let id: String
    /// What it does, in one sentence.
    public let summary: String
    let apply: @Sendable (inout RepairDraft) -> Void

    init(id: String, summary: String, apply: @escaping @Sendable (inout RepairDraft) -> Void) {
        self.id = id
        self.summary = summary
        self.apply = apply
    }

    /// All rules, in the order in which they are applied: what does not belong to the text goes first, so that the
    /// lines on either side meet.
    public static let all: [RepairRule] = [.pageFurniture, .letterSpacing, .pullQuotes, .lines, .hyphens]
}
