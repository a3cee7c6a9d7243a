import CodingModel
@testable import Store
import Testing

/// What can be taken back and done again, and what the journal says of it.
@Suite struct HistoryTests {
    @Test func `there is nothing to undo in a new study`() throws {
        let study = try StudyFixture()
        #expect(throws: StoreError.nothingToUndo) { try study.store.undo() }
        #expect(throws: StoreError.nothingToRedo) { try study.store.redo() }
        #expect(try study.store.counts().changes == 1)
    }

    @Test func `asking to undo more than there is takes nothing back`() throws {
        let study = try StudyFixture()
        try study.addCoder("anna")
        try study.addCoder("bo")
        #expect(throws: StoreError.nothingToUndo) { try study.store.undo(3) }
        #expect(try study.store.coders().map(\.name) == ["anna", "bo"])
    }

    @Test func `a new change ends what can be done again`() throws {
        let study = try StudyFixture()
        try study.addCoder("anna")
        _ = try study.store.undo()
        try study.addCoder("bo")
        #expect(throws: StoreError.nothingToRedo) { try study.store.redo() }
        #expect(try study.store.coders().map(\.name) == ["bo"])
    }

    @Test func `one change is taken back only while it is the last`() throws {
        let study = try StudyFixture()
        let first = try #require(try study.store.edit("one") { try $0.addCoder(Name("anna")) }.entry)
        let second = try #require(try study.reopened().edit("two") { try $0.addCoder(Name("bo")) }.entry)
        #expect(throws: StoreError.changedSince(path: study.store.path)) { try study.store.undo(first) }
        #expect(try study.store.coders().map(\.name) == ["anna", "bo"])
        try study.store.undo(second)
        try study.store.undo(first)
        #expect(try study.store.coders() == [])
        #expect(throws: StoreError.changedSince(path: study.store.path)) { try study.store.undo(first) }
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `undo and redo go back and forth over restarts`() throws {
        let study = try StudyFixture()
        for name in ["anna", "bo", "carla"] { try study.addCoder(name) }
        for _ in 0..<3 {
            _ = try study.reopened().undo()
            _ = try study.reopened().undo(2)
            #expect(try study.store.coders() == [])
            _ = try study.reopened().redo()
            _ = try study.reopened().redo(2)
            #expect(try study.store.coders().map(\.name) == ["anna", "bo", "carla"])
        }
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `ten thousand codings made at once are taken back and done again at once`() throws {
        let study = try StudyFixture()
        let (anna, code) = (try study.addCoder("anna"), try study.addCode("a"))
        let text = String(repeating: "word ", count: 2000)
        let document = try study.addDocument("one", text)
        let letters = Array(text)
        try study.store.edit("tag") { edit in
            for number in 0..<10_000 {
                let start = number % 9000
                let range = start..<(start + 2 + number / 9000)
                try edit.addCoding(
                    NewCoding(
                        documentID: document.id, passage: Passage(range: range, quotation: String(letters[range])),
                        codeID: code.id, coderID: anna.id))
            }
        }
        let before = try study.codings()
        #expect(before.count == 10_000)

        _ = try study.store.undo()
        #expect(try study.store.counts().codings == 0)
        #expect(try study.store.check(refold: true) == [])
        _ = try study.store.redo()
        #expect(try study.codings() == before)
        try study.store.edit("untag") { edit in
            try edit.removeCodings(matching: CodingQuery(coders: [anna.id]), of: "coder", named: "anna", if: true)
        }
        #expect(try study.store.counts().codings == 0)
        _ = try study.store.undo()
        #expect(try study.codings() == before)
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `a coding replaced by another with the same place, code and coder is taken back`() throws {
        let (study, sample) = try StudyFixture.sample()
        let before = try StudySnapshot(study.store)
        try study.store.edit("codings edit") { edit in
            try edit.removeCodings([sample.third.id])
            var again = try study.newCoding(sample.danish, "vikarer hele efteråret", sample.wellbeing, sample.bo)
            again.weight = 3
            try edit.addCoding(again)
        }
        let after = try StudySnapshot(study.store)

        for _ in 0..<2 {
            _ = try study.store.undo()
            #expect(try StudySnapshot(study.store) == before)
            #expect(try study.store.check(refold: true) == [])
            _ = try study.store.redo()
            #expect(try StudySnapshot(study.store) == after)
            #expect(try study.store.check(refold: true) == [])
        }
    }

    @Test func `a coding made and removed in one change stays away after undo and redo`() throws {
        let (study, sample) = try StudyFixture.sample()
        let before = try StudySnapshot(study.store)
        try study.store.edit("tag") { edit in
            let new = try study.newCoding(sample.danish, "Jeg ringede", sample.trust, sample.anna)
            let made = try edit.addCoding(new)
            try edit.addCoding(study.newCoding(sample.danish, "Jeg", sample.trust, sample.anna))
            try edit.removeCodings([made.id])
        }
        let after = try StudySnapshot(study.store)
        #expect(try study.store.check(refold: true) == [])

        for _ in 0..<2 {
            _ = try study.store.undo()
            #expect(try StudySnapshot(study.store) == before)
            #expect(try study.store.check(refold: true) == [])
            _ = try study.store.redo()
            #expect(try StudySnapshot(study.store) == after)
            #expect(try study.store.check(refold: true) == [])
        }
    }

    @Test func `the journal names what was taken back, by whom and what it was about`() throws {
        let (study, sample) = try StudyFixture.sample()
        _ = try study.store.undo(by: sample.anna.id)
        var entries: [JournalEntry] = []
        try study.store.forEachEntry(limit: 2) { entries.append($0) }
        #expect(entries.map(\.kind) == ["undo", "memos add"])
        #expect(entries[0].reverses == entries[1].id)
        #expect(entries[0].direction == -1)
        #expect(entries[0].coder == sample.anna.id)
        #expect(entries[0].lamport == entries[1].lamport + 1)
    }

    @Test func `a change that changes nothing leaves no entry`() throws {
        let (study, sample) = try StudyFixture.sample()
        let before = try study.bytes()
        let same = try study.newCoding(sample.danish, "vikarer hele efteråret", sample.wellbeing, sample.bo)
        let (added, entry) = try study.store.edit("tag") { try $0.addCoding(same) }
        #expect(added == .thereBefore(sample.third.id))
        #expect(entry == nil)
        #expect(try study.bytes() == before)
    }
}
