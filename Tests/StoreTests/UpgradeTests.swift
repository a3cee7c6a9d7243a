import CodingModel
import Foundation
import TestSupport
import Testing

@testable import Store

/// Bringing a study of an older schema up to date.
@Suite struct UpgradeTests {
    /// The released schema and a step more.
    private static func migrations(then sql: String) -> Migrations {
        Migrations(steps: Migrations.released.steps + [(name: "v99-test.sql", sql: sql)])
    }

    @Test func `an older study is brought up to date and keeps all that it says`() throws {
        let (study, _) = try StudyFixture.sample()
        let before = try StudySnapshot(study.store)
        let migrations = Self.migrations(then: "ALTER TABLE cases ADD COLUMN note TEXT; UPDATE cases SET note = 'new'")

        let store = try StudyStore.open(
            at: study.path, context: .ticking(seed: 9), migrations: migrations, patience: 1)

        #expect(try StudySnapshot(store) == before)
        #expect(try study.raw().value("SELECT note FROM cases") == "new")
        #expect(try study.raw().value("PRAGMA user_version") == "\(migrations.latest)")
        #expect(try study.mode() == 0o600)
        #expect(try study.files().filter { $0.contains("upgrade") } == [])
        try store.edit("coders add") { try $0.addCoder(Name("carla")) }
        #expect(
            throws: StoreError.newer(
                path: study.path, version: migrations.latest, known: Migrations.released.latest)
        ) { try StudyStore.open(at: study.path) }
    }

    @Test(arguments: [
        "CREATE TABLE more (a); SELECT * FROM nothing",
        "UPDATE codings SET code_id = 99",
        "PRAGMA foreign_keys = OFF; DELETE FROM documents",
    ])
    func `a step that fails leaves the study as it was, and no copy beside it`(_ sql: String) throws {
        let (study, _) = try StudyFixture.sample()
        let before = try study.bytes()

        #expect(throws: StoreError.self) {
            try StudyStore.open(
                at: study.path, context: .ticking(seed: 9), migrations: Self.migrations(then: sql), patience: 1)
        }

        #expect(try study.bytes() == before)
        #expect(try study.files().filter { $0.contains("upgrade") } == [])
        #expect(try study.reopened().check(refold: true) == [])
    }

    @Test func `what an interrupted upgrade left behind is no hindrance`() throws {
        let (study, _) = try StudyFixture.sample()
        try study.folder.write("half a copy", to: "study.emic.upgrade")
        try study.folder.write("half a journal", to: "study.emic.upgrade-journal")

        let store = try StudyStore.open(
            at: study.path, context: .ticking(seed: 9), migrations: Self.migrations(then: "CREATE TABLE more (a)"),
            patience: 1)

        #expect(try store.counts().codings == 3)
        #expect(try study.files().filter { $0.contains("upgrade") } == [])
    }

    @Test func `while another program writes, nothing is upgraded and its copy is left alone`() throws {
        let (study, _) = try StudyFixture.sample()
        let before = try study.bytes()
        let other = try study.raw()
        try other.run("BEGIN IMMEDIATE")
        try study.folder.write("another program's copy", to: "study.emic.upgrade")

        #expect(throws: StoreError.busy(path: study.path)) {
            try StudyStore.open(
                at: study.path, context: .ticking(seed: 9),
                migrations: Self.migrations(then: "CREATE TABLE more (a)"), patience: 0.05)
        }

        #expect(try study.bytes() == before)
        #expect(try study.files().contains("study.emic.upgrade"))
    }

    @Test func `an older study that can't be written to is refused`() async throws {
        await #expect(processExitsWith: .success) {
            let (study, _) = try StudyFixture.sample()
            chmod(study.folder.url.path, 0o555)
            chmod(study.path, 0o444)
            if geteuid() == 0 { try #require(setgid(65534) == 0 && setuid(65534) == 0) }
            #expect(throws: StoreError.readOnly(path: study.path)) {
                try StudyStore.open(
                    at: study.path, context: .ticking(seed: 9),
                    migrations: Self.migrations(then: "CREATE TABLE more (a)"), patience: 1)
            }
        }
    }
}
