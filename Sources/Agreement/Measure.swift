/// A coefficient made ready for the patterns of one data set: what remains is to say how often each occurs.
///
/// The data's own frequencies give the coefficient, drawn ones a replicate of a bootstrap, and those without a document
/// what the others say.
protocol Measure: Sendable {
    /// Agreement where pattern i occurs `weights[i]` times.
    func agreement(_ weights: [Int]) -> Agreement

    /// What was assumed, a sentence each.
    var assumptions: [String] { get }
}

extension Measure {
    var assumptions: [String] { [] }
}

/// Observed and expected agreement and what follows from them.
struct Agreement: Sendable {
    var observed: Double?
    var expected: Double?
    var outcome: Outcome
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
    }

    /// The number, where there is one.
    var value: Double? {
        if case .value(let value) = outcome { value } else { nil }
    }

    /// There is nothing to compare.
    static let none = Agreement(observed: nil, expected: nil, outcome: .undefined(.nothingToCompare), units: 0)
}

extension Agreement.Undefined {
    /// The reason in a sentence.
    func sentence(_ categories: [Category]) -> String {
        switch self {
        case .nothingToCompare:
            "no unit has values of two coders: there is nothing to compare"
        case .noVariation(let index):
            "every value is '\(categories[index].name)': without variation agreement beyond chance is undefined"
        case .certainByChance:
            "chance alone would give full agreement: agreement beyond chance is undefined"
        }
    }
}
