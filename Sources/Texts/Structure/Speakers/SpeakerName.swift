/// What kind of name stands where a speaker's could.
enum SpeakerName: Sendable {
    /// A word that means somebody who speaks: `Interviewer`, `Respondent 2`.
    case role
    /// One to four capitals, perhaps with a number: `I`, `B1`, `INT`.
    case code
    /// Words that all begin with a capital, but for particles such as `von`.
    case proper(words: Int)
    /// One word in lower case.
    case plain
    /// What no speaker is called: `Note`, `Figur 2`.
    case title
    /// More than that: the beginning of a sentence.
    case phrase

    /// The kind of the words in `range`, which begin and end with no blank.
    init(_ range: Range<Int>, in text: ClassifiedScalars) {
        let words = text.string(range).split { $0.isWhitespace || $0 == "_" }
        guard let first = words.first else {
            self = .phrase
            return
        }
        let stem = Self.stem(of: words)
        if Self.titles.contains(stem) {
            self = .title
        } else if Self.roles.contains(stem) {
            self = .role
        } else if words.count == 1, Self.isCode(first) {
            self = .code
        } else if words.allSatisfy({ Self.isCapitalised($0) || Self.particles.contains(String($0)) }),
            first.first?.isUppercase == true
        {
            self = .proper(words: words.count)
        } else {
            self = words.count == 1 && first.allSatisfy { $0.isLetter || $0.isNumber } ? .plain : .phrase
        }
    }

    /// Whether a person of that name asks the questions: `I`, `Interviewer 2`, `Moderator`.
    static func isInterviewer(_ name: String) -> Bool {
        let stem = stem(of: name.split { $0.isWhitespace || $0 == "_" })
        return interviewers.contains(stem)
    }

    /// The words in lower case without numbers, points and brackets.
    private static func stem(of words: [Substring]) -> String {
        words.map { $0.lowercased().filter { $0.isLetter || $0 == "-" } }.filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    private static func isCode(_ word: Substring) -> Bool {
        let letters = word.prefix { $0.isUppercase }
        let digits = word.dropFirst(letters.count)
        guard (1...4).contains(letters.count), digits.count <= 3 else { return false }
        return digits.allSatisfy { $0.isNumber }
    }

    private static func isCapitalised(_ word: Substring) -> Bool {
        guard let first = word.first(where: { $0.isLetter }) else {
            return word.allSatisfy { $0.isNumber || $0 == "#" }
        }
        return first.isUppercase
    }

    private static let particles: Set<String> = Set(
        "af av und og och and de da di du del della den der van von zu zum zur la le el al bin ibn ten ter y e &"
            .split(separator: " ").map(String.init))
}
