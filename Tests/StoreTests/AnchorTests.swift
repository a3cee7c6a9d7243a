import CodingModel
import Testing

@testable import Store

/// Passages that memos, cases and assignments hang on.
@Suite struct AnchorTests {
    private let study: StudyFixture
    private let document: Document

    init() throws {
        study = try StudyFixture()
        document = try study.addDocument("one", "We trust them, mostly. They helped us.")
    }

    private func anchor(_ range: Range<Int>, _ words: String) throws -> ObjectID {
        try study.store.edit("x") {
            try $0.addAnchor(Passage(range: range, quotation: words), in: document.id)
        }.value
    }

    @Test func `a place is known by one name, and a place beyond the text by none`() throws {
        let first = try anchor(3..<8, "trust")
        #expect(try anchor(3..<8, "trust") == first)
        #expect(try anchor(3..<13, "trust them") != first)
        #expect(throws: StoreError.beyond(range: 30..<90, document: "one", length: 38)) {
            try anchor(30..<90, "x")
        }
        #expect(try study.store.check() == [])
    }

    @Test func `a new text takes them along by their name, loses what is gone, and is undone`() throws {
        let (kept, lost) = (try anchor(3..<8, "trust"), try anchor(23..<27, "They"))
        let before = try study.store.anchors()
        let report = try study.store.edit("documents edit") { edit in
            try edit.addRevision(
                of: document.id, NewRevision(text: "All of us trust them, mostly.", reason: "mended"),
                placements: study.store.passagesInUse(of: document.id).map {
                    $0.range == 3..<8
                        ? CarriedPassage(old: $0.range, new: 10..<15, outcome: .moved)
                        : CarriedPassage(old: $0.range, new: nil, outcome: .lost)
                })
        }.value
        #expect(report.anchors == [.moved: 1, .lost: 1])
        let after = try study.store.anchors(of: document.id)
        #expect(
            Set(after) == [
                AnchoredPassage(
                    id: kept, documentID: document.id, passage: Passage(range: 10..<15, quotation: "trust")),
                AnchoredPassage(
                    id: lost, documentID: document.id, passage: Passage(range: 23..<27, quotation: "They"),
                    isLost: true),
            ])
        #expect(try study.store.check() == [])
        _ = try study.store.undo(1)
        #expect(try study.store.anchors() == before)
        #expect(try study.store.check() == [])
    }

    @Test func `they go with their document, and when nothing hangs on them`() throws {
        let anchor = try anchor(3..<8, "trust")
        let memo = Memo(
            id: ObjectID(high: 1, low: 2), subject: .passage, subjectID: anchor, coderID: nil, text: "why?",
            createdAt: Timestamp(milliseconds: 0))
        try study.store.edit("x") { try $0.addMemo(memo) }
        try study.store.edit("x") { try $0.removeUnusedAnchor(anchor) }
        #expect(try study.store.anchors().map(\.id) == [anchor])
        try study.store.edit("x") { try $0.removeDocument(document, withCodings: false) }
        #expect(try study.store.anchors() == [])
        #expect(try study.store.check() == [])
    }
}
