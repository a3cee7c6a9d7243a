import TestSupport
import Testing

@Suite struct CodersTests {
    @Test func `coders are added with ids, and listed with what they did`() throws {
        let desk = try Desk()
        try desk.tagSome()
        let added = try desk.done("coders", "add", "Søren Ø", "Hansen, Bo")
        let rows = try desk.rows("coders", "list")
        #expect(rows.map { $0.text("coder") } == ["anna", "bo", "carla", "Søren Ø", "Hansen, Bo"])
        #expect(rows.map { $0.integer("codings") } == [2, 3, 0, 0, 0])
        #expect(added.contains(try #require(rows[3].text("coder_id"))))
        let header = try #require(cells(ofCSV: desk.done("coders", "--format", "csv")).first)
        #expect(header == ["coder_id", "coder", "created_at", "codings", "assigned", "finished", "agreed_version"])
        #expect(Set(rows[0].keys) == Set(header))
    }

    @Test func `a name that is taken in any case, is empty or has a slash is refused`() throws {
        let desk = try Desk()
        #expect(
            try desk.refused("coders", "add", "dora", "ANNA") == "there is already a coder 'ANNA': choose another name")
        #expect(try desk.refused("coders", "add", "") == "a name can't be empty")
        #expect(try desk.refused("coders", "add", "a/b").hasPrefix("'a/b' has a slash"))
        #expect(
            try desk.refused("coders", "edit", "anna", "--name", "bo")
                == "there is already a coder 'bo': choose another name")
    }

    @Test func `an unknown coder gets the near ones offered, but none that is only inside the word`() throws {
        let desk = try Desk()
        #expect(
            try desk.refused("coders", "remove", "anne") == "no coder 'anne' in study.emic: did you mean 'anna'?")
        #expect(
            try desk.refused("coders", "default", "nobody")
                == "no coder 'nobody' in study.emic: 'emic coders' lists them")
    }

    @Test func `work is assigned, finished and reopened, also for names with commas`() throws {
        let desk = try Desk()
        try desk.done("coders", "add", "Hansen, Bo")
        #expect(try desk.done("coders", "assign", "Hansen, Bo", "anna,bo", "--all") == "made 3 assignments\n")
        #expect(try desk.done("coders", "assign", "anna", "--all") == "they are assigned already\n")
        #expect(
            try desk.done("coders", "finish", "Hansen, Bo,anna", "--document", "interview")
                == "finished 2 assignments\n")
        #expect(try desk.done("coders", "finish", "anna", "--all") == "they are finished already\n")
        #expect(try desk.done("coders", "finish", "anna", "--all", "--reopen") == "reopened 1 assignment\n")
        #expect(try desk.done("coders", "assign", "bo", "--all", "--remove") == "took back 1 assignment\n")
        let rows = try desk.rows("coders", "list")
        #expect(rows.map { $0.integer("assigned") } == [1, 0, 0, 1])
        #expect(rows.map { $0.integer("finished") } == [0, 0, 0, 1])
        #expect(try desk.misused("coders", "assign", "anna") == "say which documents: --document NAME, or --all")
    }

    @Test func `with --all nobody finishes what is the work of others`() throws {
        let desk = try Desk()
        for name in ["second", "third"] {
            try desk.write("They trust us, \(name).\n", to: name + ".txt")
            try desk.done("import", name + ".txt", "--no-repair")
        }
        try desk.done("coders", "assign", "anna", "--document", "interview")
        try desk.done("tag", "second", "--quote", "trust", "--code", "stress", "--coder", "anna")
        let run = try desk.emic("coders", "finish", "anna", "bo", "--all")
        #expect(run.output == "finished 5 assignments\n")
        #expect(
            run.messages == "not finished, as anna was not assigned it: 'third'; --document finishes what is named\n")
        #expect(try desk.done("coders", "finish", "carla", "--all", "--reopen") == "nothing was finished there\n")
        #expect(try desk.rows("coders", "list").map { $0.integer("assigned") } == [2, 3, 0])
    }

    @Test func `the default coder codes where nobody is named`() throws {
        let desk = try Desk()
        try desk.done("coders", "default", "carla")
        try desk.done("tag", "interview", "--quote", "staff room", "--code", "stress")
        #expect(try desk.rows("codings")[0].text("coder") == "carla")
        try desk.done("coders", "default", "--none")
        #expect(
            try desk.refused("tag", "interview", "--quote", "staff room", "--code", "stress")
                == "say who codes: --coder NAME (anna, bo, carla), EMIC_CODER, or 'emic coders default NAME'")
    }

    @Test func `one who has coded is removed only with the codings`() throws {
        let desk = try Desk()
        try desk.tagSome()
        #expect(
            try desk.refused("coders", "remove", "bo")
                == "coder 'bo' has 3 codings: repeat with --with-codings to remove them too")
        let before = try desk.state()
        #expect(
            try desk.done("coders", "remove", "bo", "--with-codings", "--dry-run")
                == "would have removed 'bo' with 3 codings\n")
        #expect(try desk.state() == before)
        #expect(try desk.done("coders", "remove", "bo", "--with-codings") == "removed 'bo' with 3 codings\n")
        #expect(try desk.rows("codings").count == 2)
    }
}
