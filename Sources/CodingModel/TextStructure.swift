/// What was found in a text besides its words: its parts, who speaks, and where its words stand in the original.
public struct TextStructure: Hashable, Sendable {
    /// The parts of the text: by start, of two that start together the longer one first.
    public var segments: [Segment]
    /// The way back to the original: which stretch of the text came from which of its lines, in the order of the text.
    /// Empty where the text's own lines are those of the original.
    public var sourceLines: [SourceLine]
    /// The language, as ISO 639-1 has it (`da`); `nil` where nobody said and none was recognised.
    public var language: String?

    public init(segments: [Segment] = [], sourceLines: [SourceLine] = [], language: String? = nil) {
        self.segments = segments
        self.sourceLines = sourceLines
        self.language = language
    }

    /// A text of which nothing is known.
    public static let none = TextStructure()
}

/// A part of a text.
public struct Segment: Hashable, Sendable {
    public var kind: SegmentKind
    /// Unicode scalars of the text, from 0, the end excluded; never empty, without white space at its ends.
    public var range: Range<Int>
    /// Who speaks in a turn; `nil` in a turn whose speaker is not known, and in all other kinds.
    public var speaker: String?

    public init(kind: SegmentKind, range: Range<Int>, speaker: String? = nil) {
        self.kind = kind
        self.range = range
        self.speaker = speaker
    }
}

/// The kinds of parts that a text has. Segments of one kind are disjoint.
public enum SegmentKind: String, Hashable, Sendable, CaseIterable {
    /// A line that names what follows it. It is a paragraph too.
    case heading
    /// What an author set apart from what stands before and after; every word of a text lies in one.
    case paragraph
    /// A sentence. It lies within one paragraph.
    case sentence
    /// All that one person says until another speaks; from one paragraph on or several.
    case turn
    /// A sentence of the text printed once more to catch the eye. It is a paragraph too.
    case pullQuote = "pull-quote"
}

/// A stretch of a text, and the line of the original that it came from.
public struct SourceLine: Hashable, Sendable {
    /// Unicode scalars of the text, from 0, the end excluded.
    public var range: Range<Int>
    /// The page, from 1; `nil` where the original has no pages.
    public var page: Int?
    /// The line on that page, or in the file where there are no pages, from 1.
    public var line: Int
    /// Where the line stands on the page; `nil` where that is not known.
    public var box: PageBox?

    public init(range: Range<Int>, page: Int? = nil, line: Int, box: PageBox? = nil) {
        self.range = range
        self.page = page
        self.line = line
        self.box = box
    }
}

/// A rectangle on a page, in points of 1/72 inch from the page's left and upper border.
public struct PageBox: Hashable, Sendable {
    public var left: Double
    public var top: Double
    public var right: Double
    public var bottom: Double

    public init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }
}
