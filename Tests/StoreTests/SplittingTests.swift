import CodingModel
import Store
import Testing

/// Codings that are split into several codes or joined, and the notes on them.
@Suite struct SplittingTests {
    @Test func `a coding goes to the first code and stays itself, further ones are new`() throws {
        let (study, sample) = try StudyFixture.sample()
        let before = try StudySnapshot(study.store)
        let coding = try #require(try study.store.codings([sample.first.id]).first)

        let split = try study.store.edit("codes split") {
            try $0.splitCoding(coding, into: [sample.trust.id, sample.wellbeing.id])
        }.value

        #expect(split.added == 1 && split.thereBefore == 0)
        let after = try #require(try study.store.codings([sample.first.id]).first)
        #expect(after.codeID == sample.trust.id && after.memo == coding.memo && after.createdAt == coding.createdAt)
        var here: [Coding] = []
        let place = CodingQuery(documents: [coding.documentID], coders: [coding.coderID], range: coding.passage.range)
        try study.store.forEachCoding(matching: place) { here.append($0) }
        #expect(here.count == 2)
        #expect(Set(here.map(\.weight)) == [coding.weight])
        #expect(try study.store.check(refold: true) == [])
        _ = try study.store.undo()
        #expect(try StudySnapshot(study.store) == before)
    }

    @Test func `the coder's note is versioned, and taken away with an empty text`() throws {
        let (study, sample) = try StudyFixture.sample()
        let id = sample.second.id
        func set(_ text: String) throws -> Bool {
            try study.store.edit("codings edit") { try $0.setMemo(ofCoding: id, to: text) }.value
        }
        func memo() throws -> String? { try study.store.codings([id]).first?.memo }
        var states: [StudySnapshot] = [try StudySnapshot(study.store)]
        for text in ["one", "two", "", "three"] {
            #expect(try set(text))
            #expect(try !set(text))
            #expect(try memo() == (text.isEmpty ? nil : text))
            states.append(try StudySnapshot(study.store))
        }
        #expect(try study.store.check(refold: true) == [])
        for state in states.dropLast().reversed() {
            _ = try study.store.undo()
            #expect(try StudySnapshot(study.store) == state)
        }
        #expect(throws: StoreError.self) {
            try study.store.edit("x") { try $0.setMemo(ofCoding: sample.trust.id, to: "") }
        }
    }

    @Test func `a coding is found by the beginning and the end of its identity, also after it was moved`() throws {
        let (study, sample) = try StudyFixture.sample()
        let id = sample.first.id
        try study.store.edit("x") { _ = try $0.replaceCoding(id, with: CodingChange(weight: 5)) }
        let digits = id.description
        #expect(try study.store.codingIDs(beginningOrEndingWith: String(digits.suffix(9))) == [id])
        #expect(try study.store.codingIDs(beginningOrEndingWith: digits) == [id])
        #expect(try study.store.codingIDs(beginningOrEndingWith: digits.uppercased()) == [id])
        #expect(try study.store.codingIDs(beginningOrEndingWith: "%").isEmpty)
        let all = try study.store.codingIDs(beginningOrEndingWith: "")
        #expect(all.count == 3 && all.contains(id))
        try study.store.edit("x") { try $0.removeCodings([id]) }
        #expect(try study.store.codingIDs(beginningOrEndingWith: digits).isEmpty)
    }
}
