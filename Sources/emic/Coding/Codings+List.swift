import ArgumentParser
import CodingModel
import Exchange
import Store

extension Codings {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List codings: by code, coder, document, case, attribute and origin.",
            discussion: """
                Of each passage a table shows offsets as 'emic tag --offsets' takes them, and the codings' ids with \
                --ids; csv, json and jsonl have all columns. With --context they have what stands before and behind a \
                passage in two columns more. Grouped, people see a heading with a count for each group; programs get \
                the same order.

                A coding belongs to each case with which its passage shares at least one character: to those of its \
                document as a whole, of the speakers in whose turns it lies in whole or in part, and of passages that \
                it overlaps.

                Examples:
                  emic codings --code wellbeing --coder anna
                  emic codings --code wellbeing --context 60 --memos
                  emic codings --group-by code --document interview-3
                  emic codings --document interview-3 --format csv
                  emic codings --document article --cite
                  emic codings --code stress --outdated
                  emic codings --case "School 12",Maria
                  emic codings --attribute district=North --attribute role=teacher
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup(title: "Which codings") var filter: CodingFilterOptions
        @OptionGroup var view: ViewOptions
        @OptionGroup var output: FormatOptions

        @Flag(help: "Only those made under an older version of what their code means.")
        var outdated = false

        @Flag(help: "Add on which page and line of the original the passage stood.")
        var cite = false

        @Option(
            help: ArgumentHelp(
                "Show what stands around the passage: whole words, so many characters on either side.",
                valueName: "characters"))
        var context: Int?

        @Flag(
            help: ArgumentHelp(
                "Add the notes on codings to the table; csv and json always have them.",
                discussion: "Private ones are shown by 'emic memos' alone."))
        var memos = false

        @Flag(help: "Add the codings' ids to the table, for 'emic codings edit' and 'emic untag --id'.")
        var ids = false

        @Option(help: "Put together what shares this.")
        var groupBy: CodingGrouping?

        func validate() throws {
            if let context, context < 1 { throw ValidationError("--context takes a number of characters from 1 on") }
        }

        func run() throws {
            let store = try filter.study(study.open(view))
            let query = try filter.query(in: store)
            let printer = Printer(output.format)
            try store.snapshot { store in
                let added = columns(in: store)
                let codebook = try store.codebook()
                func forEach(_ body: (Coding) throws -> Void) throws {
                    try store.forEachCoding(matching: query) { coding in
                        guard !outdated || coding.codeVersion < codebook[coding.codeID]?.version ?? 0 else { return }
                        try body(coding)
                    }
                }
                if let groupBy {
                    var codings: [Coding] = []
                    try forEach { codings.append($0) }
                    let groups = try CodingGroups(codings, by: groupBy, in: store)
                    try print(groups, by: groupBy, adding: added, with: printer)
                    return try store.tellUnplaced(matching: query, not: "listed")
                }
                var count = 0
                try printer.printCodings(columns: shown(adding: added), adding: added) { body in
                    try forEach {
                        count += 1
                        try body($0)
                    }
                }
                if output.format == .table, count > 0 { printer.remark(counted(count, "coding")) }
                try store.tellUnplaced(matching: query, not: "listed")
            }
        }

        private func print(
            _ groups: CodingGroups, by grouping: CodingGrouping, adding added: [Column<Coding>], with printer: Printer
        ) throws {
            guard output.format == .table, !groups.groups.isEmpty else {
                let cases = grouping == .case && output.format != .table ? [groups.caseColumn] : []
                return try printer.printCodings(columns: shown(adding: added), adding: added + cases, groups.codings)
            }
            for (number, group) in groups.groups.enumerated() {
                if number > 0 { try printer.line() }
                try printer.line("\(group.name) · \(counted(group.codings.count, "coding"))")
                let columns = shown(adding: added).filter { $0 != grouping.rawValue }
                try printer.printCodings(columns: columns, adding: added, group.codings)
            }
            printer.remark("\(counted(groups.codings.count, "coding")) in \(counted(groups.groups.count, "group"))")
        }

        /// The columns that the codings table does not have.
        private func columns(in store: StudyStore) -> [Column<Coding>] {
            let texts = LastText(store)
            let around = context.map { Surroundings(texts: texts, reach: $0) }
            return (around.map { output.format == .table ? [$0.column] : $0.columns } ?? [])
                + (cite ? [Citations(texts: texts).column] : [])
        }

        /// What people see: the words in their context if that was asked for.
        private func shown(adding added: [Column<Coding>]) -> [String] {
            let own = context == nil ? Codings.columns : Codings.columns.filter { $0 != "quotation" }
            return (ids ? ["coding_id"] : []) + own + added.map(\.description.name) + (memos ? ["memo"] : [])
        }
    }
}
