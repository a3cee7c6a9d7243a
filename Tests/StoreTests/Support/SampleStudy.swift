import CodingModel
import Store

/// A small study with one of everything, made in 14 changes: overlap, an emoji of several scalars, a combining accent,
/// weights, memos on all that can have one, a case with values, a code with two versions, a finished assignment, a text with
/// structure.
struct SampleStudy {
    let anna: Coder
    let bo: Coder
    let wellbeing: Code
    let sickLeave: Code
    let trust: Code
    let danish: Document
    let english: Document
    let school: Case
    let first: AddedCoding
    let second: AddedCoding
    let third: AddedCoding

    init(_ study: StudyFixture) throws {
        let store = study.store
        let anna = try study.addCoder("Anna")
        let bo = try study.addCoder("Bo")
        // Not in the order of their paths, so that order by path and by age differ.
        let wellbeing = try study.addCode("wellbeing")
        let trust = try study.addCode("trust")
        let sickLeave = try study.addCode("sick leave", below: wellbeing.id)
        try store.edit("codes edit") { try $0.define(sickLeave, as: "absence, short or long") }
        let danish = try study.addDocument(
            "skoleleder-øst", "Vi manglede vikarer hele efteråret.\nJeg ringede rundt.\n", Self.structure)
        let english = try study.addDocument("teacher", "The 👩🏽‍🏫 said: cafe\u{301} talk helps, and 👨‍👩‍👧 waited.\n")
        var made: [AddedCoding] = []
        try store.edit("tag", by: anna.id) { edit in
            var coding = try study.newCoding(danish, "manglede vikarer", sickLeave, anna)
            coding.weight = 0.25
            coding.memo = "said \"often\""
            made.append(try edit.addCoding(coding))
            made.append(try edit.addCoding(study.newCoding(english, "👩🏽‍🏫 said: cafe\u{301}", trust, anna)))
        }
        made.append(try study.tag(danish, "vikarer hele efteråret", wellbeing, bo))
        let age = Attribute(id: SampleStudy.id(1), name: "alder", kind: .number)
        let school = Case(
            id: SampleStudy.id(2), name: "Øst skole", createdAt: Timestamp(milliseconds: 1_767_225_600_000),
            documentIDs: [danish.id], values: ["alder": "47"])
        try store.edit("cases add") { edit in
            try edit.addAttribute(age)
            try edit.addCase(school)
        }
        try store.edit("assign") { edit in
            try edit.assign(document: danish.id, to: anna.id)
            try edit.assign(document: english.id, to: bo.id)
            try edit.setFinished(true, document: danish.id, coder: anna.id)
            try edit.setDefaultCoder(anna.id)
        }
        let subjects: [(MemoSubject, ObjectID)] = [
            (.study, try store.study().id), (.document, danish.id), (.code, trust.id), (.case, school.id),
        ]
        try store.edit("memos add", by: bo.id) { edit in
            for (subject, id) in subjects {
                try edit.addMemo(
                    Memo(
                        id: edit.newID(), subject: subject, subjectID: id, coderID: bo.id,
                        text: "a note,\nin two lines", createdAt: edit.at))
            }
        }
        (self.anna, self.bo, self.wellbeing, self.trust) = (anna, bo, wellbeing, trust)
        self.sickLeave = try store.code(at: "wellbeing/sick leave", in: store.codebook())
        (self.danish, self.english, self.school) = (danish, english, school)
        (first, second, third) = (made[0], made[1], made[2])
    }

    /// Two sentences of one paragraph, said by one person, on two lines of a page.
    static let structure = TextStructure(
        segments: [
            Segment(kind: .paragraph, range: 0..<54), Segment(kind: .turn, range: 0..<54, speaker: "Lederen"),
            Segment(kind: .sentence, range: 0..<35), Segment(kind: .sentence, range: 36..<54),
        ],
        sourceLines: [
            SourceLine(range: 0..<36, page: 2, line: 7, box: PageBox(left: 72, top: 90.5, right: 300.25, bottom: 102)),
            SourceLine(range: 36..<55, line: 8),
        ], language: "da")

    private static func id(_ number: UInt64) -> ObjectID {
        ObjectID(high: 0x0197_5D3C_5A00_7000, low: 0x8000_0000_0000_0000 | number)
    }
}
