import CodingModel
import Texts

/// A document's text as a session goes through it: passage by passage, each a paragraph, sentence, turn or line.
struct AnnotatedText: Sendable {
    let document: Document
    let text: StoredText
    let extent: Extent
    /// The passages, in order, in scalars: where parts are assigned, what of each lies in one of these.
    let passages: [Range<Int>]
    /// The parts that are assigned, in order; `nil` if it is all of the text.
    let parts: [Range<Int>]?
    /// The lines, each with its line feed.
    let lines: [Range<Int>]
    let paragraphs: [Range<Int>]
    private let words: Segments
    private let locator: QuotationLocator

    /// - Parameter parts: what of the text is to be gone through; all of it if `nil`.
    /// - Throws: ``CommandError/refused(_:)`` if the text has no such passages.
    init(
        _ document: Document, _ text: StoredText, by extent: Extent, parts: [Range<Int>]? = nil
    ) throws(CommandError) {
        self.document = document
        self.text = text
        self.extent = extent
        let table = text.lines
        lines = (0..<table.count).map { table.rangeWithNewline(of: $0 + 1) }
        paragraphs = text.segments(.paragraph).ranges
        let all = extent == .paragraph ? paragraphs : text.segments(extent.level).ranges
        passages = parts.map { all.intersection($0.merged) } ?? all
        self.parts = parts
        words = text.segments(.token)
        locator = QuotationLocator(text)
        guard passages.isEmpty else { return }
        throw .refused(
            !all.isEmpty
                ? "the parts of '\(document.name)' that were assigned are no longer in its text: --whole goes through "
                    + "all of it"
                : paragraphs.isEmpty
                    ? "'\(document.name)' has no words: there is nothing to code"
                    : "'\(document.name)' has no \(extent.rawValue)s: go through it by paragraph, sentence or line")
    }

    /// What a passage is called: `part` where each is a part that was assigned.
    var noun: String { passages == parts ? "part" : extent.rawValue }

    /// `part 2 of 5`; `sentence 7 of 20, in part 2 of 5`.
    func place(ofPassage position: Int) -> String {
        let place = "\(noun) \(position + 1) of \(passages.count)"
        guard let parts, passages != parts,
            let part = parts.firstIndex(where: { $0.overlaps(passages[position]) })
        else { return place }
        return place + ", in part \(part + 1) of \(parts.count)"
    }

    /// The number of the line in which the scalar at `offset` stands, from 1.
    func line(at offset: Int) -> Int { text.lines.number(at: offset) }

    /// The first passage that shares a scalar with `range`.
    func passage(touching range: Range<Int>) -> Int? {
        passages.firstIndex { $0.overlaps(range) }
    }

    /// Where words stand in the text, as a person would type them.
    func places(of words: String) -> [Range<Int>] {
        // Nothing but white space is found nowhere.
        (try? locator.find(words)) ?? []
    }

    // MARK: Borders

    /// Where the word before `offset` begins; 0 if there is none.
    func wordStart(before offset: Int) -> Int {
        words.ranges.last { $0.lowerBound < offset }?.lowerBound ?? 0
    }

    /// Where the word behind `offset` begins; `nil` if there is none.
    func wordStart(after offset: Int) -> Int? {
        words.ranges.first { $0.lowerBound > offset }?.lowerBound
    }

    /// Where the word before `offset` ends; `nil` if there is none.
    func wordEnd(before offset: Int) -> Int? {
        words.ranges.last { $0.upperBound < offset }?.upperBound
    }

    /// Where the word behind `offset` ends; the text's end if there is none.
    func wordEnd(after offset: Int) -> Int {
        words.ranges.first { $0.upperBound > offset }?.upperBound ?? text.length
    }

    /// The end of the word in which `offset` lies, or `offset`.
    func wordEnd(at offset: Int) -> Int {
        words.ranges.first { $0.lowerBound < offset && offset < $0.upperBound }?.upperBound ?? offset
    }

    /// Whether a word begins at `offset`.
    func startsWord(at offset: Int) -> Bool { words.ranges.contains { $0.lowerBound == offset } }

    /// The offset one character, as a reader sees it, before or behind `offset`; `offset` at the text's border.
    func step(from offset: Int, forward: Bool) -> Int {
        // Long enough for any character that is written in earnest.
        let reach = 64
        if forward {
            let ahead = text.substring(offset..<min(text.length, offset + reach))
            return offset + (ahead.first?.unicodeScalars.count ?? 0)
        }
        let behind = text.substring(max(0, offset - reach)..<offset)
        return offset - (behind.last?.unicodeScalars.count ?? 0)
    }
}
