import Agreement
import Exchange

extension Agree {
    /// Agreement in one part of a table after the other, rows being in the order in which they were coded.
    func drift(onRatings path: String, in wanted: DriftWindows) throws -> DriftReport {
        guard case .number(let number) = wanted else {
            throw CommandError.refused(
                "a table of ratings has no dates: --drift with a number cuts its rows, in their order, "
                    + "into so many windows")
        }
        let choice = try MeasureChoice(measure, categories: categories.splitAtCommas)
        let table = try RatingsTable(Input(path: path))
        let name = RatingsInput.name(of: path)
        guard table.counts.allSatisfy({ $0 == 1 }) else {
            throw CommandError.refused(
                "\(name) counts units in a column 'count', and such units have no order in time: give each a row")
        }
        guard table.units.count >= 2 * number else {
            throw CommandError.refused(
                "\(name) has \(counted(table.units.count, "unit")), too few for \(number) windows: "
                    + "--drift takes \(max(2, table.units.count / 2)) at most")
        }
        let ranges = (0..<number).map { part in
            part * table.units.count / number..<(part + 1) * table.units.count / number
        }
        let places = ranges.indices.flatMap { part in ranges[part].map { _ in "window \(part + 1)" } }
        let data = try RatingsInput.data(
            of: table, name: name, clusters: places, coders: coders.splitAtCommas, categories: choice.categories)
        try refuseTransposed(data, path)
        let subject = Subject(ratings: data)
        let series = try choice.mainCoefficients(for: subject).map { coefficient in
            try DriftReport.Series(
                coefficient, of: subject, choice.options(for: subject), intervals, windows: ranges.indices.map { [$0] },
                keepsClusters: false)
        }
        let facts = ratingsFacts(data, path)
        return DriftReport(
            unit: "row", coders: data.coders, facts: facts,
            assumptions: ratingsAssumptions(facts) + ["rows are taken to be in the order in which they were coded"]
                + Conventions(series.map(\.whole)).sentences,
            windows: ranges.enumerated().map { part, range in
                .init(
                    number: part + 1, from: table.units[range.lowerBound], to: table.units[range.upperBound - 1],
                    documents: [])
            },
            series: series)
    }
}
