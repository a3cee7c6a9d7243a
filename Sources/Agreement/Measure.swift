/// A coefficient made ready for the patterns of one data set: what remains is to say how often each occurs.
///
/// The data's own frequencies give the coefficient, drawn ones a replicate of a bootstrap, and those without a document
/// what the others say.
protocol Measure: Sendable {
    /// Agreement where pattern i occurs `weights[i]` times.
    func agreement(_ weights: [Int]) -> Agreement

    /// What each unit contributes to a coefficient that is `agreement`; `nil` where no formula for it is known.
    func linearised(_ weights: [Int], _ agreement: Agreement) -> Linearised?

    /// What was assumed, a sentence each.
    var assumptions: [String] { get }
}

extension Measure {
    func linearised(_ weights: [Int], _ agreement: Agreement) -> Linearised? { nil }

    var assumptions: [String] { [] }
}

/// Observed and expected agreement and what follows from them.
struct Agreement: Sendable {
    /// The share of pairs that agree, weighted as the coefficient weighs them.
    var observed: Double?
    /// What chance alone would give.
    var expected: Double?
    var outcome: Outcome
    /// The units that entered.
    var units: Int

    enum Outcome: Sendable {
        case value(Double)
        case undefined(Undefined)
    }

    /// Why a coefficient has no value.
    enum Undefined: Sendable {
        /// No unit has two values.
        case nothingToCompare
        /// Every value is the category at this position.
        case noVariation(Int)
        /// Chance alone gives full agreement, though values vary.
        case certainByChance
        /// Nobody gave a code.
        case nothingCoded
        /// The coefficient of these two coders, by position, has no value.
        case pair(Int, Int)
    }

    /// The number, where there is one.
    var value: Double? {
        if case .value(let value) = outcome { value } else { nil }
    }

    /// There is nothing to compare.
    static let none = Agreement(observed: nil, expected: nil, outcome: .undefined(.nothingToCompare), units: 0)

    /// 1 − observed ÷ expected disagreement, where something is expected.
    ///
    /// - Parameter used: how often each category occurs among what `expected` rests on.
    init(disagreement observed: Double, expected: Double, units: Int, used: [Double]) {
        self.observed = 1 - observed
        self.expected = 1 - expected
        self.units = units
        if expected > 0 {
            outcome = .value(1 - observed / expected)
        } else if used.count(where: { $0 > 0 }) == 1, let only = used.firstIndex(where: { $0 > 0 }) {
            outcome = .undefined(.noVariation(only))
        } else {
            outcome = .undefined(.certainByChance)
        }
    }

    init(observed: Double?, expected: Double?, outcome: Outcome, units: Int) {
        self.observed = observed
        self.expected = expected
        self.outcome = outcome
        self.units = units
    }
}

extension Agreement.Undefined {
    /// The reason in a sentence.
    func sentence(_ data: ReliabilityData) -> String {
        switch self {
        case .nothingToCompare:
            "no unit has values of two coders: there is nothing to compare"
        case .noVariation(let index):
            "every value is '\(data.categories[index].name)': without variation agreement beyond chance is undefined"
        case .certainByChance:
            "chance alone would give full agreement: agreement beyond chance is undefined"
        case .nothingCoded:
            "nobody coded anything: there is nothing to compare"
        case .pair(let first, let second):
            "the coefficient of '\(data.coders[first])' and '\(data.coders[second])' is undefined, and so is the mean"
        }
    }
}

/// A coefficient as a mean over units, up to terms that vanish as units grow in number: what standard errors and paired
/// comparisons are made of.
struct Linearised: Sendable {
    /// The mean of ``values`` over the units that enter.
    var centre: Double
    /// The value of each pattern; `nil` where its units don't enter.
    var values: [Double?]
    /// Units that enter.
    var units: Int
    /// What the sum of squares is divided by; n(n − 1), or n² where it is to equal a large-sample formula.
    var divisor: Double

    /// The standard error; `nil` with fewer than two units.
    func standardError(_ weights: [Int]) -> Double? {
        guard units > 1 else { return nil }
        var terms: [Double] = []
        for (index, value) in values.enumerated() {
            guard let value else { continue }
            terms.append(Double(weights[index]) * (value - centre) * (value - centre))
        }
        return (sortedSum(terms) / divisor).squareRoot()
    }
}
