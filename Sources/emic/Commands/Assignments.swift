import ArgumentParser
import CodingModel
import Store

/// Which documents and coders a command about assignments means.
struct AssignmentOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The coders, one after another or by comma.", valueName: "coder"))
    var coders: [String]

    @Option(
        name: [.customLong("document"), .customLong("documents")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp("The documents, several by comma.", valueName: "document"))
    var documents: [String] = []

    @Flag(help: "All documents.")
    var all = false

    func validate() throws {
        guard documents.isEmpty == all else { throw ValidationError("say which documents: --document NAME, or --all") }
    }

    /// Gives each pair of a document and a coder to `body`, and says how many there were for which it was true.
    func count(in store: StudyStore, _ body: (Document, Coder) throws -> Bool) throws -> Int {
        let coders = try store.coders(named: coders)
        var chosen = try all ? [] : store.documents(named: documents)
        if all { try store.forEachDocument { chosen.append($0) } }
        var count = 0
        for document in chosen {
            for coder in coders where try body(document, coder) { count += 1 }
        }
        return count
    }
}

extension Coders {
    struct Assign: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say which documents coders are to code.",
            discussion: """
                Agreement is measured over documents that all compared coders have finished, so that a passage nobody \
                got to is not taken for one that nobody found worth a code.

                Examples:
                  emic coders assign anna bo --document interview-3
                  emic coders assign anna --all
                  emic coders assign anna --document interview-3 --remove
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var pairs: AssignmentOptions

        @Flag(help: "Take the assignment back.")
        var remove = false

        func run() throws {
            let store = try study.open()
            let count = try store.edit("coders assign") { edit in
                let count = try pairs.count(in: store) { document, coder in
                    remove
                        ? try edit.unassign(document: document.id, from: coder.id)
                        : try edit.assign(document: document.id, to: coder.id)
                }
                edit.summary = (remove ? "took back " : "made ") + counted(count, "assignment")
                return count
            }.value
            let nothing = remove ? "nothing was assigned there" : "they are assigned already"
            try Printer().line(
                count == 0 ? nothing : (remove ? "took back " : "made ") + counted(count, "assignment"))
        }
    }

    struct Finish: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that coders have finished documents.",
            discussion: """
                Examples:
                  emic coders finish anna --document interview-3
                  emic coders finish anna bo --all
                  emic coders finish anna --document interview-3 --reopen
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var pairs: AssignmentOptions

        @Flag(help: "Say that there is still work to do.")
        var reopen = false

        func run() throws {
            let store = try study.open()
            let count = try store.edit("coders finish") { edit in
                let count = try pairs.count(in: store) { document, coder in
                    try edit.setFinished(!reopen, document: document.id, coder: coder.id)
                }
                edit.summary = (reopen ? "reopened " : "finished ") + counted(count, "assignment")
                return count
            }.value
            let nothing = reopen ? "nothing was finished there" : "they are finished already"
            try Printer().line(
                count == 0 ? nothing : (reopen ? "reopened " : "finished ") + counted(count, "assignment"))
        }
    }
}
