/// One coder giving one code to one passage, by position in the lists of coders and codes.
public struct CodedSpan: Hashable, Sendable {
    /// Position of the coder in the list of coders.
    public var coder: Int
    /// Position of the code in the list of codes.
    public var code: Int
    /// Offsets count Unicode scalars of the text from 0, the end excluded.
    public var range: Range<Int>

    public init(coder: Int, code: Int, range: Range<Int>) {
        self.coder = coder
        self.code = code
        self.range = range
    }
}

/// What unitizing needs to know of a document: no text, only lengths and offsets in Unicode scalars.
public struct CodedDocument: Sendable {
    public var name: String
    /// The text's length.
    public var length: Int
    /// Its tokens, sentences or paragraphs, one after another; `nil` where the unit is a character or the document.
    public var segments: [Range<Int>]?
    /// Who has finished coding it, by position; `nil` if everyone has. The others' values are missing here, which is
    /// not the same as "not coded", and their spans are passed over.
    public var coders: [Int]?
    /// The parts that were to be coded, if it is not all of the document: disjoint, in the order of the text. A unit that
    /// is not wholly within one of them is none; a document as a unit is looked at within them only.
    public var parts: [Range<Int>]?
    public var spans: [CodedSpan]

    public init(
        name: String, length: Int, segments: [Range<Int>]? = nil, coders: [Int]? = nil, parts: [Range<Int>]? = nil,
        spans: [CodedSpan]
    ) {
        self.name = name
        self.length = length
        self.segments = segments
        self.coders = coders
        self.parts = parts
        self.spans = spans
    }
}
