import ArgumentParser
import CodingModel
import Store

/// What a memo that is written is about.
struct MemoSubjectOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The document of a passage.", valueName: "document"))
    var passageDocument: String?

    @OptionGroup(title: "The passage") var selector: SelectorOptions

    @Option(parsing: .unconditional, help: ArgumentHelp("A document as a whole.", valueName: "name"))
    var document: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("A code.", valueName: "path"))
    var code: String?

    @Option(name: .customLong("case"), parsing: .unconditional, help: ArgumentHelp("A case.", valueName: "name"))
    var caseName: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "A coding, by its id or the last digits of it; 'emic codings --ids' lists them.", valueName: "id"))
    var coding: String?

    func validate() throws {
        let said = [passageDocument, document, code, caseName, coding].count { $0 != nil }
        guard said <= 1 else {
            throw ValidationError("a memo is about one thing: a passage, --document, --code, --case or --coding")
        }
        guard (passageDocument == nil) == (selector.count == 0) else {
            throw ValidationError(
                passageDocument == nil
                    ? "say in which document the passage is: its name stands before --quote and the like"
                    : CommandError.noSelector.description + "; a document as a whole is named with --document")
        }
    }

    /// What the memo is about; for a passage, made within a change.
    func subject(in store: StudyStore) throws -> (StudyEdit) throws -> (MemoSubject, ObjectID) {
        if let passageDocument {
            let document = try store.document(named: passageDocument)
            let passages = try selector.passages(
                in: store.storedText(of: document.id), of: document.name, printer: Printer())
            guard passages.count == 1, let passage = passages.first else {
                throw CommandError.refused(
                    "that is \(passages.count) passages of '\(document.name)': a memo is about one of them")
            }
            return { edit in (.passage, try edit.addAnchor(passage, in: document.id)) }
        }
        let found: (MemoSubject, ObjectID) =
            if let document {
                (.document, try store.document(named: document).id)
            } else if let code {
                (.code, try store.code(at: code, in: store.codebook()).id)
            } else if let caseName {
                (.case, try store.case(named: caseName).id)
            } else if let coding {
                (.coding, try store.coding(named: coding, of: "--coding").id)
            } else {
                (.study, try store.study().id)
            }
        return { _ in found }
    }
}
