import ArgumentParser

/// What stands across a matrix, against the codes down its side.
enum MatrixAxis: String, CaseIterable, ExpressibleByArgument {
    case document, code, coder, `case`

    /// What its columns are called in a tidy table.
    var column: String { self == .code ? "code_2" : rawValue }
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
