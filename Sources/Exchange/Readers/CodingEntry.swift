public import CodingModel

/// A row of a table that says what is to be coded.
public struct CodingEntry: Hashable, Sendable {
    /// Where the row begins in its file, counted from 1.
    public var line: Int
    /// The document's name.
    public var document: String
    /// The code's path; `nil` where the table does not say.
    public var code: String?
    /// The coder's name; `nil` where the table does not say.
    public var coder: String?
    /// Unicode scalars of the stored text, from 0, the end excluded. Where there is a quotation too, the two may
    /// contradict each other.
    public var range: Range<Int>?
    public var quotation: String?
    /// Which of several places of the quotation is meant, counted from 1.
    public var nth: Int?
    public var weight: Double?
    public var memo: String?
    public var createdAt: Timestamp?
    /// How the passage was found, as the table says; `nil` where it does not.
    public var origin: CodingOrigin?

    /// The columns that are read; the others are passed over.
    public static let columns = [
        "document", "code", "coder", "start_offset", "end_offset", "quotation", "nth", "weight", "memo", "created_at",
        "origin",
    ]
}

/// A column of a table that says what is to be coded, as ``CodingEntry/columns`` names them.
enum CodingColumn: Int, CaseIterable {
    case document, code, coder, startOffset, endOffset, quotation, nth, weight, memo, createdAt, origin

    var name: String { CodingEntry.columns[rawValue] }
}

/// A cell as it came, out of CSV or JSON.
enum Cell {
    case empty
    case text(String)
    case other(JSONValue)

    init(_ value: JSONValue?) {
        switch value {
        case nil, .null: self = .empty
        case .string(let text): self = Cell(text)
        case .number(let number): self = .text(number)
        case let other?: self = .other(other)
        }
    }

    init(_ text: String) {
        self = text.isEmpty ? .empty : .text(text)
    }
}

extension CodingEntry {
    /// The entry in a row, whose cells `cell` gives by their columns' names.
    init(line: Int, decimalComma: Bool, cell: @escaping (CodingColumn) throws(RowProblem) -> Cell) throws(RowProblem) {
        let cells = Cells(decimalComma: decimalComma, cell: cell)
        self.line = line
        document = try cells.name(.document)
        code = try cells.optionalName(.code)
        coder = try cells.optionalName(.coder)
        let quotation = try cells.text(.quotation)
        let start = try cells.count(.startOffset, from: 0)
        let end = try cells.count(.endOffset, from: 0)
        if let start, let end {
            guard start < end else { throw .emptyPassage(start: start, end: end) }
            range = start..<end
        } else if start != nil || end != nil {
            throw .halfRange(missing: end == nil ? "end_offset" : "start_offset")
        } else if quotation == nil {
            throw .noPassage
        }
        self.quotation = quotation
        nth = try cells.count(.nth, from: 1)
        weight = try cells.number(.weight)
        memo = try cells.text(.memo)
        createdAt = try cells.time(.createdAt)
        origin = try cells.optionalName(.origin).flatMap(CodingOrigin.init)
    }
}

/// The cells of one row, read as what their columns hold.
private struct Cells {
    let decimalComma: Bool
    let cell: (CodingColumn) throws(RowProblem) -> Cell

    func text(_ column: CodingColumn) throws(RowProblem) -> String? {
        switch try cell(column) {
        case .empty: return nil
        case .text(let text): return text
        case .other(let value): throw .cell(column: column.name, found: Found(kind: value.kind), expected: "a text")
        }
    }

    func optionalName(_ column: CodingColumn) throws(RowProblem) -> String? {
        guard let name = try text(column)?.trimmed, !name.isEmpty else { return nil }
        return name
    }

    func name(_ column: CodingColumn) throws(RowProblem) -> String {
        guard let name = try optionalName(column) else { throw .emptyCell(column: column.name) }
        return name
    }

    func count(_ column: CodingColumn, from least: Int) throws(RowProblem) -> Int? {
        guard let text = try optionalName(column) else { return nil }
        guard let count = Int(text) else {
            throw .cell(column: column.name, found: Found(text), expected: "a whole number")
        }
        guard count >= least else {
            throw .cell(column: column.name, found: Found(text), expected: "\(least) or more")
        }
        return count
    }

    func number(_ column: CodingColumn) throws(RowProblem) -> Double? {
        guard let text = try optionalName(column) else { return nil }
        let point = decimalComma && !text.contains(".") ? text.replacing(",", with: ".") : text
        guard let number = Double(point), number.isFinite, !point.utf8.contains(UInt8(ascii: "x")) else {
            throw .cell(column: column.name, found: Found(text), expected: "a number")
        }
        return number
    }

    func time(_ column: CodingColumn) throws(RowProblem) -> Timestamp? {
        guard let text = try optionalName(column) else { return nil }
        guard let time = Timestamp(text) else {
            throw .cell(
                column: column.name, found: Found(text), expected: "a date and time as in 2026-11-22T09:30:00Z")
        }
        return time
    }
}
