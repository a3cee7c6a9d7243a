/// Why something could not be done with a text. Descriptions never hold words of a document, a quotation or a pattern.
public enum TextsError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The quotation is empty, or nothing but white space, dashes and characters that are not seen.
    case emptyQuotation
    /// The regular expression can't be read beyond its first `position` scalars; `reason` is PCRE2's.
    case invalidPattern(position: Int, reason: String)
    /// Matching took more steps or memory than is allowed; the text was searched up to `offset`, in scalars.
    case patternTooCostly(offset: Int)
    /// PCRE2 failed in a way that has no case of its own.
    case patternFailed(reason: String)
    /// The regular expression lacks the group `(?<name>…)` that says what is looked for.
    case patternWithoutGroup(String)
    /// A passage that ends before or where it begins, in scalars.
    case emptyPassage(start: Int, end: Int, document: String)
    /// A passage that begins before the text.
    case passageBeforeStart(start: Int, end: Int, document: String)
    /// A passage that ends behind the text, which has `length` scalars.
    case passageBeyondEnd(start: Int, end: Int, document: String, length: Int)
    /// Lines of which the last comes before the first, or the first before line 1.
    case invalidLines(first: Int, last: Int, document: String)
    /// Lines of which the last is behind the text's last.
    case linesBeyondEnd(first: Int, last: Int, document: String, count: Int)
    /// Lines that hold nothing but white space.
    case blankLines(first: Int, last: Int, document: String)
    /// A paragraph that the text does not have.
    case noParagraph(number: Int, document: String, count: Int)

    /// One sentence for whoever asked: what, where, and the way out.
    public var description: String {
        switch self {
        case .emptyQuotation:
            "the quotation has no letter, digit or sign to look for: give some words of the passage"
        case .invalidPattern(let position, let reason):
            position == 0
                ? "the pattern can't be read at its beginning: \(reason)"
                : "the pattern can't be read beyond its character \(position): \(reason)"
        case .patternTooCostly(let offset):
            "the pattern takes too many steps behind offset \(offset): make it simpler, "
                + "for example without a repetition inside a repetition"
        case .patternFailed(let reason):
            "the pattern could not be applied: \(reason)"
        case .patternWithoutGroup(let name):
            "the pattern has no group '\(name)': write (?<\(name)>…) around what names the \(name)"
        case .emptyPassage(let start, let end, let document):
            start == end
                ? "passage \(start)..\(end) of '\(document)' is empty: its end must be greater than its start"
                : "passage \(start) to \(end) of '\(document)' ends before it begins: give the smaller offset first"
        case .passageBeforeStart(let start, let end, let document):
            "passage \(start)..\(end) begins before '\(document)', whose first character is 0"
        case .passageBeyondEnd(let start, let end, let document, let length):
            "passage \(start)..\(end) ends beyond '\(document)', which has \(counted(length, "character"))"
        case .invalidLines(let first, let last, let document):
            first < 1
                ? "there is no line \(first) in '\(document)': lines count from 1"
                : "lines \(first)..\(last) of '\(document)' end before they begin: give the smaller number first"
        case .linesBeyondEnd(let first, let last, let document, let count):
            first == last
                ? "there is no line \(first) in '\(document)', which has \(counted(count, "line"))"
                : "lines \(first)..\(last) end beyond '\(document)', which has \(counted(count, "line"))"
        case .blankLines(let first, let last, let document):
            first == last
                ? "line \(first) of '\(document)' is blank: give a line with words"
                : "lines \(first)..\(last) of '\(document)' are blank: give a line with words"
        case .noParagraph(let number, let document, let count):
            number < 1
                ? "there is no paragraph \(number) in '\(document)': paragraphs count from 1"
                : "there is no paragraph \(number) in '\(document)', which has \(counted(count, "paragraph"))"
        }
    }

    private func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
