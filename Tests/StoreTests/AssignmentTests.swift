import CodingModel
import Testing

@testable import Store

/// Assignments of whole documents and of parts of them.
@Suite struct AssignmentTests {
    private let study: StudyFixture
    private let (anna, bo): (Coder, Coder)
    private let document: Document

    init() throws {
        study = try StudyFixture()
        (anna, bo) = (try study.addCoder("anna"), try study.addCoder("bo"))
        document = try study.addDocument("one", "We trust them, mostly. They helped us.")
    }

    private static let parts = [
        Passage(range: 3..<8, quotation: "trust"), Passage(range: 23..<27, quotation: "They"),
    ]

    private func assignments() throws -> [Assignment] {
        var found: [Assignment] = []
        try study.store.forEachAssignment { found.append($0) }
        return found
    }

    private func assignParts(to coders: [Coder]) throws {
        try study.store.edit("coders assign") { edit in
            for coder in coders {
                try edit.assign(document: document.id, to: coder.id, isBlind: true, passages: Self.parts)
            }
        }
    }

    @Test func `parts are kept in the order of the text, and finishing changes nothing but that`() throws {
        try study.store.edit("x") { edit in
            try edit.assign(document: document.id, to: anna.id)
            try edit.assign(document: document.id, to: bo.id, isBlind: true, passages: Self.parts.reversed())
            try edit.setFinished(true, document: document.id, coder: bo.id)
        }
        let found = try assignments()
        #expect(found.map(\.isBlind) == [false, true])
        #expect(found.map(\.parts) == [nil, [3..<8, 23..<27]])
        #expect(found[1].passages.map(\.passage) == Self.parts)
        #expect(found.map { $0.finishedAt != nil } == [false, true])
        // What was assigned before stays as it is.
        #expect(try !study.store.edit("x") { try $0.assign(document: document.id, to: bo.id) }.value)
        #expect(try assignments() == found)
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `a part beyond the text is refused`() throws {
        let beyond = Passage(range: 30..<90, quotation: "x")
        #expect(throws: StoreError.beyond(range: 30..<90, document: "one", length: 38)) {
            try study.store.edit("x") { _ = try $0.assign(document: document.id, to: bo.id, passages: [beyond]) }
        }
        #expect(try assignments() == [])
    }

    @Test(arguments: ["unassign", "coder", "document"])
    func `parts go with their assignment and are back to the letter after undo`(_ what: String) throws {
        try assignParts(to: [anna, bo])
        let before = try tables()
        try study.store.edit(what) { edit in
            switch what {
            case "unassign": try edit.unassign(document: document.id, from: bo.id)
            case "coder": try edit.removeCoder(bo, withCodings: false)
            default: try edit.removeDocument(document, withCodings: false)
            }
        }
        let isDocument = what == "document"
        #expect(try assignments().map(\.coderID) == (isDocument ? [] : [anna.id]))
        // What anna is to code hangs on the same passages.
        #expect(try study.store.anchors().count == (isDocument ? 0 : 2))
        #expect(try study.store.check(refold: true) == [])
        if !isDocument {
            try study.store.edit("x") { try $0.unassign(document: document.id, from: anna.id) }
            #expect(try study.store.anchors() == [])
            _ = try study.store.undo()
        }
        _ = try study.store.undo()
        #expect(try tables() == before)
        #expect(try study.store.check(refold: true) == [])
    }

    /// All rows but the journal's.
    private func tables() throws -> [String] { try study.raw().dump().filter { !$0.hasPrefix("journal ") } }

    @Test func `a new text takes parts along; without any left it is not an assignment of all`() throws {
        try assignParts(to: [bo])
        func revise(_ text: String, _ places: [Range<Int>: Range<Int>]) throws {
            try study.store.edit("documents edit") { edit in
                let placements = try study.store.passagesInUse(of: document.id).map { passage in
                    CarriedPassage(
                        old: passage.range, new: places[passage.range],
                        outcome: places[passage.range] == nil ? .lost : .moved)
                }
                _ = try edit.addRevision(
                    of: document.id, NewRevision(text: text, reason: "mended"), placements: placements)
            }
        }
        try revise("All of us trust them, mostly.", [3..<8: 10..<15])
        #expect(try assignments().map(\.parts) == [[10..<15]])
        #expect(Set(try assignments()[0].passages.map(\.isLost)) == [true, false])
        try revise("All of us.", [:])
        #expect(try assignments().map(\.parts) == [[]])

        let copy = try StudyFixture(seed: 8)
        try copy.store.edit("import") { try $0.add(study.store) }
        try copy.store.forEachAssignment { Issue.record("\($0)") }
        #expect(try copy.store.check(refold: true) == [])
    }

    @Test func `a whole study is taken over with its blind assignments and their parts`() throws {
        try assignParts(to: [anna, bo])
        let copy = try StudyFixture(seed: 8)
        try copy.store.edit("import") { try $0.add(study.store) }
        #expect(try StudySnapshot(copy.store).lines == StudySnapshot(study.store).lines)
        #expect(try copy.store.anchors() == study.store.anchors())
        #expect(try copy.store.check(refold: true) == [])
    }
}
