import Foundation
import TestSupport
import Testing

@Suite struct InitTests {
    @Test func `a study is created with its title, readable by its owner alone whatever the umask`() throws {
        let desk = try Desk(empty: ())

        let run = try desk.shell("umask 000; emic init study.emic --title 'Ledelse & trivsel'; stat -c %a study.emic")

        #expect(run.status == 0)
        #expect(run.output.hasPrefix("created study.emic\n"))
        #expect(run.output.hasSuffix("\n600\n"))
        #expect(try desk.rows("info")[0].text("title") == "Ledelse & trivsel")
    }

    @Test(arguments: [("small", "small.emic"), ("small.emic", "small.emic"), ("version 1.2", "version 1.2.emic")])
    func `the ending is added where it is missing`(typed: String, made: String) throws {
        let desk = try Desk(empty: ())
        try desk.done("init", typed)
        #expect(desk.exists(made))
        #expect(try desk.rows("info", "--study", typed)[0].text("title") == String(made.dropLast(5)))
    }

    @Test func `a title of blanks is no title`() throws {
        let desk = try Desk(empty: ())
        try desk.done("init", "small", "--title", " ")
        #expect(try desk.rows("info")[0].text("title") == "small")
    }

    @Test func `what is there is not overwritten`() throws {
        let desk = try Desk()
        #expect(
            try desk.refused("init", "study.emic")
                == "study.emic exists already: choose another name; nothing was changed")
        try desk.write("words", to: "notes.emic")
        try desk.refused("init", "notes")
        #expect(try desk.bytes("notes.emic") == Array("words".utf8))
    }

    @Test(arguments: ["", " ", ".emic", "folder/"])
    func `a name that names no file is refused`(name: String) throws {
        let desk = try Desk(empty: ())
        try FileManager.default.createDirectory(atPath: desk.path("folder"), withIntermediateDirectories: true)
        #expect(try desk.refused("init", name).hasSuffix("is not a file's name: write it as study.emic"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder.url.path) == ["folder"])
    }

    @Test func `a folder that is missing is named`() throws {
        let desk = try Desk(empty: ())
        #expect(
            try desk.refused("init", "nowhere/study.emic")
                == "nowhere/study.emic: its folder does not exist: make it first; nothing was changed")
    }
}
