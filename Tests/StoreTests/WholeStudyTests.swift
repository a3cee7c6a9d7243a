import CodingModel
import Store
import TestSupport
import Testing

/// Taking over a whole study, with its identities, into a new one.
@Suite struct WholeStudyTests {
    @Test func `a study taken over into a new one says the same to the letter`() throws {
        let (study, _) = try StudyFixture.sample()
        let copy = try StudyFixture(seed: 8)

        let (count, _) = try copy.store.edit("import") { try $0.add(study.store) }

        #expect(count == 3)
        #expect(try StudySnapshot(copy.store).lines == StudySnapshot(study.store).lines)
        #expect(try copy.store.check(refold: true) == [])
    }

    @Test func `the order of codes is kept where a code was moved below a younger one`() throws {
        let study = try StudyFixture()
        let anna = try study.addCoder("anna")
        let (old, young) = (try study.addCode("z old"), try study.addCode("a young"))
        try study.store.edit("codes move") { try $0.moveCode(old, below: young.id) }
        let text = try study.addDocument("one", "We trust them.")
        try study.tag(text, "trust", young, anna)
        try study.tag(text, "trust", old, anna)
        let copy = try StudyFixture(seed: 8)

        try copy.store.edit("import") { try $0.add(study.store) }

        #expect(try StudySnapshot(copy.store).lines == StudySnapshot(study.store).lines)
        #expect(try copy.store.check(refold: true) == [])
    }

    @Test func `what was removed does not come along, nor memos on it`() throws {
        let (study, sample) = try StudyFixture.sample()
        try study.store.edit("documents remove") { try $0.removeDocument(sample.danish, withCodings: true) }
        try study.store.edit("codes remove") { try $0.removeCode(sample.trust, withCodings: true) }
        try study.store.edit("coders remove") { try $0.removeCoder(sample.bo, withCodings: true) }
        #expect(try study.store.check(refold: true) == [])
        let copy = try StudyFixture(seed: 8)

        try copy.store.edit("import") { try $0.add(study.store) }

        #expect(try StudySnapshot(copy.store).lines == StudySnapshot(study.store).lines)
        #expect(try copy.store.check(refold: true) == [])
    }

    @Test func `a study with emoji, accents, formulas and control characters is taken over from memory`() throws {
        var sample = SampleDataset.small
        for index in sample.allDocuments.indices {
            let original = sample.originals[sample.allDocuments[index].id] ?? []
            sample.allDocuments[index].source.sha256 = sha256(original)
        }
        let copy = try StudyFixture()

        let (count, _) = try copy.store.edit("import") { try $0.add(sample) }

        #expect(count == sample.allCodings.count)
        #expect(try copy.store.coders() == sample.allCoders)
        #expect(try copy.store.codebook().codes == Codebook(sample.allCodes).codes)
        var codings: [Coding] = []
        try copy.store.forEachCoding(matching: .all) { codings.append($0) }
        // Memos come by themselves; the sample holds none for its codings.
        let expected = sample.allCodings.map { coding in
            var coding = coding
            coding.memo = nil
            return coding
        }
        #expect(Set(codings) == Set(expected))
        #expect(try copy.store.check(refold: true) == [])
    }

    @Test func `a study that is not empty is refused`() throws {
        let (study, _) = try StudyFixture.sample()
        let other = try StudyFixture(seed: 8)
        try other.addCoder("carla")
        let before = try other.raw().dump()

        #expect(throws: StoreError.notEmpty(study: other.path)) {
            try other.store.edit("import") { try $0.add(study.store) }
        }

        #expect(try other.raw().dump() == before)
    }

    @Test func `what was taken over and undone is brought back by redo; importing it again says so`() throws {
        let (study, _) = try StudyFixture.sample()
        let copy = try StudyFixture(seed: 8)
        try copy.store.edit("import") { try $0.add(study.store) }
        _ = try copy.store.undo()
        #expect(try copy.store.counts().codings == 0)

        let error = #expect(throws: StoreError.self) { try copy.store.edit("import") { try $0.add(study.store) } }

        #expect("\(try #require(error))".contains("'emic redo' brings back what was undone"))
        _ = try copy.store.redo()
        #expect(try StudySnapshot(copy.store).lines == StudySnapshot(study.store).lines)
        #expect(try copy.store.check(refold: true) == [])
    }
}
