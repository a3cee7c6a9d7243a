import ArgumentParser
import CodingModel
import Exchange
import Store

extension Documents {
    struct Speakers: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List who speaks in a document, rename speakers, and say which cases they are.",
            discussion: """
                Speakers are found at import, by the names before their turns or by --speakers. A case that is not there \
                yet is made.

                Examples:
                  emic documents speakers interview-3
                  emic documents speakers interview-3 "Head" --case "School 12"
                  emic documents speakers interview-3 I --rename Interviewer
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var output: FormatOptions

        @Argument(help: ArgumentHelp("The document.", valueName: "document"))
        var document: String

        @Argument(help: ArgumentHelp("The speaker that is to be changed.", valueName: "speaker"))
        var speaker: String?

        @Option(parsing: .unconditional, help: "The speaker's new name, in all turns.")
        var rename: String?

        @Option(parsing: .unconditional, help: ArgumentHelp("Which case the speaker is.", valueName: "name"))
        var `case`: String?

        @Flag(help: "The speaker is no case.")
        var noCase = false

        /// A speaker, as people see one.
        private struct Row {
            let speaker: Speaker
            let turns: Int
            let caseName: String?
        }

        private static let table = Table<Row>(
            "speakers", "A row is who speaks in the document.",
            [
                Column("speaker", .string, "The name before the turns.") { .text($0.speaker.name) },
                Column("turns", .integer, "How often the speaker has the word.") { .integer($0.turns) },
                Column("case", .string, "The case that the speaker is.") { Field($0.caseName) },
                Column("speaker_id", .uuid, "The speaker's identity.") { .id($0.speaker.id) },
            ])

        func validate() throws {
            let changes = [rename != nil, `case` != nil, noCase].count { $0 }
            guard changes == 0 || speaker != nil else { throw ValidationError("say which speaker") }
            guard changes > 0 || speaker == nil else {
                throw ValidationError("say what is to become of the speaker: --rename, --case or --no-case")
            }
            if `case` != nil, noCase { throw ValidationError("take --case or --no-case, not both") }
        }

        func run() throws {
            let store = try study.open()
            let document = try store.document(named: document)
            if let speaker { try change(store.speaker(named: speaker, in: document), in: document, of: store) }
            try Printer(output.format).print(
                Self.table, columns: ["speaker", "turns", "case"], rows(of: document, in: store))
        }

        private func change(_ speaker: Speaker, in document: Document, of store: StudyStore) throws {
            try store.edit("documents speakers", by: coder.find(in: store)?.id) { edit in
                edit.subject = document.id
                edit.summary = "changed a speaker of '\(document.name)'"
                if let rename { try edit.renameSpeaker(speaker, to: Name(rename)) }
                if noCase { try edit.setCase(of: speaker.id, to: nil) }
                if let name = `case` { try edit.setCase(of: speaker.id, to: caseID(name, in: store, edit)) }
            }
        }

        private func caseID(_ name: String, in store: StudyStore, _ edit: StudyEdit) throws -> ObjectID {
            let key = Name.key(of: name)
            var known: ObjectID?
            try store.forEachCase { if Name.key(of: $0.name) == key { known = $0.id } }
            if let known { return known }
            let new = Case(id: edit.newID(), name: name, createdAt: edit.at)
            try edit.addCase(new)
            Printer.message("made the case '\(name)'")
            return new.id
        }

        private func rows(of document: Document, in store: StudyStore) throws -> [Row] {
            var turns: [String: Int] = [:]
            for segment in try store.structure(of: document.id).segments where segment.kind == .turn {
                if let speaker = segment.speaker { turns[Name.key(of: speaker), default: 0] += 1 }
            }
            var cases: [ObjectID: String] = [:]
            try store.forEachCase { cases[$0.id] = $0.name }
            return try store.speakers(of: document.id).map { speaker in
                Row(
                    speaker: speaker, turns: turns[Name.key(of: speaker.name)] ?? 0,
                    caseName: speaker.caseID.flatMap { cases[$0] })
            }
        }
    }
}
