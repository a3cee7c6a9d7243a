import Exchange
import Foundation
import Testing

@Suite struct DestinationTests {
    struct Broken: Error {}

    @Test func `a file appears with all that was written and nothing beside it`() throws {
        try withTemporaryFolder { folder in
            try Destination("\(folder)/a.csv").writeFile { output in output.append("æ,b\n") }
            #expect(try bytes("\(folder)/a.csv") == Array("æ,b\n".utf8))
            #expect(try names(in: folder) == ["a.csv"])
        }
    }

    @Test func `a file that exists is refused without force and replaced with it, keeping who may read it`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/a.csv"
            try write("old", to: path)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            #expect(
                message { try Destination(path).writeFile { $0.append("new") } }
                    == "'\(path)' exists: choose another name, or replace it with --force")
            #expect(try bytes(path) == Array("old".utf8))
            try Destination(path, force: true).writeFile { $0.append("new") }
            #expect(try bytes(path) == Array("new".utf8))
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func `an error on the way leaves the old file and no temporary`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/a.csv"
            try write("old", to: path)
            #expect(throws: Broken.self) {
                try Destination(path, force: true).writeFile { output in
                    output.append(String(repeating: "x", count: 1_000_000))
                    try output.endRow()
                    throw Broken()
                }
            }
            #expect(try bytes(path) == Array("old".utf8))
            #expect(try names(in: folder) == ["a.csv"])
        }
    }

    @Test func `through a link the file it leads to is replaced`() throws {
        try withTemporaryFolder { folder in
            try write("old", to: "\(folder)/a.csv")
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/link.csv", withDestinationPath: "\(folder)/a.csv")
            try Destination("\(folder)/link.csv", force: true).writeFile { $0.append("new") }
            #expect(try bytes("\(folder)/a.csv") == Array("new".utf8))
            #expect(
                try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/link.csv") == "\(folder)/a.csv")
        }
    }

    @Test func `what can't be written says so in one sentence`() throws {
        try withTemporaryFolder { folder in
            #expect(
                message { try Destination("\(folder)/no/a.csv").writeFile { $0.append("x") } }
                    == "can't write '\(folder)/no/a.csv': its folder does not exist: make it first")
            try write("", to: "\(folder)/file")
            #expect(
                message { try Destination("\(folder)/file/a.csv").writeFile { $0.append("x") } }
                    == "can't write '\(folder)/file/a.csv': a part of its path is a file, not a folder")
            #expect(
                message { try Destination(folder, force: true).writeFile { $0.append("x") } }
                    == "'\(folder)' is no regular file, so it is not replaced: choose another name")
            let full = "the disk is full, nothing was changed: make room, or choose another disk"
            #expect(SystemError(code: ENOSPC).description == full)
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func `a disk that is full is told while writing`() throws {
        let file = open("/dev/full", O_WRONLY)
        defer { close(file) }
        let output = Output(descriptor: file, name: "out.csv")
        output.append("x")
        #expect(
            message { try output.flush() }
                == "can't write 'out.csv': the disk is full, nothing was changed: make room, or choose another disk")
    }

    @Test func `a folder appears with all its files, and is replaced only when the new one is complete`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/out/"
            func write(_ text: String, failing: Bool = false, force: Bool) throws {
                try Destination(path, force: force).writeFolder(mark: "mark.json") { out in
                    try out.writeFile("mark.json") { $0.append(text) }
                    try out.makeFolder("texts") { texts in try texts.writeFile("1.txt") { $0.append(text) } }
                    if failing { throw Broken() }
                }
            }
            try write("one", force: false)
            #expect(try names(in: path) == ["mark.json", "texts"])
            #expect(
                message { try write("two", force: false) }
                    == "'\(path)' exists: choose another name, or replace it with --force")
            #expect(throws: Broken.self) { try write("two", failing: true, force: true) }
            #expect(try bytes("\(path)texts/1.txt") == Array("one".utf8))
            try write("three", force: true)
            #expect(try bytes("\(path)texts/1.txt") == Array("three".utf8))
            #expect(try names(in: folder) == ["out"])
        }
    }

    @Test func `a folder with a person's own files is never replaced`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/out"
            func export() throws {
                try Destination(path, force: true).writeFolder(mark: "mark.json") { out in
                    try out.writeFile("mark.json") { $0.append("new") }
                }
            }
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            try export()
            try write("mine", to: "\(path)/notes.txt")
            #expect(
                message { try export() }
                    == "'\(path)' holds 'notes.txt', which is not part of the export: move it elsewhere, or choose another name"
            )
            try write("mine", to: "\(path)/plot.R")
            #expect(message { try export() }?.contains("holds 'notes.txt' and 1 more that are not part") == true)
            try FileManager.default.removeItem(atPath: "\(path)/mark.json")
            #expect(
                message { try export() }
                    == "'\(path)' is a folder that no export made (it has no 'mark.json'), so it is not replaced: "
                    + "choose another name")
            #expect(try names(in: path) == ["notes.txt", "plot.R"])
            #expect(try names(in: folder) == ["out"])
        }
    }
}
