import CodingModel
import Testing

@testable import Store

@Suite struct MemoTests {
    private let study: StudyFixture
    private let document: Document

    init() throws {
        study = try StudyFixture()
        document = try study.addDocument("one", "We trust them, mostly.")
    }

    private func add(_ subject: MemoSubject, _ id: ObjectID, isPrivate: Bool = false) throws -> Memo {
        try study.store.edit("memos add") { edit in
            let memo = Memo(
                id: edit.newID(), subject: subject, subjectID: id, coderID: nil, text: "first", createdAt: edit.at,
                isPrivate: isPrivate)
            try edit.addMemo(memo)
            return memo
        }.value
    }

    @Test func `a memo written anew keeps what it said before`() throws {
        let memo = try add(.study, study.store.study().id)
        try study.store.edit("memos edit") { try $0.editMemo(memo, text: "second") }
        let entry = try study.store.memo(memo.id.description)
        #expect(entry.memo.text == "second")
        #expect(entry.memo.createdAt == memo.createdAt)
        #expect(entry.version == 2)
        #expect(entry.editedAt > memo.createdAt)
        #expect(try study.store.versions(ofMemo: memo.id).map(\.text) == ["first", "second"])
        #expect(try study.store.edit("memos edit") { try $0.editMemo(entry.memo, text: "second") }.entry == nil)
        _ = try study.store.undo()
        #expect(try study.store.memo(memo.id.description).memo == memo)
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `a memo on a passage goes with the text, and its passage with the last memo`() throws {
        let passage = try study.store.edit("x") { edit in
            let anchor = try edit.addAnchor(Passage(range: 3..<8, quotation: "trust"), in: document.id)
            return anchor
        }.value
        let memo = try add(.passage, passage)
        try study.store.edit("documents edit") { edit in
            try edit.addRevision(
                of: document.id, NewRevision(text: "Nothing.", reason: "mended"),
                placements: [CarriedPassage(old: 3..<8, new: nil, outcome: .lost)])
        }
        #expect(try study.store.memo(memo.id.description).isLost)
        var exported = 0
        try study.store.forEachMemo { _ in exported += 1 }
        #expect(exported == 0)
        try study.store.edit("memos remove") { try $0.removeMemo(memo) }
        #expect(try study.store.anchors() == [])
        #expect(try study.store.check(refold: true) == [])
        #expect(throws: StoreError.self) { try add(.passage, passage) }
    }

    @Test func `a private memo on a coding is no part of the coding`() throws {
        let coding = try study.tag(document, "trust", study.addCode("trust"), study.addCoder("anna")).id
        let memo = try add(.coding, coding, isPrivate: true)
        func text() throws -> String? { try study.store.codings([coding]).first?.memo }
        #expect(try text() == nil)
        try study.store.edit("memos edit") { try $0.setPrivate(false, memo: memo.id) }
        #expect(try text() == "first")
    }
}
