extension Coefficient {
    /// What the coefficient takes any two categories of `data` to have in common: agreement weights, 1 for full agreement,
    /// where ``partialAgreement`` is `weights`; differences, 0 for none, where it is `difference`.
    ///
    /// Rows and columns are in the order of the categories. Differences of ordinal values depend on how often each
    /// occurs in units with two values or more.
    ///
    /// - Returns: `nil` where different values disagree and that is all.
    /// - Throws: ``AgreementError`` for values that can't be compared so.
    /// - Complexity: O(patterns + categories²).
    public func partialAgreementTable(
        of data: ReliabilityData, _ options: EstimateOptions = EstimateOptions()
    ) throws(AgreementError) -> [[Double]]? {
        let indices = data.categories.indices
        switch partialAgreement {
        case .none: return nil
        case .weights:
            let isWeighted = id == Coefficient.weightedKappa.id || id == Coefficient.gwetAC2.id
            let (function, _) = try options.weighing(data, otherwise: isWeighted ? .quadratic : .identity)
            return indices.map { x in indices.map { y in 1 - function.difference(x, y, values: []) } }
        case .difference:
            let (function, _) = try options.differing(data)
            let profiles = PatternProfiles(data)
            let values = profiles.pairableValues(data.weights)
            return indices.map { x in indices.map { y in function.difference(x, y, values: values) } }
        }
    }
}
