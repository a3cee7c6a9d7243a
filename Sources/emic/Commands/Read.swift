import ArgumentParser
import CodingModel
import Store
import Texts

struct Read: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read a document with its codes in the margin.",
        discussion: """
            On the left the numbers of paragraphs (¶) and lines, as --paragraph and --lines take them; on the right a \
            bracket over the lines of each coded passage, with its code and who gave it.

            Examples:
              emic read interview-3
              emic read interview-3 --lines 20..40 --coder anna,bo --marks
              emic read interview-3 --memos
              emic read article --cite
            """)

    @OptionGroup var study: StudyOptions
    @OptionGroup var filter: CodeFilterOptions
    @OptionGroup var view: ViewOptions

    @Argument(help: ArgumentHelp("The document.", valueName: "document"))
    var document: String

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only these lines, from 1, both included.", valueName: "first..last"))
    var lines: NumberRange?

    @Flag(help: "Mark in the text where coded passages begin ⟦ and end ⟧.")
    var marks = false

    @Flag(help: "List the memos on the document and its passages; private ones only to who wrote them.")
    var memos = false

    @Flag(help: "The text alone, without codes.")
    var noCodes = false

    @Flag(help: "Say above each paragraph on which page and line of the original it stood.")
    var cite = false

    @Option(help: ArgumentHelp("Columns to fill; the terminal's width if not given.", valueName: "columns"))
    var width: Int?

    func run() throws {
        let store = try noCodes ? study.open() : filter.study(study.open(view))
        let document = try store.document(named: document)
        var query = try filter.query(in: store)
        query.documents = [document.id]
        var codings: [Coding] = []
        if !noCodes { try store.forEachCoding(matching: query) { codings.append($0) } }
        let text = try store.storedText(of: document.id)
        let terminal = Terminal.standardOutput()
        let options = ReadingView.Options(
            width: width ?? terminal.width, colors: terminal.colors,
            lines: try lines.map { try range($0, in: text, of: document) }, showsCodes: !noCodes, listsNotes: memos,
            marksBorders: marks)
        var view = try ReadingView(
            document: document, text: text, codings: codings, codebook: store.codebook())
        if memos || !noCodes {
            view.notes = try store.notes(on: document.id, for: CoderOptions.ofEnvironment(in: store)?.id)
        }
        if cite { view.places = view.paragraphs.map { text.sourcePlace(of: $0)?.description } }
        try Printer().lines(styled: true) { line in try view.render(options, line) }
    }

    /// The lines that are meant; those behind the text's last one are left out, if not all of them are.
    private func range(_ lines: NumberRange, in text: StoredText, of document: Document) throws -> ClosedRange<Int> {
        guard lines.first >= 1, lines.first <= lines.last else {
            throw TextsError.invalidLines(first: lines.first, last: lines.last, document: document.name)
        }
        guard lines.first <= text.lines.count else {
            throw TextsError.linesBeyondEnd(
                first: lines.first, last: lines.last, document: document.name, count: text.lines.count)
        }
        return lines.first...lines.last
    }
}

extension ReadingView {
    /// The view of a document of the study.
    init(document: Document, text: StoredText, codings: [Coding], codebook: Codebook) {
        let lines = text.lines
        self.init(
            name: document.name, text: text.string, lines: (0..<lines.count).map { lines.rangeWithNewline(of: $0 + 1) },
            paragraphs: text.segments(.paragraph).ranges, codings: codings, codebook: codebook)
    }
}
