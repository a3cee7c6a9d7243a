public import CodingModel
import GRDB

extension StudyEdit {
    /// Lets the codebook say something else of a code. Another definition, inclusion or exclusion makes a new version;
    /// says whether it did.
    ///
    /// - Throws: ``StoreError/invalid(_:)`` if an alias is another code's name or an example can't be one.
    @discardableResult
    public func describe(_ code: Code, as page: CodePage) throws -> Bool {
        let old = code.page
        try update(
            .code, code.id,
            [
                "status": Self.stored(page.status),
                "aliases": .init(nonEmpty: try storable(aliases: page.aliases, of: code.id)),
            ])
        targets.forget()
        if page.examples != old.examples || page.counterExamples != old.counterExamples {
            try remove(.codeExample, where: "code_id", is: try rowID(of: code.id, in: "codes"))
            try addExamples(page, to: code.id)
        }
        guard !page.meansTheSame(as: old) else { return false }
        try addCodeVersion(
            CodeVersion(
                codeID: code.id, version: code.version + 1, definition: page.definition, inclusion: page.inclusion,
                exclusion: page.exclusion, createdAt: at))
        return true
    }

    /// Adds the examples and counter-examples to a code that has none.
    func addExamples(_ page: CodePage, to code: ObjectID) throws {
        for (kind, texts) in [("example", page.examples), ("counter-example", page.counterExamples)] {
            for text in texts {
                guard !text.isBlank, !text.contains("\n\n"), text == text.trimmed else {
                    throw StoreError.invalid("an example has some words, and no empty line in between or around them")
                }
                try insert(.codeExample, newID(), ["code": .init(code), "kind": .text(kind)], words: text)
            }
        }
    }

    /// Aliases as the column holds them, one a line, once it is clear that they are names and nobody else's.
    func storable(aliases: [String], of code: ObjectID?) throws -> String {
        guard !aliases.isEmpty else { return "" }
        let others = try store.codebook().codes.filter { $0.id != code }
        return try aliases.map { alias in
            let name = try Name(alias)
            let holder = others.first { other in
                ([other.name] + other.page.aliases).contains { Name.key(of: $0) == name.key }
            }
            if let holder {
                throw StoreError.invalid(
                    "'\(name)' is a name of the code '\(holder.name)' already: choose another alias")
            }
            return name.text
        }.joined(separator: "\n")
    }

    /// A status as the column holds it.
    static func stored(_ status: CodeStatus) -> JournalValue { status == .active ? .null : .text(status.rawValue) }
}

extension CodePage {
    /// Whether codings under the one mean what they mean under the other.
    fileprivate func meansTheSame(as other: CodePage) -> Bool {
        definition == other.definition && inclusion == other.inclusion && exclusion == other.exclusion
    }
}

extension JournalValue {
    /// The text, or null if it is empty.
    init(nonEmpty text: String) { self = text.isEmpty ? .null : .text(text) }
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
