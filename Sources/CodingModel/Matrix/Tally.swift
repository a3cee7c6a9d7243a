/// What is counted in a cell of a matrix.
public struct Tally: Hashable, Sendable {
    /// Codings; in a cell of two different codes, pairs of a coding with each that share a character.
    public var codings = 0
    /// Unicode scalars of the texts that are covered; what several codings cover counts once.
    public var characters = 0
    /// Documents in which there is any of it.
    public var documents = 0

    /// A cell in which nothing is.
    public init() {}

    public init(codings: Int, characters: Int, documents: Int) {
        self.codings = codings
        self.characters = characters
        self.documents = documents
    }
}

/// A coding as matrices count it: whose and what it is, by positions in the lists of whoever counts.
public struct PlacedCode: Hashable, Sendable {
    public var coder: Int
    /// The code, and those above it that count it too, each once.
    public var codes: [Int]
    /// Unicode scalars of the document's text, from 0, the end excluded.
    public var range: Range<Int>

    public init(coder: Int, codes: [Int], range: Range<Int>) {
        self.coder = coder
        self.codes = codes
        self.range = range
    }
}
