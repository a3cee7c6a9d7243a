/// What may be chosen about a coefficient; each one takes from it what it knows of.
public struct EstimateOptions: Hashable, Sendable {
    /// Partial agreement, for kappas and percent agreement. `nil` is the coefficient's own: identity, or quadratic where
    /// it is weighted by name.
    public var weights: AgreementWeights?
    /// How far apart values are, for Krippendorff's alpha: its level of measurement, or a distance of sets.
    public var difference: Difference
    /// Whether numbers mean their value or only their position, for weights and differences.
    public var scale: Scale

    public init(weights: AgreementWeights? = nil, difference: Difference = .nominal, scale: Scale = .values) {
        self.weights = weights
        self.difference = difference
        self.scale = scale
    }

    /// The weights as a difference of the categories of `data`, with what was assumed in choosing them.
    func weighing(_ data: ReliabilityData, otherwise: AgreementWeights = .identity) throws(AgreementError)
        -> (difference: any DifferenceFunction, assumptions: [String])
    {
        let weights = weights ?? otherwise
        let (numbers, scale) = data.numbers(scale)
        return (
            try weights.difference(numbers),
            weights == .identity ? [] : ["weights: \(weights.name)\(weights.needsNumbers ? scale.remark : "")"]
        )
    }

    /// The difference of the categories of `data`, with what was assumed.
    ///
    /// - Throws: ``AgreementError/notNumbers(_:difference:)`` where values are words and the difference wants numbers.
    func differing(_ data: ReliabilityData) throws(AgreementError)
        -> (difference: any DifferenceFunction, assumptions: [String])
    {
        let (numbers, found) = data.numbers(scale)
        if difference.needsNumbers, !difference.takesPositions, scale == .values,
            let word = data.categories.first(where: { $0.number == nil })
        {
            throw .notNumbers(word.name, difference: difference.name)
        }
        return (
            try difference.function(data, numbers),
            ["difference: \(difference.name)\(difference.needsNumbers ? found.remark : "")"]
        )
    }
}

extension Scale {
    /// How numbers were found for the categories.
    fileprivate var remark: String {
        switch self {
        case .values: ", by the categories' values"
        case .positions: ", by the categories' positions"
        }
    }
}

extension ReliabilityData {
    /// For coefficients that count categories which never occur: how many there are and who said so.
    var possibleCategories: String {
        categoriesAreGiven
            ? "\(categories.count) possible categories, as given"
            : "\(categories.count) possible categories, those that occur: if there are others, give all of them"
    }
}
