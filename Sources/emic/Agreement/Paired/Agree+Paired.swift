import Agreement
import CodingModel
import Exchange
import Store

extension Agree {
    /// Tells whether two coefficients over the same units differ by more than chance.
    func runPaired() throws {
        let report =
            try ratings.map { try paired(onRatings: $0) } ?? study.open(view).snapshot { try paired(in: $0) }
        try print(report.page, report.json, PairedReport.table, report.rows)
    }

    private func paired(in store: StudyStore) throws -> PairedReport {
        // Units are the same for both if they are those that all coders of both groups have finished.
        var both = self
        both.coders += pairs.coders
        let data = try both.compared(in: store, unit: unit ?? .character)
        let choice = try MeasureChoice(measure)
        let subjects = try data.unitizing.subjects(choice)
        func positions(_ names: [String]) throws -> [Int] {
            guard !names.isEmpty else { return Array(data.coders.indices) }
            return try store.coders(named: names).compactMap { coder in data.coders.firstIndex { $0.id == coder.id } }
        }
        let groups = (try positions(coders), try positions(pairs.coders))
        let entries = try subjects.flatMap { subject in try comparisons(of: subject, choice, groups, named: nil) }
        return PairedReport(
            unit: data.unit.rawValue, documents: data.documents.map(\.name),
            facts: both.facts(of: data) + comparedFact(entries), assumptions: assumptions(of: data, entries),
            entries: entries)
    }

    private func paired(onRatings path: String) throws -> PairedReport {
        let choice = try MeasureChoice(measure, categories: categories.splitAtCommas)
        var tables = try RatingsPair(path, coders: coders.splitAtCommas)
        if let other = pairs.against {
            try tables.add(other, coders: pairs.coders.splitAtCommas)
        } else if !pairs.coders.isEmpty {
            try tables.choose(second: pairs.coders.splitAtCommas)
        }
        let data = try RatingsInput.data(of: tables.table, name: path, categories: choice.categories)
        try refuseTransposed(data, path)
        let names = pairs.against.map { (RatingsInput.name(of: path), RatingsInput.name(of: $0)) }
        let entries = try comparisons(of: Subject(ratings: data), choice, (tables.first, tables.second), named: names)
        var facts = ratingsFacts(data, path)
        if let text = tables.compared { facts[0].text = text }
        return PairedReport(
            unit: "row", documents: [], facts: facts + tables.facts + comparedFact(entries),
            assumptions: ratingsAssumptions(facts) + Self.assumptions(entries), entries: entries)
    }

    /// Two coefficients of one group of coders, or each coefficient of two groups.
    private func comparisons(
        of subject: Subject, _ choice: MeasureChoice, _ groups: ([Int], [Int]), named names: (String, String)?
    ) throws -> [PairedReport.Entry] {
        let options = choice.options(for: subject)
        let chosen = choice.mainCoefficients(for: subject)
        if pairs.isOfTwoGroups {
            return try chosen.map { coefficient in
                try .init(
                    Compared(coefficient, coders: groups.0, options: options),
                    Compared(coefficient, coders: groups.1, options: options), of: subject, groups: names, intervals)
            }
        }
        guard chosen.count == 2 else { return [] }
        return [
            try .init(
                Compared(chosen[0], coders: groups.0, options: options),
                Compared(chosen[1], coders: groups.0, options: options), of: subject, groups: names, intervals)
        ]
    }

    private func comparedFact(_ entries: [PairedReport.Entry]) -> [(name: String, text: String)] {
        let texts = entries.map { "\($0.first.label(beside: $0.second)) and \($0.second.label(beside: $0.first))" }
        return texts.uniqued().enumerated().map { (name: $0 == 0 ? "difference" : "", text: $1) }
    }

    private func assumptions(of data: StudyAgreement, _ entries: [PairedReport.Entry]) -> [String] {
        assumptions(of: data) + Self.assumptions(entries)
    }

    private static func assumptions(_ entries: [PairedReport.Entry]) -> [String] {
        entries.flatMap { $0.first.estimate.assumptions + $0.second.estimate.assumptions }.uniqued()
    }
}
