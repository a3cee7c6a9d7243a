import CodingModel
import TestSupport
import Texts

@testable import emic

/// A text to be gone through, in which another person coded something, and sessions over it.
enum AnnotatedSample {
    static let text = """
        Samtale på en skole

        I: Hvordan fandt I lærerne?
        H: Vi skrev til alle skoler i oplandet og fik tre svar. Det var ikke
        mange, men det var de rigtige.

        Sygefraværet var det værste. Hver mandag manglede der en, og hver tirs-
        dag ringede jeg selv rundt, til nogen sagde ja. »Du ringer kun, når det
        brænder,« sagde én.

        Nu spiser vi sammen om onsdagen. Ingen går hjem i vrede, når de har delt en
        gryde 🍲 med 日本の人 og cafe\u{301}ens børn.

        """

    static let anna = Coder(id: id(1), name: "anna", createdAt: Timestamp(milliseconds: 0))

    static let codebook: Codebook = {
        func code(_ number: Int, _ name: String, _ parent: Int?, _ page: CodePage = CodePage()) -> Code {
            Code(
                id: id(number), name: name, parent: parent.map(id), page: page, version: 1, color: nil,
                createdAt: Timestamp(milliseconds: 0))
        }
        return Codebook([
            code(10, "trivsel", nil, CodePage(definition: "Hvordan de har det")),
            code(11, "sygefravær", 10, CodePage(definition: "Dage, hvor nogen er væk")),
            code(12, "stress", 10),
            code(13, "rekruttering", nil, CodePage(aliases: ["ansættelse"])),
            code(14, "fællesskab", nil),
            code(15, "kontrol", nil, CodePage(status: .retired)),
        ])
    }()

    static func id(_ number: Int) -> ObjectID { Coded.id(number) }

    /// A coding of the words by anna, who is 1, or another coder.
    static func coding(_ number: Int, _ words: String, _ code: Int, by coder: String = "anna", memo: String? = nil)
        -> Coding
    {
        Coding(
            id: id(number), document: "samtale", documentID: id(0),
            passage: Passage(range: SampleDataset.range(of: words, in: text), quotation: words),
            code: codebook.path(of: id(code)) ?? "", codeID: id(code), codeVersion: 1, coder: coder,
            coderID: id(coder == "anna" ? 1 : 2), weight: nil, memo: memo, createdAt: Timestamp(milliseconds: 0),
            origin: .manual)
    }

    static let bosCoding = coding(100, "Vi skrev til alle skoler i oplandet", 13, by: "bo")

    static func session(
        by extent: Extent = .paragraph, codings: [Coding] = [bosCoding], columns: Int = 80, rows: Int = 24,
        text: String = text, parts: [Range<Int>]? = nil, notes: [Note] = []
    ) throws -> AnnotationSession {
        let source = DocumentSource(
            fileName: "samtale.txt", size: 0, sha256: "", importer: "text", importerVersion: "1", importerOptions: "")
        let document = Document(
            id: id(0), name: "samtale", revision: 1, length: text.unicodeScalars.count,
            createdAt: Timestamp(milliseconds: 0), source: source)
        var session = AnnotationSession(
            try AnnotatedText(document, StoredText(text), by: extent, parts: parts), coder: anna, onlyMine: false,
            codebook: codebook, codings: codings, notes: notes)
        session.size = ScreenSize(columns: columns, rows: rows)
        return session
    }
}

extension AnnotationSession {
    /// Presses keys one after another and gives what the last one asks for.
    @discardableResult
    mutating func press(_ keys: Key...) -> AnnotationEffect? {
        var effect: AnnotationEffect?
        for key in keys { effect = handle(key) }
        return effect
    }

    /// Types a text, character by character.
    @discardableResult
    mutating func type(_ text: String) -> AnnotationEffect? {
        var effect: AnnotationEffect?
        for character in text { effect = handle(.text(String(character))) }
        return effect
    }

    /// The words that codes would be given to.
    var words: String { text.text.substring(selection) }

    /// The paths of the list.
    var listed: [String] {
        items.map { item in
            switch item {
            case .code(let match): match.path
            case .new(let path): "+ \(path)"
            }
        }
    }

    var screen: String {
        AnnotationScreen(self).lines.map(\.withoutTrailingBlanks).joined(separator: "\n")
    }
}
