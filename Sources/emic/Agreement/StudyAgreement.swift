import Agreement
import CodingModel
import Store
import Texts

/// What of a study is compared, cut into units: the way from the store to reliability data.
struct StudyAgreement {
    let unit: AgreementUnit
    let coders: [Coder]
    let codes: [(code: Code, path: String)]
    private(set) var unitizing: Unitizing
    private(set) var documents: [Document] = []
    /// Documents that not all coders finished, and so left out, with those who have not.
    private(set) var leftOut: [(document: Document, unfinished: [Coder])] = []
    /// Documents for which nobody was assigned, and so taken as finished by whoever coded something in them.
    private(set) var unassigned: [Document] = []
    /// The passages of each document that is compared, if they were to be kept.
    private(set) var spans: [[CodedSpan]] = []
    /// When each document that is compared was coded.
    private(set) var times: [CodingTimes] = []
    /// Agreed versions, which are not compared unless they are named.
    var agreedVersions: [Coder] = []
    private let keepsSpans: Bool
    private let areFinished: Bool

    /// What looks at each document that is compared, with the identities of its spans' codings.
    typealias Visitor = (Document, CodedDocument, [ObjectID]) throws -> Void

    /// Reads the documents one after another; memory holds the spans of one, unless all are to be kept.
    ///
    /// - Parameters:
    ///   - areFinished: Whether the documents chosen are known to be finished by all, whatever is recorded.
    ///   - visit: Looks at each document that is compared, in their order.
    /// - Throws: ``StoreError``, ``AgreementError``, and what `visit` throws.
    init(
        of store: StudyStore, unit: AgreementUnit, coders: [Coder], codes: [Code], documents chosen: [Document]?,
        keepingSpans: Bool = false, areFinished: Bool = false, visit: Visitor? = nil
    ) throws {
        (keepsSpans, self.areFinished) = (keepingSpans, areFinished)
        let codebook = try store.codebook()
        self.unit = unit
        self.coders = coders
        self.codes = codes.map { ($0, codebook.path(of: $0.id) ?? $0.name) }
        unitizing = try Unitizing(unit: unit, coders: coders.map(\.name), codes: self.codes.map(\.path))
        var all = chosen ?? []
        if chosen == nil { try store.forEachDocument { all.append($0) } }
        let progress = try Progress(store)
        let coderPositions = Dictionary(uniqueKeysWithValues: coders.enumerated().map { ($1.id, $0) })
        let codePositions = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1.id, $0) })

        // Codings come in the order of documents: what lies between two of them has none.
        all.sort { progress.order[$0.id, default: 0] < progress.order[$1.id, default: 0] }
        var (next, spans, ids, present): (Int, [CodedSpan], [ObjectID], Set<Int>) = (0, [], [], [])
        var times: [(coder: Int, at: Timestamp)] = []
        func finishDocuments(before id: ObjectID?) throws {
            while next < all.count, all[next].id != id {
                let made = CodingTimes(times, coders: coders.count)
                if let coded = try add(all[next], spans, present: present, made, progress, store) {
                    try visit?(all[next], coded, ids)
                }
                (next, spans, ids, present, times) = (next + 1, [], [], [], [])
            }
        }
        let query = CodingQuery(documents: all.map(\.id), coders: coders.map(\.id))
        try store.forEachSpan(matching: query) { span in
            try finishDocuments(before: span.documentID)
            guard let coder = coderPositions[span.coderID] else { return }
            present.insert(coder)
            times.append((coder, span.createdAt))
            if let code = codePositions[span.codeID] {
                spans.append(CodedSpan(coder: coder, code: code, range: span.range))
                ids.append(span.id)
            }
        }
        try finishDocuments(before: nil)
    }

    /// Takes the document in and gives it as it was taken; `nil` if not all have finished it.
    private mutating func add(
        _ document: Document, _ spans: [CodedSpan], present: Set<Int>, _ times: CodingTimes, _ progress: Progress,
        _ store: StudyStore
    ) throws -> CodedDocument? {
        if areFinished {
            // Somebody else has seen to that.
        } else if let finished = progress.finished[document.id] {
            let unfinished = coders.filter { !finished.contains($0.id) }
            guard unfinished.isEmpty else {
                leftOut.append((document, unfinished))
                return nil
            }
        } else {
            guard present.count == coders.count else {
                // Nobody was to code it and not all did: it says nothing about those who did not.
                if !present.isEmpty {
                    leftOut.append((document, coders.indices.filter { !present.contains($0) }.map { coders[$0] }))
                }
                return nil
            }
            unassigned.append(document)
        }
        var segments: [Range<Int>]?
        if let level = unit.segmentLevel {
            segments = try store.storedText(of: document.id).segments(level).ranges
        }
        let coded = CodedDocument(name: document.name, length: document.length, segments: segments, spans: spans)
        try unitizing.add(coded)
        documents.append(document)
        self.times.append(times)
        if keepsSpans { self.spans.append(spans) }
        return coded
    }

    /// Who has finished what, as far as that is recorded.
    private struct Progress {
        /// For documents with assignments, who has finished.
        var finished: [ObjectID: Set<ObjectID>] = [:]
        /// The documents' places in the order of codings.
        var order: [ObjectID: Int] = [:]

        init(_ store: StudyStore) throws {
            var (finished, order): ([ObjectID: Set<ObjectID>], [ObjectID: Int]) = ([:], [:])
            try store.forEachAssignment { assignment in
                finished[assignment.documentID, default: []]
                    .formUnion(assignment.finishedAt == nil ? [] : [assignment.coderID])
            }
            try store.forEachDocument { order[$0.id] = order.count }
            (self.finished, self.order) = (finished, order)
        }
    }
}

extension StudyAgreement {
    /// What was compared, and what was left out and why.
    var facts: [(name: String, text: String)] {
        let units = (try? codes.isEmpty ? setSubject().data.units : unitizing.data(code: 0).units) ?? 0
        var facts = [
            (name: "compared", text: Figures.list(coders.map(\.name))),
            (name: "documents", text: "\(documents.count): \(Self.names(documents))"),
            (name: "units", text: "\(counted(units, unit.rawValue)); \(unit.meaning)"),
        ]
        if let text = leftOutSentence { facts.append((name: "left out", text: text)) }
        return facts
    }

    private var leftOutSentence: String? {
        leftOut.isEmpty
            ? nil : "not finished by all compared coders, and so left out: \(Self.names(leftOut.map(\.document)))"
    }

    /// What the numbers rest on, a sentence each.
    var assumptions: [String] {
        var sentences = [unit.meaning]
        sentences.append("a code counts by itself: codings with the codes below it are not codings with it")
        if codes.count != 1 {
            sentences.append(
                "all codes together: a unit's value is the set of codes a coder gave it, and only equal sets agree")
        }
        return sentences + scope
    }

    /// Which documents are compared and which are not, and why, a sentence each.
    var scope: [String] {
        var sentences: [String] = []
        if !unassigned.isEmpty {
            sentences.append(
                "no assignments are recorded for \(Self.names(unassigned)): taken as finished, "
                    + "since all compared coders have coded there")
        }
        if !agreedVersions.isEmpty {
            sentences.append(
                "not compared: \(Figures.list(agreedVersions.map { "'\($0.name)'" })), "
                    + "which holds what was settled on; --coders names it")
        }
        return sentences + [leftOutSentence].compactMap(\.self)
    }

    private static func names(_ documents: [Document]) -> String {
        let shown = documents.prefix(5).map { "'\($0.name)'" }.joined(separator: ", ")
        return documents.count > 5 ? "\(shown) and \(counted(documents.count - 5, "other"))" : shown
    }
}

extension AgreementUnit {
    /// The segments that units are, if they are any.
    fileprivate var segmentLevel: SegmentLevel? {
        switch self {
        case .character, .document: nil
        case .token: .token
        case .sentence: .sentence
        case .paragraph: .paragraph
        case .turn: .turn
        }
    }

    /// What a unit is, and when it carries a code.
    fileprivate var meaning: String {
        switch self {
        case .character: "a unit is a character of the text, blanks included: coded where a coding covers it"
        case .document: "a unit is a document: coded where there is at least one coding in it"
        case .token, .sentence, .paragraph, .turn:
            "a unit is a \(rawValue): coded where a coding shares at least one character with it"
        }
    }
}
