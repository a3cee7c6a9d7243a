import CodingModel
import Store
import Testing

/// A coding that goes elsewhere, or gets another code or weight, and stays the coding that it is.
@Suite struct ReplacingTests {
    private static func passage(_ words: String, _ document: Document, _ study: StudyFixture) throws -> Passage {
        let text = Array(try study.store.text(of: document.id).unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        let start = try #require((0..<text.count).first { text[$0...].starts(with: wanted) })
        return Passage(range: start..<(start + wanted.count), quotation: words)
    }

    @Test func `a moved coding keeps its identity, its memos, its time and its coder`() throws {
        let (study, sample) = try StudyFixture.sample()
        let before = try #require(try study.store.codings([sample.first.id]).first)
        let place = try Self.passage("vikarer", sample.danish, study)

        let (outcome, entry) = try study.store.edit("codings edit") {
            try $0.replaceCoding(sample.first.id, with: CodingChange(passage: place, codeID: sample.trust.id))
        }

        #expect(outcome == .replaced)
        #expect(entry?.codingsMade == 1 && entry?.codingsRemoved == 1)
        let after = try #require(try study.store.codings([sample.first.id]).first)
        #expect(after.passage == place && after.codeID == sample.trust.id)
        #expect(after.id == before.id && after.memo == before.memo && after.createdAt == before.createdAt)
        #expect(after.weight == before.weight && after.coderID == before.coderID)
        #expect(try study.store.counts().codings == 3)
        #expect(try study.raw().value("SELECT count(*) FROM codings") == "4")
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `replacing is taken back and done again to the letter, also many times over`() throws {
        let (study, sample) = try StudyFixture.sample()
        var states = [try StudySnapshot(study.store)]
        let changes: [CodingChange] = [
            CodingChange(passage: try Self.passage("vikarer", sample.danish, study)), CodingChange(weight: 3),
            CodingChange(weight: .some(nil)), CodingChange(codeID: sample.trust.id),
            CodingChange(passage: try Self.passage("Jeg", sample.danish, study), codeID: sample.sickLeave.id),
        ]
        for change in changes {
            try study.store.edit("x") { _ = try $0.replaceCoding(sample.first.id, with: change) }
            states.append(try StudySnapshot(study.store))
        }
        #expect(Set(states.map(\.lines)).count == changes.count + 1)
        for _ in 0..<2 {
            for state in states.dropLast().reversed() {
                _ = try study.store.undo()
                #expect(try StudySnapshot(study.store) == state)
                #expect(try study.store.check(refold: true) == [])
            }
            for state in states.dropFirst() {
                _ = try study.reopened().redo()
                #expect(try StudySnapshot(study.store) == state)
                #expect(try study.store.check(refold: true) == [])
            }
        }
    }

    @Test func `a coding replaced twice in one change goes back to where it began`() throws {
        let (study, sample) = try StudyFixture.sample()
        let before = try StudySnapshot(study.store)
        try study.store.edit("x") { edit in
            _ = try edit.replaceCoding(sample.first.id, with: CodingChange(weight: 1))
            _ = try edit.replaceCoding(sample.first.id, with: CodingChange(weight: 2))
        }
        let after = try StudySnapshot(study.store)
        #expect(try study.store.codings([sample.first.id]).map(\.weight) == [2])
        _ = try study.store.undo()
        #expect(try StudySnapshot(study.store) == before)
        _ = try study.store.redo()
        #expect(try StudySnapshot(study.store) == after)
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `a place that the same code and coder have already is not taken, and nothing is changed`() throws {
        let (study, sample) = try StudyFixture.sample()
        let other = try study.tag(sample.danish, "Jeg", sample.sickLeave, sample.anna)
        let place = try Self.passage("Jeg", sample.danish, study)

        let (outcome, entry) = try study.store.edit("x") {
            try $0.replaceCoding(sample.first.id, with: CodingChange(passage: place))
        }

        #expect(outcome == .taken(by: other.id))
        #expect(entry == nil)
        let same = try study.store.edit("x") {
            try $0.replaceCoding(other.id, with: CodingChange(passage: place, codeID: sample.sickLeave.id))
        }
        #expect(same.value == .unchanged && same.entry == nil)
    }

    @Test func `a replaced coding is removed by its identity, and the memos on it go too`() throws {
        let (study, sample) = try StudyFixture.sample()
        try study.store.edit("x") { _ = try $0.replaceCoding(sample.first.id, with: CodingChange(weight: 9)) }
        let before = try StudySnapshot(study.store)
        try study.store.edit("untag") { try $0.removeCodings([sample.first.id]) }
        #expect(try study.store.codings([sample.first.id]) == [])
        #expect(try study.store.counts().codings == 2)
        #expect(try study.store.check(refold: true) == [])
        _ = try study.store.undo()
        #expect(try StudySnapshot(study.store) == before)
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `a memo on a replaced coding is on its identity, and goes into another study with it`() throws {
        let (study, sample) = try StudyFixture.sample()
        try study.store.edit("x") { edit in
            _ = try edit.replaceCoding(sample.second.id, with: CodingChange(weight: 9))
            try edit.addMemo(
                Memo(
                    id: edit.newID(), subject: .coding, subjectID: sample.second.id, coderID: nil, text: "later",
                    createdAt: edit.at))
        }
        #expect(try study.store.codings([sample.second.id]).map(\.memo) == ["later"])
        let copy = try StudyFixture(seed: 8)
        try copy.store.edit("import") { _ = try $0.add(study.store) }
        #expect(try StudySnapshot(copy.store).lines == StudySnapshot(study.store).lines)
        #expect(try copy.store.check(refold: true) == [])
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `a passage beyond the text, a weight that is no number and a coding that is gone are refused`() throws {
        let (study, sample) = try StudyFixture.sample()
        let beyond = Passage(range: 50..<60, quotation: "0123456789")
        for (id, change) in [
            (sample.first.id, CodingChange(passage: beyond)), (sample.first.id, CodingChange(weight: .nan)),
            (sample.danish.id, CodingChange(weight: 1)), (sample.first.id, CodingChange(codeID: sample.danish.id)),
        ] {
            #expect(throws: StoreError.self) { try study.store.edit("x") { try $0.replaceCoding(id, with: change) } }
        }
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `what a coding continues is vouched for by the journal`() throws {
        let (study, sample) = try StudyFixture.sample()
        try study.store.edit("x") { _ = try $0.replaceCoding(sample.first.id, with: CodingChange(weight: 9)) }
        try study.raw().run(
            "UPDATE codings SET continues = (SELECT uuid FROM codings WHERE id = 2) WHERE continues IS NOT NULL")
        #expect(try study.store.check().contains { $0.check == "journal" })
    }
}
