import ArgumentParser
import CodingModel
import Exchange
import Store

/// Which documents and coders a command about assignments means.
struct AssignmentOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The coders, one after another or by comma.", valueName: "coder"))
    var names: [String] = []

    @Option(
        name: [.customLong("coder"), .customLong("coders")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp("The coders, said as elsewhere; several by comma.", valueName: "name"))
    var coders: [String] = []

    @Option(
        name: [.customLong("document"), .customLong("documents")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp("The documents, several by comma.", valueName: "document"))
    var documents: [String] = []

    @Flag(help: "All documents.")
    var all = false

    func validate() throws {
        guard !(names + coders).isEmpty else { throw ValidationError("say which coders: their names, or --coders") }
        if all, !documents.isEmpty { throw ValidationError("take --document or --all, not both") }
    }

    /// Refuses a command line that says nothing of documents.
    func requireDocuments() throws {
        guard all || !documents.isEmpty else {
            throw ValidationError("say which documents: --document NAME, or --all")
        }
    }

    /// The coders who are meant.
    func chosenCoders(in store: StudyStore) throws -> [Coder] { try store.coders(named: names + coders) }

    /// The documents that are meant; all if none are named.
    func chosenDocuments(in store: StudyStore) throws -> [Document] {
        guard documents.isEmpty else { return try store.documents(named: documents) }
        var all: [Document] = []
        try store.forEachDocument { all.append($0) }
        return all
    }
}

extension Coders {
    struct Assign: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say which documents, or parts of them, coders are to code.",
            discussion: """
                Agreement is measured over documents that all compared coders have finished, so that a passage nobody \
                got to is not taken for one that nobody found worth a code. Where parts were assigned, it is measured \
                over these.

                With --sample documents are drawn by lot, with --per-document paragraphs, sentences or turns of each; \
                the same --seed draws the same again, on every machine, as long as documents and texts are the same.

                With --blind coders are not shown what others coded in a document, in no command, before all who were \
                assigned it blind have finished, they themselves included: no codings, and no memos on codings and \
                passages; memos on documents and codes are shown to all. Whoever asks is who --coder, EMIC_CODER or \
                'emic coders default' names; nobody named sees no codings there at all; who was not assigned it blind \
                sees all. --unblind shows what is hidden, and the journal records it. This keeps from seeing by \
                accident; it is no lock, for whoever has the file can say to be somebody else.

                Examples:
                  emic coders assign anna bo --document interview-3
                  emic coders assign anna --all
                  emic coders assign --sample 20% --coders anna,bo --blind --seed 7
                  emic coders assign anna bo --sample 12 --stratify region --dry-run
                  emic coders assign anna bo --all --per-document 10% --blind
                  emic coders assign anna --document interview-3 --remove
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var pairs: AssignmentOptions
        @OptionGroup(title: "By lot") var draw: DrawOptions
        @OptionGroup var output: FormatOptions

        @Flag(help: "They are not shown what others code there before all of them have finished.")
        var blind = false

        @Flag(help: "Take the assignment back.")
        var remove = false

        @Flag(help: "Say what would be assigned, and leave the study as it is.")
        var dryRun = false

        func validate() throws {
            if draw.sample == nil { try pairs.requireDocuments() }
            if remove, blind || draw.isWanted {
                throw ValidationError("--remove goes with neither --blind nor a draw: name the documents, or --all")
            }
        }

        func run() throws {
            let store = try study.open()
            let coders = try pairs.chosenCoders(in: store)
            if !remove { for coder in coders { _ = try store.person(named: coder.name) } }
            let documents = try pairs.chosenDocuments(in: store)
            let drawn = try draw.drawn(from: documents, in: store)
            let wanted = drawn.flatMap { document in coders.map { (document, $0) } }
            let count = try store.edit("coders assign", dryRun: dryRun) { edit in
                let count = try wanted.count { document, coder in
                    remove
                        ? try edit.unassign(document: document.document.id, from: coder.id)
                        : try edit.assign(
                            document: document.document.id, to: coder.id, isBlind: blind,
                            passages: document.passages)
                }
                edit.summary = sentence(count)
                return count
            }.value
            if draw.isWanted {
                try Printer(output.format).print(
                    Self.table(coders), columns: ["document", "parts", "of", "coders"], drawn)
            }
            try tell(count, of: wanted.count)
        }

        private func tell(_ count: Int, of all: Int) throws {
            let isListed = draw.isWanted || output.format != .table
            func line(_ text: String) throws { isListed ? Printer.message(text) : try Printer().line(text) }
            try line(
                count > 0
                    ? (dryRun ? "would have " : "") + sentence(count)
                    : remove ? "nothing was assigned there" : "they are assigned already")
            if !remove, count < all, count > 0 || draw.isWanted || blind {
                let before = all - count
                Printer.message(
                    "\(counted(before, "assignment")) made before stay\(before == 1 ? "s" : "") as made: --remove takes back"
                )
            }
            if dryRun { Printer.message("nothing was changed: this was a dry run") }
        }

        private func sentence(_ count: Int) -> String {
            let assignments = counted(count, blind ? "blind assignment" : "assignment")
            return (remove ? "took back " : "made ") + assignments + (draw.isWanted ? " drawn by \(draw.text)" : "")
        }

        /// What was drawn.
        private static func table(_ coders: [Coder]) -> Table<DrawnDocument> {
            let names = coders.map(\.name).joined(separator: ";")
            return Table(
                "documents", "A row is a document that was drawn, or parts of it.",
                [
                    Column("document", .string, "The document's name.") { .text($0.document.name) },
                    Column("document_id", .uuid, "The document's identity.") { .id($0.document.id) },
                    Column("parts", .integer, "Parts that were drawn; empty if all of it is to be coded.") {
                        $0.passages.isEmpty ? .null : .integer($0.passages.count)
                    },
                    Column("of", .integer, "From how many they were drawn.") {
                        $0.passages.isEmpty ? .null : .integer($0.outOf)
                    },
                    Column("offsets", .string, "Where they stand, separated by semicolons.") {
                        Field(
                            $0.passages.isEmpty
                                ? nil
                                : $0.passages.map { "\($0.range.lowerBound)..\($0.range.upperBound)" }
                                    .joined(separator: ";"))
                    },
                    Column("coders", .string, "Who is to code it, separated by semicolons.") { _ in .text(names) },
                ])
        }
    }

    struct Finish: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that coders have finished documents.",
            discussion: """
                --all is all that somebody was assigned or has coded in; who was assigned nothing has finished every \
                document. What is finished without a coding counts as read and found to have none.

                Examples:
                  emic coders finish anna --document interview-3
                  emic coders finish anna bo --all
                  emic coders finish anna --document interview-3 --reopen
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var pairs: AssignmentOptions

        @Flag(help: "Say that there is still work to do.")
        var reopen = false

        func validate() throws { try pairs.requireDocuments() }

        func run() throws {
            let store = try study.open()
            let coders = try pairs.chosenCoders(in: store)
            let work = try work(of: coders, in: store)
            let count = try store.edit("coders finish") { edit in
                let count = try work.count {
                    try edit.setFinished(!reopen, document: $0.id, coder: $1.id)
                }
                edit.summary = (reopen ? "reopened " : "finished ") + counted(count, "assignment")
                return count
            }.value
            let nothing = reopen ? "nothing was finished there" : "they are finished already"
            try Printer().line(
                count == 0 ? nothing : (reopen ? "reopened " : "finished ") + counted(count, "assignment"))
        }

        /// Who is meant with which document. With --all, those who were assigned some have finished these and what they
        /// coded besides, not what is the work of others; the rest is named.
        private func work(of coders: [Coder], in store: StudyStore) throws -> [(Document, Coder)] {
            let documents = try pairs.chosenDocuments(in: store)
            guard pairs.all, !reopen else { return documents.flatMap { document in coders.map { (document, $0) } } }
            var own: [ObjectID: Set<ObjectID>] = [:]
            try store.forEachAssignment { own[$0.coderID, default: []].insert($0.documentID) }
            try store.forEachSpan(matching: .all) { own[$0.coderID]?.insert($0.documentID) }
            let theirs = own
            func isTheirs(_ document: Document, _ coder: Coder) -> Bool {
                theirs[coder.id]?.contains(document.id) ?? true
            }
            for coder in coders {
                let others = documents.filter { !isTheirs($0, coder) }
                guard !others.isEmpty else { continue }
                let names = others.prefix(3).map { "'\($0.name)'" } + (others.count > 3 ? ["…"] : [])
                Printer.message(
                    "not finished, as \(coder.name) was not assigned \(others.count == 1 ? "it" : "them"): "
                        + names.joined(separator: ", ") + "; --document finishes what is named")
            }
            return documents.flatMap { document in
                coders.filter { isTheirs(document, $0) }.map { (document, $0) }
            }
        }
    }
}
