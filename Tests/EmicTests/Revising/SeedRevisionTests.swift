import Foundation
import TestSupport
import Testing

/// A real interview out of a PDF, coded as it came, repaired, and unrepaired again.
@Suite(.enabled(if: SharedFolder.isThere, "\(SharedFolder.absent)"))
struct SeedRevisionTests {
    /// Where a pull quote stands in the middle of a sentence, with the words that it splits: scalars of the raw text.
    private static let pullQuote = 7_300..<7_910

    @Test func `500 passages go to the repaired text and come back exact`() throws {
        let file = try #require(SharedFolder.path("seed/interview-da.txt"))
        let desk = try Desk(empty: ())
        try desk.done("init", "seed")
        try desk.done("coders", "add", "anna")
        try desk.done("codes", "add", "any")
        try desk.done("import", file, "--no-repair")
        let text = Array(try desk.done("documents", "show", "interview-da", "--text").unicodeScalars)
        var random = SeededGenerator(seed: 500)
        var chosen: Set<Range<Int>> = []
        while chosen.count < 500 {
            let start = Int.random(in: 0..<text.count, using: &random)
            let end = min(text.count, start + Int.random(in: 1...400, using: &random))
            let isTrimmed = ![text[start], text[end - 1]].contains { $0.properties.isWhitespace }
            if isTrimmed { chosen.insert(start..<end) }
        }
        try desk.write(
            "document,code,coder,start_offset,end_offset\n"
                + chosen.map { "interview-da,any,anna,\($0.lowerBound),\($0.upperBound)\n" }.sorted().joined(),
            to: "passages.csv")
        try desk.done("tag", "--from", "passages.csv")

        let there = try desk.rows("documents", "replace", "interview-da", file)
        try desk.done("documents", "replace", "interview-da", file, "--no-repair")

        #expect(try desk.done("documents", "show", "interview-da", "--text").unicodeScalars.elementsEqual(text))
        let back = Dictionary(
            uniqueKeysWithValues: try desk.rows("codings").map {
                ($0.text("coding_id"), Self.place($0, "start_offset", "end_offset"))
            })
        var (exact, within, withinExact) = (0, 0, 0)
        for row in there {
            let old = try #require(Self.place(row, "old_start", "old_end"))
            let isBack = back[row.text("coding_id")] == old
            exact += isBack ? 1 : 0
            // A hyphen at a line's end is no longer there to begin or end a passage in the repaired text.
            let isAtHyphen = text[old.lowerBound] == "-" || text[old.upperBound - 1] == "-"
            let isWithin = row.text("new_quotation")?.contains("\n") == false && !old.overlaps(Self.pullQuote)
            guard isWithin, !isAtHyphen else { continue }
            within += 1
            withinExact += isBack ? 1 : 0
            #expect(isBack && row.text("outcome") != "changed", "\(old)")
        }
        print("passages: \(there.count), back exact: \(exact), within one paragraph: \(withinExact) of \(within)")
        #expect(there.count == 500 && exact >= 475)
        for row in there where row.text("outcome") == "lost" {
            #expect(try #require(Self.place(row, "old_start", "old_end")).overlaps(Self.pullQuote))
        }
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }

    private static func place(_ row: [String: Any], _ start: String, _ end: String) -> Range<Int>? {
        guard let start = row.integer(start), let end = row.integer(end) else { return nil }
        return start..<end
    }
}
