/// Why a search can't be understood. Places count characters of the query from 1.
public enum SearchQueryError: Error, Hashable, CustomStringConvertible {
    case empty
    case unclosedQuote(at: Int)
    case unclosedParenthesis(at: Int)
    case unopenedParenthesis(at: Int)
    case misplaced(operator: String, at: Int)
    case misplacedStar(at: Int)
    case badNear(at: Int)
    case noWord(at: Int)
    case tooManySpellings(Int)

    /// One sentence: what is wrong, where, and how to write it.
    public var description: String {
        switch self {
        case .empty: "the search is empty: say which word to look for"
        case .unclosedQuote(let at): "the quotation mark at character \(at) of the search is never closed"
        case .unclosedParenthesis(let at): "the parenthesis at character \(at) of the search is never closed"
        case .unopenedParenthesis(let at): "the parenthesis at character \(at) of the search closes none"
        case .misplaced(let name, let at):
            "\(name) at character \(at) of the search stands where a word is expected: put it between two words, "
                + "or in quotation marks if it is the word that is meant"
        case .misplacedStar(let at):
            "the star at character \(at) of the search is not at the end of a word: write 'sick*' for all words that "
                + "begin with it"
        case .badNear(let at):
            "NEAR at character \(at) of the search is not complete: write NEAR(sick leave, 5) for words at most five "
                + "words apart"
        case .noWord(let at): "what stands at character \(at) of the search has no letters and no digits"
        case .tooManySpellings(let count):
            "the search stands for \(count) spellings, more than \(SearchExpression.mostSpellings): give more of its words"
        }
    }
}
