import Agreement
import CodingModel
import Store
import Texts

/// The agreed version in the making: what was settled on, and what nobody disputed, as the codings of one coder.
///
/// It holds what all compared coders gave alike, in the words of the first of them, and what came of each adjudication
/// that holds. What is neither any more goes; codings that somebody gave under its name by hand stay.
struct AgreedVersion {
    let coder: Coder
    let found: StudyDisagreements
    private let store: StudyStore
    private let edit: StudyEdit
    private let codebook: Codebook
    /// Documents for which it is recorded who is to code them.
    private let assigned: Set<ObjectID>
    /// Documents in which nothing was open when the version was last brought up to date.
    private let finished: Set<ObjectID>
    private let texts: DisputedTexts

    /// - Parameter found: What is compared, read within the edit.
    init(_ coder: Coder, of found: StudyDisagreements, in store: StudyStore, _ edit: StudyEdit) throws {
        (self.coder, self.found, self.store, self.edit) = (coder, found, store, edit)
        codebook = try store.codebook()
        var (assigned, finished): (Set<ObjectID>, Set<ObjectID>) = ([], [])
        try store.forEachAssignment { assignment in
            assigned.insert(assignment.documentID)
            if assignment.coderID == coder.id, assignment.finishedAt != nil { finished.insert(assignment.documentID) }
        }
        (self.assigned, self.finished) = (assigned, finished)
        texts = DisputedTexts(store)
    }

    /// Settles disputes alike, and brings the version up to date in their documents.
    func settle(_ disputes: [Dispute], _ decision: Decision, reason: String) throws {
        let (disputed, touched) = (Set(disputes.flatMap(\.codings)), Set(disputes.map(\.document.id)))
        for (earlier, _) in try store.adjudications(in: touched.only, by: coder.id)
        where earlier.codings.contains(where: disputed.contains) {
            try edit.removeAdjudication(earlier.id)
        }
        for dispute in disputes {
            let results = try decision.codings(of: dispute, in: found).map {
                try add($0.code, $0.range, in: dispute.document)
            }
            try edit.addAdjudication(
                Adjudication(
                    id: edit.newID(), documentID: dispute.document.id, coderID: coder.id, outcome: decision.outcome,
                    codings: dispute.codings, results: results, reason: reason, createdAt: edit.at))
        }
        try update(found.documents.filter { touched.contains($0.document.id) })
    }

    /// Brings the version up to date in documents.
    func update(_ documents: [StudyDisagreements.ComparedDocument]) throws {
        let only = Set(documents.map(\.document.id)).only
        var spans: [ObjectID: [CodingSpan]] = [:]
        let query = CodingQuery(documents: only.map { [$0] }, coders: [coder.id], origins: [.adjudicated])
        try store.forEachSpan(matching: query) { spans[$0.documentID, default: []].append($0) }
        let settled = Dictionary(grouping: try store.adjudications(in: only, by: coder.id)) {
            $0.adjudication.documentID
        }
        for document in documents {
            let id = document.document.id
            try update(document, spans[id] ?? [], settled[id] ?? [])
        }
    }

    private func update(
        _ document: StudyDisagreements.ComparedDocument, _ spans: [CodingSpan],
        _ adjudications: [(adjudication: Adjudication, holds: Bool)]
    ) throws {
        let agreed = Set(document.agreed.flatMap(\.codings))
        var kept: [Adjudication] = []
        for (adjudication, holds) in adjudications {
            if holds, !adjudication.codings.contains(where: agreed.contains) {
                kept.append(adjudication)
            } else {
                try edit.removeAdjudication(adjudication.id)
            }
        }
        let results = Set(kept.flatMap(\.results))
        var wanted: Set<CodedRange> = []
        for agreed in document.agreed {
            let code = found.codes[agreed.code].code.id
            for range in agreed.ranges { wanted.insert(CodedRange(code: code, range: range)) }
        }
        let outdated = spans.filter { span in
            let isAgreed = wanted.remove(CodedRange(code: span.codeID, range: span.range)) != nil
            return !isAgreed && !results.contains(span.id)
        }
        if !outdated.isEmpty { try edit.removeCodings(outdated.map(\.id)) }
        for agreed in wanted.sorted() { _ = try add(agreed.code, agreed.range, in: document.document) }
        let id = document.document.id
        guard assigned.contains(id) else { return }
        let settled = Set(kept.map(\.codings))
        let isDone = document.disputes.allSatisfy { settled.contains($0.codings) }
        if isDone || finished.contains(id) { try edit.setFinished(isDone, document: id, coder: coder.id) }
    }

    private func add(_ code: ObjectID, _ range: Range<Int>, in document: Document) throws -> ObjectID {
        let passage = try texts.text(of: document).text.passage(range)
        return try edit.addCoding(
            NewCoding(
                documentID: document.id, passage: passage, codeID: code, coderID: coder.id, origin: .adjudicated,
                // Also a code that is no longer in use was given, and what was given is settled.
                codeVersion: codebook[code]?.version)
        ).id
    }
}

/// A code at a place.
private struct CodedRange: Hashable, Comparable {
    let code: ObjectID
    let range: Range<Int>

    static func < (left: CodedRange, right: CodedRange) -> Bool {
        (left.range.lowerBound, left.range.upperBound, left.code)
            < (right.range.lowerBound, right.range.upperBound, right.code)
    }
}

extension Set {
    /// The element, if there is only one.
    fileprivate var only: Element? { count == 1 ? first : nil }
}
