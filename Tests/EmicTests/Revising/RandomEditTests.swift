import Foundation
import TestSupport
import Testing

@Suite struct RandomEditTests {
    /// What somebody might do to a text: put in, take out, move, change line ends, add an emoji.
    private static func edited(_ text: String, by random: inout SeededGenerator) -> String {
        var scalars = Array(text.unicodeScalars)
        func place() -> Int { Int.random(in: 0...scalars.count, using: &random) }
        let (start, other) = (place(), place())
        let end = min(scalars.count, start + Int.random(in: 1...40, using: &random))
        switch Int.random(in: 0..<6, using: &random) {
        case 0: scalars.insert(contentsOf: "some other words ".unicodeScalars, at: start)
        case 1: scalars.removeSubrange(start..<end)
        case 2:
            let block = Array(scalars[start..<end])
            scalars.removeSubrange(start..<end)
            scalars.insert(contentsOf: block, at: min(other, scalars.count))
        case 3: scalars = scalars.map { $0 == " " && Int.random(in: 0..<8, using: &random) == 0 ? "\n" : $0 }
        case 4: scalars.insert(contentsOf: "👩🏽‍🏫".unicodeScalars, at: start)
        default: scalars.replaceSubrange(start..<end, with: "Å – „e\u{301}“".unicodeScalars)
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// The words, as someone reads them who does not look at line ends.
    private static func words(_ text: String?) -> String {
        (text ?? "").replacing(/[-\u{AD}‐]\s*\n\s*/, with: "").filter { !$0.isWhitespace }
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `after any edit each coding says what it said, or waits`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let desk = try Desk()
        try desk.tagSome()
        try desk.tag("café talk helps", "wellbeing", by: "carla")
        var said: [String: String] = [:]
        for row in try desk.rows("codings") { said[try #require(row.text("coding_id"))] = row.text("quotation") }
        for _ in 0..<6 {
            let text = try desk.done("documents", "show", "interview", "--text")
            let new = Self.edited(text, by: &random)
            if new.allSatisfy(\.isWhitespace) { continue }
            try desk.done("documents", "edit", "interview", "--from", "-", input: new)
            #expect(try desk.done("check").contains("is sound"))
            let waiting = Set(try desk.rows("review").map { $0.text("coding_id") })
            let listed = try desk.rows("codings")
            for row in listed where !waiting.contains(row.text("coding_id")) {
                let id = try #require(row.text("coding_id"))
                #expect(Self.words(row.text("quotation")) == Self.words(said[id]), "seed \(seed)")
            }
            let places = Set(listed.map { $0.text("coding_id") })
            #expect(said.keys.allSatisfy { places.contains($0) || waiting.contains($0) }, "seed \(seed)")
        }
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }
}
