import Agreement

/// What a kappa takes chance to be, in symbols and in numbers.
struct ChanceFormula {
    /// Lines that come before it: the shares it is made of.
    let steps: [String]
    /// The formula and the numbers put into it.
    let text: String

    /// `nil` where there is no formula that shows more than its result.
    init?(_ coefficient: Coefficient, _ data: ReliabilityData) {
        let isScott = coefficient.id == Coefficient.scottPi.id
        let table = data.coders.count == 2 ? data.pairCounts(0, 1) : data.coincidences()
        // Scott's shares are those of units that both coders coded, Fleiss' and Gwet's of all units with a value.
        let shares =
            isScott
            ? zip(table.rowTotals, table.columnTotals).map { ($0 + $1) / (2 * table.total) } : data.meanShares
        let used = shares.indices.filter { shares[$0] > 0 }
        let named = used.map { "p(\(data.categories[$0].name)) = \(Figures.exact(shares[$0]))" }
        let pooled = used.count <= 8 ? ["shares of the categories, pooled: \(named.joined(separator: ", "))"] : []
        let isCohen = coefficient.id == Coefficient.cohenKappa.id
        let isConger = coefficient.id == Coefficient.congerKappa.id
        switch coefficient.id {
        case _ where data.coders.count == 2 && (isCohen || isConger && data.missingValues == 0):
            let terms = zip(table.rowTotals, table.columnTotals).filter { $0 > 0 || $1 > 0 }
                .map { "\(Figures.count($0)) × \(Figures.count($1))" }
            steps = []
            text = "Σ row total × column total ÷ n² = (\(Arithmetic.sum(terms))) ÷ \(Figures.count(table.total))²"
        case Coefficient.scottPi.id, Coefficient.fleissKappa.id:
            steps = pooled
            text = "Σ p(c)² = \(Arithmetic.sum(used.map { "\(Figures.exact(shares[$0]))²" }))"
        case Coefficient.gwetAC1.id:
            steps = pooled
            let terms = used.map { "\(Figures.exact(shares[$0])) × \(Figures.exact(1 - shares[$0]))" }
            text = "Σ p(c) (1 − p(c)) ÷ (q − 1) = (\(Arithmetic.sum(terms))) ÷ (\(data.categories.count) − 1)"
        case Coefficient.bennettS.id:
            steps = []
            text = "1 ÷ possible categories = 1 ÷ \(data.categories.count)"
        default:
            return nil
        }
    }
}
