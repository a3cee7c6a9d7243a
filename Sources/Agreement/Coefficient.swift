/// A measure of agreement: what it is called, whom it compares, and how it is computed.
///
/// ```swift
/// let alpha = try Coefficient.krippendorffAlpha(data)
/// ```
public struct Coefficient: Sendable, Identifiable, CustomStringConvertible {
    /// What scripts call it, such as `cohen-kappa`.
    public let id: String
    /// What people call it.
    public let name: String
    /// What it says, in one sentence.
    public let summary: String
    /// The publication that defines it.
    public let source: String
    /// How many coders it compares.
    public let compares: Coders
    /// Whether it matters who gave a value: Cohen's and Conger's kappas look at each coder's habits, others pool them.
    public let distinguishesCoders: Bool
    /// Whether it is meant for sets of codes; with single values it says what another coefficient says.
    public let isForSets: Bool
    /// Whether it looks at what somebody coded only: it compares one code, or sets of codes, and no other values.
    public let leavesOutUncoded: Bool
    /// Where it takes from how much two different values agree.
    public let partialAgreement: PartialAgreement

    /// Makes it ready for the patterns of some data, all of whose coders gave values.
    let measure: @Sendable (ReliabilityData, EstimateOptions) throws(AgreementError) -> any Measure

    public enum Coders: Hashable, Sendable {
        case two
        case twoOrMore
    }

    /// Where a coefficient takes from how much two different values agree.
    public enum PartialAgreement: Hashable, Sendable {
        /// Different values disagree, and that is all.
        case none
        /// ``EstimateOptions/weights``.
        case weights
        /// ``EstimateOptions/difference``.
        case difference
    }

    init(
        id: String, name: String, summary: String, source: String, compares: Coders, distinguishesCoders: Bool = false,
        isForSets: Bool = false, leavesOutUncoded: Bool = false, partialAgreement: PartialAgreement = .weights,
        measure: @escaping @Sendable (ReliabilityData, EstimateOptions) throws(AgreementError) -> any Measure
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.source = source
        self.compares = compares
        self.distinguishesCoders = distinguishesCoders
        self.isForSets = isForSets
        self.leavesOutUncoded = leavesOutUncoded
        self.partialAgreement = partialAgreement
        self.measure = measure
    }

    /// The id.
    public var description: String { id }

    /// Every coefficient for given units whatever their values, in the order in which they are shown.
    public static let all: [Coefficient] = [
        percentAgreement,
        cohenKappa,
        weightedKappa,
        scottPi,
        bennettS,
        fleissKappa,
        lightKappa,
        congerKappa,
        gwetAC1,
        gwetAC2,
        krippendorffAlpha,
        mvAlpha,
    ]

    /// The coefficient with this id; `nil` if there is none.
    public static func named(_ id: String) -> Coefficient? {
        (all + ofCodes).first { $0.id == id }
    }

    /// Whether it says something of `data` that no other coefficient says, and can be computed for so many coders.
    public func fits(_ data: ReliabilityData) -> Bool {
        let coders = data.droppingSilentCoders().coders.count
        let holdsSets = data.categories.contains { $0.codes != nil }
        return (compares == .two ? coders == 2 : coders >= 2) && (holdsSets || !isForSets)
            && (!leavesOutUncoded || data.codesOfCategories != nil)
    }

    /// The coefficient of `data`.
    ///
    /// Coders who gave no value at all are left out first, as long as two remain.
    ///
    /// - Throws: ``AgreementError`` if the data are not what the coefficient compares. That it has no value for them
    ///   is no error: the estimate says why.
    public func estimate(
        _ data: ReliabilityData, _ options: EstimateOptions = EstimateOptions()
    ) throws(AgreementError) -> Estimate {
        try estimate(part: data, of: data, options)
    }

    /// The coefficient of `part`, with the coders of the whole: one who is silent in the part only stays.
    func estimate(
        part: ReliabilityData, of data: ReliabilityData, _ options: EstimateOptions
    ) throws(AgreementError) -> Estimate {
        let prepared = try prepare(part, of: data, options)
        let agreement = prepared.measure.agreement(prepared.data.weights)
        let (value, undefined): (Double?, String?) =
            switch agreement.outcome {
            case .value(let value): (value, nil)
            case .undefined(let reason): (nil, reason.sentence(prepared.spoken))
            }
        return Estimate(
            coefficient: id, value: value, undefined: undefined, observed: agreement.observed,
            expected: agreement.expected, units: agreement.units, coders: prepared.spoken.coders,
            assumptions: silence(data.coders, prepared.spoken.coders) + prepared.measure.assumptions,
            data: prepared.spoken)
    }

    /// The coefficient of `data`.
    public func callAsFunction(
        _ data: ReliabilityData, _ options: EstimateOptions = EstimateOptions()
    ) throws(AgreementError) -> Estimate {
        try estimate(data, options)
    }

    /// Who was left out for having said nothing.
    private func silence(_ coders: [String], _ kept: [String]) -> [String] {
        let silent = coders.filter { !kept.contains($0) }
        return silent.isEmpty ? [] : ["left out, without a value: \(quoted(silent))"]
    }
}

/// A coefficient and the data it was made ready for.
struct Prepared: Sendable {
    let measure: any Measure
    /// The data whose patterns the measure weighs: with coders told apart only if the coefficient does.
    let data: ReliabilityData
    /// The data of all coders who gave a value.
    let spoken: ReliabilityData
    /// Where the patterns of the data as they were are in ``data``.
    let regrouping: Regrouping

    /// The coefficient of data in which patterns occur as they do.
    var agreement: Agreement { measure.agreement(data.weights) }
}

extension Coefficient {
    /// Makes the coefficient ready for `data`.
    ///
    /// - Throws: ``AgreementError`` if these are too few or too many coders, or values it does not compare.
    func prepare(_ data: ReliabilityData, _ options: EstimateOptions) throws(AgreementError) -> Prepared {
        try prepare(data, of: data, options)
    }

    fileprivate func prepare(
        _ part: ReliabilityData, of data: ReliabilityData, _ options: EstimateOptions
    ) throws(AgreementError) -> Prepared {
        let (spoken, kept) = part.selection(coders: data.comparedCoders)
        switch compares {
        case .two where spoken.coders.count != 2:
            throw .twoCodersNeeded(coefficient: id, found: spoken.coders.count)
        case .twoOrMore where spoken.coders.count < 2:
            throw .tooFewCoders(found: spoken.coders.count)
        default:
            break
        }
        guard !distinguishesCoders else {
            return Prepared(measure: try measure(spoken, options), data: spoken, spoken: spoken, regrouping: kept)
        }
        let (pooled, merged) = spoken.pooled()
        return Prepared(
            measure: try measure(pooled, options), data: pooled, spoken: spoken, regrouping: kept.then(merged))
    }
}
