import ArgumentParser
import CodingModel
import Exchange
import Store
import Texts

extension Documents {
    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Mend a document's text in your editor, or rename the document.",
            discussion: """
                Opens the text in the editor that VISUAL or EDITOR names, or takes a new one with --from. The text \
                before is kept, and codings go along: those whose words are all there silently, the others wait in \
                'emic review'. 'emic undo' takes it all back.

                Examples:
                  emic documents edit interview-3 --reason "names left out"
                  emic documents edit interview-3 --from mended.txt --dry-run
                  emic documents edit interview-3 --name "Interview with a headmaster"
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var output: FormatOptions

        @Argument(help: ArgumentHelp("The document.", valueName: "document"))
        var document: String

        @Option(parsing: .unconditional, help: "Its new name; the text stays as it is.")
        var name: String?

        @Option(help: ArgumentHelp("The new text; - is standard input.", valueName: "file"))
        var from: String?

        @OptionGroup var revision: RevisionOptions

        func validate() throws {
            guard name != nil else { return }
            if from != nil || revision.reason != nil || revision.dryRun || output.format != .table {
                throw ValidationError("--name goes alone: rename the document or mend its text, not both at once")
            }
        }

        func run() throws {
            let store = try study.open(as: coder.coder)
            let document = try store.document(named: document)
            let coder = try coder.find(in: store)?.id
            if let name { return try rename(document, to: name, in: store, by: coder) }
            let old = try store.storedText(of: document.id)
            if let from { return try revise(document, old, by: Input(path: from), in: store, coder: coder) }
            let editor = try TextEditor(old.string, otherwise: "give the new text with --from")
            let edited: Input
            do {
                edited = try editor.edit()
            } catch {
                editor.remove()
                throw error
            }
            do {
                try revise(document, old, by: edited, in: store, coder: coder)
            } catch {
                Printer.message("what you edited is kept in \(editor.path)")
                throw error
            }
            editor.remove()
        }

        private func revise(
            _ document: Document, _ old: StoredText, by input: Input, in store: StudyStore, coder: ObjectID?
        ) throws {
            let new = try NewText(edited: input, from: old.string)
            let revising = try Revising(document, old, by: new, reason: revision.reason ?? "edited")
            try revising.run(
                in: store, kind: "documents edit", by: coder, dryRun: revision.dryRun, output: output)
        }

        private func rename(_ document: Document, to name: String, in store: StudyStore, by coder: ObjectID?) throws {
            try store.edit("documents edit", by: coder) { edit in
                edit.subject = document.id
                edit.summary = "renamed '\(document.name)' to '\(name)'"
                try edit.renameDocument(document.id, to: Name(name))
            }
            try Printer().line("renamed '\(document.name)' to '\(name)'")
        }
    }
}
