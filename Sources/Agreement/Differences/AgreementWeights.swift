/// How much two different values agree, from 0 to 1: partial credit for coming close.
///
/// With x and y the values and min and max the least and the greatest category, each weight is 1 on the diagonal.
///
/// - Source: Gwet, "Handbook of Inter-Rater Reliability", 4th ed., 2014, section 3.5; Cohen 1968.
public enum AgreementWeights: Hashable, Sendable {
    /// Equal values agree, others don't.
    case identity
    /// 1 − |x − y| ÷ (max − min).
    case linear
    /// 1 − (x − y)² ÷ (max − min)².
    case quadratic
    /// By the number of categories from one to the other, whatever their values: 1 − C(m, 2) ÷ C(q, 2).
    case ordinal
    /// 1 − √|x − y| ÷ √(max − min).
    case radical
    /// 1 − ((x − y) ÷ (x + y))² ÷ ((max − min) ÷ (max + min))².
    case ratio
    /// 1 − sin²(π (x − y) ÷ (max − min + 1)), the largest sine scaled to 1.
    case circular
    /// 1 − (x − y)² ÷ ((x + y − 2 min)(2 max − x − y)), the largest scaled to 1.
    case bipolar
    /// A table in the order of the categories: symmetric, 1 on the diagonal, 0 to 1 elsewhere.
    case custom([[Double]])

    /// Those that have a name, in the order in which they are explained.
    public static let named: [AgreementWeights] = [
        .identity, .linear, .quadratic, .ordinal, .radical, .ratio, .circular, .bipolar,
    ]

    /// The weights called `name`; `nil` if there are none.
    public init?(named name: String) {
        guard let weights = Self.named.first(where: { $0.name == name }) else { return nil }
        self = weights
    }

    /// What the command line calls them.
    public var name: String {
        switch self {
        case .identity: "identity"
        case .linear: "linear"
        case .quadratic: "quadratic"
        case .ordinal: "ordinal"
        case .radical: "radical"
        case .ratio: "ratio"
        case .circular: "circular"
        case .bipolar: "bipolar"
        case .custom: "custom"
        }
    }

    /// Whether they depend on what stands for a category, its value or its position.
    var needsNumbers: Bool {
        switch self {
        case .identity, .ordinal, .custom: false
        case .linear, .quadratic, .radical, .ratio, .circular, .bipolar: true
        }
    }

    /// The disagreements 1 − weight between categories that stand at `numbers`.
    ///
    /// - Throws: ``AgreementError/badTable(_:)`` for a custom table that is none.
    func difference(_ numbers: [Double]) throws(AgreementError) -> any DifferenceFunction {
        let (least, greatest) = (numbers.min() ?? 0, numbers.max() ?? 0)
        let range = greatest - least
        guard numbers.count > 1 else { return NominalDifference(categories: numbers.count) }
        switch self {
        case .identity:
            return NominalDifference(categories: numbers.count)
        case .linear:
            return TableDifference(numbers) { abs($0 - $1) / range }
        case .quadratic:
            return TableDifference(numbers) { ($0 - $1) * ($0 - $1) / (range * range) }
        case .ordinal:
            return TableDifference(numbers.indices.map(Double.init)) { k, l in (abs(k - l) + 1) * abs(k - l) / 2 }
                .scaledToOne
        case .radical:
            return TableDifference(numbers) { (abs($0 - $1) / range).squareRoot() }
        case .ratio:
            return TableDifference(numbers, Difference.ratio).scaled(by: Difference.ratio(greatest, least))
        case .circular:
            return TableDifference(numbers) { Difference.circular($0, $1, circumference: range + 1) }.scaledToOne
        case .bipolar:
            return TableDifference(numbers) { Difference.bipolar($0, $1, least: least, greatest: greatest) }
                .scaledToOne
        case .custom(let weights):
            let table = try TableDifference(weights.map { $0.map { 1 - $0 } }, categories: numbers.count)
            guard table.largest() <= 1 else { throw .badTable("weights lie between 0 and 1") }
            return table
        }
    }
}
