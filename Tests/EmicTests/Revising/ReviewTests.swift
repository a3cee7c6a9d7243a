import Foundation
import TestSupport
import Testing

@Suite struct ReviewTests {
    /// A study where one coding waits because its words changed, and one because they are gone.
    private static func desk() throws -> Desk {
        let desk = try Desk()
        try desk.tagSome()
        try desk.tag("Nobody calls it a meeting", "stress", by: "anna", "--memo", "so he says")
        let text = Desk.interview.replacingOccurrences(of: "Nobody calls it a meeting.", with: "")
            .replacingOccurrences(of: "a month", with: "one year")
        try desk.done("documents", "edit", "interview", "--from", "-", input: text)
        return desk
    }

    private static func ids(_ desk: Desk) throws -> [String] {
        try desk.rows("review").map { try #require($0.text("coding_id")) }
    }

    @Test func `what waits is listed, the worst first, and counted everywhere`() throws {
        let desk = try Self.desk()
        let rows = try desk.rows("review", "interview")
        #expect(rows.map { $0.text("outcome") } == ["lost", "changed"])
        #expect(rows.map { $0.text("old_quotation") } == ["Nobody calls it a meeting", "more than a month"])
        #expect(rows[0]["new_quotation"] is NSNull && rows[1].text("new_quotation") == "more than one year")
        #expect(try desk.done("info").contains("2 codings wait for a decision: 'emic review'"))
        #expect(try desk.rows("info")[0].integer("waiting") == 2)
        #expect(try desk.rows("documents")[0].integer("waiting") == 2)
        #expect(try desk.rows("documents", "show", "interview")[0].integer("waiting") == 2)
        let codings = try desk.emic("codings")
        #expect(
            codings.messages == "not listed: 1 coding without a place in the current text: see 'emic review'\n")
        #expect(
            try desk.emic("export", "codings").messages
                == "not exported: 1 coding without a place in the current text: see 'emic review'\n")
        #expect(try desk.emic("codings", "--coder", "bo").messages.isEmpty)
        #expect(try desk.done("check", "--refold").contains("is sound: 5 codings"))
        #expect(try desk.refused("review", "intervieuw").contains("did you mean 'interview'?"))
    }

    @Test func `a changed coding is accepted, and a lost one goes on waiting`() throws {
        let desk = try Self.desk()
        let ids = try Self.ids(desk)
        #expect(try desk.refused("review", "accept", ids[0]).contains("has no place in the current text"))
        #expect(
            try desk.done("review", "accept", "--all")
                == "accepted 1 coding; 1 without a place still waits\n")
        #expect(try Self.ids(desk) == [ids[0]])
        #expect(try desk.refused("review", "accept", ids[1]).contains("'emic review' lists those that do"))
        #expect(try desk.refused("review", "accept", "--all").contains("no coding with a place waits"))
        #expect(try desk.misused("review", "accept").contains("by their ids"))
    }

    @Test func `a lost coding is placed by hand and keeps its identity and memo`() throws {
        let desk = try Self.desk()
        let id = try Self.ids(desk)[0]
        let rows = try desk.rows("review", "place", id, "--quote", "talk helps")
        #expect(rows.map { $0.text("coding_id") } == [id])
        #expect(rows[0].text("quotation") == "talk helps" && rows[0].text("memo") == "so he says")
        #expect(try Self.ids(desk).count == 1)
        #expect(try desk.misused("review", "place", id).contains("say which passage"))
    }

    @Test func `a place that the same coder gave the same code is refused, with the coding that has it`() throws {
        let desk = try Self.desk()
        let id = try Self.ids(desk)[0]
        try desk.tag("talk helps", "stress", by: "anna")
        let holder = try #require(desk.rows("codings", "--coder", "anna", "--code", "stress")[0].text("coding_id"))
        #expect(
            try desk.refused("review", "place", id, "--quote", "talk helps")
                == "anna gave 'wellbeing/stress' to that passage in coding \(holder): drop one of the two")
        #expect(try desk.refused("review", "place", id, "--quote", "Sick leave", "--all").contains("found 2"))
    }

    @Test func `codings are dropped, several at once, and come back`() throws {
        let desk = try Self.desk()
        let ids = try Self.ids(desk)
        #expect(try desk.done("review", "drop", ids[0] + "," + ids[1]) == "removed 2 codings\n")
        #expect(try Self.ids(desk).isEmpty && desk.rows("codings").count == 4)
        try desk.done("undo")
        #expect(try Self.ids(desk) == ids)
    }

    @Test func `each step is taken back and done again exactly`() throws {
        let desk = try Self.desk()
        let ids = try Self.ids(desk)
        var states: [[UInt8]] = []
        func note() throws {
            try desk.done("export", "--format", "json", "--to", "all.json", "--force")
            states.append(try desk.bytes("all.json") + Array(try desk.done("review", "--format", "json").utf8))
        }
        let text = try desk.done("documents", "show", "interview", "--text")
        let steps: [() throws -> Void] = [
            { try desk.done("review", "place", ids[0], "--quote", "talk helps") },
            { try desk.done("review", "accept", ids[1]) },
            {
                try desk.done(
                    "documents", "edit", "interview", "--from", "-", input: "New. " + text.dropLast(20) + "\n")
            },
            { try desk.done("documents", "replace", "interview", "other.txt", "--no-repair") },
            { try desk.done("review", "drop", try #require(Self.ids(desk).first)) },
        ]
        try desk.write("Sick leave is the worst of it. Sick leave costs us three teachers a day.", to: "other.txt")
        try note()
        for step in steps {
            try step()
            try note()
        }
        #expect(Set(states).count == states.count)
        for state in states.dropLast().reversed() {
            try desk.done("undo")
            try note()
            #expect(states.removeLast() == state)
        }
        for state in states.dropFirst() {
            try desk.done("redo")
            try note()
            #expect(states.removeLast() == state)
        }
        try desk.done("undo", "6")
        #expect(try desk.done("documents", "show", "interview", "--text") == Desk.interview)
        #expect(try Self.ids(desk).isEmpty && desk.rows("codings").count == 6)
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }
}
