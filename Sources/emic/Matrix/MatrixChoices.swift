import ArgumentParser

/// What stands across a matrix, against the codes down its side.
enum MatrixAxis: Hashable, ExpressibleByArgument {
    case document, code, coder, `case`
    /// The values of an attribute of cases, by its name.
    case attribute(String)

    private static let prefix = "attribute:"

    init?(argument: String) {
        switch argument {
        case "document": self = .document
        case "code": self = .code
        case "coder": self = .coder
        case "case": self = .case
        case _ where argument.hasPrefix(Self.prefix) && argument.count > Self.prefix.count:
            self = .attribute(String(argument.dropFirst(Self.prefix.count)))
        default: return nil
        }
    }

    static let allValueStrings = ["document", "code", "coder", "case", "\(prefix)NAME"]

    var defaultValueDescription: String { column }

    /// What its columns are called in a tidy table.
    var column: String {
        switch self {
        case .document: "document"
        case .code: "code_2"
        case .coder: "coder"
        case .case: "case"
        case .attribute: "value"
        }
    }

    /// Whether its columns are values of an attribute.
    var isOfValues: Bool {
        if case .attribute = self { true } else { false }
    }

    /// Whether what its columns are has identities; values have none.
    var hasIdentities: Bool { !isOfValues }

    /// Whether its columns are cases, or several of these, so that a coding can count in several or in none.
    var isOfCases: Bool {
        switch self {
        case .case, .attribute: true
        case .document, .code, .coder: false
        }
    }
}

/// What the cells of a matrix say.
enum MatrixMeasure: String, CaseIterable, ExpressibleByArgument {
    case codings, documents, characters, percent
    case perThousandWords = "per-1000-words"

    /// Whether words of the texts are to be counted for it.
    var needsWords: Bool { self == .perThousandWords }

    /// One sentence or less: what a cell means, with its unit.
    func meaning(by axis: MatrixAxis) -> String {
        let codings = axis == .code ? "Pairs of codings, one of each code, that share a character" : "Codings"
        return switch self {
        case .codings: "\(codings)."
        case .documents: "Documents with any."
        case .characters: "Characters covered, each once, however often it is coded."
        case .percent: "Per cent of the characters of the texts in question that are covered, from 0 to 100."
        case .perThousandWords: "\(codings), for every 1,000 words of the texts in question."
        }
    }
}
