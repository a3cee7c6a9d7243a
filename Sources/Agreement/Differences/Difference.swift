import Glibc

/// How far apart two values are, for Krippendorff's alpha: 0 for equal ones, and what "twice as far" means.
///
/// - Source: Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, section D; for sets see each case.
public enum Difference: Hashable, Sendable {
    /// Unordered values: 0 or 1.
    case nominal
    /// Ordered values: the square of how many values lie from one to the other, the two counted half.
    case ordinal
    /// (x − y)².
    case interval
    /// ((x − y) ÷ (x + y))², and 0 where x + y = 0.
    case ratio
    /// sin²(π (x − y) ÷ U), with U the number of positions on the circle: max − min + 1.
    case circular
    /// (x − y)² ÷ ((x + y − 2 min)(2 max − x − y)).
    case bipolar
    /// Sets: 1 − |A ∩ B| ÷ |A ∪ B|.
    case jaccard
    /// Sets: 1 − 2 |A ∩ B| ÷ (|A| + |B|).
    case dice
    /// Sets: 1 − Jaccard × 1, 2/3, 1/3 or 0 for equal, one within the other, overlapping, disjoint (Passonneau 2006).
    case masi
    /// 1 − an agreement weight, as Gwet (2014) defines a weighted alpha.
    case weights(AgreementWeights)
    /// A table in the order of the categories: symmetric, 0 on the diagonal, not negative.
    case custom([[Double]])

    /// Those that have a name of their own.
    public static let named: [Difference] = [
        .nominal, .ordinal, .interval, .ratio, .circular, .bipolar, .jaccard, .dice, .masi,
    ]

    /// The difference called `name`; `nil` if there is none.
    public init?(named name: String) {
        guard let difference = Self.named.first(where: { $0.name == name }) else { return nil }
        self = difference
    }

    /// What the command line calls it.
    public var name: String {
        switch self {
        case .nominal: "nominal"
        case .ordinal: "ordinal"
        case .interval: "interval"
        case .ratio: "ratio"
        case .circular: "circular"
        case .bipolar: "bipolar"
        case .jaccard: "jaccard"
        case .dice: "dice"
        case .masi: "masi"
        case .weights(let weights): "\(weights.name) weights"
        case .custom: "custom"
        }
    }

    /// Whether it depends on what stands for a category, its value or its position.
    var needsNumbers: Bool {
        switch self {
        case .interval, .ratio, .circular, .bipolar: true
        case .weights(let weights): weights.needsNumbers
        case .nominal, .ordinal, .jaccard, .dice, .masi, .custom: false
        }
    }

    /// Whether positions may stand for values that are no numbers without being asked for, as Gwet's weights have it.
    var takesPositions: Bool {
        if case .weights = self { true } else { false }
    }

    /// The function for the categories of `data`, which stand at `numbers`.
    ///
    /// - Throws: ``AgreementError/badTable(_:)``.
    func function(_ data: ReliabilityData, _ numbers: [Double]) throws(AgreementError) -> any DifferenceFunction {
        let (least, greatest) = (numbers.min() ?? 0, numbers.max() ?? 0)
        switch self {
        case .nominal:
            return NominalDifference(categories: numbers.count)
        case .ordinal:
            return MidrankDifference(categories: numbers.count)
        case .interval:
            return PositionDifference(numbers, coders: data.coders.count, units: data.units)
        case .ratio:
            return TableDifference(numbers, Self.ratio)
        case .circular:
            return TableDifference(numbers) { Self.circular($0, $1, circumference: greatest - least + 1) }
        case .bipolar:
            return TableDifference(numbers) { Self.bipolar($0, $1, least: least, greatest: greatest) }
        case .jaccard, .dice, .masi:
            return SetDifference(data.categories, self)
        case .weights(let weights):
            return try weights.difference(numbers)
        case .custom(let table):
            return try TableDifference(table, categories: numbers.count)
        }
    }

    static func ratio(_ x: Double, _ y: Double) -> Double {
        x + y == 0 ? 0 : ((x - y) / (x + y)) * ((x - y) / (x + y))
    }

    static func circular(_ x: Double, _ y: Double, circumference: Double) -> Double {
        let sine = sin(.pi * abs(x - y) / circumference)
        return sine * sine
    }

    static func bipolar(_ x: Double, _ y: Double, least: Double, greatest: Double) -> Double {
        x == y ? 0 : (x - y) * (x - y) / ((x + y - 2 * least) * (2 * greatest - x - y))
    }
}

/// What stands for a category where a difference or a weight needs a number.
public enum Scale: String, Hashable, Sendable, CaseIterable {
    /// The category's value where all of them are numbers, else its position.
    case values
    /// The category's position, from 1.
    case positions
}

extension ReliabilityData {
    /// The number of each category, and whether these are values or only positions.
    func numbers(_ scale: Scale) -> (numbers: [Double], scale: Scale) {
        let values = scale == .values ? categories.compactMap(\.number) : []
        guard values.count == categories.count, scale == .values else {
            return (categories.indices.map { Double($0 + 1) }, .positions)
        }
        return (values, .values)
    }
}
