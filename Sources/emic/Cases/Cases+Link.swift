import ArgumentParser
import CodingModel
import Store

extension Cases {
    /// What 'link' and 'unlink' have in common: a case, and what of the texts.
    struct LinkOptions: ParsableArguments {
        @Argument(help: ArgumentHelp("The case.", valueName: "case"))
        var name: String

        @Argument(help: ArgumentHelp("The document of a passage.", valueName: "document"))
        var document: String?

        @OptionGroup var links: CaseLinkOptions
        @OptionGroup(title: "The passage") var selector: SelectorOptions

        func validate() throws {
            guard (document == nil) == (selector.count == 0) else {
                throw ValidationError(
                    document == nil
                        ? "say in which document the passage is: its name stands behind the case's"
                        : CommandError.noSelector.description + "; a document as a whole is named with --document")
            }
            guard links.isGiven || document != nil else {
                throw ValidationError("say what: --document, --speaker, or a document and a passage in it")
            }
        }

        /// What is meant, looked up.
        func found(in store: StudyStore) throws -> CaseLinks {
            var found = try links.links(in: store)
            if let document {
                let document = try store.document(named: document)
                let passages = try selector.passages(
                    in: store.storedText(of: document.id), of: document.name, printer: Printer())
                found.passages = passages.map { (document, $0) }
            }
            return found
        }
    }

    struct Link: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that documents, speakers or passages belong to a case.",
            discussion: """
                A speaker is one case at most; documents and passages may belong to several. Passages are named as \
                'emic tag' names them.

                Examples:
                  emic cases link "School 12" --document interview-3,interview-4
                  emic cases link Maria --speaker focus-group:Maria
                  emic cases link Maria interview-3 --quote "my sister Maria says"
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var what: LinkOptions

        func run() throws {
            let store = try study.open()
            let subject = try store.case(named: what.name)
            let links = try what.found(in: store)
            let edited = try store.edit("cases link", by: coder.find(in: store)?.id) { edit in
                edit.subject = subject.id
                edit.summary =
                    try "linked to '\(subject.name)': "
                    + links.link(to: subject, in: edit).joined(separator: ", ")
                return edit.summary
            }
            try Printer().sentence(edited.entry == nil ? "'\(subject.name)' has that already" : edited.value)
        }
    }

    struct Unlink: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that documents, speakers or passages belong to a case no more.",
            discussion: """
                A passage is taken away where it begins and ends just there; 'emic cases show' lists a case's passages \
                with their offsets.

                Examples:
                  emic cases unlink "School 12" --document interview-4
                  emic cases unlink Maria interview-3 --offsets 120..180
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var what: LinkOptions

        func run() throws {
            let store = try study.open()
            let subject = try store.case(named: what.name)
            let links = try what.found(in: store)
            let gone = try store.edit("cases unlink", by: coder.find(in: store)?.id) { edit in
                let gone = try links.unlink(from: subject, anchors: store.anchors(), in: edit)
                edit.subject = subject.id
                edit.summary = "no longer linked to '\(subject.name)': " + gone.joined(separator: ", ")
                return gone.isEmpty ? nil : edit.summary
            }.value
            guard let gone else {
                throw CommandError.refused(
                    "'\(subject.name)' has nothing of that: 'emic cases show' lists what it has")
            }
            try Printer().sentence(gone)
        }
    }
}
