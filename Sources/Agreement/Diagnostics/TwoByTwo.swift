/// What two coders did with one code, in four counts of units, and what follows about the kappa that they reach.
///
/// - Source: Byrt, Bishop & Carlin, "Bias, prevalence and kappa", Journal of Clinical Epidemiology 46, 1993.
public struct TwoByTwo: Hashable, Sendable {
    /// Units that both gave the code.
    public var both: Int
    /// Units that only the first coder gave it.
    public var onlyFirst: Int
    /// Units that only the second coder gave it.
    public var onlySecond: Int
    /// Units that neither gave it.
    public var neither: Int

    public init(both: Int, onlyFirst: Int, onlySecond: Int, neither: Int) {
        self.both = both
        self.onlyFirst = onlyFirst
        self.onlySecond = onlySecond
        self.neither = neither
    }

    /// The units that both coders coded.
    public var units: Int { both + onlyFirst + onlySecond + neither }

    /// Adds the units of other documents or codes.
    public static func += (sum: inout TwoByTwo, more: TwoByTwo) {
        sum.both += more.both
        sum.onlyFirst += more.onlyFirst
        sum.onlySecond += more.onlySecond
        sum.neither += more.neither
    }

    /// The share of units on which both say the same, 0 to 1.
    public var agreement: Double? { share(both + neither, of: units) }

    /// (both − neither) ÷ units, −1 to 1: far from 0, the code is everywhere or rare, and kappa is low for that reason.
    public var prevalenceIndex: Double? { share(both - neither, of: units) }

    /// (only first − only second) ÷ units, −1 to 1: above 0, the first coder gives the code more often.
    public var biasIndex: Double? { share(onlyFirst - onlySecond, of: units) }

    /// The kappa that the same agreement would give without prevalence and bias, −1 to 1: twice the agreement less 1.
    public var pabak: Double? { agreement.map { 2 * $0 - 1 } }

    /// 2 × both ÷ (what the first gave + what the second gave), 0 to 1: Dice's index, the F1 of one coder by the other.
    public var positiveAgreement: Double? { share(2 * both, of: 2 * both + onlyFirst + onlySecond) }

    /// The same of the units without the code.
    public var negativeAgreement: Double? { share(2 * neither, of: 2 * neither + onlyFirst + onlySecond) }

    /// Jaccard's index, 0 to 1: agreement over what at least one of them coded.
    public var codedAgreement: Double? { share(both, of: both + onlyFirst + onlySecond) }

    /// The share of values that are the code, both coders pooled, 0 to 1.
    public var prevalence: Double? { share(2 * both + onlyFirst + onlySecond, of: 2 * units) }

    private func share(_ part: Int, of whole: Int) -> Double? {
        whole > 0 ? Double(part) / Double(whole) : nil
    }
}

extension ReliabilityData {
    /// The four counts of two coders for one category against all others, over the units that both coded.
    ///
    /// - Parameters:
    ///   - first: A coder's position in ``coders``.
    ///   - second: Another's.
    ///   - category: A position in ``categories``; for a code cut into units 1 is "coded".
    public func twoByTwo(_ first: Int, _ second: Int, category: Int) -> TwoByTwo {
        var counts = TwoByTwo(both: 0, onlyFirst: 0, onlySecond: 0, neither: 0)
        forEachPattern { index, row in
            guard row[first] != Self.missing, row[second] != Self.missing else { return }
            switch (Int(row[first]) == category, Int(row[second]) == category) {
            case (true, true): counts.both += weights[index]
            case (true, false): counts.onlyFirst += weights[index]
            case (false, true): counts.onlySecond += weights[index]
            case (false, false): counts.neither += weights[index]
            }
        }
        return counts
    }

    /// The share of each category, 0 to 1, averaged over all units that have a value, each weighing alike: what Fleiss'
    /// kappa and Gwet's AC1 take chance from.
    public var meanShares: [Double] { PatternProfiles(self).meanShares(weights) }

    /// The share of each category among all values, 0 to 1.
    public var shares: [Double] {
        var counts = [Int](repeating: 0, count: categories.count)
        forEachPattern { index, row in
            for value in row where value != Self.missing { counts[Int(value)] += weights[index] }
        }
        let total = counts.reduce(0, +)
        return counts.map { total > 0 ? Double($0) / Double(total) : 0 }
    }
}

extension Coefficient {
    /// The largest Cohen's kappa that two coders can reach who use each category as often as they do; `nil` where kappa
    /// is undefined.
    ///
    /// - Source: Cohen 1960, p. 42.
    /// - Throws: ``AgreementError/twoCodersNeeded(coefficient:found:)``.
    public static func largestKappa(_ data: ReliabilityData) throws(AgreementError) -> Double? {
        let estimate = try cohenKappa(data)
        guard estimate.value != nil, let expected = estimate.expected else { return nil }
        let table = estimate.table
        let met = zip(table.rowTotals, table.columnTotals).reduce(0) { $0 + min($1.0, $1.1) }
        return (met / table.total - expected) / (1 - expected)
    }

    /// The test of whether Cohen's kappa is 0: the standard error that holds if it is, and kappa by it.
    ///
    /// - Source: Fleiss, Cohen & Everitt, "Large sample standard errors of kappa and weighted kappa", 1969, formula 9.
    /// - Throws: ``AgreementError`` as for the kappa, and ``AgreementError/noInterval(coefficient:reason:)`` where it has
    ///   no value.
    public static func testOfNoAgreement(
        _ data: ReliabilityData, _ options: EstimateOptions = EstimateOptions(weights: .identity)
    ) throws(AgreementError) -> (standardError: Double, z: Double, pValue: Double) {
        let estimate = try weightedKappa(data, options)
        guard let kappa = estimate.value, let expected = estimate.expected else {
            throw .noInterval(coefficient: "cohen-kappa", reason: "it has no value")
        }
        let difference = try options.weighing(estimate.data, otherwise: .quadratic).difference
        let table = estimate.table
        let (first, second) = (table.rowTotals.map { $0 / table.total }, table.columnTotals.map { $0 / table.total })
        let (ofFirst, ofSecond) = (difference.means(second), difference.means(first))
        var terms: [Double] = []
        for row in first.indices where first[row] > 0 {
            for column in second.indices where second[column] > 0 {
                let gap = ofFirst[row] + ofSecond[column] - difference.difference(row, column, values: []) - 1
                terms.append(first[row] * second[column] * gap * gap)
            }
        }
        let variance = max(0, sortedSum(terms) - expected * expected) / table.total
        let error = variance.squareRoot() / (1 - expected)
        let z = kappa / error
        return (error, z, 2 * Normal.cumulative(-abs(z)))
    }
}
