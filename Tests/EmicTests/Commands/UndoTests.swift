import TestSupport
import Testing

@Suite struct UndoTests {
    @Test func `the last change is taken back, and done again`() throws {
        let desk = try Desk()
        try desk.tag("staff room", "stress", by: "bo")

        #expect(
            try desk.done("undo") == "took back change 6 (tag): 1 coding of wellbeing/stress in 'interview'\n")
        #expect(try desk.rows("codings").isEmpty)
        #expect(try desk.done("redo") == "did again change 6 (tag): 1 coding of wellbeing/stress in 'interview'\n")
        #expect(try desk.rows("codings").count == 1)
    }

    @Test func `everything a person did is taken back in one go, and done again`() throws {
        let desk = try Desk()
        try desk.tagSome()
        try desk.done("codes", "edit", "stress", "--definition", "Pressure", "--name", "strain")
        try desk.done("codes", "move", "strain", "--top")
        try desk.done("coders", "edit", "carla", "--name", "Carla Ø")
        try desk.done("documents", "edit", "interview", "--name", "headmaster")
        try desk.done("coders", "finish", "anna", "--all")
        try desk.done("untag", "headmaster", "--quote", "Sick leave", "--code", "sick leave", "--coder", "bo")
        try desk.done("documents", "remove", "headmaster", "--with-codings")
        let tables = ["documents", "codes", "code_versions", "coders", "assignments", "codings", "memos"]
        let after = try tables.map { try desk.done("export", $0) }

        try desk.done("undo", "9")
        #expect(try desk.rows("codings").isEmpty)
        #expect(try desk.rows("codes").map { $0.text("code") }.contains("wellbeing/stress"))
        try desk.done("redo", "9")

        #expect(try tables.map { try desk.done("export", $0) } == after)
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }

    @Test func `more changes than there are, or than were undone, are refused, and none is taken back`() throws {
        let desk = try Desk()
        #expect(try desk.refused("undo", "99") == "there are not 99 changes to take back: nothing was changed")
        #expect(try desk.refused("redo", "2") == "there are not 2 changes to do again: nothing was changed")
        #expect(
            try desk.refused("redo") == "there is nothing to redo: only what was just undone can be done again")
        try desk.done("undo", "4")
        #expect(try desk.refused("undo") == "there is nothing to undo")
    }

    @Test func `a number of changes below one is a wrong command line`() throws {
        let desk = try Desk()
        #expect(try desk.misused("undo", "0") == "the number of changes is 1 or more")
        #expect(try desk.misused("redo", "0") == "the number of changes is 1 or more")
    }
}
