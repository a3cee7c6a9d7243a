import CodingModel

/// Why something could not be read or written: what, where, and the way out, in one sentence.
///
/// No message holds a participant's words: names, lines, columns and counts only.
public enum ExchangeError: Error, Hashable, Sendable, CustomStringConvertible {
    // Reading
    case missing(String)
    case isFolder(String)
    case cannotRead(String, SystemError)
    case empty(String)
    case notText(String, BinaryKind)
    /// How long it is, if that is known before its end.
    case tooLong(String, bytes: Int?, limit: Int)
    case invalidText(String, InvalidText)
    case pdf(String, PDFProblem)
    case unknownEncoding(String)
    case notRewindable(String)

    // What is in a file, at a line counted from 1
    case row(String, line: Int, RowProblem)
    case json(String, line: Int, JSONProblem)
    case header(String, HeaderProblem)
    case study(String, line: Int, StudyProblem)

    // Writing
    case exists(String)
    case cannotWrite(String, SystemError)
    case notReplaceable(String, NotReplaceable)
    case unknownTable(String)

    public var description: String {
        switch self {
        case .missing(let path): "no file '\(path)'"
        case .isFolder(let path): "'\(path)' is a folder, expected a file: name the files in it"
        case .cannotRead(let path, let error): "can't read '\(path)': \(error)"
        case .empty(let path): "'\(path)' is empty: there is nothing to import"
        case .notText(let path, let kind): "'\(path)' is \(kind)"
        case .tooLong(let path, let bytes, let limit):
            "'\(path)' has \(bytes.map { "\($0) bytes, " } ?? "")more than the \(limit) bytes that a text may have: "
                + "split it into several files"
        case .invalidText(let path, let problem): "'\(path)' \(problem)"
        case .pdf(let path, let problem): "'\(path)' \(problem)"
        case .unknownEncoding(let name):
            "no encoding '\(name)': choose one of " + TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
        case .notRewindable(let path): "'\(path)' is a pipe, but has to be read twice: save it to a file first"
        case .row(let path, let line, let problem): "\(path):\(line): \(problem)"
        case .json(let path, let line, let problem): "\(path):\(line): \(problem)"
        case .header(let path, let problem): "\(path):1: \(problem)"
        case .study(let path, let line, let problem): "\(path):\(line): \(problem)"
        case .exists(let path): "'\(path)' exists: choose another name, or replace it with --force"
        case .cannotWrite(let path, let error): "can't write '\(path)': \(error)"
        case .notReplaceable(let path, let reason): "'\(path)' \(reason)"
        case .unknownTable(let name):
            "no table '\(name)': choose one of " + DatasetTable.all.map(\.description.name).joined(separator: ", ")
        }
    }
}

/// Why a table's columns can't be used.
public enum HeaderProblem: Hashable, Sendable, CustomStringConvertible {
    /// The columns that were found are named where one of the `known` is among them, such a table's own; a line without
    /// any may be anything, also what a participant said.
    case missingColumn(String, known: [String], found: [String])
    case noPassage(found: [String])
    case halfRange(missing: String)
    /// Two columns of one name, counted from 1.
    case duplicateColumn(Int, Int)
    case noCoders
    case emptyCoder(column: Int)
    case noRows

    public var description: String {
        switch self {
        case .missingColumn(let name, let known, let found):
            if known.contains(where: { column in found.contains { $0.lowercased() == column.lowercased() } }) {
                "no column '\(name)': the columns are \(Self.list(found))"
            } else {
                "no column '\(name)'\(Self.nor(known.filter { $0 != name })): the first line must name the columns"
            }
        case .noPassage(let found):
            "no column says where: add 'start_offset' and 'end_offset', or 'quotation', to \(Self.list(found))"
        case .halfRange(let missing): "a passage has two ends: add the column '\(missing)'"
        case .duplicateColumn(let first, let second):
            "columns \(first) and \(second) have the same name: rename one"
        case .noCoders: "no column of a coder: the first column is the unit, each further one a coder"
        case .emptyCoder(let column): "column \(column) has no name: each column after the first names a coder"
        case .noRows: "the table has no rows below its header"
        }
    }

    private static func nor(_ names: [String]) -> String {
        names.isEmpty ? "" : names.count == 1 ? ", nor \(list(names))" : ", nor any of \(list(names))"
    }

    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(20).map { "'\($0)'" }.joined(separator: ", ")
        return names.count > 20 ? "\(shown) and \(names.count - 20) more" : shown
    }
}

/// Why a row can't be used.
public enum RowProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// At a character of the line, counted from 1.
    case unclosedQuote(character: Int)
    case textAfterQuote(character: Int)
    case wrongLength(found: Int, expected: Int)
    case invalidUTF8(column: String)
    case tooLong(bytes: Int)
    case cell(column: String, found: Found, expected: String)
    case emptyCell(column: String)
    case emptyPassage(start: Int, end: Int)
    case noPassage
    case halfRange(missing: String)
    case duplicateRating(unit: String, coder: String, line: Int)
    case duplicateUnit(String, line: Int)

    public var description: String {
        switch self {
        case .unclosedQuote(let character):
            "the quotation mark at character \(character) is never closed: close it, and double those inside a cell"
        case .textAfterQuote(let character):
            "character \(character) follows a closing quotation mark: double the marks inside a cell"
        case .wrongLength(let found, let expected):
            "\(Self.cells(found)), expected \(expected) as in the header: put cells that hold the separator in quotes"
        case .invalidUTF8(let column): "'\(column)' is not UTF-8: save the table as UTF-8"
        case .tooLong(let bytes): "a row has more than \(bytes) bytes: is a quotation mark missing above?"
        case .cell(let column, let found, let expected): "'\(column)' \(found), expected \(expected)"
        case .emptyCell(let column): "'\(column)' is empty"
        case .emptyPassage(let start, let end):
            "'end_offset' is \(end), expected more than 'start_offset', which is \(start)"
        case .noPassage: "no passage: give 'start_offset' and 'end_offset', or 'quotation'"
        case .halfRange(let missing): "'\(missing)' is empty: a passage has two ends"
        case .duplicateRating(let unit, let coder, let line):
            "'\(coder)' has rated '\(unit)' before, in line \(line): keep one of the two"
        case .duplicateUnit(let unit, let line): "the unit '\(unit)' stands in line \(line) already: rename one"
        }
    }

    private static func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }
}

/// A cell as a message may show it: what is short and has no blank is shown, of anything else only the length, for it
/// may be what a participant said.
public struct Found: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    /// The cell that reads `text`.
    public init(_ text: String) {
        let scalars = text.unicodeScalars
        let isShort = scalars.count <= 24
        if isShort, !scalars.contains(where: { $0.properties.isWhitespace || $0.isControl }) {
            description = "is '\(text)'"
        } else {
            description = "is a text of \(scalars.count) characters"
        }
    }

    /// A cell that is a JSON value of this kind.
    init(kind: String) { description = "is \(kind)" }
}

/// Why a JSON text can't be used.
public enum JSONProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// At a byte of the line, counted from 1.
    case expected(String, column: Int)
    case ended
    case duplicateKey(String)
    case invalidUTF8
    case tooDeep(Int)
    case notAnObject

    public var description: String {
        switch self {
        case .expected(let what, let column): "not JSON: expected \(what) at byte \(column) of the line"
        case .ended: "not JSON: the file ends in the middle of a value"
        case .duplicateKey(let key): "the key '\(key)' stands twice in one object: keep one"
        case .invalidUTF8: "a text is not UTF-8: save the file as UTF-8"
        case .tooDeep(let depth): "values are nested more than \(depth) deep"
        case .notAnObject: "expected an object in braces, with the columns' names as keys"
        }
    }
}
