public import Agreement
public import ArgumentParser
import CodingModel
import Exchange
import Store

struct Agree: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure how far coders agree.",
        discussion: """
            Compares coders over the documents that all of them have finished ('emic coders finish'); where nothing is \
            recorded, over those in which each of them has coded something. What the numbers rest on is printed below \
            them. With --ratings it measures a table of your own, without a study.

            Coefficients:
            \(Coefficient.all.map { "  \($0.id): \($0.summary)" }.joined(separator: "\n"))

            Examples:
              emic agree
              emic agree --coders anna,bo --unit sentence --coefficient cohen-kappa
              emic agree --code wellbeing --format json
              emic agree --ratings ratings.csv --coefficient krippendorff-alpha
            """)

    @OptionGroup var study: StudyOptions
    @OptionGroup var output: FormatOptions

    @Option(
        help: "What coders are compared on: \(AgreementUnit.allCases.map(\.rawValue).joined(separator: ", ")).")
    var unit = AgreementUnit.character

    @Option(
        help: ArgumentHelp("Coefficients by id, several by comma; all is every one that fits.", valueName: "id"))
    var coefficient: [String] = []

    @Option(
        name: [.customLong("coder"), .customLong("coders")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Whom to compare, several by comma; all who have coded if not given.", valueName: "name"))
    var coders: [String] = []

    @Option(
        name: [.customLong("code"), .customLong("codes")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Only these codes, several by comma; all that were used if not given.", valueName: "path"))
    var codes: [String] = []

    @Option(
        name: [.customLong("document"), .customLong("documents")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Only these documents, several by comma.", valueName: "name"))
    var documents: [String] = []

    @Option(
        help: ArgumentHelp(
            "A table instead of a study: first column the unit, then a column a coder, empty where missing; or unit,coder,value.",
            valueName: "file"))
    var ratings: String?

    @Option(help: ArgumentHelp("With --ratings: all possible values, by comma.", valueName: "values"))
    var categories: [String] = []

    func validate() throws {
        if ratings == nil, !categories.isEmpty { throw ValidationError("--categories goes with --ratings") }
        if ratings != nil, !codes.isEmpty || !documents.isEmpty {
            throw ValidationError("--code and --document choose from a study, not from a table of ratings")
        }
    }

    func run() throws {
        let report = try ratings.map { try self.report(onRatings: $0) } ?? self.report(onStudy: study.open())
        let printer = Printer(output.format)
        switch output.format {
        case .table: try report.print(to: printer)
        case .json: try printer.line(report.json.lines)
        case .csv, .jsonl: try printer.print(AgreementReport.table, report.results)
        }
    }

    private func report(onStudy store: StudyStore) throws -> AgreementReport {
        try store.snapshot { store in
            let counts = try store.codingCounts()
            let compared = try comparedCoders(in: store, counts: counts)
            let codebook = try store.codebook()
            let chosen = try codes.isEmpty ? nil : codebook.codes(named: codes, in: store)
            let ids = Set(compared.map(\.id))
            let used = Set(counts.filter { ids.contains($0.coder) }.map(\.code))
            let data = try StudyAgreement(
                of: store, unit: unit, coders: compared,
                codes: chosen ?? codebook.codes.filter { used.contains($0.id) },
                documents: documents.isEmpty ? nil : store.documents(named: documents))
            guard !data.documents.isEmpty else { throw nothingInCommon(data) }
            let coefficients = try chosenCoefficients(coders: compared.count)
            var results: [AgreementReport.Result] = []
            for (position, code) in data.codes.enumerated() {
                let reliability = try data.unitizing.data(code: position)
                results += try coefficients.map { .init(code: code.path, estimate: try $0.estimate(reliability)) }
            }
            if data.codes.count != 1 {
                let reliability = try data.unitizing.dataForAllCodes()
                results += try coefficients.map { .init(code: nil, estimate: try $0.estimate(reliability)) }
            }
            return AgreementReport(
                unit: unit.rawValue, coders: compared.map(\.name), documents: data.documents.map(\.name),
                assumptions: data.assumptions + results.flatMap(\.estimate.assumptions).uniqued(), results: results)
        }
    }

    private func report(onRatings path: String) throws -> AgreementReport {
        let table = try RatingsTable(Input(path: path))
        let chosen = try coders.isEmpty ? [] : coders.names(of: "--coder", isKnown: table.coders.contains).uniqued()
        if let unknown = chosen.first(where: { !table.coders.contains($0) }) {
            throw CommandError.refused(
                "\(path) has no coder '\(unknown)': it has \(table.coders.joined(separator: ", "))")
        }
        let possible = categories.splitAtCommas.map { Category($0) }
        var data = try ReliabilityData(
            coders: table.coders, units: table.cells.map { $0.map { $0.map { Category($0) } } }, counts: table.counts,
            categories: possible.isEmpty ? nil : possible)
        if !chosen.isEmpty {
            data = data.selecting(coders: chosen.compactMap { table.coders.firstIndex(of: $0) })
        }
        let ready = data
        let results = try chosenCoefficients(coders: data.coders.count)
            .map { AgreementReport.Result(code: nil, estimate: try $0.estimate(ready)) }
        let values = data.categories.map(\.name).joined(separator: ", ")
        return AgreementReport(
            unit: "row", coders: data.coders, documents: [],
            assumptions: [
                "\(counted(data.units, "unit")) in rows, \(counted(data.coders.count, "coder")) in columns",
                (data.categoriesAreGiven ? "possible values as given: " : "possible values are those that occur: ")
                    + values,
            ] + results.flatMap(\.estimate.assumptions).uniqued(), results: results)
    }

    private func comparedCoders(in store: StudyStore, counts: [CodingCount]) throws -> [Coder] {
        if !coders.isEmpty {
            let chosen = try store.coders(named: coders).uniqued()
            guard chosen.count >= 2 else { throw AgreementError.tooFewCoders(found: chosen.count) }
            return chosen
        }
        let active = Set(counts.map(\.coder))
        let found = try store.coders().filter { active.contains($0.id) }
        guard found.count >= 2 else { throw AgreementError.tooFewCoders(found: found.count) }
        return found
    }

    private func chosenCoefficients(coders: Int) throws -> [Coefficient] {
        let names = coefficient.splitAtCommas
        let fitting = Coefficient.all.filter { $0.compares == .twoOrMore || coders == 2 }
        if names == ["all"] { return fitting }
        if names.isEmpty {
            let usual = ["percent-agreement", "cohen-kappa", "krippendorff-alpha"]
            return fitting.filter { usual.contains($0.id) }
        }
        return try names.map { name in
            guard let coefficient = Coefficient.named(name) else {
                let near = nearestNames(to: name, among: Coefficient.all.map(\.id))
                throw CommandError.refused(
                    "there is no coefficient '\(name)'"
                        + (near.first.map { ": did you mean '\($0)'?" } ?? ": 'emic agree --help' lists them"))
            }
            return coefficient
        }
    }

    private func nothingInCommon(_ data: StudyAgreement) -> any Error {
        let coders = data.coders.map(\.name).joined(separator: ", ")
        // The document that fewest have yet to finish is the shortest way out.
        guard let first = data.leftOut.min(by: { $0.unfinished.count < $1.unfinished.count }) else {
            return CommandError.refused(
                "\(coders) have coded no document in common, so there is nothing to compare: "
                    + "let them code the same one, or compare others with --coders")
        }
        let waiting = first.unfinished.map(\.name)
        return CommandError.refused(
            "no document was finished by all of \(coders), so there is nothing to compare: "
                + "'\(first.document.name)' is not finished by \(waiting.joined(separator: ", ")) "
                + "('emic coders finish' says that it is), or compare others with --coders")
    }
}

extension AgreementUnit: ExpressibleByArgument {}
