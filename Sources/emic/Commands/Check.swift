import ArgumentParser
import Exchange
import Store

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prove that the study is sound: every quotation, every change.",
        discussion: """
            Looks at the file's pages, the tables' rules, every quotation against its text, every stored text against \
            the hash it was imported with, and the journal's chain. Exit status 1 if anything is found.

            Examples:
              emic check
              emic check --refold --format json
            """)

    @OptionGroup var study: StudyOptions

    @Option(help: "How findings are printed.")
    var format = PrintFormat.table

    @Flag(help: "Also fold the whole journal and compare the result with the tables.")
    var refold = false

    func run() throws {
        let store = try study.open()
        let findings = try store.check(refold: refold)
        let printer = Printer(format)
        switch format {
        case .json:
            try printer.line(Self.json(findings))
        case .table where findings.isEmpty:
            let counts = try store.counts()
            let say = counts.codings == 1 ? "says what its text says" : "say what their texts say"
            try printer.line(
                "\(store.path) is sound: \(counted(counts.codings, "coding")) \(say), "
                    + "\(counted(counts.changes, "change")) in an unbroken journal")
        default:
            try printer.print(Self.table, findings)
        }
        guard findings.isEmpty else { throw ExitCode.failure }
    }

    private static let table = Table<Finding>(
        "findings", "A row is something that is not as it should be.",
        [
            Column("check", .string, "Which check found it.") { .text($0.check) },
            Column("message", .string, "What it found.") { .text($0.message) },
        ])

    private static func json(_ findings: [Finding]) -> String {
        let items = findings.map { finding in
            "{\"check\":\(JSONText.quoted(finding.check)),\"message\":\(JSONText.quoted(finding.message))}"
        }
        return "{\"ok\":\(findings.isEmpty),\"findings\":[\(items.joined(separator: ","))]}"
    }
}
