import Agreement
import CodingModel
import Store

/// What the coders of a study differ on, and what they agree on, over the documents that `agree` would compare.
struct StudyDisagreements {
    /// What is to be compared; where nothing is said, what `agree` would take.
    struct Choice {
        var coders: [Coder]?
        var documents: [Document]?
        var unit = AgreementUnit.character
        /// What disagreements are weighed by.
        var coefficient = Coefficient.krippendorffAlpha
    }

    /// A document that is compared.
    struct ComparedDocument {
        let document: Document
        let agreed: [AgreedPassage]
        let disputes: [Dispute]
    }

    let data: StudyAgreement
    let coefficient: Coefficient
    /// In the order of the study, disputes in order of place.
    let documents: [ComparedDocument]

    var coders: [Coder] { data.coders }
    var codes: [(code: Code, path: String)] { data.codes }

    /// All disputes, those that cost most first.
    var worstFirst: [Dispute] {
        documents.flatMap(\.disputes).enumerated()
            .sorted { ($1.element.cost, $0.offset) < ($0.element.cost, $1.offset) }.map(\.element)
    }

    /// Compares the coders.
    ///
    /// - Throws: ``StoreError``, ``AgreementError``; ``CommandError`` where no document was finished by all.
    init(of store: StudyStore, _ choice: Choice) throws {
        let counts = try store.codingCounts()
        let coders = try choice.coders ?? store.codersToCompare(counts)
        guard coders.count > 1 else { throw AgreementError.tooFewCoders(found: coders.count) }
        let ids = Set(coders.map(\.id))
        let used = Set(counts.filter { ids.contains($0.coder) }.map(\.code))
        let codes = try store.codebook().codes.filter { used.contains($0.id) }

        typealias Found = (
            document: Document, agreed: [AgreedPassage], disagreements: [(Disagreement, [Dispute.Given])]
        )
        var (found, shares): ([Found], DisagreementShares) = ([], DisagreementShares(codes: codes.count))
        var data = try StudyAgreement(
            of: store, unit: choice.unit, coders: coders, codes: codes, documents: choice.documents
        ) { document, coded, ids in
            let comparison = try DocumentComparison(coded, unit: choice.unit, coders: coders.count)
            let given = coded.spans.indices.map {
                Dispute.Given(id: ids[$0], coder: coded.spans[$0].coder, range: coded.spans[$0].range)
            }
            let agreed = comparison.agreed.map { AgreedPassage($0, given) }
            for disagreement in comparison.disagreements { shares.add(disagreement) }
            found.append((document, agreed, comparison.disagreements.map { ($0, given) }))
        }
        if choice.coders == nil { data.agreedVersions = try store.agreedVersions(among: counts) }
        guard !data.documents.isEmpty else { throw data.nothingInCommon }
        coefficient = choice.coefficient
        let values = try Self.values(found.flatMap { $0.disagreements.map(\.0) }, data, choice.coefficient)
        documents = found.map { document, agreed, disagreements in
            let disputes = disagreements.map { disagreement, given in
                Dispute(
                    document: document, kind: disagreement.kind, range: disagreement.range,
                    places: disagreement.places.map { place in
                        Dispute.Place(
                            code: place.code, given: place.spans.map { given[$0] }, units: place.units,
                            share: shares.share(of: place),
                            cost: values[place.code].map { shares.cost(of: place, value: $0) } ?? 0)
                    })
            }
            return ComparedDocument(document: document, agreed: agreed, disputes: disputes)
        }
        self.data = data
    }

    /// The coefficient of each code that is disputed.
    private static func values(
        _ disagreements: [Disagreement], _ data: StudyAgreement, _ coefficient: Coefficient
    ) throws -> [Int: Double] {
        let disputed = Set(disagreements.flatMap { $0.places.map(\.code) })
        var values: [Int: Double] = [:]
        for code in disputed {
            values[code] = try coefficient.estimate(data.unitizing.data(code: code)).value
        }
        return values
    }
}

extension AgreedPassage {
    fileprivate init(_ place: CodedPlace, _ given: [Dispute.Given]) {
        let own = place.spans.map { given[$0] }
        self.init(
            code: place.code, ranges: own.filter { $0.coder == place.coders[0] }.map(\.range), codings: own.map(\.id))
    }
}

extension StudyDisagreements {
    /// The dispute that a person means: by its identity, or that of any of its codings, or the last digits of one.
    ///
    /// - Throws: ``CommandError/refused(_:)`` where there is none, or more than one.
    func dispute(_ text: String, in store: StudyStore) throws -> Dispute {
        let digits = text.lowercased()
        let found = documents.lazy.flatMap(\.disputes).filter { dispute in
            digits.count >= 6 && dispute.codings.contains { $0.description.hasSuffix(digits) }
        }
        guard let first = found.first else {
            throw CommandError.refused(
                "\(coders.map(\.name).joined(separator: ", ")) differ on no coding '\(visibleLine(text))' in "
                    + "\(store.path): 'emic disagreements' lists what they differ on")
        }
        guard found.count == 1 else {
            throw CommandError.refused("'\(visibleLine(text))' is the end of several ids: give more of it")
        }
        return first
    }

    /// All disputes about one of these codes, or all there are if none is named, those that cost most first.
    func worstFirst(about codes: [String], in store: StudyStore) throws -> [Dispute] {
        guard !codes.isEmpty else { return worstFirst }
        let wanted = Set(try store.codebook().codes(named: codes, in: store).map(\.id))
        return worstFirst.filter { dispute in
            dispute.places.contains { wanted.contains(self.codes[$0.code].code.id) }
        }
    }

    /// Says which documents were compared and which were not, as far as that is not plain.
    func tellScope() {
        for sentence in data.scope { Printer.message(sentence) }
    }

    /// What people call the codes of a dispute.
    func codeNames(_ dispute: Dispute) -> String {
        dispute.places.map { codes[$0.code].path }.joined(separator: " / ")
    }
}
