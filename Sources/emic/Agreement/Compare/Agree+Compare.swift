import Agreement
import CodingModel
import Store

extension Agree {
    /// Lays units and coefficients side by side, for all codes together or those of `--code`.
    func runComparison() throws {
        let comparison = try study.open(view).snapshot { store in try self.comparison(in: store) }
        try print(comparison.page, comparison.json, Comparison.table, comparison.entries)
    }

    private func comparison(in store: StudyStore) throws -> Comparison {
        let choice = try MeasureChoice(measure)
        var entries: [Comparison.Entry] = []
        var names: (coders: [String], documents: [String]) = ([], [])
        // Turns are left out: many texts have none, and then there is nothing to compare.
        for unit in AgreementUnit.allCases.reversed() where unit != .turn {
            let data = try compared(in: store, unit: unit)
            names = (data.coders.map(\.name), data.documents.map(\.name))
            for subject in try codes.isEmpty ? [data.unitizing.setSubject()] : data.unitizing.codeSubjects() {
                let coefficients =
                    choice.named.isEmpty && !choice.isAll
                    ? Comparison.usual(subject) : choice.coefficients(for: subject)
                for coefficient in coefficients {
                    let estimate = try coefficient.estimate(subject.data, choice.options(for: subject))
                    entries.append(.init(unit: unit, subject: subject, coefficient: coefficient, estimate: estimate))
                }
            }
        }
        return Comparison(coders: names.coders, documents: names.documents, isOfOneCoder: sameCoder, entries: entries)
    }
}
