import ArgumentParser
import CodingModel
import Store
import Texts

struct Annotate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Code a document passage by passage, at the terminal.",
        discussion: """
            Shows one passage at a time with its line numbers and the codes that are there, and takes codes by a few \
            letters of their names. Begins at the first passage that you have coded nothing in. Where only parts of the \
            document were assigned to you, it goes through these. Every answer is saved at once: a session may end \
            anywhere. EDITOR writes long memos.

            Examples:
              emic annotate interview-3
              emic annotate interview-3 --by sentence --from 40 --coder anna

            Keys:
            \(AnnotationKeys.coding.map { "  \($0.text)" }.joined(separator: "\n"))

            While a passage is narrowed:
            \(AnnotationKeys.narrowing.map { "  \($0.text)" }.joined(separator: "\n"))
            """)

    @OptionGroup var study: StudyOptions
    @OptionGroup var view: ViewOptions
    @OptionGroup var coder: CoderOptions

    @Argument(help: ArgumentHelp("The document.", valueName: "document"))
    var document: String

    @Option(help: ArgumentHelp("What is shown at a time.", valueName: "extent"))
    var by = Extent.paragraph

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Begin at this one, from 1; without it, at the first that you have not coded.", valueName: "number"))
    var from: Int?

    @Flag(help: "Go through all of the document, also where only parts of it were assigned.")
    var whole = false

    @Flag(
        inversion: .prefixedNo,
        help: "Whether the work of others is kept out of sight. Without it: it is while you code the document blind.")
    var onlyMine: Bool?

    func run() throws {
        // Also with --no-only-mine nobody is shown what they are not to see.
        let store = try study.open(as: coder.coder, view)
        let document = try store.document(named: document)
        let coder = try coder.require(in: store)
        guard !store.isReadOnly else { throw StoreError.readOnly(path: store.path) }
        let text = try AnnotatedText(
            document, store.storedText(of: document.id), by: by,
            parts: whole ? nil : assignedParts(of: document, to: coder, in: store))
        let work = AnnotationWork(
            store, text, coder: coder, onlyMine: try onlyMine ?? isBlind(document, coder, in: store))
        var session = try work.session()
        if let from {
            guard text.passages.indices.contains(from - 1) else {
                throw CommandError.refused(
                    "there is no \(text.noun) \(from) in '\(document.name)', which has \(text.passages.count)"
                        + (text.parts == nil ? "" : " that were assigned to \(coder.name)"))
            }
            session.go(to: from - 1)
        }
        var run = try AnnotationRun(work, session, colors: Terminal.standardOutput().colors)
        switch try run.run() {
        case .quit(let summary):
            for line in summary.lines { try Printer().sentence(line, hanging: 2) }
        case .signal(let number): throw ExitCode(128 + number)
        }
    }

    /// The parts of the document that the coder is to code; `nil` if it is all of it.
    private func assignedParts(of document: Document, to coder: Coder, in store: StudyStore) throws -> [Range<Int>]? {
        var parts: [Range<Int>]?
        try store.forEachAssignment { assignment in
            if assignment.documentID == document.id, assignment.coderID == coder.id { parts = assignment.parts }
        }
        return parts
    }

    /// Whether the coder is not to see yet what others coded in the document.
    private func isBlind(_ document: Document, _ coder: Coder, in store: StudyStore) throws -> Bool {
        try store.seen(by: .coder(coder.id)).blindDocuments().contains(document.id)
    }
}
