/// A property of cases, such as age or district.
public struct Attribute: Hashable, Sendable, Identifiable {
    public var id: ObjectID
    public var name: String
    public var kind: AttributeKind
    /// The values that may be chosen, in the order they are offered; empty unless the kind is ``AttributeKind/choice``.
    public var choices: [String]

    public init(id: ObjectID, name: String, kind: AttributeKind, choices: [String] = []) {
        self.id = id
        self.name = name
        self.kind = kind
        self.choices = choices
    }
}

/// What values an attribute takes: any text, a decimal number, an ISO 8601 date, `true` and `false`, or one of a list.
public enum AttributeKind: String, Hashable, Sendable, CaseIterable {
    case text, number, date, boolean, choice
}

/// Why a text is no value of an attribute. Messages do not repeat it, since it may tell of a participant.
public enum AttributeValueError: Error, Hashable, CustomStringConvertible {
    case empty(attribute: String)
    case noNumber(attribute: String)
    case noDate(attribute: String)
    case noBoolean(attribute: String)
    /// With the choices that are like it.
    case noChoice(attribute: String, choices: [String], near: [String])
    case noChoices(attribute: String)

    /// One sentence for whoever gave the value.
    public var description: String {
        switch self {
        case .empty(let name): "'\(name)' has no value: leave it out"
        case .noNumber(let name):
            "'\(name)' takes a number: write it with a point for decimals and nothing between thousands, as in 1234.5"
        case .noDate(let name): "'\(name)' takes a date: write year, month and day, as in 2026-11-23"
        case .noBoolean(let name): "'\(name)' takes yes or no (also true or false, ja or nej)"
        case .noChoice(let name, let choices, let near):
            near.isEmpty
                ? "'\(name)' takes one of \(choices.prefix(10).joined(separator: ", "))"
                    + (choices.count > 10 ? " and \(choices.count - 10) more" : "")
                    + ": 'emic attributes edit' adds choices"
                : "'\(name)' has no such choice: did you mean " + near.map { "'\($0)'" }.joined(separator: " or ") + "?"
        case .noChoices(let name): "'\(name)' needs something to choose from: name at least one choice"
        }
    }
}

extension Attribute {
    /// The value that `text` says, in the one form in which it is kept: numbers as decimals without needless digits,
    /// dates as `2026-11-23`, yes and no as `true` and `false`, choices as they are spelled in the list. A text stays
    /// as it is.
    ///
    /// - Throws: ``AttributeValueError`` if it is none.
    public func value(of text: String) throws(AttributeValueError) -> String {
        let word = text.trimmingWhitespace
        guard !word.isEmpty else { throw .empty(attribute: name) }
        switch kind {
        case .text: return text
        case .number:
            guard let number = Self.decimal(word) else { throw .noNumber(attribute: name) }
            return number
        case .date:
            guard Self.isDate(word) else { throw .noDate(attribute: name) }
            return word
        case .boolean:
            guard let boolean = Self.booleans[Name.key(of: word)] else { throw .noBoolean(attribute: name) }
            return boolean
        case .choice:
            let key = Name.key(of: word)
            guard let choice = choices.first(where: { Name.key(of: $0) == key }) else {
                throw .noChoice(attribute: name, choices: choices, near: nearestNames(to: word, among: choices))
            }
            return choice
        }
    }

    /// The kind that all `values` are of, the narrowest there is: yes and no, numbers, dates, else texts.
    ///
    /// Numbers that begin with needless zeros, as postal codes may, are texts.
    public static func kind(ofAll values: some Collection<String>) -> AttributeKind {
        let words = values.map(\.trimmingWhitespace)
        guard !words.isEmpty else { return .text }
        if words.allSatisfy({ booleans[Name.key(of: $0)] != nil }) { return .boolean }
        if words.allSatisfy({ decimal($0) != nil && !$0.isPadded }) { return .number }
        return words.allSatisfy(isDate) ? .date : .text
    }

    /// Which of `values` keep them from being the numbers that nearly all of them are, by their positions: one of at
    /// least three, or up to one in ten; none where they are no numbers.
    public static func strangers(amongNumbers values: [String]) -> [Int] {
        let words = values.map(\.trimmingWhitespace)
        let strangers = words.indices.filter { decimal(words[$0]) == nil }
        guard words.count > 2, strangers.count <= max(1, words.count / 10), !words.contains(where: \.isPadded) else {
            return []
        }
        return strangers
    }

    private static let booleans = [
        "yes": "true", "true": "true", "ja": "true", "no": "false", "false": "false", "nej": "false",
    ]

    /// The decimal number that `word` writes, with no more digits than it needs; `nil` if it writes none.
    private static func decimal(_ word: String) -> String? {
        guard let match = word.wholeMatch(of: /([+\-\u{2212}]?)([0-9]+)(?:\.([0-9]+))?/) else { return nil }
        let whole = match.2.drop { $0 == "0" }
        let fraction = String((match.3 ?? "").reversed().drop { $0 == "0" }.reversed())
        let digits = (whole.isEmpty ? "0" : String(whole)) + (fraction.isEmpty ? "" : "." + fraction)
        return (match.1.isEmpty || match.1 == "+" || digits == "0" ? "" : "-") + digits
    }

    /// Whether `word` is a day of the calendar, `2026-11-23`.
    private static func isDate(_ word: String) -> Bool {
        guard let match = word.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/), let year = Int(match.1),
            let month = Int(match.2), let day = Int(match.3), (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }
}

extension String {
    fileprivate var trimmingWhitespace: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// Whether it is a number that begins with a zero it does not need.
    fileprivate var isPadded: Bool {
        let digits = drop { $0 == "+" || $0 == "-" }
        return digits.first == "0" && digits.dropFirst().first?.isNumber ?? false
    }
}
