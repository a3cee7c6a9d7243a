import CodingModel
import TestSupport
import Testing

@testable import Exchange

/// A codebook in Markdown, and back.
@Suite struct CodebookAppendixTests {
    private static let pieces = [
        " ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "#", "# ", "## x", "**Use it** ", "*Also called* a",
        "**Examples**", "> ",
        "-", "---", "===", "~~~", "```", "    ", "\\", "\\*", "&", "&#10;", "&amp;", "|", "_", "<a>", "[b](c)", "1. ",
        "- ",
        "æ", "e\u{301}", "\u{301}", "👩🏽‍🏫", ",", "(draft)", " (retired)", ".", "x", "\u{2028}", "\u{A0}", "\u{FEFF}",
    ]

    /// One of many texts, made of what means something in Markdown.
    private static func text(_ random: inout some RandomNumberGenerator, longest: Int = 9) -> String {
        (0..<Int.random(in: 0...longest, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    private static func name(_ random: inout some RandomNumberGenerator) -> String? {
        try? Name(text(&random, longest: 4).replacing("/", with: "")).text
    }

    @Test func `whatever is said of codes comes back to the scalar`() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<600 {
            func example() -> String {
                let text = Self.text(&random).split(separator: "\n\n").joined(separator: "\n")
                return String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
            }
            let page = CodePage(
                definition: Self.text(&random), inclusion: Self.text(&random), exclusion: Self.text(&random),
                status: CodeStatus.allCases.randomElement(using: &random) ?? .draft,
                aliases: (0..<2).compactMap { _ in Self.name(&random) },
                examples: [example(), "x"].filter(Self.isExample),
                counterExamples: [example()].filter(Self.isExample))
            let codes = ["a", Self.name(&random) ?? "b"].enumerated().map { position, name in
                Code(
                    id: ObjectID(high: 1, low: UInt64(position)), name: name, parent: nil, page: page, version: 1,
                    color: position == 0 ? "#0a0b0c" : nil, createdAt: Timestamp(milliseconds: 0))
            }
            let codebook = Codebook(codes)
            let text = try CodebookFile.text(of: codebook, as: .markdown)
            let input = Input(bytes: Array(text.utf8), name: "book.md")
            let read = try CodebookFile.entries(input, as: .markdown)
            #expect(Self.scalars(read) == Self.scalars(CodebookEntry.entries(of: codebook)), "\(text)")
        }
    }

    private static func isExample(_ text: String) -> Bool {
        !text.isEmpty && !text.contains("\n\n")
    }

    /// All that the entries say, so that characters that only look alike differ.
    private static func scalars(_ entries: [CodebookEntry]) -> [[UInt32]] {
        entries.map { String(describing: $0).unicodeScalars.map(\.value) }
    }

    @Test func `text is plain where nothing in it could be taken for a mark`() {
        for plain in ["Fravær: kort, langt – eller ej (3 dage)!", "one\ntwo\n\nthree", "- a\n- b", "1. a\n2. b"] {
            #expect(MarkdownText.escaped(plain) == plain)
        }
        #expect(MarkdownText.escaped("a\n---\nb") == "a\n\\---\nb")
        #expect(MarkdownText.escaped(" a ") == "&#32;a&#32;")
        #expect(MarkdownText.unescaped("AT&T &lt; \\a &unknown;") == "AT&T < \\a &unknown;")
    }
}
