import CodingModel
import Testing

@testable import Store

/// Who sees what while documents are coded blind.
@Suite struct ViewerTests {
    private let study: StudyFixture
    private let (anna, bo, carla): (Coder, Coder, Coder)
    private let trust: Code
    private let (one, two): (Document, Document)

    /// Both documents are coded by all three, and memos are on all codings; anna and bo code `one` blind.
    init() throws {
        study = try StudyFixture()
        (anna, bo, carla) = (try study.addCoder("anna"), try study.addCoder("bo"), try study.addCoder("carla"))
        trust = try study.addCode("trust")
        (one, two) = (
            try study.addDocument("one", "We trust them, mostly."), try study.addDocument("two", "They trust us.")
        )
        try study.store.edit("coders assign") { edit in
            for coder in [anna, bo] { try edit.assign(document: one.id, to: coder.id, isBlind: true) }
            try edit.assign(document: two.id, to: anna.id)
        }
        for coder in [anna, bo, carla] {
            for document in [one, two] {
                var coding = try study.newCoding(document, "trust", trust, coder)
                coding.memo = "a note by \(coder.name) on \(document.name)"
                try study.store.edit("tag", by: coder.id) { edit in
                    _ = try edit.addCoding(coding)
                    edit.summary = "\(coder.name) \(document.name)"
                }
            }
        }
    }

    private func seen(by viewer: Viewer) throws -> Set<String> {
        var seen: Set<String> = []
        try study.store.seen(by: viewer).forEachCoding(matching: .all) { seen.insert("\($0.coder) \($0.document)") }
        return seen
    }

    private func finish(_ coder: Coder, _ isFinished: Bool = true) throws {
        try study.store.edit("x") { try $0.setFinished(isFinished, document: one.id, coder: coder.id) }
    }

    private static let all: Set = ["anna one", "anna two", "bo one", "bo two", "carla one", "carla two"]
    private static let two: Set = ["anna two", "bo two", "carla two"]

    @Test func `others' codings open when all who code blind have finished, and close when one goes on`() throws {
        #expect(try seen(by: .coder(anna.id)) == Self.two.union(["anna one"]))
        #expect(try seen(by: .coder(bo.id)) == Self.two.union(["bo one"]))
        #expect(try seen(by: .coder(carla.id)) == Self.all)
        #expect(try seen(by: .nobody) == Self.two)
        #expect(try seen(by: .all) == Self.all)
        try finish(anna)
        #expect(try seen(by: .coder(anna.id)) == Self.two.union(["anna one"]))
        try finish(bo)
        #expect(try seen(by: .coder(anna.id)) == Self.all)
        #expect(try seen(by: .nobody) == Self.all)
        try finish(anna, false)
        #expect(try seen(by: .coder(bo.id)) == Self.two.union(["bo one"]))
    }

    @Test func `what is read along codes, by identity, by change, as spans and as numbers is the same`() throws {
        for viewer in [Viewer.coder(anna.id), .coder(carla.id), .nobody, .all] {
            let store = study.store.seen(by: viewer)
            let expected = try seen(by: viewer)
            var (byCode, spans, ids): (Int, Int, [ObjectID]) = (0, 0, [])
            try store.forEachCoding(matching: CodingQuery(codes: [trust.id])) { _ in byCode += 1 }
            try store.forEachSpan(matching: CodingQuery(coders: [anna.id, bo.id, carla.id])) { _ in spans += 1 }
            try study.store.forEachCodingID(matching: .all) { ids.append($0) }
            let byEntry = try entries(of: study.store).map { entry in
                var made = 0
                try store.forEachCoding(madeBy: entry) { _ in made += 1 }
                return made
            }
            var memos = 0
            try store.forEachMemo { _ in memos += 1 }
            #expect(byCode == expected.count && spans == expected.count)
            #expect(try store.codings(ids).count == expected.count)
            #expect(byEntry.reduce(0, +) == expected.count)
            #expect(memos == expected.count)
            #expect(try store.codingCounts().map(\.number).reduce(0, +) == expected.count)
            #expect(try store.codingCountsByDocument().values.reduce(0, +) == expected.count)
            let counts = try store.counts()
            #expect(counts.codings == expected.count && counts.memos == expected.count)
        }
    }

    private func entries(of store: StudyStore) throws -> [JournalEntry] {
        var entries: [JournalEntry] = []
        try store.forEachEntry { entries.append($0) }
        return entries
    }

    @Test func `the journal tells nothing of hidden codings, whoever touched them`() throws {
        let anna = study.store.seen(by: .coder(anna.id))
        func told() throws -> Set<String> {
            Set(try entries(of: anna).filter { $0.kind != "init" && $0.summary != "" }.map(\.summary))
        }
        #expect(try told() == Self.two.union(["anna one"]))
        try study.store.edit("codes remove") { edit in
            try edit.removeCode(trust, withCodings: true)
            edit.summary = "six codings went"
        }
        #expect(try told() == Self.two.union(["anna one"]))
        let undone = try anna.undo()
        #expect(undone.map(\.summary) == ["others' codings, in a document that is coded blind"])
        #expect(try told() == Self.two.union(["anna one"]))
        #expect(try entries(of: study.store).contains { $0.summary == "took back: six codings went" })
    }

    @Test func `what waits for a decision is hidden as well, lost or placed`() throws {
        try study.store.edit("documents edit") { edit in
            let placements = try study.store.passagesInUse(of: one.id).map {
                CarriedPassage(old: $0.range, new: nil, outcome: .lost)
            }
            _ = try edit.addRevision(
                of: one.id, NewRevision(text: "Nothing of it.", reason: "x"), placements: placements)
        }
        func waiting(_ viewer: Viewer) throws -> [Int] {
            let store = study.store.seen(by: viewer)
            return [
                try store.reviews().count, try store.reviewCountsByDocument().values.reduce(0, +),
                try store.unplacedCodingCount(matching: .all), try store.counts().reviews,
            ]
        }
        #expect(try waiting(.coder(anna.id)) == [1, 1, 1, 1])
        #expect(try waiting(.nobody) == [0, 0, 0, 0])
        #expect(try waiting(.all) == [3, 3, 3, 3])
        #expect(try study.store.seen(by: .coder(anna.id)).counts().codings == 3)
    }

    @Test func `whoever looks, what is changed is changed in all of the study`() throws {
        let store = study.store.seen(by: .coder(anna.id))
        #expect(throws: StoreError.hasCodings(kind: "code", name: "trust", count: 6)) {
            try store.edit("x") { try $0.removeCode(trust, withCodings: false) }
        }
        try store.edit("x") { try $0.removeDocument(one, withCodings: true) }
        #expect(try seen(by: .all) == Self.two)
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `that somebody looked is in the journal, and undo passes over it`() throws {
        let entry = try study.store.edit("unblind", by: anna.id) { edit in
            edit.isRecordedAnyway = true
            edit.summary = "looked"
        }.entry
        #expect(entry?.coder == anna.id && entry?.kind == "unblind")
        #expect(try study.store.undo().map(\.summary) == ["carla two"])
        #expect(try entries(of: study.store).contains { $0.kind == "unblind" })
        #expect(try study.store.check(refold: true) == [])
    }

    @Test func `memos on passages are shown to others with the codings, those on documents and codes at once`() throws {
        let passage = Passage(range: 0..<2, quotation: "We")
        try study.store.edit("memos add", by: bo.id) { edit in
            for (subject, id) in [
                (MemoSubject.passage, try edit.addAnchor(passage, in: one.id)), (.document, one.id), (.code, trust.id),
            ] {
                try edit.addMemo(
                    Memo(
                        id: edit.newID(), subject: subject, subjectID: id, coderID: bo.id, text: "by bo",
                        createdAt: edit.at))
            }
        }
        func told(_ viewer: Viewer) throws -> Set<MemoSubject> {
            var told: Set<MemoSubject> = []
            let store = study.store.seen(by: viewer)
            try store.forEachMemo { if $0.text == "by bo" { told.insert($0.subject) } }
            return told
        }
        for viewer in [Viewer.coder(bo.id), .coder(carla.id), .all] {
            #expect(try told(viewer) == [.passage, .document, .code])
        }
        for viewer in [Viewer.coder(anna.id), .nobody] { #expect(try told(viewer) == [.document, .code]) }
        let (few, all) = (try study.store.seen(by: .coder(anna.id)).counts().memos, try study.store.counts().memos)
        // Two on codings and the one on a passage.
        #expect(few == all - 3)
        try finish(anna)
        try finish(bo)
        #expect(try told(.coder(anna.id)) == [.passage, .document, .code])
    }

    @Test func `digits that several ids begin with name those alone that are shown`() throws {
        var ids: [String] = []
        try study.store.forEachCodingID(matching: .all) { ids.append($0.description) }
        // The time, which all of them share.
        let digits = String(ids[0].prefix(6))
        for viewer in [Viewer.coder(anna.id), .coder(carla.id), .nobody, .all] {
            let found = try study.store.seen(by: viewer).codingIDs(beginningOrEndingWith: digits)
            #expect(found.count == (try seen(by: viewer).count))
        }
    }
}
