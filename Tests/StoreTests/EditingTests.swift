import CodingModel
import Foundation
import Store
import Testing

/// What an edit does, refuses, and leaves alone when it fails.
@Suite struct EditingTests {
    struct Interruption: Error {}

    @Test func `a change that fails in the middle leaves the file as it was, byte for byte`() throws {
        let (study, sample) = try StudyFixture.sample()
        let (before, told) = (try study.bytes(), try StudySnapshot(study.store))

        #expect(throws: Interruption.self) {
            try study.store.edit("all") { edit in
                try edit.addCoder(Name("carla"))
                try edit.removeDocument(sample.danish, withCodings: true)
                try edit.addCoding(study.newCoding(sample.english, "waited", sample.trust, sample.bo))
                throw Interruption()
            }
        }

        #expect(try study.bytes() == before)
        #expect(try StudySnapshot(study.store) == told)
        try study.addCoder("carla")
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `a dry run does all and changes nothing`() throws {
        let (study, sample) = try StudyFixture.sample()
        let before = try study.bytes()

        let (names, entry) = try study.store.edit("coders add", dryRun: true) { edit in
            try edit.addCoder(Name("carla"))
            try edit.removeCodings([sample.first.id])
            return try study.store.coders().map(\.name)
        }

        #expect(names == ["Anna", "Bo", "carla"])
        #expect(entry?.codingsRemoved == 1)
        #expect(try study.bytes() == before)
    }

    @Test func `the same passage, code and coder is one coding; another coder's is another`() throws {
        let (study, sample) = try StudyFixture.sample()
        let again = try study.tag(sample.english, "👩🏽‍🏫 said: cafe\u{301}", sample.trust, sample.anna)
        #expect(again == .thereBefore(sample.second.id))
        let other = try study.tag(sample.english, "👩🏽‍🏫 said: cafe\u{301}", sample.trust, sample.bo)
        #expect(other != .thereBefore(sample.second.id))
        #expect(try study.store.counts().codings == 4)
        #expect(try study.raw().value("SELECT count(*) FROM passages") == "3")
    }

    @Test func `a coding that was removed can be made again`() throws {
        let (study, sample) = try StudyFixture.sample()
        try study.store.edit("untag") { try $0.removeCodings([sample.third.id]) }
        let again = try study.tag(sample.danish, "vikarer hele efteråret", sample.wellbeing, sample.bo)
        guard case .made(let id) = again else {
            Issue.record("it was not made")
            return
        }
        #expect(id != sample.third.id)
        #expect(try study.store.check(refold: true) == [])
    }

    @Test(arguments: [0..<0, 5..<5, 40..<500, 54..<56])
    func `a passage that is empty or ends beyond its text is refused`(_ range: Range<Int>) throws {
        let (study, sample) = try StudyFixture.sample()
        let coding = NewCoding(
            documentID: sample.danish.id,
            passage: Passage(range: range, quotation: String(repeating: "x", count: range.count)),
            codeID: sample.trust.id, coderID: sample.anna.id)
        #expect(throws: StoreError.self) { try study.store.edit("tag") { try $0.addCoding(coding) } }
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `the refusal of a passage beyond its text gives both numbers`() throws {
        let (_, sample) = try StudyFixture.sample()
        let error = StoreError.beyond(range: 40..<500, document: "skoleleder-øst", length: sample.danish.length)
        #expect("\(error)" == "passage 40..500 ends beyond 'skoleleder-øst', which has 55 characters")
    }

    @Test func `a weight that is no number is refused, and minus zero is zero`() throws {
        let (study, sample) = try StudyFixture.sample()
        var coding = try study.newCoding(sample.danish, "Jeg", sample.trust, sample.bo)
        for weight in [Double.nan, .infinity, -.infinity] {
            coding.weight = weight
            #expect(throws: StoreError.self) { try study.store.edit("tag") { [coding] in try $0.addCoding(coding) } }
        }
        coding.weight = -0.0
        try study.store.edit("tag") { [coding] in try $0.addCoding(coding) }
        #expect(try study.store.check(refold: true) == [])
    }

    @Test(arguments: [1, 0.1, -2.5, 1e-300, 1e300, 123_456_789_012, .leastNonzeroMagnitude, .pi])
    func `a weight comes back to the last bit`(_ weight: Double) throws {
        let (study, sample) = try StudyFixture.sample()
        var coding = try study.newCoding(sample.danish, "Jeg", sample.trust, sample.bo)
        coding.weight = weight
        let added = try study.store.edit("tag") { [coding] in try $0.addCoding(coding) }.value
        #expect(try study.store.codings([added.id]).map(\.weight) == [weight])
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `what has codings is not removed unasked, and the refusal counts them`() throws {
        let (study, sample) = try StudyFixture.sample()
        let store = study.store
        #expect(throws: StoreError.hasCodings(kind: "code", name: "trust", count: 1)) {
            try store.edit("x") { try $0.removeCode(sample.trust, withCodings: false) }
        }
        #expect(throws: StoreError.hasCodings(kind: "document", name: "skoleleder-øst", count: 2)) {
            try store.edit("x") { try $0.removeDocument(sample.danish, withCodings: false) }
        }
        #expect(throws: StoreError.hasCodings(kind: "coder", name: "Anna", count: 2)) {
            try store.edit("x") { try $0.removeCoder(sample.anna, withCodings: false) }
        }
        #expect(throws: StoreError.hasChildren(code: "wellbeing", count: 1)) {
            try store.edit("x") { try $0.removeCode(sample.wellbeing, withCodings: true) }
        }
        #expect(
            "\(StoreError.hasCodings(kind: "code", name: "trust", count: 1))"
                == "code 'trust' has 1 coding: repeat with --with-codings to remove them too")
    }

    @Test func `with its codings a document goes whole: memos, assignments and its place in cases too`() throws {
        let (study, sample) = try StudyFixture.sample()
        try study.store.edit("documents remove") { try $0.removeDocument(sample.danish, withCodings: true) }
        #expect(try study.store.counts().codings == 1)
        var memos: [MemoSubject] = []
        try study.store.forEachMemo { memos.append($0.subject) }
        #expect(memos == [.study, .code, .case])
        var assigned: [ObjectID] = []
        try study.store.forEachAssignment { assigned.append($0.documentID) }
        #expect(assigned == [sample.english.id])
        try study.store.forEachCase { #expect($0.documentIDs == []) }
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `a code is not moved below itself, directly or by way of another`() throws {
        let (study, sample) = try StudyFixture.sample()
        let deep = try study.addCode("deep", below: sample.sickLeave.id)
        for target in [sample.wellbeing.id, sample.sickLeave.id, deep.id] {
            #expect(throws: StoreError.belowItself(code: "wellbeing")) {
                try study.store.edit("x") { try $0.moveCode(sample.wellbeing, below: target) }
            }
        }
        try study.store.edit("x") { try $0.moveCode(deep, below: nil) }
        #expect(try study.store.codebook().allPaths == ["deep", "trust", "wellbeing", "wellbeing/sick leave"])
    }

    @Test func `nothing hangs on what was removed or never was`() throws {
        let (study, sample) = try StudyFixture.sample()
        let gone = try study.addCode("gone")
        let (coder, document) = (try study.addCoder("gone"), try study.addDocument("gone", "A text."))
        try study.store.edit("x") { edit in
            try edit.removeCode(gone, withCodings: false)
            try edit.removeCoder(coder, withCodings: false)
            try edit.removeDocument(document, withCodings: false)
        }
        let nobody = ObjectID(high: 0, low: 1)
        let edits: [(StudyEdit) throws -> Void] = [
            { try $0.addCode(Name("new"), parent: gone.id) },
            { try $0.addCode(Name("new"), parent: nobody) },
            { try $0.moveCode(sample.trust, below: gone.id) },
            { try $0.moveCode(sample.trust, below: nobody) },
            { try $0.assign(document: document.id, to: sample.anna.id) },
            { try $0.assign(document: sample.danish.id, to: coder.id) },
            { try $0.setDefaultCoder(coder.id) },
            { try $0.setDefaultCoder(nobody) },
            { try $0.addCoding(study.newCoding(sample.danish, "Jeg", gone, sample.anna)) },
            { try $0.addCoding(study.newCoding(sample.danish, "Jeg", sample.trust, coder)) },
            {
                try $0.addMemo(
                    Memo(
                        id: $0.newID(), subject: .code, subjectID: sample.trust.id, coderID: coder.id, text: "a",
                        createdAt: $0.at))
            },
        ]
        for (number, body) in edits.enumerated() {
            let error = #expect(throws: StoreError.self, "edit \(number)") {
                try study.store.edit("x") { try body($0) }
            }
            #expect(error?.isOfTheFile == false, "edit \(number): \(error.map { "\($0)" } ?? "")")
        }
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `a code removed within a change can't be given to a passage later in it`() throws {
        let (study, sample) = try StudyFixture.sample()
        #expect(throws: StoreError.self) {
            try study.store.edit("x") { edit in
                try edit.addCoding(study.newCoding(sample.danish, "Jeg", sample.trust, sample.bo))
                try edit.removeCode(sample.trust, withCodings: true)
                try edit.addCoding(study.newCoding(sample.danish, "Jeg", sample.trust, sample.bo))
            }
        }
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `a NUL in words, a definition or a title is refused: SQLite would end the text there`() throws {
        let (study, sample) = try StudyFixture.sample()
        let edits: [(StudyEdit) throws -> Void] = [
            { try $0.setTitle("a\0b") },
            { try $0.define(sample.trust, as: "a\0b") },
            {
                try $0.addMemo(
                    Memo(
                        id: $0.newID(), subject: .code, subjectID: sample.trust.id, coderID: nil, text: "a\0b",
                        createdAt: $0.at))
            },
        ]
        for body in edits {
            #expect(throws: StoreError.self) { try study.store.edit("x") { try body($0) } }
        }
        #expect(try study.store.check(refold: true) == [])
    }

    @Test(arguments: ["", "red", "#12345", "#12345g", "#1234567", "aabbcc", "#ABCDEÉ"])
    func `a colour that is not written as #rrggbb is refused`(_ color: String) throws {
        let (study, sample) = try StudyFixture.sample()
        #expect(throws: StoreError.badColor(color)) {
            try study.store.edit("x") { try $0.setColor(of: sample.trust, to: color) }
        }
    }
}
