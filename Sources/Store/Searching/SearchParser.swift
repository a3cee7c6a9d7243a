/// Reads a search: what is wrong is told with its place.
struct SearchParser {
    private enum Token: Equatable {
        case phrase(SearchPhrase)
        case name(String)
        case open
        case close
        case comma
    }

    private var tokens: [(token: Token, position: Int)] = []
    private var next = 0
    private var length = 0

    static func expression(_ text: String) throws(SearchQueryError) -> SearchExpression {
        var parser = SearchParser()
        try parser.divide(Array(text))
        guard !parser.tokens.isEmpty else { throw .empty }
        let expression = try parser.either()
        if parser.next < parser.tokens.count {
            let (token, position) = parser.tokens[parser.next]
            if token == .close { throw .unopenedParenthesis(at: position) }
            throw .misplaced(operator: "the comma", at: position)
        }
        return expression
    }

    // MARK: Words and signs

    private mutating func divide(_ text: [Character]) throws(SearchQueryError) {
        length = text.count
        var at = 0
        var nearDepth = 0
        while at < text.count {
            let (character, start) = (text[at], at)
            at += 1
            switch character {
            case _ where character.isWhitespace: continue
            case "(":
                if tokens.last?.token == .name("NEAR") { nearDepth = 1 }
                tokens.append((.open, start + 1))
            case ")":
                nearDepth = 0
                tokens.append((.close, start + 1))
            case "," where nearDepth > 0: tokens.append((.comma, start + 1))
            case "\"":
                var words: [Character] = []
                while true {
                    guard at < text.count else { throw .unclosedQuote(at: start + 1) }
                    at += 1
                    if text[at - 1] != "\"" {
                        words.append(text[at - 1])
                    } else if at < text.count, text[at] == "\"" {
                        words.append("\"")
                        at += 1
                    } else {
                        break
                    }
                }
                append(SearchPhrase(text: String(words), position: start + 1), text, &at)
            case "*": throw .misplacedStar(at: start + 1)
            default:
                while at < text.count, !Self.ends(text[at], inNear: nearDepth > 0) { at += 1 }
                let word = String(text[start..<at])
                let isNear = word == "NEAR" && text[at...].first { !$0.isWhitespace } == "("
                if ["AND", "OR", "NOT"].contains(word) || isNear {
                    tokens.append((.name(word), start + 1))
                } else {
                    append(SearchPhrase(text: word, position: start + 1), text, &at)
                }
            }
        }
    }

    /// Whether a character ends a word.
    private static func ends(_ character: Character, inNear: Bool) -> Bool {
        character.isWhitespace || "\"()*".contains(character) || (inNear && character == ",")
    }

    private mutating func append(_ phrase: SearchPhrase, _ text: [Character], _ at: inout Int) {
        var phrase = phrase
        if at < text.count, text[at] == "*" {
            phrase.isPrefix = true
            at += 1
        }
        tokens.append((.phrase(phrase), phrase.position))
    }

    // MARK: What binds how

    private mutating func either() throws(SearchQueryError) -> SearchExpression {
        var parts = [try both()]
        while take(.name("OR")) { parts.append(try both()) }
        return parts.count == 1 ? parts[0] : .or(parts)
    }

    private mutating func both() throws(SearchQueryError) -> SearchExpression {
        var parts = [try without()]
        while take(.name("AND")) { parts.append(try without()) }
        return parts.count == 1 ? parts[0] : .and(parts)
    }

    private mutating func without() throws(SearchQueryError) -> SearchExpression {
        var expression = try sideBySide()
        while take(.name("NOT")) { expression = .not(expression, try sideBySide()) }
        return expression
    }

    private mutating func sideBySide() throws(SearchQueryError) -> SearchExpression {
        var parts = [try part()]
        while next < tokens.count {
            switch tokens[next].token {
            case .phrase, .open, .name("NEAR"): parts.append(try part())
            default: return parts.count == 1 ? parts[0] : .and(parts)
            }
        }
        return parts.count == 1 ? parts[0] : .and(parts)
    }

    private mutating func part() throws(SearchQueryError) -> SearchExpression {
        guard next < tokens.count else {
            if case .name(let name)? = tokens.last?.token {
                throw .misplaced(operator: name, at: tokens[tokens.count - 1].position)
            }
            throw .unclosedParenthesis(at: tokens.last?.position ?? 1)
        }
        let (token, position) = tokens[next]
        next += 1
        switch token {
        case .phrase(let phrase): return .near([phrase], distance: nil)
        case .name("NEAR"): return try near(position)
        case .name(let name): throw .misplaced(operator: name, at: position)
        case .open:
            if take(.close) { throw .noWord(at: position) }
            let expression = try either()
            guard take(.close) else { throw .unclosedParenthesis(at: position) }
            return expression
        case .close: throw .unopenedParenthesis(at: position)
        case .comma: throw .misplaced(operator: "the comma", at: position)
        }
    }

    private mutating func near(_ position: Int) throws(SearchQueryError) -> SearchExpression {
        guard take(.open) else { throw .badNear(at: position) }
        var phrases: [SearchPhrase] = []
        while next < tokens.count, case .phrase(let phrase) = tokens[next].token {
            phrases.append(phrase)
            next += 1
        }
        var distance = 10
        if take(.comma) {
            guard next < tokens.count, case .phrase(let number) = tokens[next].token, let given = Int(number.text),
                (0...10_000).contains(given)
            else { throw .badNear(at: position) }
            distance = given
            next += 1
        }
        guard take(.close), !phrases.isEmpty else { throw .badNear(at: position) }
        return .near(phrases, distance: distance)
    }

    private mutating func take(_ token: Token) -> Bool {
        guard next < tokens.count, tokens[next].token == token else { return false }
        next += 1
        return true
    }
}
