import TestSupport
import Testing

@testable import emic

/// A code whose passages are given to others, one by one, by rules or by a table.
@Suite struct SplitCodesTests {
    /// Five passages of one code, one of them with a memo, in the order of the text.
    private static let words = ["halved", "three years", "Sick leave costs", "more than a month", "staff room"]

    private static func desk() throws -> Desk {
        let desk = try Desk()
        for words in words { try desk.tag(words, "stress", by: "bo", "--memo", "on \(words)") }
        return desk
    }

    private func codes(_ desk: Desk) throws -> [String?] { try desk.rows("codings").map { $0.text("code") } }

    @Test func `passage after passage is shown and answered, and each answer is saved at once`() throws {
        let desk = try Self.desk()
        let before = try desk.rows("codings").map { $0.text("coding_id") }

        let told = try desk.done(
            "codes", "split", "stress", "--into", "boredom,crowding", "--definition", "Too little", "--coder", "bo",
            input: "b\nBC\nx\ns\nu\ncrowding\nq\n")

        #expect(told.contains("1 of 5 · interview "))
        #expect(told.contains("[halved] the number"))
        #expect(told.contains("b boredom · c crowding · bc both · s skip · u undo · q quit"))
        #expect(told.contains("that is no answer"))
        #expect(
            told.hasSuffix(
                "moved 3 of 5 passages of 'wellbeing/stress': 2 to 'boredom', 2 to 'crowding'; 2 stay; 1 got several codes\n"
            ))
        let (boredom, crowding, stress) = ("wellbeing/boredom", "wellbeing/crowding", "wellbeing/stress")
        #expect(try codes(desk).compactMap(\.self).sorted() == [boredom, boredom, crowding, crowding, stress, stress])
        let rows = try desk.rows("codings")
        #expect(Set(before).isSubset(of: rows.map { $0.text("coding_id") }))
        #expect(rows.first?.text("memo") == "on halved")
        #expect(try desk.rows("log", "--limit", "9").count { $0.text("change") == "codes split" } == 4)
        #expect(try desk.done("codes", "show", "boredom").contains("Too little"))
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }

    @Test func `an answer is taken back, and the same command goes on with what is left`() throws {
        let desk = try Self.desk()
        let all = [String?](repeating: "wellbeing/stress", count: 5)
        try desk.done("codes", "split", "stress", "--into", "b,c", input: "b\nu\nbc\nu\nu\n")
        #expect(try codes(desk) == all)
        try desk.done("codes", "split", "stress", "--into", "b,c", input: "b\nb\nb\n")
        let told = try desk.done("codes", "split", "stress", "--into", "b,c", input: "c\nc\ny\n")
        #expect(told.contains("2 of 2 · "))
        #expect(
            told.contains("nothing has 'wellbeing/stress' any more. Retire it? [y/n]\nretired 'wellbeing/stress'\n"))
        #expect(try codes(desk) == ["wellbeing/b", "wellbeing/b", "wellbeing/b", "wellbeing/c", "wellbeing/c"])
        #expect(try desk.done("codes").contains("stress (retired)"))
    }

    @Test func `rules give passages by their words in one change`() throws {
        let desk = try Self.desk()
        let before = try desk.bytes(Desk.study)
        let command = [
            "codes", "split", "stress", "--into", "time,room", "--below", "recruitment", "--by", "month|YEARS=time",
            "--by",
            "room|month=room", "--ignore-case",
        ]
        let told =
            "moved 3 of 5 passages of 'wellbeing/stress': 2 to 'room', 2 to 'time'; 2 stay; 1 got several codes\n"
        #expect(try desk.done(command + ["--dry-run"]) == "would have " + told)
        #expect(try desk.bytes(Desk.study) == before)
        #expect(try desk.done(command) == told)
        #expect(try desk.rows("codings", "--code", "recruitment/time").count == 2)
        try desk.done("undo")
        #expect(try codes(desk) == [String?](repeating: "wellbeing/stress", count: 5))
        #expect(try desk.refused("codes", "show", "room").hasPrefix("no code 'room'"))
        #expect(
            try desk.refused("codes", "split", "stress", "--into", "b", "--by", "(=b")
                == "the pattern can't be read beyond its character 1: missing closing parenthesis")
    }

    @Test func `a table that was filled in gives passages, also when it is used twice`() throws {
        let desk = try Self.desk()
        try desk.done("codes", "split", "stress", "--export", "queue.csv")
        var rows = cells(ofCSV: String(decoding: try desk.bytes("queue.csv"), as: UTF8.self))
        #expect(rows[0] == ["coding_id", "document", "start_offset", "end_offset", "coder", "quotation", "code"])
        #expect(rows.dropFirst().map { $0[5] } == Self.words)
        for (row, code) in [(1, "b"), (2, "\"b,c\""), (3, "recruitment")] { rows[row][6] = code }
        func write() throws {
            try desk.write(rows.map { $0.joined(separator: ",") }.joined(separator: "\n"), to: "q.csv")
        }
        try write()
        let told = try desk.done("codes", "split", "stress", "--into", "b,c", "--from", "q.csv")
        #expect(
            told == "moved 3 of 5 passages of 'wellbeing/stress': 2 to 'b', 1 to 'c', 1 to 'recruitment'; 2 stay; "
                + "1 got several codes\n")
        (rows[4][6], rows[5][6]) = ("c", "c")
        try write()
        let run = try desk.emic("codes", "split", "stress", "--from", "q.csv", "--retire")
        #expect(
            run.output
                == "moved 2 of 2 passages of 'wellbeing/stress': 2 to 'c'; none stays\nretired 'wellbeing/stress'\n")
        #expect(try desk.rows("codings", "--code", "stress").isEmpty)
        rows[4][6] = "d"
        try write()
        #expect(
            try desk.refused("codes", "split", "stress", "--from", "q.csv").hasPrefix("q.csv:5: 'code': no code 'd'"))
        rows[4][6] = "b"
        try write()
        #expect(
            try desk.refused("codes", "split", "stress", "--from", "q.csv")
                == "q.csv:5: 'code': coding \(rows[4][0]) has not the code 'wellbeing/stress'")
    }

    @Test func `a passage that has the new code by the same coder keeps the one coding`() throws {
        let desk = try Self.desk()
        try desk.tag("halved", "recruitment", by: "bo")
        let told = try desk.done("codes", "split", "stress", "--into", "recruitment", "--by", "halved=recruitment")
        #expect(told.hasSuffix("1 to 'recruitment'; 4 stay; 1 coding joined with one that was there\n"))
        let rows = try desk.rows("codings", "--code", "recruitment")
        #expect(rows.map { $0.text("memo") } == ["on halved"])
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }

    @Test func `what can't be a split is said`() throws {
        let desk = try Self.desk()
        #expect(try desk.misused("codes", "split", "stress").hasPrefix("say which codes"))
        #expect(try desk.misused("codes", "split", "stress", "--into", "b", "--dry-run").hasPrefix("--dry-run goes"))
        #expect(try desk.misused("codes", "split", "stress", "--into", "b", "--by", "x").hasPrefix("a rule is REGEX="))
        #expect(
            try desk.refused("codes", "split", "stress", "--into", "stress,b")
                == "'stress' is the code that is split: what is skipped stays with it")
        #expect(
            try desk.refused("codes", "split", "stress", "--into", "b", "--definition", "x", "--definition", "y")
                == "there are 2 definitions for 1 code: leave some out")
    }

    @Test func `each code has a key of its own, and none that means something else`() {
        let keys = SplitKeys(["stress", "sygefravær", "sus", "s", "Q", "9"])
        #expect(Set(keys.keys).count == 6)
        #expect(Set(keys.keys).isDisjoint(with: ["s", "u", "q"]))
        #expect(keys.keys.prefix(2) == ["t", "y"])
        #expect(keys.answer("TY") == .codes([0, 1]))
        #expect(keys.answer("3, 1") == .codes([2, 0]))
        #expect(keys.answer("sygefravær") == .codes([1]))
        #expect(keys.answer("7") == nil && keys.answer(" ") == nil)
        #expect(keys.answer("s") == .skip && keys.answer("Undo") == .undo)
    }

    @Test func `what moves nothing says that all stays`() throws {
        let desk = try Self.desk()
        let split = ["codes", "split", "stress", "--into", "b", "--by", "no such words=b"]
        #expect(try desk.done(split) == "moved no passage of 'wellbeing/stress': all 5 stay\n")
        #expect(
            try desk.done("codes", "split", "time, pressed", "--into", "b", "--by", "x=b")
                == "moved no passage of 'time, pressed', which has none\n")
    }
}
