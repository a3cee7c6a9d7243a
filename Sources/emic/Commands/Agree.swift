public import Agreement
public import ArgumentParser
import Exchange

struct Agree: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure how far coders agree.",
        discussion: """
            Compares coders over the documents that all of them have finished ('emic coders finish'); where nothing is \
            recorded, over those in which each of them has coded something. What the numbers rest on is printed below \
            them. With --ratings it measures a table of your own, without a study.

            The same coder twice (intra-coder): code the texts again after some weeks under a name of its own, which \
            hides the first pass ('emic coders add anna-2'), and compare both names with --same-coder.

            Coefficients:
            \((Coefficient.all + Coefficient.ofCodes).map { "  \($0.id): \($0.summary)" }.joined(separator: "\n"))

            Coefficients of passages as coders found them, for a study or --spans; no text is cut into units for them:
            \(SpanCoefficient.all.map { "  \($0.id): \($0.summary)" }.joined(separator: "\n"))

            Examples:
              emic agree
              emic agree --coders anna,bo --unit sentence --coefficient cohen-kappa
              emic agree --code wellbeing --format json
              emic agree --explain wellbeing
              emic agree --diagnose ranges.csv
              emic agree --compare --code wellbeing
              emic agree --coders anna,bo --as nvivo
              emic agree --domain mood --as atlasti
              emic agree --coders anna,anna-2 --same-coder
              emic agree --drift month
              emic agree --paired --coefficient gwet-ac1,krippendorff-alpha
              emic agree --coders anna,bo --against-coders anna,carla
              emic agree --wanted-width 0.1 --anticipated 0.7 --prevalence 0.2
              emic agree --ratings ratings.csv --coefficient all
              emic agree --ratings before.csv --against after.csv
              emic agree --ratings ratings.csv --drift 4
              emic agree --ratings ratings.csv --wanted-width 0.1
              emic agree --ratings scale.csv --level ordinal --interval analytic
              emic agree --ratings scale.csv --weights quadratic --categories 1,2,3,4,5
              emic agree --ratings sets.csv --distance masi
              emic agree --coefficient krippendorff-alpha-u,span-f1
              emic agree --domain mood --coefficient krippendorff-alpha-cu
              emic agree --coefficient segment-agreement --overlap 0.9
              emic agree --coefficient gamma,gamma-cat --gamma-alpha 3
              emic agree --spans spans.csv --coefficient all
              emic agree --spans spans.csv --length 6170 --coders anna,bo
              emic agree --spans spans.csv --unit character
              emic agree --spans spans.csv --domain 'mood=good|bad' --as atlasti
              emic agree --verify
            """)

    @OptionGroup var study: StudyOptions

    @Option(help: "How the report is printed; markdown is for a thesis.")
    var format = AgreementFormat.table

    @Option(help: ArgumentHelp(AgreementUnit.help))
    var unit: AgreementUnit?

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
            "A table instead of a study, - for standard input: first column the unit, then a column a coder, empty where missing, and perhaps a last one 'count'; or unit,coder,value. Several codes in a cell are separated by |, {} is none.",
            valueName: "file"))
    var ratings: String?

    @Option(help: ArgumentHelp("With --ratings: all possible values in order, by comma.", valueName: "values"))
    var categories: [String] = []

    @Flag(help: "With --ratings: rows are units indeed, though they look like coders.")
    var unitsInRows = false

    @Flag(
        help:
            "The coders named are passes of one and the same person, who coded the same texts twice: intra-coder agreement."
    )
    var sameCoder = false

    @Option(
        help: ArgumentHelp("Also draw coefficients with intervals, and pairs of coders, as SVG.", valueName: "file.svg")
    )
    var plot: String?

    @Option(
        help: ArgumentHelp(
            "Also write as CSV which ranges entered the numbers and as what, so that anybody can compute them again; - prints that instead of the report.",
            valueName: "file.csv"))
    var diagnose: String?

    @Flag(help: "Replace the files that --plot and --diagnose name.")
    var force = false

    @OptionGroup var view: ViewOptions
    @OptionGroup(title: "What is measured") var measure: MeasureOptions
    @OptionGroup(title: "Passages as coders found them") var passages: PassageOptions
    @OptionGroup(title: "Gamma") var alignment: AlignmentOptions
    @OptionGroup(title: "How sure it is") var intervals: IntervalOptions
    @OptionGroup(title: "Two coefficients on the same units") var pairs: PairedOptions
    @OptionGroup(title: "How many units it takes") var sample: SampleOptions
    @OptionGroup(title: "Other reports") var reports: ReportOptions

    func validate() throws {
        if sameCoder, coders.isEmpty {
            throw ValidationError("--same-coder needs the names of both passes, as in --coders anna,anna-2")
        }
        try passages.check(besides: self)
        try alignment.check(besides: self)
        try reports.checkAlone(besides: self)
        try pairs.check(besides: self)
        try sample.check(besides: self)
        if ratings == nil, !categories.isEmpty || unitsInRows {
            throw ValidationError("--categories and --units-in-rows go with --ratings")
        }
        if ratings != nil, !codes.isEmpty || !documents.isEmpty || unit != nil {
            throw ValidationError("--code, --document and --unit choose from a study, not from a table of ratings")
        }
        if ratings != nil, diagnose != nil {
            throw ValidationError("--diagnose is about a study: a table of ratings holds all that enters already")
        }
        if ratings != nil, intervals.interval == .cluster {
            throw ValidationError("--interval cluster draws documents, of which a table of ratings has none")
        }
        let isFile = measure.distance.map(MeasureChoice.isFile) ?? false
        if ratings == nil, !comparesPassages, measure.level != nil || measure.weights != nil || isFile {
            throw ValidationError(
                "--level, --weights and tables of distances go with --ratings: a unit of a study carries a code or not; "
                    + "for sets of codes choose --distance \(MeasureChoice.setDistances.joined(separator: ", "))")
        }
    }

    func run() throws {
        if reports.verify || reports.cases != nil { return try runCases() }
        if reports.compare { return try runComparison() }
        if pairs.isWanted { return try runPaired() }
        if let width = sample.wantedWidth { return try runSample(width: width) }
        if reports.program == .atlasti { return try runDomainImitation() }
        if comparesPassages { return try runOnPassages() }
        if let windows = reports.drift { return try runDrift(in: windows) }
        if let program = reports.program { return try runImitation(of: program) }
        if let diagnose {
            try writeDiagnosis(to: diagnose)
            if diagnose == "-" { return }
        }
        let report =
            try ratings.map { try self.report(onRatings: $0) } ?? passages.spans.map { try self.report(onSpans: $0) }
            ?? self.report(onStudy: study.open(view))
        if let plot {
            try Destination(plot, force: force).writeFile { $0.append(try Plot(report).svg()) }
        }
        let printer = Printer(PrintFormat(rawValue: format.rawValue) ?? .table)
        if let code = reports.explain {
            return try printer.print(Explanation(report: report, of: code).page, asMarkdown: format == .markdown)
        }
        switch format {
        case .table: try printer.print(AgreementPage(report: report).page)
        case .markdown: try printer.print(AgreementPage(report: report).page, asMarkdown: true)
        case .json: try printer.line(report.json.lines)
        case .csv, .jsonl: try printer.print(AgreementReport.table, report.results)
        }
    }
}

extension AgreementUnit: ExpressibleByArgument {
    /// What `--unit` is.
    static let help =
        "What coders are compared on: \(allCases.map(\.rawValue).joined(separator: ", ")). A token is a word or a number."
}
