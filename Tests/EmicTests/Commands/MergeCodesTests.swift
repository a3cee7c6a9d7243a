import TestSupport
import Testing

/// Two codes become one, and two again.
@Suite struct MergeCodesTests {
    /// A study in which both codes have codings, once on the same words, a memo, a definition and a code below.
    private static func desk() throws -> Desk {
        let desk = try Desk()
        try desk.tagSome()
        try desk.done("codes", "edit", "sick leave", "--definition", "Absence because of illness")
        try desk.done("codes", "add", "long", "--parent", "sick leave")
        try desk.tag("more than a month", "sick leave", by: "bo", "--weight", "2", "--memo", "how long?")
        return desk
    }

    private static func json(_ desk: Desk) throws -> String {
        try desk.done("export", "--format", "json", "--to", "now.json", "--force")
        return String(decoding: try desk.bytes("now.json"), as: UTF8.self)
    }

    @Test func `codings, codes below and the definition go over, and undo brings back every byte`() throws {
        let desk = try Self.desk()
        let before = try Self.json(desk)

        let told = try desk.done("codes", "merge", "sick leave", "stress", "--coder", "bo")

        #expect(
            told == "merged 'wellbeing/sick leave' into 'wellbeing/stress': 2 codings, 1 coding joined with one that "
                + "was there, 1 code below it, its definition kept in a memo, found as 'sick leave' too\n")
        let codings = try desk.rows("codings", "--code", "stress")
        #expect(codings.count == 3)
        let joined = codings.filter { $0.text("quotation") == "more than a month" }
        #expect(joined.map { $0.text("memo") } == ["how long?"])
        #expect(joined.map { $0.number("weight") } == [2])
        #expect(try desk.rows("codes", "show", "long").first?.text("code") == "wellbeing/stress/long")
        #expect(try Self.json(desk).contains("It meant: Absence because of illness"))
        for name in ["sick leave", "wellbeing/Sick leave"] {
            try desk.tag("staff room", name, by: "carla")
            #expect(try desk.rows("codings", "--coder", "carla").map { $0.text("code") } == ["wellbeing/stress"])
        }
        try desk.done("undo")
        #expect(try desk.done("check", "--refold").contains("is sound"))

        let after = try Self.json(desk)
        try desk.done("undo")
        #expect(try Self.json(desk) == before)
        try desk.done("redo")
        #expect(try Self.json(desk) == after)
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }

    @Test func `a dry run says what would be merged and changes nothing`() throws {
        let desk = try Self.desk()
        let before = try desk.bytes(Desk.study)
        let told = try desk.done("codes", "merge", "stress", "recruitment", "--dry-run")
        #expect(told == "would have merged 'wellbeing/stress' into 'recruitment': 1 coding, found as 'stress' too\n")
        #expect(try desk.bytes(Desk.study) == before)
    }

    @Test func `a code that is merged into one below it gives it its place`() throws {
        let desk = try Self.desk()
        let before = try Self.json(desk)
        try desk.done("codes", "merge", "wellbeing", "long")
        #expect(
            try desk.rows("codes").map { $0.text("code") } == [
                "long", "long/sick leave", "long/stress", "recruitment", "time, pressed",
            ])
        try desk.done("undo")
        #expect(try Self.json(desk) == before)
    }

    @Test func `a name that another code has is not taken over, and aliases are`() throws {
        let desk = try Desk()
        try desk.done("codes", "add", "stress", "--parent", "recruitment", "--alias", "strain", "--alias", "load")
        let told = try desk.done("codes", "merge", "recruitment/stress", "time, pressed")
        #expect(told.hasSuffix(": 0 codings, found as 'strain' and 'load' too\n"))
        #expect(try desk.rows("codes", "show", "stress").first?.text("code") == "wellbeing/stress")
        #expect(try desk.rows("codes", "show", "load").first?.text("code") == "time, pressed")
        try desk.done("undo")
        #expect(try desk.rows("codes", "show", "load").first?.text("code") == "recruitment/stress")
    }

    @Test func `a merge into itself, or of two with namesakes below, is refused`() throws {
        let desk = try Self.desk()
        try desk.done("codes", "add", "long", "--parent", "stress")
        #expect(
            try desk.refused("codes", "merge", "stress", "wellbeing/stress")
                == "code 'stress' can't be merged into itself")
        #expect(
            try desk.refused("codes", "merge", "sick leave", "stress")
                == "'sick leave' and 'stress' both have a code 'long' below them: merge or rename these first")
    }

    @Test func `a renamed code keeps its codings, and undo its name`() throws {
        let desk = try Self.desk()
        let before = try Self.json(desk)
        #expect(try desk.done("codes", "rename", "stress", "strain") == "'wellbeing/stress' renamed to 'strain'\n")
        #expect(try desk.rows("codings", "--code", "strain").count == 1)
        #expect(
            try desk.done("codes", "rename", "strain", "strain") == "'wellbeing/strain' is like that already\n")
        try desk.done("undo")
        #expect(try Self.json(desk) == before)
    }
}
