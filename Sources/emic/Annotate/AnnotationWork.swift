import CodingModel
import Foundation
import Store
import Texts

/// Does in the study what a session asks for, each answer at once and as one change, and tells the session what came of
/// it. Nothing is held open between two answers.
struct AnnotationWork {
    let store: StudyStore
    let text: AnnotatedText
    let coder: Coder
    let onlyMine: Bool
    /// What was done and not taken back again.
    private(set) var answers: [AnnotationAnswer] = []
    /// How many answers were taken back.
    private(set) var takenBack = 0

    private var document: Document { text.document }

    init(_ store: StudyStore, _ text: AnnotatedText, coder: Coder, onlyMine: Bool) {
        self.store = store
        self.text = text
        self.coder = coder
        self.onlyMine = onlyMine
    }

    /// A session over the document as the study has it now.
    func session() throws -> AnnotationSession {
        var used: [ObjectID: Timestamp] = [:]
        try store.forEachSpan(matching: CodingQuery(coders: [coder.id])) { span in
            used[span.codeID] = max(used[span.codeID] ?? span.createdAt, span.createdAt)
        }
        let recent = used.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.map(\.key)
        return AnnotationSession(
            text, coder: coder, onlyMine: onlyMine, codebook: try store.codebook(), codings: try codings(),
            notes: try notes(), recent: recent)
    }

    private func codings() throws -> [Coding] {
        var codings: [Coding] = []
        let query = CodingQuery(documents: [document.id], coders: onlyMine ? [coder.id] : nil)
        try store.forEachCoding(matching: query) { codings.append($0) }
        return codings
    }

    private func notes() throws -> [Note] {
        try store.notes(on: document.id, for: coder.id).filter { $0.range != nil && (!onlyMine || $0.coder == coder) }
    }

    /// Does what a session asks of the study. What the study refuses, the session says, and nothing of it is lost.
    mutating func perform(_ effect: AnnotationEffect, in session: inout AnnotationSession) {
        do {
            switch effect {
            case .give(let codes, let range, let memo): try give(codes, range, memo, in: &session)
            case .note(let words, let codings, let range): try note(words, codings, range, in: &session)
            case .add(let path, let definition): try add(path, definition, in: &session)
            case .takeOff(let coding): try takeOff(coding, in: &session)
            case .undo: try undo(in: &session)
            case .openEditor, .redraw, .quit: break
            }
        } catch {
            session.message = "\(error)"
        }
    }

    private mutating func give(
        _ codes: [ObjectID], _ range: Range<Int>, _ memo: String?, in session: inout AnnotationSession
    ) throws {
        let passage = text.text.passage(range)
        let paths = codes.compactMap { session.codebook.path(of: $0) }.joined(separator: ", ")
        var (made, given, before): ([ObjectID], [ObjectID], [ObjectID]) = ([], [], [])
        let entry = try change { edit in
            for code in codes {
                let added = try edit.addCoding(
                    NewCoding(
                        documentID: document.id, passage: passage, codeID: code, coderID: coder.id, memo: memo))
                switch added {
                case .made(let id):
                    made.append(id)
                    given.append(code)
                case .thereBefore(let id):
                    before.append(code)
                    if let memo { try edit.addMemo(self.memo(memo, on: id, .coding, edit)) }
                }
            }
            edit.summary = "\(counted(made.count, "coding")) of \(paths) in '\(document.name)'"
        }
        try record(entry, in: &session) { answer in
            answer.made = made
            answer.codes = given
            answer.memos = memo == nil ? 0 : codes.count
        }
        session.gave(made: given, before: before)
    }

    private mutating func note(
        _ words: String, _ codings: [ObjectID], _ range: Range<Int>, in session: inout AnnotationSession
    ) throws {
        let subject = session.memoSubject
        let entry = try change { edit in
            for coding in codings { try edit.addMemo(memo(words, on: coding, .coding, edit)) }
            if codings.isEmpty {
                let anchor = try edit.addAnchor(text.text.passage(range), in: document.id)
                try edit.addMemo(memo(words, on: anchor, .passage, edit))
            }
            edit.summary = "\(counted(max(1, codings.count), "memo")) in '\(document.name)'"
        }
        try record(entry, in: &session) { $0.memos = max(1, codings.count) }
        session.did("saved: a memo on \(subject)")
    }

    private func memo(_ words: String, on subject: ObjectID, _ kind: MemoSubject, _ edit: StudyEdit) -> Memo {
        Memo(id: edit.newID(), subject: kind, subjectID: subject, coderID: coder.id, text: words, createdAt: edit.at)
    }

    private mutating func add(_ path: String, _ definition: String, in session: inout AnnotationSession) throws {
        let names = path.split(separator: "/")
        var code: Code?
        var added = 0
        let entry = try change { edit in
            for count in 1...max(1, names.count) {
                let path = names.prefix(count).joined(separator: "/")
                let isLast = count >= names.count
                if !isLast, let above = try store.codebook().code(at: path) {
                    code = above
                } else {
                    added += 1
                    code = try edit.addCode(
                        Name(names.prefix(count).last ?? ""), parent: code?.id,
                        definition: isLast ? definition.trimmingCharacters(in: .whitespaces) : "")
                }
            }
            edit.subject = code?.id
            edit.summary = "added '\(path)'"
        }
        try record(entry, in: &session) { $0.newCodes = added }
        if let code { session.added(code) }
    }

    private mutating func takeOff(_ coding: ObjectID, in session: inout AnnotationSession) throws {
        let code = session.codings.first { $0.id == coding }?.code ?? "the code"
        let entry = try change { edit in
            try edit.removeCodings([coding])
            edit.summary = "took \(code) off a passage of '\(document.name)'"
        }
        try record(entry, in: &session) { $0.takenOff = 1 }
        session.did("took off: \(code)")
    }

    /// Takes back the last answer. Where another program has written since, what it did stays as it is, and codings are
    /// taken off by a change of their own.
    private mutating func undo(in session: inout AnnotationSession) throws {
        guard let last = answers.last else { return session.did("nothing to take back in this session") }
        var note = ""
        do {
            try store.undo(last.entry, by: coder.id)
        } catch StoreError.changedSince where last.onlyMadeCodings {
            try store.edit("annotate", by: coder.id) { edit in
                try edit.removeCodings(last.made)
                edit.subject = document.id
                edit.summary = "took back: \(last.what)"
            }
            note = " (another program wrote meanwhile: its work stays)"
        }
        answers.removeLast()
        takenBack += 1
        session.refresh(codebook: try store.codebook(), codings: try codings(), notes: try notes())
        session.prompt = CodePrompt()
        session.go(to: last.position)
        session.did("took back: \(last.what)\(note)")
    }

    /// Changes the study by one entry of its journal; `nil` if there was nothing to change.
    private func change(_ body: (StudyEdit) throws -> Void) throws -> JournalEntry? {
        try store.edit("annotate", by: coder.id) { edit in
            // Offsets into a text that was replaced would mean other words.
            guard try store.document(named: document.id.description).revision == document.revision else {
                throw CommandError.refused(
                    "the text of '\(document.name)' was replaced meanwhile: quit and begin again; nothing was saved")
            }
            edit.subject = document.id
            try body(edit)
        }.entry
    }

    /// Notes an answer, of which `tell` tells what it did, and lets the session see the study as it is now.
    private mutating func record(
        _ entry: JournalEntry?, in session: inout AnnotationSession, _ tell: (inout AnnotationAnswer) -> Void
    ) throws {
        if let entry {
            var answer = AnnotationAnswer(entry: entry, position: session.position, what: entry.summary)
            tell(&answer)
            answers.append(answer)
        }
        session.refresh(codebook: try store.codebook(), codings: try codings(), notes: try notes())
    }
}
