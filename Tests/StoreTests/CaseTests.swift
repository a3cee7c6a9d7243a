import CodingModel
import TestSupport
import Testing

@testable import Store

/// Cases with their values, documents, speakers and passages.
@Suite struct CaseTests {
    private let study: StudyFixture
    private let interview: Document
    private let district: Attribute
    private let school: Case

    /// An interview with two turns, and a case that has a document, a value and nothing else.
    init() throws {
        study = try StudyFixture()
        interview = try study.addDocument(
            "one", "I: We trust them?\nAnna: Mostly, yes.\n",
            TextStructure(segments: [
                Segment(kind: .turn, range: 0..<17, speaker: "I"),
                Segment(kind: .turn, range: 18..<36, speaker: "Anna"),
            ]))
        let document = interview
        (district, school) = try study.store.edit("cases add") { edit in
            let district = Attribute(id: edit.newID(), name: "district", kind: .choice, choices: ["North", "South"])
            try edit.addAttribute(district)
            let school = Case(
                id: edit.newID(), name: "Skole", createdAt: edit.at, documentIDs: [document.id],
                values: ["district": "north"])
            try edit.addCase(school)
            return (district, school)
        }.value
    }

    private func anchor(_ range: Range<Int>, _ words: String, _ edit: StudyEdit) throws -> ObjectID {
        try edit.addAnchor(Passage(range: range, quotation: words), in: interview.id)
    }

    private func only() throws -> Case { try study.store.case(named: "skole") }

    @Test func `a value is kept as its attribute keeps it, replaced, and taken away`() throws {
        #expect(try only().values == ["district": "North"])
        func set(_ value: String?) throws -> Bool {
            try study.store.edit("cases set") { try $0.setValue(value, of: district, in: school) }.value
        }
        #expect(try !set("NORTH"))
        #expect(try set("South"))
        #expect(try only().values == ["district": "South"])
        #expect(try set(nil))
        #expect(try !set(nil))
        #expect(try only().values == [:])
        let error = #expect(throws: StoreError.self) { try set("West") }
        #expect(
            error?.description
                == "case 'Skole': 'district' takes one of North, South: 'emic attributes edit' adds choices")
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `an attribute of another kind keeps the values, or is refused with the case that stands against it`()
        throws
    {
        func edit(_ kind: AttributeKind, _ choices: [String] = []) throws {
            let new = Attribute(id: district.id, name: "region", kind: kind, choices: choices)
            let old = try #require(study.store.attributes().first)
            try study.store.edit("attributes edit") { try $0.editAttribute(old, to: new) }
        }
        let error = #expect(throws: StoreError.self) { try edit(.number) }
        #expect(error?.description.hasPrefix("case 'Skole': 'region' takes a number") == true)
        #expect(throws: StoreError.self) { try edit(.choice, ["South"]) }
        #expect(throws: StoreError.self) { try edit(.choice) }
        #expect(throws: StoreError.self) { try edit(.text, ["North"]) }
        #expect(throws: StoreError.self) { try edit(.choice, ["North", "north"]) }
        #expect(try study.store.attributes() == [district])
        try edit(.choice, ["NORTH", "South"])
        #expect(try only().values == ["region": "NORTH"])
        try edit(.text)
        #expect(try only().values == ["region": "NORTH"])
        #expect(throws: StoreError.hasValues(attribute: "region", count: 1)) {
            try study.store.edit("x") { try $0.removeAttribute(study.store.attributes()[0], withValues: false) }
        }
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `a case is about its documents, its speakers' turns and its passages in the current text`() throws {
        #expect(try study.store.stretchesByCase() == [school.id: Stretches([interview.id: [0..<37]])])
        let speaker = try study.store.speaker(named: "anna", in: interview)
        try study.store.edit("cases link") { edit in
            try edit.unlink(document: interview.id, from: school.id)
            try edit.setCase(of: speaker.id, to: school.id)
            try edit.link(passage: anchor(3..<5, "We", edit), to: school.id)
        }
        #expect(
            try study.store.stretchesByCase() == [
                school.id: Stretches([interview.id: [18..<36, 3..<5]])
            ])

        try study.store.edit("documents edit") { edit in
            try edit.addRevision(
                of: interview.id, NewRevision(text: "They trust them.\n", reason: "mended"),
                placements: study.store.passagesInUse(of: interview.id).map {
                    CarriedPassage(old: $0.range, new: nil, outcome: .lost)
                })
        }
        #expect(try study.store.stretchesByCase() == [:])
        #expect(try study.store.lostPassageCounts() == [school.id: 1])
        #expect(try only().passageIDs == [])
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `codings are found by stretches of texts`() throws {
        let (coder, code) = (try study.addCoder("bo"), try study.addCode("trust"))
        for words in ["trust them", "them?\nAnna", "Mostly"] { try study.tag(interview, words, code, coder) }
        func codings(_ ranges: Range<Int>...) throws -> [String] {
            try study.codings(
                matching: CodingQuery(stretches: Stretches([interview.id: ranges])))
        }
        #expect(try codings(18..<36) == ["one 12 22 trust bo", "one 24 30 trust bo"])
        #expect(try codings(0..<7, 30..<36) == ["one 6 16 trust bo"])
        #expect(try codings() == [])
        let query = CodingQuery(codes: [code.id], coders: [coder.id], stretches: Stretches([interview.id: [0..<7]]))
        var found: [ObjectID] = []
        try study.store.forEachCodingID(matching: query) { found.append($0) }
        #expect(found.count == 1)
    }

    @Test func `what goes takes its links along`() throws {
        let speaker = try study.store.speaker(named: "Anna", in: interview)
        try study.store.edit("cases link") { edit in
            try edit.setCase(of: speaker.id, to: school.id)
            try edit.link(passage: anchor(3..<5, "We", edit), to: school.id)
            try edit.addMemo(
                Memo(
                    id: edit.newID(), subject: .case, subjectID: school.id, coderID: nil, text: "x", createdAt: edit.at)
            )
        }
        let before = try StudySnapshot(study.store)

        try study.store.edit("cases remove") { try $0.removeCase(school.id) }
        #expect(try study.store.anchors() == [])
        #expect(try study.store.speaker(named: "Anna", in: interview).caseID == nil)
        #expect(try study.store.counts().memos == 0)
        #expect(try study.store.check(refold: true) == [])
        _ = try study.store.undo()
        #expect(try StudySnapshot(study.store) == before)

        try study.store.edit("documents remove") { try $0.removeDocument(interview, withCodings: false) }
        #expect(try only().documentIDs == [])
        #expect(try only().passageIDs == [])
        #expect(try study.store.anchors() == [])
        #expect(try study.store.check(refold: true) == [])
        _ = try study.store.undo()
        #expect(try StudySnapshot(study.store) == before)
    }

    @Test func `a study with passages, choices and private memos is taken over to the letter`() throws {
        var sample = SampleDataset.withPassages
        for index in sample.allDocuments.indices {
            sample.allDocuments[index].source.sha256 = sha256(sample.originals[sample.allDocuments[index].id] ?? [])
        }
        let copy = try StudyFixture(seed: 8)
        try copy.store.edit("import") { try $0.add(sample) }

        #expect(try copy.store.attributes() == sample.allAttributes)
        var (cases, memos, anchors): ([Case], [Memo], [AnchoredPassage]) = ([], [], [])
        try copy.store.forEachCase { cases.append($0) }
        try copy.store.forEachMemo { memos.append($0) }
        try copy.store.forEachAnchor { anchors.append($0) }
        #expect(cases == sample.allCases)
        #expect(memos == sample.allMemos)
        #expect(Set(anchors) == Set(sample.allAnchors + sample.allAssignments.flatMap(\.passages)))
        #expect(try copy.store.check(refold: true) == [])
        let third = try StudyFixture(seed: 9)
        try third.store.edit("import") { try $0.add(copy.store) }
        #expect(try StudySnapshot(third.store).lines == StudySnapshot(copy.store).lines)
    }
}
