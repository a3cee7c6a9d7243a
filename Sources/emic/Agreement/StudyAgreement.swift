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
    /// The documents that are compared with their passages, if they were to be kept.
    private(set) var coded: [CodedDocument] = []
    /// How many parts are compared of documents of which parts only were assigned.
    private(set) var partCounts: [Int] = []
    /// Documents of which the compared coders were assigned no part in common, and so left out.
    private(set) var apart: [Document] = []
    /// Documents without a unit of that kind, and so left out.
    private(set) var withoutUnits: [Document] = []
    /// Documents that are coded blind, so that whoever asks is not shown what others coded there, and so left out.
    private(set) var blind: [Document] = []
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
        let progress = try Progress(store, of: coders)
        let coderPositions = Dictionary(uniqueKeysWithValues: coders.enumerated().map { ($1.id, $0) })
        let codePositions = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1.id, $0) })

        // Codings come in the order of documents: what lies between two of them has none.
        all.sort { progress.order[$0.id, default: 0] < progress.order[$1.id, default: 0] }
        var (next, spans, present): (Int, [IdentifiedSpan], Set<Int>) = (0, [], [])
        var times: [(coder: Int, at: Timestamp)] = []
        func finishDocuments(before id: ObjectID?) throws {
            while next < all.count, all[next].id != id {
                let made = CodingTimes(times, coders: coders.count)
                if let (coded, ids) = try add(all[next], spans, present: present, made, progress, store) {
                    try visit?(all[next], coded, ids)
                }
                (next, spans, present, times) = (next + 1, [], [], [])
            }
        }
        let query = CodingQuery(documents: all.map(\.id), coders: coders.map(\.id))
        try store.forEachSpan(matching: query) { span in
            try finishDocuments(before: span.documentID)
            guard let coder = coderPositions[span.coderID] else { return }
            present.insert(coder)
            times.append((coder, span.createdAt))
            if let code = codePositions[span.codeID] {
                spans.append((CodedSpan(coder: coder, code: code, range: span.range), span.id))
            }
        }
        try finishDocuments(before: nil)
    }

    /// A span with the identity of its coding.
    private typealias IdentifiedSpan = (span: CodedSpan, id: ObjectID)

    /// Takes the document in and gives it as it was taken, with its spans' identities; `nil` if it is not compared.
    private mutating func add(
        _ document: Document, _ spans: [IdentifiedSpan], present: Set<Int>, _ times: CodingTimes, _ progress: Progress,
        _ store: StudyStore
    ) throws -> (coded: CodedDocument, ids: [ObjectID])? {
        guard !progress.blind.contains(document.id) else {
            blind.append(document)
            return nil
        }
        let parts = progress.parts[document.id]
        if areFinished {
            // Somebody else has seen to that.
        } else if let finished = progress.finished[document.id] {
            let unfinished = coders.filter { !finished.contains($0.id) }
            guard unfinished.isEmpty else {
                leftOut.append((document, unfinished))
                return nil
            }
            guard parts != [] else {
                apart.append(document)
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
        }
        var segments: [Range<Int>]?
        if let level = unit.segmentLevel {
            segments = try store.storedText(of: document.id).segments(level).ranges
            // Passages are compared whatever units the text has.
            guard keepsSpans || !(segments ?? []).isEmpty else {
                withoutUnits.append(document)
                return nil
            }
        }
        let within = spans.filter { one in parts?.contains { $0.overlaps(one.span.range) } ?? true }
        let coded = CodedDocument(
            name: document.name, length: document.length, segments: segments, parts: parts, spans: within.map(\.span))
        try unitizing.add(coded)
        documents.append(document)
        if !areFinished, progress.finished[document.id] == nil { unassigned.append(document) }
        if let parts { partCounts.append(parts.count) }
        self.times.append(times)
        if keepsSpans { self.coded.append(coded) }
        return (coded, within.map(\.id))
    }

    /// Who has finished what, as far as that is recorded.
    private struct Progress {
        /// For documents with assignments, who has finished.
        private(set) var finished: [ObjectID: Set<ObjectID>] = [:]
        /// For documents of which some of the coders were assigned parts only, what all of them were assigned.
        private(set) var parts: [ObjectID: [Range<Int>]] = [:]
        /// The documents in which codings are hidden from whoever asks.
        let blind: Set<ObjectID>
        /// The documents' places in the order of codings.
        private(set) var order: [ObjectID: Int] = [:]

        init(_ store: StudyStore, of coders: [Coder]) throws {
            blind = Set(try store.blindDocuments())
            let compared = Set(coders.map(\.id))
            try store.forEachAssignment { assignment in
                finished[assignment.documentID, default: []]
                    .formUnion(assignment.finishedAt == nil ? [] : [assignment.coderID])
                guard compared.contains(assignment.coderID), let own = assignment.parts else { return }
                let others = parts[assignment.documentID]
                parts[assignment.documentID] = others.map { $0.intersection(own.merged) } ?? own.merged
            }
            try store.forEachDocument { order[$0.id] = order.count }
        }
    }
}

extension StudyAgreement {
    /// What was compared, and what was left out and why.
    var facts: [(name: String, text: String)] {
        let units = (try? codes.isEmpty ? unitizing.setSubject().data.units : unitizing.data(code: 0).units) ?? 0
        let facts = [
            (name: "compared", text: Figures.list(coders.map(\.name))),
            (name: "documents", text: "\(documents.count): \(Self.names(documents))"),
            (name: "units", text: "\(counted(units, unit.rawValue)); \(unit.meaning)"),
        ]
        return facts + factsOnDocumentsLeftOut
    }

    /// What was left out and why.
    var factsOnDocumentsLeftOut: [(name: String, text: String)] {
        leftOutSentences.map { (name: "left out", text: $0) }
            + [partsSentence].compactMap(\.self).map { (name: "parts", text: $0) }
    }

    private var partsSentence: String? {
        guard !partCounts.isEmpty else { return nil }
        let parts = partCounts.reduce(0, +)
        return "of \(counted(partCounts.count, "document")) only the \(counted(parts, "part")) that all compared "
            + "coders were assigned; what reaches out of them is no unit"
    }

    private var leftOutSentences: [String] {
        [
            ("not finished by all compared coders", leftOut.map(\.document)),
            ("without a part that all compared coders were assigned", apart),
            ("without a \(unit.rawValue)", withoutUnits),
            ("coded blind, so that others' codings are not shown", blind),
        ].filter { !$0.1.isEmpty }.map { "\($0), and so left out: \(Self.names($1))" }
    }

    /// What the numbers rest on, a sentence each.
    var assumptions: [String] {
        [unit.meaning, Self.codesByThemselves] + (codes.count != 1 ? [Subject.meaningOfSets] : []) + scope
    }

    /// What of the codings is compared, a sentence each.
    var assumptionsOnCodings: [String] { [Self.codesByThemselves] + scope }

    private static let codesByThemselves =
        "a code counts by itself: codings with the codes below it are not codings with it"

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
        return sentences + [partsSentence].compactMap(\.self) + leftOutSentences
    }

    private static func names(_ documents: [Document]) -> String {
        let shown = documents.prefix(5).map { "'\($0.name)'" }.joined(separator: ", ")
        return documents.count > 5 ? "\(shown) and \(counted(documents.count - 5, "other"))" : shown
    }
}

extension StudyAgreement {
    /// The passages as coders found them; with their tokens, where units are tokens.
    func spanData() throws(AgreementError) -> SpanData {
        try SpanData(coders: coders.map(\.name), codes: codes.map(\.path), documents: coded)
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
    var meaning: String {
        switch self {
        case .character: "a unit is a character of the text, blanks included: coded where a coding covers it"
        case .document: "a unit is a document: coded where there is at least one coding in it"
        case .token: "a unit is a token, a word or a number: coded where a coding shares at least one character with it"
        case .sentence, .paragraph, .turn:
            "a unit is a \(rawValue): coded where a coding shares at least one character with it"
        }
    }
}
