import CodingModel
import Store
import Testing

@Suite struct UndoTests {
    @Test func `what was tagged is gone after undo, there again after redo, also in a program started anew`() throws {
        let study = try StudyFixture()
        let (anna, bo) = (try study.addCoder("anna"), try study.addCoder("bo"))
        let trust = try study.addCode("trust")
        let text = try study.addDocument("one", "We trust them, mostly.")
        try study.tag(text, "trust", trust, anna)
        try study.tag(text, "trust them", trust, bo)
        let both = ["one 3 8 trust anna", "one 3 13 trust bo"]
        #expect(try study.codings() == both)

        _ = try study.store.undo()
        #expect(try study.codings() == ["one 3 8 trust anna"])
        let again = try study.reopened()
        _ = try again.undo(2)
        #expect(try study.codings() == [])
        #expect(try study.store.counts().documents == 0)

        _ = try study.reopened().redo(3)
        #expect(try study.codings() == both)
        #expect(throws: StoreError.nothingToRedo) { try study.store.redo() }
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `every operation can be taken back and done again to the letter`() throws {
        let study = try StudyFixture()
        let store = study.store
        let (anna, bo) = (try study.addCoder("anna"), try study.addCoder("bo"))
        let trust = try study.addCode("trust")
        let text = try study.addDocument("one", "We trust them, mostly.")
        let coding = try study.tag(text, "trust", trust, anna)
        let (school, district, memo) = try makeCase(in: study, of: text)

        let edits: [(String, (StudyEdit) throws -> Void)] = [
            ("addCoder", { _ = try $0.addCoder(Name("carla")) }),
            ("renameCoder", { try $0.renameCoder(anna.id, to: Name("Anne")) }),
            ("removeCoder", { try $0.removeCoder(anna, withCodings: true) }),
            ("addCode", { _ = try $0.addCode(Name("below"), parent: trust.id, color: "#AABBCC") }),
            ("define", { try $0.define(trust, as: "another meaning") }),
            ("renameCode", { try $0.renameCode(trust, to: Name("confidence")) }),
            ("setColor", { try $0.setColor(of: trust, to: "#123456") }),
            ("removeCode", { try $0.removeCode(trust, withCodings: true) }),
            (
                "moveCode",
                { edit in
                    let top = try edit.addCode(Name("top"))
                    try edit.moveCode(trust, below: top.id)
                }
            ),
            (
                "mergeCode",
                { edit in
                    let other = try edit.addCode(Name("reliance"))
                    _ = try edit.mergeCode(trust, into: other)
                }
            ),
            ("setMemo", { _ = try $0.setMemo(ofCoding: coding.id, to: "as I said") }),
            (
                "splitCoding",
                { edit in
                    let whole = try #require(try study.store.codings([coding.id]).first)
                    let other = try edit.addCode(Name("reliance"))
                    _ = try edit.splitCoding(whole, into: [other.id, trust.id])
                }
            ),
            ("renameDocument", { try $0.renameDocument(text.id, to: Name("first")) }),
            ("removeDocument", { try $0.removeDocument(text, withCodings: true) }),
            ("assign", { try $0.assign(document: text.id, to: bo.id) }),
            ("finish", { try $0.setFinished(true, document: text.id, coder: anna.id) }),
            ("untag", { try $0.removeCodings([coding.id]) }),
            ("setTitle", { try $0.setTitle("Another") }),
            ("setDefaultCoder", { try $0.setDefaultCoder(bo.id) }),
            (
                "addMemo",
                { edit in
                    try edit.addMemo(
                        Memo(
                            id: edit.newID(), subject: .coding, subjectID: coding.id, coderID: anna.id,
                            text: "why not", createdAt: edit.at))
                }
            ),
            (
                "addCase",
                { edit in
                    let age = Attribute(id: edit.newID(), name: "age", kind: .number)
                    try edit.addAttribute(age)
                    try edit.addCase(
                        Case(
                            id: edit.newID(), name: "school", createdAt: edit.at, documentIDs: [text.id],
                            values: ["age": "12"]))
                }
            ),
            ("renameCase", { try $0.renameCase(school.id, to: Name("Øst")) }),
            ("removeCase", { try $0.removeCase(school.id) }),
            ("setValue", { try $0.setValue("south", of: district, in: school) }),
            ("take a value away", { try $0.setValue(nil, of: district, in: school) }),
            ("unlink a document", { try $0.unlink(document: text.id, from: school.id) }),
            ("unlink a passage", { try $0.unlink(passage: school.passageIDs[0], from: school.id) }),
            (
                "link a passage",
                { edit in
                    let passage = Passage(range: 9..<13, quotation: "them")
                    try edit.link(passage: edit.addAnchor(passage, in: text.id), to: school.id)
                }
            ),
            (
                "editAttribute",
                { edit in
                    let new = Attribute(id: district.id, name: "region", kind: .text)
                    try edit.editAttribute(district, to: new)
                }
            ),
            ("removeAttribute", { try $0.removeAttribute(district, withValues: true) }),
            ("editMemo", { try $0.editMemo(memo, text: "another") }),
            ("setPrivate", { try $0.setPrivate(true, memo: memo.id) }),
            ("removeMemo", { try $0.removeMemo(memo) }),
        ]
        for (name, body) in edits {
            let before = try StudySnapshot(store)
            #expect(try store.edit(name) { try body($0) }.entry != nil, "\(name) changed nothing")
            let after = try StudySnapshot(store)
            #expect(before != after, "\(name) is not seen")
            _ = try store.undo()
            #expect(try StudySnapshot(store) == before, "\(name) was not taken back")
            _ = try store.redo()
            #expect(try StudySnapshot(store) == after, "\(name) was not done again")
            _ = try store.undo()
            #expect(try StudySnapshot(store) == before, "\(name) was not taken back twice")
            let findings = try store.check(refold: true)
            #expect(findings == [], "after \(name)")
        }
    }

    /// A case with a value, a document and a passage, and a memo on another passage.
    private func makeCase(in study: StudyFixture, of text: Document) throws -> (Case, Attribute, Memo) {
        try study.store.edit("cases add") { edit in
            let district = Attribute(id: edit.newID(), name: "district", kind: .choice, choices: ["North", "South"])
            try edit.addAttribute(district)
            let passage = try edit.addAnchor(Passage(range: 0..<2, quotation: "We"), in: text.id)
            let school = Case(
                id: edit.newID(), name: "Skole", createdAt: edit.at, documentIDs: [text.id], passageIDs: [passage],
                values: ["district": "North"])
            try edit.addCase(school)
            let memo = Memo(
                id: edit.newID(), subject: .passage,
                subjectID: try edit.addAnchor(Passage(range: 3..<8, quotation: "trust"), in: text.id), coderID: nil,
                text: "why?", createdAt: edit.at)
            try edit.addMemo(memo)
            return (school, district, memo)
        }.value
    }

    @Test func `random steps of tagging, removing, undoing and redoing stay what the journal tells`() throws {
        let study = try StudyFixture()
        let coders = try ["anna", "bo"].map { try study.addCoder($0) }
        let codes = try ["a", "b", "c"].map { try study.addCode($0) }
        let document = try study.addDocument("one", String(repeating: "word ", count: 40))
        var random = SplitMix(seed: 3)
        var states = [try study.codings()]
        var position = 0
        for _ in 0..<150 {
            switch Int.random(in: 0..<6, using: &random) {
            case 0...2:
                let start = Int.random(in: 0..<190, using: &random)
                let text = Array(try study.store.text(of: document.id))
                let range = start..<min(200, start + Int.random(in: 1...12, using: &random))
                let coding = NewCoding(
                    documentID: document.id, passage: Passage(range: range, quotation: String(text[range])),
                    codeID: codes.randomElement(using: &random)!.id, coderID: coders.randomElement(using: &random)!.id)
                guard try study.store.edit("tag", { try $0.addCoding(coding) }).entry != nil else { continue }
            case 3:
                var ids: [ObjectID] = []
                try study.store.forEachCodingID(matching: .all) { ids.append($0) }
                let some = ids.filter { _ in Bool.random(using: &random) }
                guard try study.store.edit("untag", { try $0.removeCodings(some) }).entry != nil else { continue }
            case 4:
                guard position > 0 else { continue }
                _ = try study.store.undo()
                position -= 1
                #expect(try study.codings() == states[position])
                continue
            default:
                guard position < states.count - 1 else { continue }
                _ = try study.store.redo()
                position += 1
                #expect(try study.codings() == states[position])
                continue
            }
            states.removeSubrange((position + 1)...)
            states.append(try study.codings())
            position += 1
        }
        #expect(try study.store.check(refold: true) == [])
    }
}
