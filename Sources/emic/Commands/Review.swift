import ArgumentParser
import CodingModel
import Exchange
import Store
import Texts

struct ReviewCommand: ParsableCommand, DefaultTakesNames {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Decide on codings whose words were changed with their text.",
        discussion: """
            When a document gets a new text, a coding waits here if words of its passage were changed, torn apart or \
            lost. The worst come first. Until somebody decides, a lost one is not listed or counted anywhere else, and \
            the others stand where their words were found.

            Examples:
              emic review
              emic review interview-3 --format csv
              emic review accept --all
              emic review place 019b76da-c358-70eb-98f5-42fc9c0f4265 --lines 12..14
              emic review drop 019b76da-c358-70eb-98f5-42fc9c0f4265
            """,
        subcommands: [List.self, Accept.self, Place.self, Drop.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the codings that wait, the worst first.",
            discussion: """
                Example:
                  emic review list interview-3
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var view: ViewOptions
        @OptionGroup var output: FormatOptions

        @Argument(help: ArgumentHelp("Only of this document.", valueName: "document"))
        var document: String?

        func run() throws {
            let store = try study.open(as: coder.coder, view)
            let wanted = try document.map { [try store.document(named: $0).id] }
            let reviews = try store.reviews(of: wanted).sorted(by: CodingModel.Review.isWorse)
            try Printer(output.format).print(CodingModel.Review.table, columns: CodingModel.Review.columns, reviews)
        }
    }

    struct Accept: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that codings are right where they stand now.",
            discussion: """
                With --all, every coding that has a place; those that are lost go on waiting.

                Examples:
                  emic review accept 019b76da-c358-70eb-98f5-42fc9c0f4265
                  emic review accept --all --document interview-3
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The codings' ids.", valueName: "id"))
        var ids: [String] = []

        @Flag(help: "All that have a place.")
        var all = false

        @Option(parsing: .unconditional, help: ArgumentHelp("With --all: only of this document.", valueName: "name"))
        var document: String?

        func validate() throws {
            guard ids.isEmpty == all else { throw ValidationError("say which codings by their ids, or all with --all") }
            guard all || document == nil else { throw ValidationError("--document goes with --all") }
        }

        func run() throws {
            let store = try study.open(as: coder.coder)
            let wanted = try document.map { [try store.document(named: $0).id] }
            let waiting = try store.reviews(of: wanted)
            let chosen = try all ? waiting.filter { $0.new != nil } : waiting.named(ids, in: store)
            guard !chosen.isEmpty else {
                throw CommandError.refused("no coding with a place waits: nothing was changed")
            }
            let summary = "accepted \(counted(chosen.count, "coding"))"
            try store.edit("review accept", by: coder.find(in: store)?.id) { edit in
                for review in chosen { try edit.settleReview(of: review.codingID, .accept) }
                edit.subject = chosen.count == 1 ? chosen[0].codingID : nil
                edit.summary = summary
            }
            let lost = waiting.count { $0.new == nil }
            try Printer().line(
                summary
                    + (all && lost > 0 ? "; \(grouped(lost)) without a place still wait\(lost == 1 ? "s" : "")" : ""))
        }
    }

    struct Drop: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take codings away that no longer fit.",
            discussion: """
                'emic undo' brings them back.

                Example:
                  emic review drop 019b76da-c358-70eb-98f5-42fc9c0f4265
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The codings' ids.", valueName: "id"))
        var ids: [String]

        func run() throws {
            let store = try study.open(as: coder.coder)
            let chosen = try store.reviews().named(ids, in: store)
            let summary = "removed \(counted(chosen.count, "coding"))"
            try store.edit("review drop", by: coder.find(in: store)?.id) { edit in
                for review in chosen { try edit.settleReview(of: review.codingID, .drop) }
                edit.subject = chosen.count == 1 ? chosen[0].codingID : nil
                edit.summary = summary
            }
            try Printer().line(summary)
        }
    }
}

extension [CodingModel.Review] {
    /// Those of the codings that values of an argument name: an id each, or several by comma.
    ///
    /// - Throws: ``CommandError/refused(_:)`` for what is no id of a coding that waits.
    func named(_ ids: [String], in store: StudyStore) throws -> [Element] {
        let waiting = Dictionary(map { ($0.codingID, $0) }) { first, _ in first }
        return try store.codingIDs(named: ids, of: "the id").map { id in
            guard let review = waiting[id] else {
                throw CommandError.refused(
                    "no coding '\(id)' waits in \(store.path): 'emic review' lists those that do")
            }
            return review
        }
    }
}
