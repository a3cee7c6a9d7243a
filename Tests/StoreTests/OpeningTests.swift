import CodingModel
import Foundation
import TestSupport
import Testing

@testable import Store

/// What is a study, what is not, and who may do what with its file.
@Suite struct OpeningTests {
    @Test func `a file that is not there is refused, with the way to make one`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("none.emic")
        let error = #expect(throws: StoreError.noStudy(path: path)) { try StudyStore.open(at: path) }
        #expect("\(try #require(error))" == "there is no study \(path): create it with 'emic init \(path)'")
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a folder is refused`() throws {
        let folder = try TemporaryFolder()
        #expect(throws: StoreError.isFolder(path: folder.url.path)) { try StudyStore.open(at: folder.url.path) }
    }

    @Test(arguments: [0, 1, 99, 100, 5000])
    func `a file of other bytes is refused and left alone`(_ count: Int) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("junk.emic")
        let bytes = Data((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        try bytes.write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: StoreError.notAStudy(path: path)) { try StudyStore.open(at: path) }
        #expect("\(try #require(error))" == "\(path) is not an Emic study; nothing was changed")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["junk.emic"])
    }

    @Test func `another program's SQLite file is refused`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("other.emic")
        try RawStudy(path).run("CREATE TABLE study (title); PRAGMA user_version = 1")
        #expect(throws: StoreError.notAStudy(path: path)) { try StudyStore.open(at: path) }
    }

    @Test func `a file that only claims to be a study is refused`() throws {
        let folder = try TemporaryFolder()
        for version in [-1, 0] {
            let path = folder.path("claim\(version).emic")
            try RawStudy(path).run(
                "CREATE TABLE a (b); PRAGMA application_id = \(0x454D_4943); PRAGMA user_version = \(version)")
            #expect(throws: StoreError.notAStudy(path: path)) { try StudyStore.open(at: path) }
        }
        let path = folder.path("claim.emic")
        try RawStudy(path).run(
            "CREATE TABLE a (b); PRAGMA application_id = \(0x454D_4943); PRAGMA user_version = \(Migrations.released.latest)"
        )
        let findings = try StudyStore.open(at: path).check(refold: true)
        #expect(Set(findings.map(\.check)) == ["schema"])
    }

    @Test func `a study of a newer version is refused, with both versions, and left alone`() throws {
        let (study, _) = try StudyFixture.sample()
        try study.raw().run("PRAGMA user_version = 9")
        let before = try study.bytes()
        let known = Migrations.released.latest
        let error = #expect(throws: StoreError.newer(path: study.path, version: 9, known: known)) {
            try StudyStore.open(at: study.path)
        }
        #expect(
            "\(try #require(error))"
                == "\(study.path) has schema 9, this version knows \(known): upgrade emic; nothing was changed")
        #expect(try study.bytes() == before)
    }

    @Test(arguments: [0.1, 0.5, 0.9, 0.999])
    func `a study cut short is called damaged, or check finds it`(_ part: Double) throws {
        let (study, _) = try StudyFixture.sample()
        let whole = try study.bytes()
        let cut = study.folder.path("cut.emic")
        try whole.prefix(Int(Double(whole.count) * part)).write(to: URL(fileURLWithPath: cut))
        do {
            let findings = try StudyStore.open(at: cut).check()
            #expect(!findings.isEmpty)
        } catch let error as StoreError {
            guard case .damaged = error else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test func `create refuses what is there already, and leaves it alone`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("mine", to: "study.emic")
        #expect(throws: StoreError.exists(path: path)) { try StudyStore.create(at: path, title: "x") }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
        #expect(throws: StoreError.exists(path: folder.url.path)) {
            try StudyStore.create(at: folder.url.path, title: "x")
        }
        #expect(throws: StoreError.self) { try StudyStore.create(at: folder.path("no/study.emic"), title: "x") }
    }

    @Test func `a study is for its owner only, whatever the umask`() async throws {
        await #expect(processExitsWith: .success) {
            umask(0)
            let study = try StudyFixture()
            #expect(try study.mode() == 0o600)
            umask(0o777)
            let path = study.folder.path("other.emic")
            let other = try StudyStore.create(at: path, title: "x")
            #expect(try other.counts().changes == 1)
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func `a file that can only be read is read, and a change is refused in words`() async throws {
        await #expect(processExitsWith: .success) {
            let (study, _) = try StudyFixture.sample()
            chmod(study.folder.url.path, 0o755)
            chmod(study.path, 0o444)
            try becomeNobody()
            try expectOnlyReading(study.path)
        }
    }

    @Test func `a study in a folder that can't be written to is read, and a change is refused in words`() async throws {
        await #expect(processExitsWith: .success) {
            let (study, _) = try StudyFixture.sample()
            chmod(study.path, 0o666)
            chmod(study.folder.url.path, 0o555)
            try becomeNobody()
            try expectOnlyReading(study.path)
            let path = study.folder.path("new.emic")
            let error = #expect(throws: StoreError.self) { try StudyStore.create(at: path, title: "x") }
            #expect(
                "\(try #require(error))"
                    == "\(path): its folder can't be written to: check its permissions; nothing was changed")
        }
    }

    @Test func `while another program writes, a study can be read; a change waits, then says why not`() throws {
        let (study, _) = try StudyFixture.sample()
        let other = try study.raw()
        try other.run("BEGIN IMMEDIATE")
        let store = try StudyStore.open(at: study.path, context: .ticking(seed: 9), patience: 0.05)
        let before = try StudySnapshot(store)

        let error = #expect(throws: StoreError.busy(path: study.path)) {
            try store.edit("coders add") { try $0.addCoder(Name("carla")) }
        }
        #expect(
            "\(try #require(error))"
                == "another program is writing to \(study.path): try again when it has finished; nothing was changed")
        #expect(throws: StoreError.busy(path: study.path)) { try store.undo() }
        #expect(try StudySnapshot(store) == before)

        try other.run("ROLLBACK")
        try store.edit("coders add") { try $0.addCoder(Name("carla")) }
        #expect(try store.check(refold: true) == [])
    }

    @Test func `while a study is read row by row, another program's change waits, then says why not`() throws {
        let (study, _) = try StudyFixture.sample()
        let other = try StudyStore.open(at: study.path, context: .ticking(seed: 9), patience: 0.05)
        try study.store.forEachCoding(matching: .all) { _ in
            #expect(throws: StoreError.busy(path: study.path)) {
                try other.edit("coders add") { try $0.addCoder(Name("carla")) }
            }
        }
        try other.edit("coders add") { try $0.addCoder(Name("carla")) }
        #expect(try other.check(refold: true) == [])
    }

    @Test func `a study that was closed is one file`() throws {
        let folder = try TemporaryFolder()
        do {
            let store = try StudyStore.create(at: folder.path("study.emic"), title: "Ledelse")
            try store.edit("coders add") { try $0.addCoder(Name("anna")) }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["study.emic"])
        #expect(try StudyStore.open(at: folder.path("study.emic")).check(refold: true) == [])
    }

    @Test func `a study that another program writes to just now is closed without waiting`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("study.emic")
        let other = try StudyStore.create(at: path, title: "Ledelse")
        do {
            let store = try StudyStore.open(at: path)
            try store.edit("coders add") { try $0.addCoder(Name("anna")) }
            _ = try other.edit("coders add") { edit in
                try edit.addCoder(Name("bo"))
                _ = consume store
            }
        }
        #expect(try other.coders().map(\.name) == ["anna", "bo"])
        #expect(try other.check(refold: true) == [])
    }
}

extension StudyFixture {
    /// The permissions of the file.
    func mode() throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
}

/// Gives up the rights of the superuser, who may do anything with any file.
private func becomeNobody() throws {
    guard geteuid() == 0 else { return }
    try #require(setgid(65534) == 0 && setuid(65534) == 0)
}

private func expectOnlyReading(_ path: String) throws {
    let store = try StudyStore.open(at: path, context: .ticking(seed: 9))
    #expect(store.isReadOnly)
    #expect(try store.coders().map(\.name) == ["Anna", "Bo"])
    #expect(try store.check(refold: true) == [])
    for change in [{ try store.edit("x") { try $0.setTitle("x") } as Any }, { try store.undo() as Any }] {
        let error = #expect(throws: StoreError.readOnly(path: path)) { try change() }
        #expect(
            "\(try #require(error))"
                == "\(path) can't be written to: check the permissions of the file and its folder")
    }
}
