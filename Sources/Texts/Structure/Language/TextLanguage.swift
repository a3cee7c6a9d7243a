/// The language of a text, as ISO 639-1 has it (`da`), and how it came to be known.
public enum TextLanguage: Hashable, Sendable {
    /// Somebody said so.
    case given(String)
    /// By its short words, as ``LanguageGuess`` has it.
    case guessed(String)
    /// Nobody said, and the words don't tell.
    case unknown

    /// The language that was given, else what a guess says.
    public init(of text: StoredText, given: String? = nil) {
        self = given.map { .given($0) } ?? LanguageGuess.language(of: text).map { .guessed($0) } ?? .unknown
    }

    /// The language itself; `nil` if it is not known.
    public var code: String? {
        switch self {
        case .given(let code), .guessed(let code): code
        case .unknown: nil
        }
    }
}
