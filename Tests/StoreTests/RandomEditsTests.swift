import CodingModel
import Store
import Testing

/// Random edits of every kind, with undo and redo in between, beside a model that a child could keep.
@Suite struct RandomEditsTests {
    /// What a study says, in names only.
    private struct Model: Equatable {
        var title = "Ledelse"
        var coders: Set<String> = []
        /// The parent's name by the code's; names are given once.
        var parents: [String: String] = [:]
        var definitions: [String: String] = [:]
        var documents: Set<String> = []
        /// `document start end code coder`
        var codings: Set<[String]> = []
        /// Whether it is finished, by document and coder.
        var assignments: [[String]: Bool] = [:]
        var memos: Set<[String]> = []

        init() {}

        init(_ store: StudyStore) throws {
            title = try store.study().title
            coders = Set(try store.coders().map(\.name))
            let codebook = try store.codebook()
            for code in codebook.codes {
                parents[code.name] = code.parent.flatMap { codebook[$0]?.name } ?? ""
                definitions[code.name] = code.definition
            }
            var names: [ObjectID: String] = [:]
            try store.forEachDocument { names[$0.id] = $0.name }
            documents = Set(names.values)
            for coder in try store.coders() { names[coder.id] = coder.name }
            for code in codebook.codes { names[code.id] = code.name }
            try store.forEachCoding(matching: .all) { coding in
                let range = coding.passage.range
                codings.insert([
                    coding.document, "\(range.lowerBound)", "\(range.upperBound)",
                    names[coding.codeID] ?? "", coding.coder,
                ])
            }
            try store.forEachAssignment {
                assignments[[names[$0.documentID] ?? "", names[$0.coderID] ?? ""]] = $0.finishedAt != nil
            }
            try store.forEachMemo { memos.insert([names[$0.subjectID] ?? "", $0.text]) }
        }

        mutating func rename(_ old: String, to new: String) {
            func renamed(_ name: String) -> String { name == old ? new : name }
            coders = Set(coders.map(renamed))
            documents = Set(documents.map(renamed))
            codings = Set(codings.map { $0.map(renamed) })
            assignments = Dictionary(uniqueKeysWithValues: assignments.map { ($0.map(renamed), $1) })
            memos = Set(memos.map { [renamed($0[0]), $0[1]] })
            parents = Dictionary(uniqueKeysWithValues: parents.map { (renamed($0), renamed($1)) })
            definitions = Dictionary(uniqueKeysWithValues: definitions.map { (renamed($0), $1) })
        }

        mutating func remove(_ name: String) {
            coders.remove(name)
            documents.remove(name)
            codings = codings.filter { !$0.contains(name) }
            assignments = assignments.filter { !$0.key.contains(name) }
            memos = memos.filter { $0[0] != name }
            parents[name] = nil
            definitions[name] = nil
        }
    }

    private static let text = String(repeating: "wørd 👩🏽‍🏫 e\u{301} ", count: 8)

    @Test(arguments: [1, 2, 3, 4]) func `the study is what the model says, step by step`(_ seed: UInt64) throws {
        let study = try StudyFixture(seed: seed)
        let store = study.store
        let letters = Array(Self.text.unicodeScalars)
        var random = SplitMix(seed: seed)
        var states = [Model()]
        var position = 0
        var names = 0

        for step in 0..<160 {
            var model = states[position]
            let codebook = try store.codebook()
            let coder = try store.coders().randomElement(using: &random)
            let code = codebook.codes.randomElement(using: &random)
            let other = codebook.codes.randomElement(using: &random)
            let document = try model.documents.sorted().randomElement(using: &random).map {
                try store.document(named: $0)
            }
            names += 1
            let name = "name \(names)"
            var entry: JournalEntry?
            func edit(_ body: (StudyEdit) throws -> Void) throws { entry = try store.edit("step", by: nil, body).entry }

            switch (Int.random(in: 0..<27, using: &random), coder, code, document) {
            case (0, _, _, _):
                try edit { try $0.addCoder(Name(name)) }
                model.coders.insert(name)
            case (1, _, _, _):
                try edit { try $0.addCode(Name(name), parent: code?.id, definition: name) }
                model.parents[name] = code?.name ?? ""
                model.definitions[name] = name
            case (2, _, _, _):
                try study.addDocument(name, Self.text)
                var last: [JournalEntry] = []
                try store.forEachEntry(limit: 1) { last.append($0) }
                entry = last.first
                model.documents.insert(name)
            case (3, _, _, _):
                try edit { try $0.setTitle(name) }
                model.title = name
            case (4, let coder?, _, _):
                try edit { try $0.renameCoder(coder.id, to: Name(name)) }
                model.rename(coder.name, to: name)
            case (5, _, let code?, _):
                try edit { try $0.renameCode(code, to: Name(name)) }
                model.rename(code.name, to: name)
            case (6, _, _, let document?):
                try edit { try $0.renameDocument(document.id, to: Name(name)) }
                model.rename(document.name, to: name)
            case (7, _, let code?, _):
                try edit { try $0.define(code, as: name) }
                model.definitions[code.name] = name
            case (8, _, let code?, _):
                guard let other, !codebook.withDescendants(of: code.id).contains(other.id) else { continue }
                try edit { try $0.moveCode(code, below: other.id) }
                model.parents[code.name] = other.name
            case (9, let coder?, _, _) where names % 3 == 0:
                try edit { try $0.removeCoder(coder, withCodings: true) }
                model.remove(coder.name)
            case (10, _, let code?, _) where !codebook.codes.contains { $0.parent == code.id }:
                try edit { try $0.removeCode(code, withCodings: true) }
                model.remove(code.name)
            case (11, _, _, let document?) where names % 3 == 0:
                try edit { try $0.removeDocument(document, withCodings: true) }
                model.remove(document.name)
            case (12, let coder?, _, let document?):
                let isFinished = Bool.random(using: &random)
                try edit { try $0.setFinished(isFinished, document: document.id, coder: coder.id) }
                // What was not assigned has no work to go on with.
                let key = [document.name, coder.name]
                if isFinished || model.assignments[key] != nil { model.assignments[key] = isFinished }
            case (13, let coder?, _, let document?):
                try edit { try $0.unassign(document: document.id, from: coder.id) }
                model.assignments[[document.name, coder.name]] = nil
            case (14, _, let code?, _):
                try edit { edit in
                    try edit.addMemo(
                        Memo(
                            id: edit.newID(), subject: .code, subjectID: code.id, coderID: coder?.id, text: name,
                            createdAt: edit.at))
                }
                model.memos.insert([code.name, name])
            case (15, _, _, _):
                var ids: [(ObjectID, [String])] = []
                try store.forEachCoding(matching: .all) { coding in
                    guard Bool.random(using: &random) else { return }
                    let range = coding.passage.range
                    let code = codebook[coding.codeID]?.name ?? ""
                    let line = [coding.document, "\(range.lowerBound)", "\(range.upperBound)", code, coding.coder]
                    ids.append((coding.id, line))
                }
                try edit { try $0.removeCodings(ids.map(\.0)) }
                model.codings.subtract(ids.map(\.1))
            case (16...19, let coder?, let code?, let document?):
                try edit { edit in
                    for _ in 0..<3 {
                        let start = Int.random(in: 0..<12, using: &random)
                        let end = start + Int.random(in: 1..<4, using: &random)
                        let passage = Passage(
                            range: start..<end, quotation: String(String.UnicodeScalarView(letters[start..<end])))
                        try edit.addCoding(
                            NewCoding(
                                documentID: document.id, passage: passage, codeID: code.id, coderID: coder.id))
                        model.codings.insert([document.name, "\(start)", "\(end)", code.name, coder.name])
                    }
                }
            case (24...26, _, let code?, let document?):
                var codings: [Coding] = []
                try store.forEachCoding(matching: CodingQuery(documents: [document.id])) { codings.append($0) }
                guard let coding = codings.randomElement(using: &random) else { continue }
                let start = Int.random(in: 0..<12, using: &random)
                let place = start..<(start + Int.random(in: 1..<4, using: &random))
                let passage = Passage(range: place, quotation: String(String.UnicodeScalarView(letters[place])))
                let change = CodingChange(passage: passage, codeID: code.id)
                var outcome = ReplacedCoding.unchanged
                try edit { outcome = try $0.replaceCoding(coding.id, with: change) }
                let old = coding.passage.range
                let name = codebook[coding.codeID]?.name ?? ""
                let line = [document.name, "\(place.lowerBound)", "\(place.upperBound)", code.name, coding.coder]
                if outcome == .replaced {
                    model.codings.remove([
                        document.name, "\(old.lowerBound)", "\(old.upperBound)", name, coding.coder,
                    ])
                    model.codings.insert(line)
                } else {
                    #expect(model.codings.contains(line))
                }
            case (20...21, _, _, _) where position > 0:
                let count = Int.random(in: 1...min(3, position), using: &random)
                #expect(try store.undo(count).count == count)
                position -= count
                #expect(try Model(store) == states[position], "undo in step \(step)")
                continue
            case (22...23, _, _, _) where position < states.count - 1:
                _ = try study.reopened().redo()
                position += 1
                #expect(try Model(store) == states[position], "redo in step \(step)")
                continue
            default: continue
            }
            let seen = try Model(store)
            #expect(seen == model, "step \(step)")
            guard entry != nil else { continue }
            states.removeSubrange((position + 1)...)
            states.append(seen)
            position += 1
        }
        #expect(states.count > 20)
        #expect(try store.check(refold: true) == [])
        _ = try store.undo(position)
        #expect(try Model(store) == Model())
        #expect(try store.check(refold: true) == [])
    }
}
