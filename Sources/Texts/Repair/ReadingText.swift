public import CodingModel

/// A text as a person reads it: a paragraph a line, an empty line between two, words whole.
public struct ReadingText: Hashable, Sendable {
    /// The text.
    public var text: String
    /// What the repair learnt of its parts (paragraphs and pull quotes), and where each stretch comes from.
    public var structure: TextStructure
    /// What was changed.
    public var report: RepairReport

    /// A text that is read as it came.
    public init(unrepaired text: String, structure: TextStructure = .none) {
        self.init(text: text, structure: structure, report: RepairReport())
    }

    init(text: String, structure: TextStructure, report: RepairReport) {
        self.text = text
        self.structure = structure
        self.report = report
    }
}
