import CodingModel
import Store
import Testing

/// What is known of texts besides their words.
@Suite struct StructureTests {
    @Test func `a text's structure comes back as it was, in order`() throws {
        let (study, sample) = try StudyFixture.sample()
        let structure = try study.store.structure(of: sample.danish.id)
        #expect(structure == SampleStudy.structure)
        #expect(try study.store.structure(of: sample.english.id) == .none)
        var read: [String: TextStructure] = [:]
        try study.store.forEachText { document, text, structure in
            #expect(text.unicodeScalars.count == document.length)
            read[document.name] = structure
        }
        #expect(read == ["skoleleder-øst": SampleStudy.structure, "teacher": .none])
    }

    @Test func `segments may be given in any order; one speaker may be written in two ways`() throws {
        let study = try StudyFixture()
        let document = try study.addDocument(
            "one", "Hello. Well, hello!",
            TextStructure(segments: [
                Segment(kind: .turn, range: 7..<19, speaker: "BO"), Segment(kind: .sentence, range: 7..<19),
                Segment(kind: .turn, range: 0..<6, speaker: "Bo"), Segment(kind: .paragraph, range: 0..<19),
            ]))
        #expect(
            try study.store.structure(of: document.id).segments == [
                Segment(kind: .paragraph, range: 0..<19), Segment(kind: .turn, range: 0..<6, speaker: "BO"),
                Segment(kind: .sentence, range: 7..<19), Segment(kind: .turn, range: 7..<19, speaker: "BO"),
            ])
        #expect(try study.store.speakers(of: document.id).map(\.name) == ["BO"])
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `a language alone is kept, and is no structure`() throws {
        let study = try StudyFixture()
        let document = try study.addDocument("one", "Hello.", TextStructure(language: "en"))
        #expect(try study.store.structure(of: document.id) == TextStructure(language: "en"))
        #expect(try study.raw().value("SELECT structure IS NULL FROM revisions") == "1")
    }

    @Test(arguments: [
        TextStructure(segments: [Segment(kind: .sentence, range: 2..<20)]),
        TextStructure(segments: [Segment(kind: .sentence, range: 2..<2)]),
        TextStructure(segments: [Segment(kind: .sentence, range: 0..<3), Segment(kind: .sentence, range: 2..<5)]),
        TextStructure(segments: [Segment(kind: .turn, range: 0..<3, speaker: " ")]),
        TextStructure(segments: [Segment(kind: .turn, range: 0..<3, speaker: "a\0b")]),
        TextStructure(sourceLines: [SourceLine(range: 0..<20, line: 1)]),
        TextStructure(sourceLines: [SourceLine(range: 0..<2, line: 0)]),
        TextStructure(sourceLines: [SourceLine(range: 0..<2, page: 0, line: 1)]),
    ])
    func `a structure that does not fit its text is refused in words, and nothing is added`(
        _ structure: TextStructure
    ) throws {
        let study = try StudyFixture()
        let error = #expect(throws: StoreError.self) { try study.addDocument("one", "Hello.", structure) }
        #expect(error?.isOfTheFile == false)
        #expect(try study.store.counts().documents == 0)
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `a speaker is linked to a case, and gets another name in all turns`() throws {
        let (study, sample) = try StudyFixture.sample()
        let speaker = try #require(try study.store.speakers(of: sample.danish.id).first)
        #expect(speaker.name == "Lederen" && speaker.caseID == nil)

        try study.store.edit("speakers edit") { edit in
            try edit.setCase(of: speaker.id, to: sample.school.id)
            try edit.renameSpeaker(speaker, to: Name("Leder, øst"))
        }

        #expect(try study.store.speakers(of: sample.danish.id).map(\.caseID) == [sample.school.id])
        let turns = try study.store.structure(of: sample.danish.id).segments.filter { $0.kind == .turn }
        #expect(turns.map(\.speaker) == ["Leder, øst"])
        #expect(try study.store.check(refold: true) == [])
        _ = try study.store.undo()
        #expect(try study.store.structure(of: sample.danish.id) == SampleStudy.structure)
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `an import that is taken back takes its speakers along, and brings them back`() throws {
        let study = try StudyFixture()
        let text = "Vi manglede vikarer hele efteråret.\nJeg ringede rundt.\n"
        let document = try study.addDocument("one", text, SampleStudy.structure)
        _ = try study.store.undo()
        #expect(try study.store.speakers(of: document.id) == [])
        #expect(try study.store.check(refold: true) == [])
        _ = try study.store.redo()
        #expect(try study.store.structure(of: document.id) == SampleStudy.structure)
        #expect(try study.store.check(refold: true) == [])
    }
}
