/// A measure of agreement: what it is called, whom it compares, and how it is computed.
///
/// ```swift
/// let alpha = try Coefficient.krippendorffAlpha(data)
/// ```
public struct Coefficient: Sendable, Identifiable {
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

    /// Makes it ready for the patterns of some data, all of whose coders gave values.
    let measure: @Sendable (ReliabilityData) throws(AgreementError) -> any Measure

    public enum Coders: Hashable, Sendable {
        case two
        case twoOrMore
    }

    /// Every coefficient for given units, in the order in which they are shown.
    public static let all: [Coefficient] = [
        percentAgreement,
        cohenKappa,
        krippendorffAlpha,
    ]

    /// The coefficient with this id; `nil` if there is none.
    public static func named(_ id: String) -> Coefficient? {
        all.first { $0.id == id }
    }

    /// The coefficient of `data`.
    ///
    /// Coders who gave no value at all are left out first.
    ///
    /// - Throws: ``AgreementError`` if the data are not what the coefficient compares. That it has no value for them
    ///   is no error: the estimate says why.
    public func estimate(_ data: ReliabilityData) throws(AgreementError) -> Estimate {
        let spoken = data.droppingSilentCoders()
        switch compares {
        case .two where spoken.coders.count != 2:
            throw .twoCodersNeeded(coefficient: id, found: spoken.coders.count)
        case .twoOrMore where spoken.coders.count < 2:
            throw .tooFewCoders(found: spoken.coders.count)
        default:
            break
        }
        let measure = try measure(spoken)
        let agreement = measure.agreement(spoken.weights)
        let (value, undefined): (Double?, String?) =
            switch agreement.outcome {
            case .value(let value): (value, nil)
            case .undefined(let reason): (nil, reason.sentence(spoken.categories))
            }
        return Estimate(
            coefficient: id, value: value, undefined: undefined, observed: agreement.observed,
            expected: agreement.expected, units: agreement.units, coders: spoken.coders,
            assumptions: silence(data.coders, spoken.coders) + measure.assumptions, data: spoken)
    }

    /// The coefficient of `data`.
    public func callAsFunction(_ data: ReliabilityData) throws(AgreementError) -> Estimate {
        try estimate(data)
    }

    /// Who was left out for having said nothing.
    private func silence(_ coders: [String], _ kept: [String]) -> [String] {
        let silent = coders.filter { !kept.contains($0) }
        return silent.isEmpty ? [] : ["left out, without a value: \(quoted(silent))"]
    }
}
