import Agreement
import Foundation

extension Agree {
    /// The report on a table of ratings.
    func report(onRatings path: String) throws -> AgreementReport {
        let choice = try MeasureChoice(measure, categories: categories.splitAtCommas)
        let data = try RatingsInput.read(path: path, coders: coders.splitAtCommas, categories: choice.categories)
        try refuseTransposed(data, path)
        let subject = Subject(ratings: data)
        let results = try results(of: [subject], choice)
        let facts = ratingsFacts(data, path)
        return AgreementReport(
            unit: "row", coders: data.coders, documents: [], facts: facts,
            assumptions: choice.leftOut(of: results) + ratingsAssumptions(facts) + Conventions(results).sentences,
            results: results, isOfOneCoder: sameCoder)
    }

    /// Asks about a table whose columns look like units.
    ///
    /// - Throws: ``CommandError`` unless it was said that the table is right as it is.
    func refuseTransposed(_ data: ReliabilityData, _ path: String) throws {
        guard !unitsInRows, data.looksTransposed else { return }
        throw CommandError.refused(
            "\(path) has \(counted(data.coders.count, "column")) of ratings, "
                + "\(data.coders.prefix(3).joined(separator: ", ")) and so on, and \(counted(data.units, "row")): "
                + "coders belong in columns and units in rows; turn the table round, "
                + "or say --units-in-rows if it is right as it is")
    }

    /// What of a table was compared.
    func ratingsFacts(_ data: ReliabilityData, _ path: String) -> [(name: String, text: String)] {
        let name = RatingsInput.name(of: path)
        let passes = sameCoder ? Passes.remark : ""
        let possible =
            data.categoriesAreGiven ? "possible values as given: " : "possible values are those that occur: "
        // Of sets, what is given are the codes that they are made of, or else the sets themselves.
        let given = categories.splitAtCommas
        let codes =
            given.isEmpty || data.categoriesAreGiven ? "" : "; made of the codes given: \(Self.shown(given))"
        let facts = [
            (name: "compared", text: "\(Figures.list(data.coders)), a column each of \(name)\(passes)"),
            (
                name: "units",
                text: "\(counted(data.units, "unit")) in rows, \(counted(data.coders.count, "coder")) in columns"
            ),
            (name: "values", text: possible + Self.shown(data.categories.map(\.name)) + codes),
        ]
        return facts + (data.missingValues > 0 ? [(name: "missing", text: counted(data.missingValues, "value"))] : [])
    }

    /// What of a table numbers rest on.
    func ratingsAssumptions(_ facts: [(name: String, text: String)]) -> [String] {
        [facts[1].text, facts[2].text] + (sameCoder ? [Passes.meaning] : [])
    }

    private static func shown(_ values: [String]) -> String {
        values.count > 20
            ? values.prefix(20).joined(separator: ", ") + " and \(values.count - 20) more"
            : values.joined(separator: ", ")
    }
}

extension ReliabilityData {
    /// Whether columns look like units and rows like coders: more columns than rows, and very many of them or named
    /// like units.
    var looksTransposed: Bool {
        guard coders.count > units else { return false }
        let words = ["", "unit", "item", "u", "i", "row", "segment", "passage", "case", "document", "doc", "text"]
        let isNamedLikeUnits = coders.allSatisfy { name in
            let word = name.lowercased().prefix { !$0.isNumber }.trimmingCharacters(in: .whitespaces)
            return name.last?.isNumber == true && words.contains(word)
        }
        return coders.count > 20 || coders.count > 2 && isNamedLikeUnits
    }

    /// Values that coders did not give, over all units.
    var missingValues: Int {
        weights.indices.reduce(0) { sum, index in
            sum + weights[index] * pattern(index).count { $0 == Self.missing }
        }
    }
}
