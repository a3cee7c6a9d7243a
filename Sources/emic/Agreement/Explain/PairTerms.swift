import Agreement

/// The arithmetic of a coefficient that gives credit for coming close: one term for every two values.
struct PairTerms {
    /// Two values, in either order.
    struct Term {
        let first: String
        let second: String
        /// The agreement weight, or the difference.
        let weight: Double
        /// How often the two met.
        let observed: Double
        /// How often chance would have them meet; `nil` where the coefficient's chance is no sum over pairs.
        let chance: Double?
    }

    /// Every two values, each with itself too where that has a weight.
    let terms: [Term]
    /// Whether weights are differences, as alpha has them.
    let isAlpha: Bool
    /// What observed terms are divided by: units, or for alpha values.
    let units: Double
    /// Lines that lead to what chance gives, from the sum over pairs where it is one.
    let chanceSteps: [String]

    /// No data with more categories are taken apart: there are too many pairs to look at.
    static let mostCategories = 200
    /// No table is longer.
    static let mostRows = 21

    /// `nil` where there is nothing to take apart, or no way to.
    init?(_ result: AgreementResult, _ data: ReliabilityData) {
        let coefficient = result.coefficient
        guard data.categories.count <= Self.mostCategories, coefficient.id != Coefficient.lightKappa.id,
            let table = (try? coefficient.partialAgreementTable(of: data, result.options)) ?? nil
        else { return nil }
        let isAlpha = coefficient.partialAgreement == .difference
        self.isAlpha = isAlpha
        let pairs = data.categories.indices.flatMap { x in
            data.categories.indices.dropFirst(isAlpha ? x + 1 : x).map { (x: x, y: $0) }
        }
        // In units: of each unit's pairs of coders the share that holds x and y. In values: Krippendorff's coincidences.
        var met: [[Int]: Double] = [:]
        for count in data.coincidenceCounts() {
            let divisor = isAlpha ? count.values - 1 : count.values * (count.values - 1)
            met[[min(count.first, count.second), max(count.first, count.second)], default: 0] +=
                Double(count.pairs) / Double(divisor)
        }
        let chance = ChancePairs(coefficient, data, table)
        units = isAlpha ? data.coincidences().total : met.values.sorted().reduce(0, +)
        let terms = pairs.map { x, y in
            Term(
                first: data.categories[x].name, second: data.categories[y].name, weight: table[x][y],
                observed: met[[x, y]] ?? 0, chance: chance.count(x, y))
        }
        self.terms = terms
        chanceSteps = chance.steps(sum: Self.sum(terms.map { $0.weight * ($0.chance ?? 0) }))
    }

    /// The sum of weight × observed.
    var observed: Double { Self.sum(terms.map { $0.weight * $0.observed }) }

    /// The sum of weight × chance; `nil` where chance is no sum over pairs.
    var chance: Double? {
        terms.contains { $0.chance == nil } ? nil : Self.sum(terms.map { $0.weight * ($0.chance ?? 0) })
    }

    private static func sum(_ terms: [Double]) -> Double { terms.sorted().reduce(0, +) }
}

/// How often chance would have two values meet, for the coefficients that take it as a sum over pairs.
private struct ChancePairs {
    /// Lines that come before.
    private var lines: [String] = []
    /// What leads from the sum over pairs to chance; `nil` where there is no such sum.
    private var formula: (text: String, divisor: Double)?
    /// For each value how often it occurs, in the rows and in the columns of chance.
    private var rows: [Double] = []
    private var columns: [Double] = []

    init(_ coefficient: Coefficient, _ data: ReliabilityData, _ weights: [[Double]]) {
        switch coefficient.id {
        case Coefficient.krippendorffAlpha.id:
            rows = data.coincidences().rowTotals
            columns = rows
        case Coefficient.weightedKappa.id,
            Coefficient.congerKappa.id where data.coders.count == 2 && data.missingValues == 0:
            let table = data.pairCounts(0, 1)
            (rows, columns) = (table.rowTotals, table.columnTotals)
            formula = ("Σ weight × row total × column total ÷ n²", table.total)
        case Coefficient.scottPi.id where data.coders.count == 2:
            let table = data.pairCounts(0, 1)
            pool(zip(table.rowTotals, table.columnTotals).map { ($0 + $1) / (2 * table.total) }, data)
        case Coefficient.fleissKappa.id:
            pool(data.meanShares, data)
        case Coefficient.gwetAC2.id, Coefficient.bennettS.id:
            let q = Double(data.categories.count)
            let sum = weights.flatMap(\.self).sorted().reduce(0, +)
            lines = ["T = sum of all \(Figures.count(q)) × \(Figures.count(q)) weights = \(Figures.exact(sum))"]
            guard coefficient.id == Coefficient.gwetAC2.id else {
                lines.append(
                    "Pe = T ÷ q² = \(Figures.exact(sum)) ÷ \(Figures.count(q))² = \(Figures.exact(sum / (q * q)))")
                return
            }
            let shares = data.meanShares
            let terms = shares.map { "\(Figures.exact($0)) × \(Figures.exact(1 - $0))" }
            let hard = shares.map { $0 * (1 - $0) }.sorted().reduce(0, +)
            lines.append(
                "Pe = T ÷ (q (q − 1)) × Σ p(c) (1 − p(c)) = \(Figures.exact(sum)) ÷ (\(Figures.count(q)) × "
                    + "\(Figures.count(q - 1))) × (\(Arithmetic.sum(terms))) = "
                    + Figures.exact(sum / (q * (q - 1)) * hard))
        default: break
        }
    }

    private mutating func pool(_ shares: [Double], _ data: ReliabilityData) {
        (rows, columns, formula) = (shares, shares, ("Σ weight × p(x) p(y)", 1))
        let used = shares.indices.filter { shares[$0] > 0 }
        guard used.count <= 8 else { return }
        let named = used.map { "p(\(data.categories[$0].name)) = \(Figures.exact(shares[$0]))" }
        lines = ["shares of the categories, pooled: \(named.joined(separator: ", "))"]
    }

    /// All lines, given the sum over pairs.
    func steps(sum: Double) -> [String] {
        guard let formula else { return lines }
        let n = formula.divisor
        let division = n == 1 ? "" : "\(Figures.places(sum, 4)) ÷ \(Figures.count(n))² = "
        return lines + ["Pe = \(formula.text) = \(division)\(Figures.exact(sum / (n * n)))"]
    }

    /// How often x and y would meet, in either order.
    func count(_ x: Int, _ y: Int) -> Double? {
        guard !rows.isEmpty else { return nil }
        return x == y ? rows[x] * columns[x] : rows[x] * columns[y] + rows[y] * columns[x]
    }
}
