import Agreement
import CodingModel
import Exchange
import Store

/// Agreement before and after: between the coders, and of each coder with the agreed version.
struct AdjudicationSummary {
    /// A coefficient of some coders over some documents.
    struct Row {
        /// The code's path; `nil` for all codes together.
        let code: String?
        let coders: [String]
        /// Whether one of them is the agreed version.
        let isAfter: Bool
        let estimate: Estimate
        let documents: Int
    }

    let rows: [Row]
    let coders: [Coder]
    let version: String
    let open: Int
    let settled: Int
    /// Documents in which nothing is open any more, and of how many.
    let done: Int
    let documents: Int

    /// - Parameter version: The agreed version; `nil` if there is none yet.
    init(
        _ found: StudyDisagreements, in store: StudyStore, _ chosen: DisagreementOptions, version: Coder?
    ) throws {
        let coefficient = Coefficient.named(chosen.coefficient) ?? .krippendorffAlpha
        let settlements = try Settled(store, by: version)
        let disputes = found.documents.flatMap(\.disputes)
        settled = disputes.count { settlements[$0] != nil }
        open = disputes.count - settled
        let finished = found.documents.filter { $0.disputes.allSatisfy { settlements[$0] != nil } }.map(\.document)
        (done, documents, coders) = (finished.count, found.documents.count, found.coders)
        self.version = version?.name ?? chosen.version
        var rows = try Self.rows(found.data, coefficient, isAfter: false)
        if let version, !finished.isEmpty {
            for coder in found.coders {
                let data = try StudyAgreement(
                    of: store, unit: chosen.unit, coders: [coder, version], codes: found.codes.map(\.code),
                    documents: finished, areFinished: true)
                rows += try Self.rows(data, coefficient, isAfter: true)
            }
        }
        self.rows = rows
    }

    private static func rows(_ data: StudyAgreement, _ coefficient: Coefficient, isAfter: Bool) throws -> [Row] {
        let subjects = try data.unitizing.codeSubjects() + [data.unitizing.setSubject()]
        return try subjects.map { subject in
            Row(
                code: subject.code, coders: data.coders.map(\.name), isAfter: isAfter,
                estimate: try coefficient.estimate(subject.data), documents: data.documents.count)
        }
    }

    static let table = Table<Row>(
        "agreement", "A row is a coefficient of some coders before or after what they differ on was settled.",
        [
            Column("stage", .string, "before: between the coders; after: of one of them with the agreed version.") {
                .text($0.isAfter ? "after" : "before")
            },
            Column("code", .string, "The code's path; empty for all codes together.") { Field($0.code) },
            Column("coders", .string, "Whom it compares, separated by |.") {
                .text($0.coders.joined(separator: "|"))
            },
            Column("coefficient", .string, "The coefficient's id.") { .text($0.estimate.coefficient) },
            Column("value", .number, "The coefficient; empty where it is undefined.") { Field($0.estimate.value) },
            Column("undefined", .string, "Why there is no value.") { Field($0.estimate.undefined) },
            Column("units", .integer, "Units that entered.") { .integer($0.estimate.units) },
            Column("documents", .integer, "Documents that were compared.") { .integer($0.documents) },
        ])

    /// The summary for people: a line a code, a column for what is compared.
    var page: Page {
        let groups = rows.map(\.coders).uniqued()
        let codes = rows.map(\.code).uniqued()
        let cells = codes.map { code in
            [code ?? "all codes together"]
                + groups.map { group in
                    let row = rows.first { $0.code == code && $0.coders == group }
                    return row?.estimate.value.map(Figures.rounded) ?? "–"
                }
        }
        let columns =
            [TextTable.Column("code")]
            + groups.map { TextTable.Column(Figures.list($0), alignment: .right) }
        return Page(blocks: [.paragraph(counts), .table(columns, cells), .list(notes)])
    }

    private var counts: String {
        "\(grouped(settled)) of \(counted(settled + open, "disagreement")) settled, \(grouped(open)) open; "
            + "nothing is open in \(grouped(done)) of \(counted(documents, "document"))"
    }

    /// What the columns mean, a sentence each.
    private var notes: [String] {
        let names = Figures.list(coders.map(\.name))
        let before =
            "\(names): before anything was settled, and the same ever after, since their codings stay; "
            + "this is the agreement to report"
        guard done > 0, rows.contains(where: \.isAfter) else {
            return [before, "agreement with '\(version)' is shown once nothing is open in a document"]
        }
        return [
            before,
            "with '\(version)': over \(counted(done, "document")) in which nothing is open; "
                + "it tells whose versions were taken, not how reliable the coding is",
        ]
    }
}
