import ArgumentParser
import Exchange

/// Where the words of a memo come from.
struct MemoTextOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: ArgumentHelp("What it says.", valueName: "text"))
    var text: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("A file that says it; - is standard input.", valueName: "file"))
    var from: String?

    func validate() throws {
        if text != nil, from != nil { throw ValidationError("take --text or --from, not both") }
    }

    /// Whether the words are in the command.
    var isGiven: Bool { text != nil || from != nil }

    /// The words; without any in the command, those that the person's editor leaves, which begins with `old`.
    ///
    /// - Throws: ``CommandError/refused(_:)`` if there are none.
    func words(editing old: String = "") throws -> String {
        let words = try text ?? read(or: old)
        let trimmed = String(words.reversed().drop { $0.isNewline }.reversed())
        guard !trimmed.allSatisfy(\.isWhitespace) else {
            throw CommandError.refused("a memo says something, this one is empty: nothing was changed")
        }
        return trimmed
    }

    private func read(or old: String) throws -> String {
        if let from { return try decoded(Input(path: from)) }
        let editor = try TextEditor(old, otherwise: "say it with --text or --from")
        defer { editor.remove() }
        return try decoded(editor.edit())
    }

    private func decoded(_ input: Input) throws -> String {
        guard case .texts(let texts) = try Importer.plainText.read(input), let read = texts.first else {
            throw CommandError.refused("\(input.name) is no text")
        }
        return read.text
    }
}
