/// Agreement on one semantic domain, with the set of numbers that ATLAS.ti has for it.
///
/// - Source: ATLAS.ti manual, "Inter-coder agreement"; Krippendorff, Content Analysis, 4th ed., 2019, section 12.6.
public struct DomainAgreement: Sendable {
    public let domain: SpanDomain
    /// Whether any code of the domain is there: its alpha is what ATLAS.ti calls alpha binary.
    public let presence: PresenceAgreement
    /// The same of each of its codes, in their order.
    public let codePresences: [PresenceAgreement]
    /// cu-alpha: which of its codes, where units of two coders meet.
    public let codeChoice: SpanEstimate
    /// csu-alpha, or (k)u-alpha: the same of each of its codes, in their order.
    public let codeChoices: [SpanEstimate]
    /// Where coders gave two of its codes to overlapping passages: if there are any, ``codeChoice`` and ``codeChoices``
    /// have no value.
    public let clashes: [DomainClash]

    /// - Throws: ``AgreementError`` if no document was finished by two coders, if the domain has a code that there is not,
    ///   or if its codes can't be compared by the difference chosen.
    public init(_ domain: SpanDomain, _ data: SpanData, _ options: SpanOptions = SpanOptions()) throws(AgreementError) {
        let positions = try [domain].positions(in: data.codes)[0].codes
        var options = options
        options.grouping = .domains([domain])
        self.domain = domain
        presence = try PresenceAgreement(domain.name, positions, data)
        var presences: [PresenceAgreement] = []
        for (name, position) in zip(domain.codes, positions) {
            presences.append(try PresenceAgreement(name, [position], data))
        }
        codePresences = presences
        codeChoice = try SpanCoefficient.krippendorffAlphaCU.estimate(data, options)[0]
        codeChoices = try SpanCoefficient.krippendorffAlphaKU.estimate(data, options)
        clashes = try data.clashes(in: domain)
    }
}

/// Agreement of each two coders, character by character, on whether something is coded, whatever the borders.
public struct PresenceAgreement: Sendable {
    /// The code, or the domain.
    public let name: String
    /// The share of the text on which two coders say the same.
    public let percentAgreement: Estimate
    /// Krippendorff's alpha of "coded" and "not coded".
    public let alpha: Estimate
    /// Holsti's index, 0 to 1: twice what both coded by what each of them coded, the mean over pairs of coders; `nil`
    /// where none of them coded anything.
    ///
    /// - Source: Holsti, Content Analysis for the Social Sciences and Humanities, 1969.
    public let holsti: Double?

    /// - Parameter codes: any of them counts, by position.
    init(_ name: String, _ codes: [Int], _ data: SpanData) throws(AgreementError) {
        self.name = name
        var unitizing = try Unitizing(unit: .character, coders: data.coders, codes: [name])
        for var document in data.documents {
            document.spans = document.spans.compactMap { span in
                codes.contains(span.code) ? CodedSpan(coder: span.coder, code: 0, range: span.range) : nil
            }
            try unitizing.add(document)
        }
        let counted = try unitizing.data(code: 0)
        percentAgreement = try Coefficient.percentAgreement(counted)
        alpha = try Coefficient.krippendorffAlpha(counted)
        let indices = counted.coders.indices.flatMap { first in
            counted.coders.indices.dropFirst(first + 1).compactMap { second in
                counted.twoByTwo(first, second, category: 1).positiveAgreement
            }
        }
        holsti = indices.isEmpty ? nil : sortedSum(indices) / Double(indices.count)
    }
}
