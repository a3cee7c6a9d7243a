/// What is known of words outside a text: those of the study's other texts, those of a word list.
public protocol WordEvidence: Sendable {
    /// Whether `word`, in lower case and perhaps with a hyphen within, is a word in `language` (ISO 639-1; `nil`: any).
    func knows(_ word: String, language: String?) -> Bool
}

/// No words.
public struct NoWords: WordEvidence {
    public init() {}
    public func knows(_ word: String, language: String?) -> Bool { false }
}

/// The words of a set, whatever the language.
public struct KnownWords: WordEvidence {
    private let words: Set<String>

    /// Takes `words`, in lower case.
    public init(_ words: Set<String>) {
        self.words = words
    }

    public func knows(_ word: String, language: String?) -> Bool { words.contains(word) }
}

/// Several sources together: a word is known that one of them knows.
public struct AnyWords: WordEvidence {
    private let sources: [any WordEvidence]

    public init(_ sources: [any WordEvidence]) {
        self.sources = sources
    }

    public func knows(_ word: String, language: String?) -> Bool {
        sources.contains { $0.knows(word, language: language) }
    }
}
