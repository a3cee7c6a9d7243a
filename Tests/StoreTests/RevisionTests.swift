import CodingModel
import Store
import Testing

/// A text that is replaced, and what becomes of its codings.
@Suite struct RevisionTests {
    private static let text = "We trust them, mostly. They helped us. We trust them."

    /// A document with codings of Anna's and Bo's on `words`, each with the code `trust`.
    private struct Coded {
        let study = try? StudyFixture()
        let anna: Coder
        let bo: Coder
        let trust: Code
        let document: Document
        let store: StudyStore

        init() throws {
            let study = try #require(study)
            anna = try study.addCoder("anna")
            bo = try study.addCoder("bo")
            trust = try study.addCode("trust")
            document = try study.addDocument("one", RevisionTests.text)
            store = study.store
        }

        func tag(_ words: String, _ coder: Coder) throws -> ObjectID {
            try #require(study).tag(document, words, trust, coder).id
        }

        /// Replaces the text; passages come to the places that `places` tells, by their words.
        @discardableResult
        func replace(
            _ text: String, _ places: [String: (CarryOutcome, String?)], original: NewOriginal? = nil
        ) throws -> CarryReport {
            let placements = try store.passagesInUse(of: document.id).map { passage in
                let (outcome, words) = places[passage.quotation] ?? (.lost, nil)
                return CarriedPassage(
                    old: passage.range, new: try words.map { try Self.range($0, in: text) }, outcome: outcome)
            }
            return try store.edit("documents edit") {
                try $0.addRevision(
                    of: document.id, NewRevision(text: text, reason: "mended", original: original),
                    placements: placements)
            }.value
        }

        static func range(_ words: String, in text: String) throws -> Range<Int> {
            let (scalars, wanted) = (Array(text.unicodeScalars), Array(words.unicodeScalars))
            let start = try #require((0..<scalars.count).first { scalars[$0...].starts(with: wanted) })
            return start..<(start + wanted.count)
        }

        func quotations() throws -> [String] {
            var found: [String] = []
            try store.forEachCoding(matching: .all) { found.append("\($0.coder): \($0.passage.quotation)") }
            return found
        }
    }

    @Test func `codings go along, lost ones wait, and the numbers add up`() throws {
        let coded = try Coded()
        let kept = try coded.tag("trust them", coded.anna)
        let changed = try coded.tag("They helped us", coded.bo)
        let lost = try coded.tag("mostly", coded.anna)

        let report = try coded.replace(
            "Yes. We trust them. They did help us.",
            ["trust them": (.moved, "trust them"), "They helped us": (.changed, "They did help us")])

        #expect(report.revision == 2 && report.codings == [.moved: 1, .changed: 1, .lost: 1] && report.reviews == 2)
        #expect(try coded.quotations() == ["anna: trust them", "bo: They did help us"])
        #expect(try coded.store.codings([kept, changed, lost]).map(\.id) == [kept, changed])
        let reviews = try coded.store.reviews()
        #expect(reviews.map(\.codingID) == [lost, changed])
        #expect(reviews.map(\.outcome) == [.lost, .changed])
        #expect(reviews.map(\.old.quotation) == ["mostly", "They helped us"])
        #expect(reviews.map(\.new?.quotation) == [nil, "They did help us"])
        #expect(reviews.map(\.coder) == ["anna", "bo"] && reviews.map(\.oldRevision) == [1, 1])
        let counts = try coded.store.counts()
        #expect(counts.codings == 2 && counts.reviews == 2)
        #expect(try coded.store.codingCounts().map(\.number).sorted() == [1, 1])
        #expect(try coded.store.codingCountsByDocument() == [coded.document.id: 2])
        #expect(try coded.store.reviewCountsByDocument() == [coded.document.id: 2])
        #expect(try coded.store.document(named: "one").revision == 2)
        #expect(try coded.store.check(refold: true) == [])
    }

    @Test func `what waits is accepted, placed or dropped`() throws {
        let coded = try Coded()
        let changed = try coded.tag("They helped us", coded.bo)
        let lost = try coded.tag("mostly", coded.anna)
        let dropped = try coded.tag("them, mostly", coded.bo)
        let text = "We trust them at most. They did help us."
        try coded.replace(text, ["They helped us": (.split, "They did help us")])
        let before = try StudySnapshot(coded.store)
        let place = Passage(range: try Coded.range("at most", in: text), quotation: "at most")

        #expect(throws: StoreError.self) {
            try coded.store.edit("review") { try $0.settleReview(of: lost, .accept) }
        }
        let outcomes = try coded.store.edit("review") { edit in
            [
                try edit.settleReview(of: changed, .accept), try edit.settleReview(of: lost, .place(place)),
                try edit.settleReview(of: dropped, .drop),
            ]
        }
        #expect(outcomes.value == [.unchanged, .replaced, .replaced])

        #expect(try coded.store.reviews() == [])
        #expect(try coded.quotations() == ["anna: at most", "bo: They did help us"])
        #expect(try coded.store.check(refold: true) == [])
        #expect(throws: StoreError.self) { try coded.store.edit("x") { try $0.settleReview(of: lost, .drop) } }
        _ = try coded.store.undo()
        #expect(try StudySnapshot(coded.store) == before)
        #expect(try coded.store.reviews().count == 3)
        #expect(try coded.store.check(refold: true) == [])
    }

    @Test func `undo brings the old text and every coding back, redo the new ones`() throws {
        let coded = try Coded()
        for words in ["trust them", "They helped us", "mostly", "them, mostly"] {
            _ = try coded.tag(words, coded.anna)
            _ = try coded.tag(words, coded.bo)
        }
        let before = try StudySnapshot(coded.store)
        try coded.replace(
            "We trust them. They helped.",
            ["trust them": (.unmoved, "trust them"), "They helped us": (.changed, "They helped")])
        let (after, reviews) = (try StudySnapshot(coded.store), try coded.store.reviews())
        #expect(reviews.count == 6)
        for _ in 0..<2 {
            _ = try coded.store.undo()
            #expect(try StudySnapshot(coded.store) == before)
            #expect(try coded.store.reviews() == [])
            #expect(try coded.store.check(refold: true) == [])
            _ = try coded.store.redo()
            #expect(try StudySnapshot(coded.store) == after)
            #expect(try coded.store.reviews() == reviews)
            #expect(try coded.store.check(refold: true) == [])
        }
    }

    @Test func `of two codings that come to one place, the better placed one gets it and the other waits`() throws {
        let coded = try Coded()
        let second = try coded.tag("them, mostly", coded.anna)
        let first = try coded.tag("trust them", coded.anna)
        let other = try coded.tag("mostly", coded.bo)

        let report = try coded.replace(
            "We trust them.",
            [
                "trust them": (.moved, "trust them"), "them, mostly": (.changed, "trust them"),
                "mostly": (.changed, "trust them"),
            ])

        #expect(report.codings == [.moved: 1, .changed: 1, .lost: 1] && report.taken == 1)
        let reviews = try coded.store.reviews()
        #expect(reviews.map(\.codingID) == [second, other] && reviews.map(\.takenBy) == [first, nil])
        #expect(reviews.map(\.outcome) == [.lost, .changed])
        let place = Passage(range: 3..<13, quotation: "trust them")
        let settled = try coded.store.edit("review") { try $0.settleReview(of: second, .place(place)) }
        #expect(settled.value == .taken(by: first) && settled.entry == nil)
        #expect(try coded.store.check(refold: true) == [])
    }

    @Test func `a passage said to be moved that holds other words counts as changed`() throws {
        let coded = try Coded()
        _ = try coded.tag("trust them", coded.anna)
        let report = try coded.replace("We trust nobody.", ["trust them": (.unmoved, "trust nobo")])
        #expect(report.codings == [.changed: 1])
        #expect(try coded.store.reviews().map(\.new?.quotation) == ["trust nobo"])
    }

    @Test func `words that are only set differently do not count as others`() throws {
        let coded = try Coded()
        _ = try coded.tag("They helped us", coded.anna)
        _ = try coded.tag("them, mostly", coded.bo)
        let report = try coded.replace(
            "“Them, mostly”: They hel-\nped\nus.",
            ["They helped us": (.moved, "They hel-\nped\nus"), "them, mostly": (.moved, "Them, mostly")])
        #expect(report.codings == [.moved: 1, .changed: 1])
        #expect(try coded.store.reviews().map(\.new?.quotation) == ["Them, mostly"])
        #expect(try coded.store.check(refold: true) == [])
    }

    @Test func `a text replaced over and over keeps what waits, and where it once stood`() throws {
        let coded = try Coded()
        let coding = try coded.tag("They helped us", coded.anna)
        try coded.replace("They did help us.", ["They helped us": (.changed, "They did help us")])
        try coded.replace("So they did help us.", ["They did help us": (.changed, "they did help us")])
        let review = try #require(try coded.store.reviews().first)
        #expect(review.old.quotation == "They helped us" && review.new?.quotation == "they did help us")
        try coded.replace("Nothing.", [:])
        let lost = try #require(try coded.store.reviews().first)
        #expect(lost.id == review.id && lost.outcome == .lost && lost.new == nil)
        #expect(lost.old.quotation == "They helped us")
        try coded.replace("Nothing at all.", [:])
        #expect(try coded.store.reviews() == [lost])
        #expect(try coded.store.check(refold: true) == [])
        try coded.store.edit("review") {
            try $0.settleReview(of: coding, .place(Passage(range: 8..<14, quotation: "at all")))
        }
        #expect(try coded.store.codings([coding]).map(\.passage.quotation) == ["at all"])
        #expect(try coded.store.check(refold: true) == [])
        _ = try coded.store.undo(5)
        #expect(try coded.store.codings([coding]).map(\.passage.quotation) == ["They helped us"])
        #expect(try coded.store.check(refold: true) == [])
    }

    @Test func `a better extraction keeps the bytes of both files`() throws {
        let coded = try Coded()
        let file = NewOriginal(
            bytes: Array("better".utf8), fileName: "one.pdf", importer: "pdf", importerVersion: "2",
            importerOptions: "repair=all")
        try coded.replace("We trust.", [:], original: file)
        let document = try coded.store.document(named: "one")
        #expect(document.source.fileName == "one.pdf" && document.source.size == 6)
        #expect(try coded.store.original(of: document.id) == file.bytes)
        try coded.replace("We do trust.", [:])
        #expect(try coded.store.document(named: "one").source.fileName == "one.pdf")
        #expect(try coded.store.original(of: document.id) == file.bytes)
        let revisions = try coded.store.revisions(of: document.id)
        #expect(revisions.map(\.number) == [1, 2, 3])
        #expect(revisions.map(\.source?.fileName) == [coded.document.source.fileName, "one.pdf", nil])
        #expect(try coded.store.text(of: document.id, revision: 1).0 == Self.text)
        #expect(try coded.store.check(refold: true) == [])
        _ = try coded.store.undo(2)
        #expect(try coded.store.original(of: document.id) == Array(Self.text.utf8))
        #expect(try coded.store.check(refold: true) == [])
        let raw = try #require(coded.study).raw()
        try raw.run("UPDATE revision_originals SET bytes = x'303132333435'")
        #expect(try coded.store.check().map(\.check) == ["originals"])
    }

    @Test func `what has lost codings is not removed unasked, and with them it goes whole`() throws {
        let coded = try Coded()
        _ = try coded.tag("mostly", coded.anna)
        try coded.replace("We trust.", [:])
        #expect(throws: StoreError.hasCodings(kind: "code", name: "trust", count: 1)) {
            try coded.store.edit("x") { try $0.removeCode(coded.trust, withCodings: false) }
        }
        let before = try StudySnapshot(coded.store)
        let edits: [(StudyEdit) throws -> Void] = [
            { try $0.removeCode(coded.trust, withCodings: true) },
            { try $0.removeCoder(coded.anna, withCodings: true) },
            { try $0.removeDocument(coded.document, withCodings: true) },
        ]
        for body in edits {
            try coded.store.edit("x") { try body($0) }
            #expect(try coded.store.reviews() == [])
            #expect(try coded.store.check(refold: true) == [])
            _ = try coded.store.undo()
            #expect(try StudySnapshot(coded.store) == before)
            #expect(try coded.store.reviews().count == 1)
        }
    }

    @Test func `a memo on a lost coding stays in the study, and does not go where the coding does not`() throws {
        let coded = try Coded()
        let coding = try coded.tag("mostly", coded.anna)
        try coded.store.edit("x") { edit in
            try edit.addMemo(
                Memo(
                    id: edit.newID(), subject: .coding, subjectID: coding, coderID: nil, text: "why?",
                    createdAt: edit.at))
        }
        try coded.replace("We trust.", [:])
        #expect(try coded.store.check(refold: true) == [])
        let copy = try StudyFixture(seed: 8)
        try copy.store.edit("import") { _ = try $0.add(coded.store) }
        #expect(try StudySnapshot(copy.store).lines == StudySnapshot(coded.store).lines)
        #expect(try copy.store.check(refold: true) == [])
        #expect(try coded.store.counts().memos == 1)
    }

    @Test func `a passage of which nothing is said, or that ends beyond the new text, is refused`() throws {
        let coded = try Coded()
        _ = try coded.tag("mostly", coded.anna)
        let new = NewRevision(text: "We trust.", reason: "mended")
        #expect(throws: StoreError.self) {
            try coded.store.edit("x") { try $0.addRevision(of: coded.document.id, new, placements: []) }
        }
        #expect(throws: StoreError.beyond(range: 5..<11, document: "one", length: 9)) {
            try coded.store.edit("x") {
                try $0.addRevision(
                    of: coded.document.id, new,
                    placements: [CarriedPassage(old: 15..<21, new: 5..<11, outcome: .changed)])
            }
        }
        #expect(try coded.store.document(named: "one").revision == 1)
        #expect(try coded.store.check(refold: true) == [])
    }

    @Test func `a coding made in a change that then replaces the text is carried, too`() throws {
        let coded = try Coded()
        let study = try #require(coded.study)
        let new = try study.newCoding(coded.document, "mostly", coded.trust, coded.anna)
        let before = try StudySnapshot(coded.store)
        try coded.store.edit("x") { edit in
            let id = try edit.addCoding(new).id
            try edit.addRevision(
                of: coded.document.id, NewRevision(text: "So mostly.", reason: "mended"),
                placements: [CarriedPassage(old: 15..<21, new: 3..<9, outcome: .moved)])
            #expect(try coded.store.codings([id]).map(\.passage.range) == [3..<9])
            var later = new
            later.passage = Passage(range: 0..<2, quotation: "So")
            try edit.addCoding(later)
        }
        #expect(try coded.quotations() == ["anna: So", "anna: mostly"])
        #expect(try coded.store.check(refold: true) == [])
        _ = try coded.store.undo()
        #expect(try StudySnapshot(coded.store) == before)
        _ = try coded.store.redo()
        #expect(try coded.quotations() == ["anna: So", "anna: mostly"])
        #expect(try coded.store.check(refold: true) == [])
    }
}
