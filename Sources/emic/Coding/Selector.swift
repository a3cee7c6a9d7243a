import ArgumentParser
import CodingModel
import Exchange
import Texts

/// Which passages of a document a person means.
struct SelectorOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The passage in its own words, as you would type them: line breaks, hyphenation, case and kinds of quotes do not matter.",
            valueName: "text"))
    var quote: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The passage by offsets: characters from 0, the end excluded.", valueName: "start..end"))
    var offsets: NumberRange?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The passage by lines, from 1, both included.", valueName: "first..last"))
    var lines: NumberRange?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The passage by its paragraph's number, from 1.", valueName: "number"))
    var paragraph: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Every match of a regular expression (PCRE2).", valueName: "regex"))
    var match: String?

    @Flag(help: "With --match: capitals and small letters are the same.")
    var ignoreCase = false

    @Option(
        help: ArgumentHelp(
            "The whole sentence, paragraph, speaker's turn or line instead of the words alone.",
            valueName: "extent"))
    var extend: Extent?

    @Option(help: ArgumentHelp("With --quote: which of several occurrences, from 1.", valueName: "n"))
    var nth: Int?

    @Flag(help: "With --quote: all occurrences.")
    var all = false

    /// How many ways of saying it were used.
    var count: Int {
        [quote != nil, offsets != nil, lines != nil, paragraph != nil, match != nil].count { $0 }
    }

    func validate() throws {
        if count > 1 { throw ValidationError(CommandError.severalSelectors.description) }
        if quote == nil, nth != nil || all { throw ValidationError("--nth and --all go with --quote") }
        if nth != nil, all { throw ValidationError("take --nth or --all, not both") }
        if match == nil, ignoreCase { throw ValidationError("--ignore-case goes with --match") }
    }

    /// The passages, in order.
    ///
    /// - Throws: ``CommandError`` or ``TextsError`` where there is none, or several and it was not said which; what was
    ///   found instead is printed first.
    func passages(in text: StoredText, of document: String, printer: Printer) throws -> [Passage] {
        if let offsets {
            return extended([try text.passage(from: offsets.first, to: offsets.last, of: document).range], in: text)
        }
        if let lines {
            return extended(
                [try text.passage(fromLine: lines.first, toLine: lines.last, of: document).range], in: text)
        }
        if let paragraph {
            return extended([try text.passage(ofParagraph: paragraph, of: document).range], in: text)
        }
        if let quote {
            return try extended(quoted(quote, in: text, of: document, printer: printer), in: text)
        }
        if let match {
            let ranges = try PatternSearch(match, ignoringCase: ignoreCase).matches(in: text)
            guard !ranges.isEmpty else { throw CommandError.noMatch(document: document) }
            return extended(ranges, in: text)
        }
        throw ValidationError(CommandError.noSelector.description)
    }

    /// The passage, of which there must be one.
    ///
    /// - Throws: as ``passages(in:of:printer:)`` does, and ``CommandError`` where several are found.
    func passage(in text: StoredText, of document: String, printer: Printer) throws -> Passage {
        let passages = try passages(in: text, of: document, printer: printer)
        guard let passage = passages.first, passages.count == 1 else {
            throw CommandError.refused("a coding has one place, found \(passages.count): take one by its --offsets")
        }
        return passage
    }

    private func quoted(
        _ quote: String, in text: StoredText, of document: String, printer: Printer
    ) throws -> [Range<Int>] {
        let locator = QuotationLocator(text)
        let found = try locator.find(quote)
        if let nth {
            guard found.indices.contains(nth - 1) else {
                throw CommandError.noSuchOccurrence(nth: nth, count: found.count, document: document)
            }
            return [found[nth - 1]]
        }
        if found.isEmpty {
            let near = try locator.nearest(quote)
            if !near.isEmpty {
                try printer.print(
                    Candidate.nearest,
                    near.enumerated().map {
                        Candidate(nth: $0 + 1, range: $1.range, text: text, similarity: $1.similarity)
                    })
            }
            throw CommandError.notFound(document: document, near: near.count)
        }
        if found.count > 1, !all {
            try printer.print(
                Candidate.occurrences,
                found.enumerated().map { Candidate(nth: $0 + 1, range: $1, text: text, similarity: 1) })
            throw CommandError.several(count: found.count, document: document)
        }
        return found
    }

    private func extended(_ ranges: [Range<Int>], in text: StoredText) -> [Passage] {
        guard let extend else { return ranges.map { text.passage($0) } }
        let segments = text.segments(extend.level)
        var seen: Set<Range<Int>> = []
        return ranges.map { segments.extending($0) }.filter { seen.insert($0).inserted }.map { text.passage($0) }
    }
}

/// A stretch that may be the one that is meant.
struct Candidate {
    let nth: Int
    let range: Range<Int>
    let text: StoredText
    let similarity: Double

    static let occurrences = Table<Candidate>("occurrences", "A row is where a quotation is found.", columns)

    static let nearest = Table<Candidate>(
        "nearest", "A row is a stretch that is like a quotation.",
        Array(columns.dropFirst()) + [
            Column("similarity", .number, "How much it is alike, 0 to 1.") {
                .number(($0.similarity * 100).rounded() / 100)
            }
        ])

    private static let columns: [Column<Candidate>] = [
        Column("nth", .integer, "What --nth takes.") { .integer($0.nth) },
        Column("line", .integer, "Where it begins.") { .integer($0.text.lines.number(at: $0.range.lowerBound)) },
        Column("offsets", .string, "What --offsets takes.") {
            .text("\($0.range.lowerBound)..\($0.range.upperBound)")
        },
        Column("context", .string, "The words, with what is around them.") { .text($0.context) },
    ]

    /// The words in brackets, with 30 characters on either side, on one line.
    private var context: String {
        let before = max(0, range.lowerBound - 30)..<range.lowerBound
        let after = range.upperBound..<min(text.length, range.upperBound + 30)
        let words = "…\(text.substring(before))[\(text.substring(range))]\(text.substring(after))…"
        return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
