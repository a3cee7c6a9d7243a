import TestSupport
import Testing

@Suite struct SpeakersTests {
    @Test func `speakers are listed with their turns`() throws {
        let rows = try Desk().rows("documents", "speakers", "interview")
        #expect(rows.map { $0.text("speaker") } == ["I", "H"])
        #expect(rows.map { $0.integer("turns") } == [2, 2])
    }

    @Test func `a speaker is a case, which is made where it is not there, and undone`() throws {
        let desk = try Desk()
        let run = try desk.emic("documents", "speakers", "interview", "h", "--case", "School 12")
        #expect(run.status == 0)
        #expect(run.messages == "made the case 'School 12'\n")
        try desk.done("documents", "speakers", "interview", "I", "--case", "school 12")
        #expect(try desk.rows("export", "cases").count == 1)
        #expect(try desk.rows("export", "speakers").map { $0.text("case") } == ["School 12", "School 12"])
        try desk.done("documents", "speakers", "interview", "I", "--no-case")
        try desk.done("undo", "3")
        #expect(try desk.rows("export", "cases").isEmpty)
        #expect(try desk.done("check", "--refold").contains("is sound"))
    }

    @Test func `a speaker gets another name, and one that is not there the near ones`() throws {
        let desk = try Desk()
        try desk.done("documents", "speakers", "interview", "I", "--rename", "Interviewer")
        #expect(try desk.rows("documents", "speakers", "interview")[0].text("speaker") == "Interviewer")
        #expect(
            try desk.refused("documents", "speakers", "interview", "Intervewer", "--no-case")
                == "no speaker 'Intervewer' in 'interview': did you mean 'Interviewer'?")
        #expect(try desk.misused("documents", "speakers", "interview", "H").hasPrefix("say what is to become"))
    }
}
