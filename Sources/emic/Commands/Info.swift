import ArgumentParser
import CodingModel
import Exchange
import Store

struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what a study holds.",
        discussion: """
            Example:
              emic info --format json
            """)

    @OptionGroup var study: StudyOptions
    @OptionGroup var coder: CoderOptions
    @OptionGroup var view: ViewOptions
    @OptionGroup var output: FormatOptions

    /// What is told of a study.
    struct Overview {
        let path: String
        let study: Study
        /// What people have put into it.
        let counts: StudyCounts
        /// Codings of agreed versions.
        let agreed: [(version: Coder, codings: Int)]

        static let table = Table<Overview>(
            "info", "A row is a study.",
            [
                Column("path", .string, "The file.") { .text($0.path) },
                Column("study_id", .uuid, "The study's identity.") { .id($0.study.id) },
                Column("title", .string, "What it is called.") { .text($0.study.title) },
                Column("created_at", .datetime, "When it was created, UTC.") { .time($0.study.createdAt) },
                Column("documents", .integer, "Documents.") { .integer($0.counts.documents) },
                Column("codes", .integer, "Codes.") { .integer($0.counts.codes) },
                Column("coders", .integer, "Coders, but for agreed versions.") { .integer($0.counts.coders) },
                Column("cases", .integer, "Cases.") { .integer($0.counts.cases) },
                Column("codings", .integer, "Codings in force, but for those of agreed versions.") {
                    .integer($0.counts.codings)
                },
                Column("waiting", .integer, "Codings that wait in 'emic review'.") { .integer($0.counts.reviews) },
                Column("memos", .integer, "Memos.") { .integer($0.counts.memos) },
                Column("changes", .integer, "Changes in the journal.") { .integer($0.counts.changes) },
                Column("last_change", .datetime, "When the last one was made, UTC.") { Field($0.counts.lastChange) },
                Column("agreed_codings", .integer, "Codings of agreed versions.") {
                    .integer($0.agreed.reduce(0) { $0 + $1.codings })
                },
            ])

        init(of store: StudyStore) throws {
            (path, study, counts) = (store.path, try store.study(), try store.withoutAgreedVersions().counts())
            agreed = try store.agreedCodings()
        }
    }

    func run() throws {
        let store = try study.open(as: coder.coder, view)
        let overview = try store.snapshot { try Overview(of: $0) }
        let printer = Printer(output.format)
        guard output.format == .table else { return try printer.print(Overview.table, [overview]) }
        let counts = overview.counts
        try printer.line("\(overview.study.title) (\(overview.path))")
        try printer.line(
            [
                counted(counts.documents, "document"), counted(counts.codes, "code"), counted(counts.coders, "coder"),
                counted(counts.codings, "coding"), counted(counts.memos, "memo"), counted(counts.cases, "case"),
            ].joined(separator: ", "))
        for (version, codings) in overview.agreed {
            try printer.line("agreed version '\(version.name)': \(counted(codings, "coding"))")
        }
        if counts.reviews > 0 {
            try printer.line(
                "\(counted(counts.reviews, "coding")) wait\(counts.reviews == 1 ? "s" : "") for a decision: 'emic review'"
            )
        }
        try printer.line(
            "\(counted(counts.changes, "change")), the last on \(counts.lastChange?.description.prefix(10) ?? "")")
    }
}
