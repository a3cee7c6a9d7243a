import TestSupport
import Testing

@testable import Texts

@Suite struct PatternSearchTests {
    private func expect(
        _ pattern: String, ignoringCase: Bool = false, in marks: String, _ location: SourceLocation = #_sourceLocation
    ) throws {
        let expected = MarkedText(marks)
        let found = try PatternSearch(pattern, ignoringCase: ignoringCase).matches(in: StoredText(expected.text))
        #expect(marked(expected.text, found) == marks, sourceLocation: location)
        #expect(found == expected.ranges, sourceLocation: location)
    }

    @Test func `classes follow Unicode and offsets count scalars`() throws {
        try expect(#"\bø\w+"#, in: "👩‍👩‍👧 ⟦ønsker⟧ rødgrød, ⟦økonomi⟧")
        try expect("å.", in: "⟦åb⟧ ba\u{30A}d")
        try expect("ÅRSAG", ignoringCase: true, in: "⟦årsag⟧")
        try expect("ÅRSAG", in: "årsag")
    }

    @Test func `borders of lines, and a point that stops there`() throws {
        try expect("^A.*$", in: "⟦A: ja⟧\nB: nej\n⟦A: godt⟧")
        try expect("(?s)A.*", in: "⟦A: ja\nB: nej⟧")
    }

    @Test func `empty matches are left out`() throws {
        try expect("a*", in: "b⟦aa⟧b⟦a⟧")
        try expect("", in: "abc")
        try expect("x", in: "")
        try expect("(?=a)|(?<=b)", in: "ab")
    }

    @Test func `a match whose start is set anew counts from there`() throws {
        try expect(#"tid: \K\d+"#, in: "tid: ⟦12⟧, tid: ⟦7⟧")
    }

    @Test(arguments: [("ø(", 2), ("[z-a]", 3), ("*", 0), ("(?<n>a)(?<n>b)", 11), (#"\C"#, 2)])
    func `a pattern that can't be read names the place`(pattern: String, position: Int) {
        let error = #expect(throws: TextsError.self) { try PatternSearch(pattern) }
        guard case .invalidPattern(let found, let reason)? = error else {
            Issue.record("another error")
            return
        }
        #expect(abs(found - position) <= 1)
        #expect(!reason.isEmpty)
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["(a+)+$", "(a|aa)+$", "(?:a|b|ab)*(?=c)", "(.*)*x"])
    func `a pattern that takes too long is given up`(pattern: String) throws {
        let text = StoredText("é " + String(repeating: "a", count: 50_000) + "b")
        let search = try PatternSearch(pattern)

        let result = Result { () throws(TextsError) in try search.matches(in: text) }

        switch result {
        case .success(let found): #expect(found.isEmpty)
        case .failure(.patternTooCostly(let offset)): #expect((0...text.length).contains(offset))
        case .failure(let error): Issue.record(error)
        }
    }

    @Test func `the catastrophic pattern is refused with its place`() throws {
        let search = try PatternSearch("(a+)+$")
        let text = StoredText("éé" + String(repeating: "a", count: 100) + "b")

        #expect(throws: TextsError.patternTooCostly(offset: 0)) { try search.matches(in: text) }
    }

    @Test func `one search serves many threads`() async throws {
        let search = try PatternSearch(#"\w+"#)
        let text = StoredText(String(repeating: "et to ", count: 1000))

        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 { group.addTask { try search.matches(in: text).count } }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        #expect(counts == Array(repeating: 2000, count: 8))
    }
}
