import CodingModel
import Exchange
import Store
import Texts

/// A text that is to take the place of a document's current one.
struct NewText {
    /// LF line ends, no byte order mark, no NUL.
    let text: String
    /// `nil` where it is to be found, and what is known of the old text carried over.
    let structure: TextStructure?
    /// The file it came from; `nil` if it was made from the old text.
    let original: NewOriginal?

    /// A text that somebody made from `old`: bytes as an editor or a program leaves them.
    ///
    /// An editor ends the last line; where the old text did not, that is left out.
    ///
    /// - Throws: ``ExchangeError`` if the bytes are no text in UTF-8 or UTF-16.
    init(edited input: Input, from old: String) throws {
        guard case .texts(let texts) = try Importer.plainText.read(input), let read = texts.first else {
            throw CommandError.refused("\(input.name) is no text")
        }
        let isEnded = read.text.utf8.last == 0x0A && old.utf8.last != 0x0A
        text = isEnded ? String(read.text.unicodeScalars.dropLast()) : read.text
        structure = nil
        original = nil
    }

    /// A text taken out of a file and made fit for reading.
    init(_ imported: ImportedText, _ read: ReadingText, options: String) {
        text = read.text
        structure = read.structure
        original = NewOriginal(
            bytes: imported.original, fileName: imported.fileName, importer: imported.importer,
            importerVersion: imported.importerVersion, importerOptions: options)
    }
}

extension TextAlignment {
    /// The structure of the new text, found anew but for what is known of the old one: its language, where its lines
    /// stand in the original, and which of its paragraphs are pull quotes.
    ///
    /// - Throws: ``TextsError`` if the pattern for speakers takes too long.
    func carriedStructure(speakers: SpeakerPattern?) throws -> TextStructure {
        let lines = old.structure.sourceLines.isEmpty ? SourceLine.ofFile(old) : old.structure.sourceLines
        var known = TextStructure(sourceLines: carried(lines), language: old.structure.language)
        let found = try TextStructure.found(in: new, speakers: speakers, known: known)
        let quotes = old.structure.segments.filter { $0.kind == .pullQuote }.map(\.range)
        guard !quotes.isEmpty else { return found }
        // A pull quote is a paragraph too: without one of its own it is none any more.
        let places = Set(carry(quotes).filter { !$0.outcome.needsReview || $0.outcome == .changed }.map(\.new))
        let paragraphs = found.segments.filter { $0.kind == .paragraph }
        let kept = paragraphs.filter { places.contains($0.range) }.map { Segment(kind: .pullQuote, range: $0.range) }
        guard !kept.isEmpty else { return found }
        known.segments = paragraphs + kept
        return try TextStructure.found(in: new, speakers: speakers, known: known)
    }
}

extension Document {
    /// How its text says who speaks, as was said when it was imported; `nil` if nothing was said.
    ///
    /// - Throws: ``TextsError`` if it can't be read.
    func speakerPattern() throws -> SpeakerPattern? {
        let told = source.importerOptions.split(separator: " ").first { $0.hasPrefix("speakers=") }
        return try told.map { try SpeakerPattern(String($0.dropFirst("speakers=".count).replacing("%20", with: " "))) }
    }
}
