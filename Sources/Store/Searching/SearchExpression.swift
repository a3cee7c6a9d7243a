/// A search as it was written: words, phrases, prefixes, NEAR, AND, OR, NOT and parentheses, as FTS5 has them.
///
/// NOT binds more closely than AND, AND more closely than OR; words side by side, which must all be there, bind closest.
indirect enum SearchExpression: Equatable {
    case near([SearchPhrase], distance: Int?)
    case and([SearchExpression])
    case or([SearchExpression])
    case not(SearchExpression, SearchExpression)

    /// How many spellings of its words a search may stand for.
    static let mostSpellings = 2000

    /// The search in FTS5's language, every word in quotation marks.
    ///
    /// - Parameter spellings: the words that a phrase's tokens stand for, each with all its spellings in the index; `nil`
    ///   takes words as they are.
    func rendered(_ spellings: ((SearchPhrase) -> [[String]])? = nil) throws(SearchQueryError) -> String {
        switch self {
        case .near(let phrases, let distance):
            var alternatives: [[String]] = [[]]
            for phrase in phrases {
                let written = try phrase.alternatives(spellings)
                let count = alternatives.count * written.count
                guard count <= Self.mostSpellings else { throw .tooManySpellings(count) }
                alternatives = alternatives.flatMap { start in written.map { start + [$0] } }
            }
            let rendered = alternatives.map { phrases in
                distance.map { "NEAR(\(phrases.joined(separator: " ")), \($0))" } ?? phrases.joined(separator: " ")
            }
            return rendered.count == 1 ? rendered[0] : "(" + rendered.joined(separator: " OR ") + ")"
        case .and(let parts): return try Self.joined(parts, " AND ", spellings)
        case .or(let parts): return try Self.joined(parts, " OR ", spellings)
        case .not(let left, let right):
            return "(\(try left.rendered(spellings)) NOT \(try right.rendered(spellings)))"
        }
    }

    private static func joined(
        _ parts: [SearchExpression], _ name: String, _ spellings: ((SearchPhrase) -> [[String]])?
    ) throws(SearchQueryError) -> String {
        var rendered: [String] = []
        for part in parts { rendered.append(try part.rendered(spellings)) }
        return "(" + rendered.joined(separator: name) + ")"
    }

    /// All phrases, in the order in which they were written.
    var phrases: [SearchPhrase] {
        switch self {
        case .near(let phrases, _): phrases
        case .and(let parts), .or(let parts): parts.flatMap(\.phrases)
        case .not(let left, let right): left.phrases + right.phrases
        }
    }
}

/// Words that stand side by side; a word alone is one, too.
struct SearchPhrase: Hashable {
    /// What was written, without the quotation marks.
    var text: String
    /// Whether the last word is only the beginning of one.
    var isPrefix = false
    /// Where it begins in the search, from 1.
    var position: Int

    func alternatives(_ spellings: ((SearchPhrase) -> [[String]])?) throws(SearchQueryError) -> [String] {
        guard let spellings else { return [Self.quoted(text) + (isPrefix ? " *" : "")] }
        var alternatives: [[String]] = [[]]
        for words in spellings(self) {
            let count = alternatives.count * words.count
            guard count <= SearchExpression.mostSpellings else { throw .tooManySpellings(count) }
            alternatives = alternatives.flatMap { start in words.map { start + [$0] } }
        }
        return alternatives.map { Self.quoted($0.joined(separator: " ")) }
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
