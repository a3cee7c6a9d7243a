import Agreement

extension PairTerms {
    /// A row a pair that has met or that chance would have meet; the heaviest ones where there are many.
    var blocks: [Page.Block] {
        let told = terms.filter { ($0.observed > 0 || ($0.chance ?? 0) > 0) && (!isAlpha || $0.weight > 0) }
        guard !told.isEmpty else { return [] }
        var places = Array(told.indices)
        if told.count > Self.mostRows {
            func reach(_ term: Term) -> Double { (isAlpha ? term.weight : 1 - term.weight) * term.observed }
            places = places.sorted { (-reach(told[$0]), $0) < (-reach(told[$1]), $1) }.prefix(Self.mostRows).sorted()
        }
        let hasChance = told.contains { $0.chance != nil }
        let weight = isAlpha ? "difference" : "weight"
        var columns: [TextTable.Column] = [
            .init("values"), .init(weight, alignment: .right),
            .init(isAlpha ? "coincidences" : "units", alignment: .right), .init("product", alignment: .right),
        ]
        if hasChance { columns += [.init("by chance", alignment: .right), .init("product", alignment: .right)] }
        let rows = places.map { place in
            let term = told[place]
            let chance = term.chance.map { [Self.shown($0), Self.shown($0 * term.weight)] } ?? []
            return [
                "\(term.first) and \(term.second)", Self.shown(term.weight), Self.shown(term.observed),
                Self.shown(term.weight * term.observed),
            ] + chance
        }
        let sums =
            ["sum of \(told.count > places.count ? "all " : "")\(told.count)", "", "", Self.shown(observed)]
            + (hasChance ? ["", chance.map(Self.shown) ?? ""] : [])
        let cut =
            "Of \(counted(told.count, "pair")) of values the \(places.count) that tell most of the disagreement are shown; the sums are of all."
        return [.table(columns, rows + [sums])] + (told.count > places.count ? [.paragraph(cut)] : [])
    }

    /// Four decimal places, or more where a number is small.
    private static func shown(_ number: Double) -> String {
        abs(number) < 0.001 ? Figures.exact(number) : Figures.places(number, 4)
    }

    /// Do and De of alpha as sums of the table.
    func alphaSteps(value: Double) -> [String] {
        guard let chance else { return [] }
        let n = Figures.count(units)
        let (observed, expected) = (self.observed / units, chance / (units * (units - 1)))
        return [
            "a pair stands for both orders: x and y, y and x",
            "n = \(n) values in units that two coders or more coded",
            "Do = Σ difference × coincidences ÷ n = \(Figures.places(self.observed, 4)) ÷ \(n) = "
                + Figures.exact(observed),
            "De = Σ difference × n(x) n(y) ÷ (n (n − 1)) = \(Figures.places(chance, 4)) ÷ "
                + "(\(n) × \(Figures.count(units - 1))) = \(Figures.exact(expected))",
            "alpha = 1 − Do ÷ De = \(Figures.exact(value))",
        ]
    }
}
