/// One of the u-alphas: 1 − observed ÷ expected disagreement, each a share of the lengths at which segments of two coders
/// meet. They differ in which segments are compared and in what counts as disagreement.
struct UnitizedAlpha: SpanMeasure {
    /// What is compared.
    enum Comparison: Sendable {
        /// All segments, and every difference counts.
        case segments
        /// All segments, by whether they are units or gaps.
        case relevance
        /// Where units meet, their codes.
        case codes
        /// Where units meet one of the code, their codes.
        case eachCode
    }

    let comparison: Comparison
    let names: [String]
    let layout: CoincidenceSums
    /// Why no number means anything: a coder gave two of the codes at once.
    let clash: String?
    /// How far apart codes are; `nil` where different codes differ by 1.
    let difference: (any DifferenceFunction)?
    /// The distances by row and column, where they don't depend on how often codes occur.
    let fixedDistances: [Double]?
    let assumptions: [String]

    init(_ comparison: Comparison, _ continua: Continua, _ options: SpanOptions) throws(AgreementError) {
        self.comparison = comparison
        let overlaps = comparison == .relevance && continua.clash != nil
        let continua = comparison == .relevance ? continua.withoutCodes : continua
        names = continua.codes.map(\.name)
        clash = continua.clash
        var (difference, assumptions): ((any DifferenceFunction)?, [String]) = (nil, [])
        if comparison == .codes || comparison == .eachCode {
            let (chosen, said) = try EstimateOptions(difference: options.difference, scale: options.scale)
                .differing(continua.withoutUnits)
            difference = options.difference == .nominal ? nil : chosen
            assumptions = said
            if continua.documents.contains(where: { $0.coders.count > 2 }) {
                assumptions.append(
                    "of a unit that length is pairable which, on average, units of each other coder cover, as "
                        + "Krippendorff (2019) prints it")
            }
        }
        if overlaps {
            assumptions.append("overlapping passages of one coder count as one, whichever codes they carry")
        }
        self.difference = difference
        self.assumptions = assumptions
        layout = CoincidenceSums(continua, tellsPairsApart: difference != nil)
        let count = continua.codes.count
        fixedDistances = difference.flatMap { $0.dependsOnValues ? nil : $0.distances(count, values: []) }
    }

    var subjects: [Int?] { comparison == .eachCode ? names.indices.map { $0 } : [nil] }

    var width: Int { layout.width }

    func terms(_ document: Continuum) -> [SpanTerm] { layout.terms(compared(document)) }

    /// What is compared of a document: where only relevance counts, its units without their codes.
    func compared(_ document: Continuum) -> Continuum {
        comparison == .relevance ? document.withoutCodes : document
    }

    func agreements(_ sums: [Double]) -> [SpanAgreement] {
        if let clash { return subjects.map { _ in SpanAgreement(.undefined(clash)) } }
        let coincidences = Coincidences(sums, layout, distances: distances(sums))
        return subjects.map { agreement(coincidences, $0) }
    }

    /// The distances between codes; `nil` where different codes differ by 1.
    func distances(_ sums: [Double]) -> [Double]? {
        guard let difference else { return nil }
        return fixedDistances
            ?? difference.distances(
                names.count,
                values: names.indices.map { Int(sums[layout.met($0)].rounded()) })
    }

    private func agreement(_ lengths: Coincidences, _ subject: Int?) -> SpanAgreement {
        let coverage = coverage(lengths, subject)
        if let reason = nothingToCompare(lengths, subject) {
            return SpanAgreement(coverage: coverage, .undefined(reason))
        }
        let observed = observed(lengths, subject)
        let expected = expected(lengths, subject)
        guard expected > 0 else {
            return SpanAgreement(
                observed: 1 - observed, coverage: coverage, .undefined(noVariation(lengths)))
        }
        return SpanAgreement(
            observed: 1 - observed, expected: 1 - expected, coverage: coverage, .value(1 - observed / expected))
    }

    /// Observed disagreement: equations 34 to 38, above the line.
    private func observed(_ lengths: Coincidences, _ subject: Int?) -> Double {
        switch comparison {
        case .segments: (lengths.total - lengths.matches) / lengths.total
        case .relevance: 2 * lengths.unmatched / lengths.total
        case .codes: lengths.codes.indices.reduce(0) { $0 + lengths.observed($1) } / lengths.met
        case .eachCode: lengths.observed(subject ?? 0) / lengths.met(subject ?? 0)
        }
    }

    /// Expected disagreement: below the line.
    func expected(_ lengths: Coincidences, _ subject: Int?) -> Double {
        switch comparison {
        case .segments:
            lengths.values.reduce(0) { $0 + lengths.length($1) * (lengths.total - lengths.length($1)) } / lengths.pairs
        case .relevance:
            2 * lengths.length(layout.gap) * (lengths.total - lengths.length(layout.gap)) / lengths.pairs
        case .codes:
            lengths.codes.reduce(0) { $0 + lengths.met($1) * lengths.expected($1) } / lengths.metPairs
        case .eachCode:
            lengths.expected(subject ?? 0) / (lengths.met - lengths.ownMet(subject ?? 0) / lengths.met(subject ?? 0))
        }
    }

    private func coverage(_ lengths: Coincidences, _ subject: Int?) -> Double? {
        guard comparison == .codes || comparison == .eachCode else { return nil }
        let whole = subject.map { lengths.length($0) } ?? lengths.total
        return whole > 0 ? (subject.map { lengths.met($0) } ?? lengths.met) / whole : nil
    }

    private func nothingToCompare(_ lengths: Coincidences, _ subject: Int?) -> String? {
        if lengths.total == 0 { return "the documents are empty: there is nothing to compare" }
        switch comparison {
        case .segments, .relevance:
            return nil
        case .codes:
            return lengths.met > 0 ? nil : "nowhere do units of two coders meet: there is nothing to compare"
        case .eachCode:
            guard let subject, lengths.met(subject) == 0 else { return nil }
            return "nowhere does a unit of '\(names[subject])' meet another coder's unit: there is nothing to compare"
        }
    }

    /// Why nothing but agreement was to be expected.
    private func noVariation(_ lengths: Coincidences) -> String {
        let reason =
            switch comparison {
            case .segments, .relevance:
                if lengths.length(layout.gap) == lengths.total {
                    "no coder marked anything"
                } else if lengths.length(layout.gap) == 0 {
                    "every coder's units cover all the text"
                } else {
                    "no segments differ"
                }
            case .codes, .eachCode:
                if let only = lengths.onlyCodeMet {
                    "wherever units of two coders meet, all are '\(names[only])'"
                } else {
                    "wherever units of two coders meet, their codes don't differ"
                }
            }
        return "\(reason): without variation agreement beyond chance is undefined"
    }
}

extension Continua {
    /// The same documents with one code for all.
    fileprivate var withoutCodes: Continua {
        Continua(
            coders: coders, codes: [Category("coded")], documents: documents.map(\.withoutCodes),
            assumptions: assumptions)
    }

    /// Data of the same coders and codes in which nothing was coded: what differences are chosen for.
    var withoutUnits: ReliabilityData {
        ReliabilityData(
            coders: coders, categories: codes, categoriesAreGiven: true, clusters: [],
            patterns: PatternTable(width: coders.count), occurrences: PatternTable(width: 2))
    }
}

extension DifferenceFunction {
    /// The distances between `count` categories, row by row.
    fileprivate func distances(_ count: Int, values: [Int]) -> [Double] {
        (0..<count).flatMap { first in
            (0..<count).map { first == $0 ? 0 : difference(first, $0, values: values) }
        }
    }
}

extension Continuum {
    /// The same units, all of them with the first code.
    fileprivate var withoutCodes: Continuum {
        replacing(
            spans: spans.map { spans in spans.map { CodedSpan(coder: $0.coder, code: 0, range: $0.range) } })
    }
}
