import CodingModel
import Testing

@testable import Store

/// How disagreements were settled.
@Suite struct AdjudicationTests {
    private let study: StudyFixture
    private let document: Document
    private let (anna, consensus): (Coder, Coder)
    private let (trust, help): (Code, Code)
    private let (first, second): (ObjectID, ObjectID)

    init() throws {
        study = try StudyFixture()
        document = try study.addDocument("one", "We trust them, mostly. They helped us.")
        (anna, consensus) = (try study.addCoder("anna"), try study.addCoder("consensus"))
        (trust, help) = (try study.addCode("trust"), try study.addCode("help"))
        (first, second) = (
            try study.tag(document, "trust", trust, anna).id, try study.tag(document, "helped", help, anna).id
        )
    }

    /// Settles the codings on the first one's passage.
    @discardableResult
    private func settle(_ codings: [ObjectID], _ outcome: AdjudicationOutcome = .one) throws -> ObjectID {
        try study.store.edit("adjudicate") { edit in
            var new = try study.newCoding(document, "trust", trust, consensus)
            new.origin = .adjudicated
            let id = edit.newID()
            try edit.addAdjudication(
                Adjudication(
                    id: id, documentID: document.id, coderID: consensus.id, outcome: outcome, codings: codings,
                    results: [try edit.addCoding(new).id], reason: "because, \"said\" she", createdAt: edit.at))
            return id
        }.value
    }

    private func holding() throws -> [Bool] { try study.store.adjudications().map(\.holds) }

    @Test func `what was settled is told with its reason, and is gone when it is undone`() throws {
        let before = try StudySnapshot(study.store)
        let id = try settle([second, first], .both)
        let found = try #require(try study.store.adjudications(in: document.id, by: consensus.id).first)
        #expect(found.adjudication.id == id && found.holds)
        #expect(found.adjudication.codings == [first, second].sorted())
        #expect(found.adjudication.outcome == .both && found.adjudication.results.count == 1)
        #expect(found.adjudication.reason == "because, \"said\" she")
        #expect(try study.store.adjudications(by: anna.id).isEmpty)
        #expect(try study.store.agreedVersions() == [consensus.id])
        #expect(try study.store.check(refold: true) == [])
        _ = try study.store.undo()
        #expect(try StudySnapshot(study.store) == before)
        #expect(try study.store.agreedVersions() == [])
        _ = try study.store.redo()
        #expect(try holding() == [true])
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `nothing, or what never was, can't be settled`() throws {
        let error = #expect(throws: StoreError.self) { try settle([]) }
        #expect("\(try #require(error))".hasSuffix("settles nothing: it names no coding"))
        let other = #expect(throws: StoreError.self) { try settle([ObjectID(high: 1, low: 2)]) }
        #expect("\(try #require(other))".contains("which is not in"))
        #expect(try study.store.adjudications().isEmpty)
    }

    @Test func `it holds until a coding in question is moved, gets another code, or goes`() throws {
        try settle([first])
        let changes: [(StudyEdit) throws -> Void] = [
            {
                _ = try $0.replaceCoding(
                    first, with: CodingChange(passage: Passage(range: 3..<13, quotation: "trust them")))
            },
            { _ = try $0.replaceCoding(first, with: CodingChange(codeID: help.id)) },
            { try $0.removeCodings([first]) },
        ]
        for change in changes {
            #expect(try holding() == [true])
            try study.store.edit("x", by: nil, change)
            #expect(try holding() == [false])
            #expect(try study.store.check(refold: true) == [])
            var exported: [Adjudication] = []
            try study.store.forEachAdjudication { exported.append($0) }
            #expect(exported.isEmpty)
            _ = try study.store.undo()
        }
        try study.store.edit("x") { try $0.removeCodings([second]) }
        #expect(try holding() == [true])
    }

    @Test func `in a new text it holds where the words are the same`() throws {
        try settle([first])
        func replace(_ text: String, _ place: (Range<Int>) -> CarriedPassage) throws {
            try study.store.edit("documents edit") { edit in
                let used = try study.store.passagesInUse(of: document.id)
                try edit.addRevision(
                    of: document.id, NewRevision(text: text, reason: "mended"), placements: used.map { place($0.range) }
                )
            }
        }
        try replace("All of us trust them, mostly. They helped us.") {
            CarriedPassage(old: $0, new: $0.lowerBound + 7..<$0.upperBound + 7, outcome: .moved)
        }
        #expect(try holding() == [true])
        #expect(try study.store.check(refold: true) == [])
        try replace("All of us truss them, mostly. They helped us.") {
            CarriedPassage(old: $0, new: $0, outcome: $0.lowerBound == 10 ? .changed : .unmoved)
        }
        #expect(try holding() == [false])
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `a study takes it along, and it goes with its document or its version`() throws {
        try settle([first])
        let copy = try StudyFixture(seed: 8)
        try copy.store.edit("import") { try $0.add(study.store) }
        #expect(try StudySnapshot(copy.store) == StudySnapshot(study.store))
        #expect(try copy.store.adjudications().map(\.holds) == [true])
        #expect(try copy.store.check(refold: true) == [])

        try study.store.edit("x") { try $0.removeCoder(consensus, withCodings: true) }
        #expect(try holding() == [])
        #expect(try study.store.check(refold: true) == [])
        try copy.store.edit("x") { try $0.removeDocument(document, withCodings: true) }
        #expect(try copy.store.adjudications().isEmpty)
        #expect(try copy.store.check(refold: true) == [])
    }

    @Test(arguments: ["00000000-0000-0000-0000-000000000001", "nobody"])
    func `the check finds what is about codings that never were`(_ id: String) throws {
        try settle([first])
        try study.raw().run(
            "UPDATE adjudications SET codings = replace(codings, '\(first)', '\(id)')")
        #expect(try study.store.check().map(\.check) == ["adjudications"])
    }

    @Test func `without agreed versions nothing of theirs is read or counted`() throws {
        try study.store.edit("adjudicate") { edit in
            var new = try study.newCoding(document, "trust", trust, consensus)
            new.origin = .adjudicated
            _ = try edit.addCoding(new)
        }
        let (whole, store) = (study.store, study.store.withoutAgreedVersions())
        #expect(try whole.agreedVersions() == [consensus.id])
        func counts(_ store: StudyStore) throws -> [Int] {
            var (codings, byCode, spans, ids): (Int, Int, Int, [ObjectID]) = (0, 0, 0, [])
            try store.forEachCoding(matching: .all) { _ in codings += 1 }
            try store.forEachCoding(matching: CodingQuery(codes: [trust.id, help.id])) { _ in byCode += 1 }
            try store.forEachSpan(matching: .all) { _ in spans += 1 }
            try whole.forEachCodingID(matching: .all) { ids.append($0) }
            return [
                codings, byCode, spans, try store.codings(ids).count, try store.counts().codings,
                try store.codingCounts().map(\.number).reduce(0, +),
                try store.codingCountsByDocument().values.reduce(0, +),
            ]
        }
        let all = try counts(whole)
        #expect(Set(all).count == 1)
        #expect(try counts(store) == all.map { $0 - 1 })
        #expect(try store.counts().coders == whole.counts().coders - 1)
        #expect(try !store.coders().contains(consensus) && whole.coders().contains(consensus))
        // Whoever looks, and what an edit reads is all of the study.
        #expect(try counts(store.seen(by: .nobody)) == counts(store))
        #expect(try store.edit("x") { _ in try whole.counts().codings }.value == all[0])
    }
}
