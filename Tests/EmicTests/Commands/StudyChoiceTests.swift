import Foundation
import TestSupport
import Testing

@Suite struct StudyChoiceTests {
    @Test func `the only study here is meant, also from a folder below`() throws {
        let desk = try Desk()
        #expect(try desk.done("info").contains("(study.emic)"))
        let below = try desk.shell("mkdir -p a/b && cd a/b && emic info")
        #expect(below.status == 0)
        #expect(below.output.contains("A small study"))
    }

    @Test func `of several studies one has to be named, here or above`() throws {
        let desk = try Desk()
        try desk.done("init", "second")
        #expect(
            try desk.refused("info") == "there are 2 studies here (second.emic, study.emic): say which with --study")
        let below = try desk.shell("mkdir a && cd a && emic info")
        #expect(below.status == 1)
        #expect(
            below.messages.contains("there are 2 studies in /") && below.messages.contains("(second.emic, study.emic)"))
        #expect(try desk.done("info", "--study", "second").contains("second (second.emic)"))
        #expect(try desk.done("info", "--study", "second.emic").contains("second (second.emic)"))
    }

    @Test func `EMIC_STUDY names it, and --study outdoes that`() throws {
        let desk = try Desk()
        try desk.done("init", "second")
        let named = try desk.emic("info", environment: ["EMIC_STUDY": "second.emic"])
        #expect(named.output.contains("second (second.emic)"))
        let outdone = try desk.emic("info", "--study", "study.emic", environment: ["EMIC_STUDY": "nowhere.emic"])
        #expect(outdone.output.contains("A small study"))
        let empty = try desk.emic("info", environment: ["EMIC_STUDY": ""])
        #expect(empty.messages.contains("there are 2 studies here"))
    }

    @Test func `where there is none, the way to one is said`() throws {
        let desk = try Desk(empty: ())
        #expect(
            try desk.refused("info")
                == "there is no study in this folder or above: create one with 'emic init NAME.emic', or name one with --study"
        )
        #expect(
            try desk.refused("info", "--study", "nowhere.emic")
                == "there is no study nowhere.emic: create it with 'emic init nowhere.emic'")
    }

    @Test func `a study is found by a path with blanks, an absolute one, or a link`() throws {
        let desk = try Desk()
        let run = try desk.shell(
            """
            mkdir 'a b' && mv study.emic 'a b/my study.emic' && ln -s 'a b/my study.emic' link.emic
            emic tag interview --quote 'staff room' --code stress --coder bo --study 'a b/my study.emic' >/dev/null &&
            emic tag interview --quote meeting --code stress --coder bo --study "$PWD/a b/my study.emic" >/dev/null &&
            emic tag interview --quote teacher --nth 1 --code stress --coder bo >/dev/null &&
            emic check --refold && test -L link.emic && emic codings --format jsonl | wc -l
            """)
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.hasSuffix("3\n"))
    }

    @Test func `who codes is said by --coder, else EMIC_CODER, else the default, else the only one`() throws {
        let desk = try Desk()
        func coder(_ arguments: String..., environment: [String: String] = [:]) throws -> String? {
            let run = try Program.emic(
                ["tag", "interview", "--quote", "staff room", "--code", "stress", "--dry-run", "--format", "jsonl"]
                    + arguments, in: desk.folder, environment: environment)
            guard run.status == 0 else { return nil }
            let row = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            return row?.text("coder")
        }
        #expect(try coder() == nil)
        #expect(try coder("--coder", "BO") == "bo")
        #expect(try coder(environment: ["EMIC_CODER": "carla"]) == "carla")
        #expect(try coder("--coder", "bo", environment: ["EMIC_CODER": "carla"]) == "bo")
        #expect(try coder(environment: ["EMIC_CODER": "nobody"]) == nil)
        try desk.done("coders", "default", "anna")
        #expect(try coder() == "anna")
        #expect(try coder(environment: ["EMIC_CODER": "carla"]) == "carla")
        try desk.done("coders", "remove", "anna")
        try desk.done("coders", "remove", "bo")
        #expect(try coder() == "carla")
    }
}
