/// The abbreviations of one language that end with a point, written without it and in lower case.
struct AbbreviationList: Sendable {
    /// A sentence goes on behind these: titles, and what introduces something.
    let inner: String
    /// A sentence may end with these: the next word's first letter tells.
    let closing: String
    /// A sentence goes on behind these where a number follows; otherwise they are words like others.
    let beforeNumber: String
    /// What an ordinal number stands before although it begins with an upper-case letter, such as German months.
    let ordinalFollowers: String
    /// What stands before an ordinal number whose noun begins with an upper-case letter, such as German articles.
    let ordinalLeaders: String
    /// Behind these a sentence ends only where the next word is a short one with a capital: `the U.S. Army`.
    let beforeName: String

    init(
        inner: String, closing: String, beforeNumber: String, beforeName: String = "", ordinalFollowers: String = "",
        ordinalLeaders: String = ""
    ) {
        self.inner = inner
        self.closing = closing
        self.beforeNumber = beforeNumber
        self.beforeName = beforeName
        self.ordinalFollowers = ordinalFollowers
        self.ordinalLeaders = ordinalLeaders
    }
}

/// The abbreviations of all languages together: a text does not say which language it is in, and many mix two.
struct Abbreviations: Sendable {
    /// What the point behind an abbreviation says of the sentence.
    enum Kind: Sendable {
        case inner, closing, beforeNumber, beforeName
    }

    static let all = Abbreviations([.danish, .english, .german, .norwegian, .swedish])

    private let kinds: [String: Kind]
    let ordinalFollowers: Set<String>
    let ordinalLeaders: Set<String>

    init(_ lists: [AbbreviationList]) {
        var kinds: [String: Kind] = [:]
        // Where languages differ, the later kind wins: what may end a sentence somewhere must not be joined everywhere.
        for (kind, words) in [
            (Kind.inner, \AbbreviationList.inner), (.beforeNumber, \.beforeNumber), (.closing, \.closing),
            (.beforeName, \.beforeName),
        ] {
            for list in lists {
                for word in list[keyPath: words].split(whereSeparator: \.isWhitespace) { kinds[String(word)] = kind }
            }
        }
        self.kinds = kinds
        func words(_ list: (AbbreviationList) -> String) -> Set<String> {
            Set(lists.flatMap { list($0).split(whereSeparator: \.isWhitespace).map(String.init) })
        }
        ordinalFollowers = words(\.ordinalFollowers)
        ordinalLeaders = words(\.ordinalLeaders)
    }

    /// Short words that a name goes on with: `J. De Vries`.
    static let nameParticles: Set<String> = ["de", "den", "der", "di", "du", "el", "la", "le", "van", "von", "y"]

    /// What `word`, in lower case and without its last point, is; `nil` if it is no abbreviation.
    func kind(of word: String) -> Kind? { kinds[word] }
}
