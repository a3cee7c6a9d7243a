/// What a codebook says of a code besides its name, its place and its colour.
public struct CodePage: Hashable, Sendable {
    /// What the code means; empty if nobody has said yet.
    public var definition: String
    /// When to use it; empty if nobody has said.
    public var inclusion: String
    /// When not to use it; empty if nobody has said.
    public var exclusion: String
    public var status: CodeStatus
    /// Other names that it is found under.
    public var aliases: [String]
    public var examples: [String]
    /// What looks like an example and is none.
    public var counterExamples: [String]

    public init(
        definition: String = "", inclusion: String = "", exclusion: String = "", status: CodeStatus = .active,
        aliases: [String] = [], examples: [String] = [], counterExamples: [String] = []
    ) {
        self.definition = definition
        self.inclusion = inclusion
        self.exclusion = exclusion
        self.status = status
        self.aliases = aliases
        self.examples = examples
        self.counterExamples = counterExamples
    }
}

/// Whether a code is in use.
public enum CodeStatus: String, Hashable, Sendable, CaseIterable {
    /// Still being tried.
    case draft
    case active
    /// Kept with its codings, but no longer given to passages.
    case retired
}
