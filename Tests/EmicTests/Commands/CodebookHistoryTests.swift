import TestSupport
import Testing

/// A codebook that is kept under version control, through three rounds of work on it and all the way back.
@Suite struct CodebookHistoryTests {
    private static let rounds: [[[String]]] = [
        [
            ["codes", "merge", "time, pressed", "stress"],
            ["codes", "split", "wellbeing", "--into", "mood,body", "--by", "leave=body", "--by", "room=mood"],
            ["codes", "rename", "sick leave", "absence"],
            ["codes", "edit", "absence", "--definition", "Away because of illness", "--example", "more than a month"],
        ],
        [
            ["codes", "split", "recruitment", "--into", "ads,word of mouth", "--by", "number=ads", "--retire"],
            ["codes", "merge", "mood", "stress"],
            ["codes", "rename", "stress", "strain"],
            ["codes", "move", "strain", "--top"],
        ],
        [
            ["codes", "merge", "strain", "wellbeing"],
            ["codes", "rename", "body", "health"],
            ["codes", "split", "health", "--into", "absence,weight", "--by", "leave=absence", "--retire"],
            ["codes", "add", "luck", "--definition", "in the end"],
        ],
    ]

    /// What would be committed: the codebook, and where it was used.
    private func export(_ desk: Desk) throws -> [String] {
        try desk.done("codes", "export", "--to", "codebook.yaml", "--force")
        let codings = try desk.done("export", "codings", "--format", "csv")
        return [String(decoding: try desk.bytes("codebook.yaml"), as: UTF8.self), codings]
    }

    @Test func `three rounds of merging, splitting and renaming are taken back and done again byte for byte`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let more = [("staff room", "wellbeing"), ("Sick leave costs", "wellbeing"), ("calls it", "time, pressed")]
        for (words, code) in more {
            try desk.tag(words, code, by: "anna", "--memo", "on \(words)")
        }
        var exports = [try export(desk)]
        var changes: [Int] = []
        for round in Self.rounds {
            let before = try desk.rows("log", "--limit", "1000").count
            for command in round { try desk.done(command + ["--coder", "anna"]) }
            changes.append(try desk.rows("log", "--limit", "1000").count - before)
            exports.append(try export(desk))
        }
        #expect(Set(exports).count == 4)
        // A script that knows the old names still finds what they have become.
        #expect(try desk.rows("codings", "--code", "time, pressed").isEmpty == false)
        #expect(try desk.rows("codes", "show", "strain").first?.text("code") == "wellbeing")

        for (number, count) in changes.enumerated().reversed() {
            try desk.done("undo", String(count))
            #expect(try export(desk) == exports[number])
        }
        for (number, count) in changes.enumerated() {
            try desk.done("redo", String(count))
            #expect(try export(desk) == exports[number + 1])
        }
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }
}
