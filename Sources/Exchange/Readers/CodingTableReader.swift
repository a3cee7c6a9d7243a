/// The forms that rows are read in.
public enum TableForm: String, Hashable, Sendable, CaseIterable {
    case csv
    /// One array of objects.
    case json
    /// An object a line.
    case jsonl
}

/// Reads a table of codings to make, row by row, from a file or a pipe.
///
/// Columns stand in any order: `document`, `code`, where the table knows them `coder`, `weight`, `memo`, `nth`,
/// `created_at`, `origin`, and for the passage `start_offset` and `end_offset`, or `quotation`, or all three. In JSON the keys are
/// the same.
public final class CodingTableReader {
    /// What the rows turned out to be.
    public let form: TableForm
    /// What separates cells; `nil` for JSON.
    public let separator: Separator?
    /// Columns that mean nothing here, in the order they were met, each once; complete after the last row.
    public private(set) var ignoredColumns: [String] = []

    private enum Rows {
        /// With the position of each column, by ``CodingColumn``.
        case csv(CSVReader, positions: [Int?])
        case array(JSONSplitter)
        case lines(LineReader)
    }
    private let name: String
    private let needsCode: Bool
    private var rows: Rows

    /// A reader of `input`; what it holds is told by its first character unless `form` says it.
    ///
    /// - Parameter needsCode: whether a row without a code can't be used.
    /// - Throws: ``ExchangeError`` if it can't be read, is empty, or lacks a column that every table needs.
    public init(_ input: Input, form: TableForm? = nil, needsCode: Bool = true) throws(ExchangeError) {
        name = input.name
        self.needsCode = needsCode
        let found = if let form { form } else { try Self.form(of: input) }
        self.form = found
        switch found {
        case .csv:
            let reader = try CSVReader(input)
            separator = reader.separator
            let header = reader.header.map { $0.lowercased() }
            let positions = CodingEntry.columns.map { header.firstIndex(of: $0) }
            rows = .csv(reader, positions: positions)
            try Self.check(header, found: reader.header, name: name, needsCode: needsCode)
            ignoredColumns = reader.header.filter { !$0.isEmpty && !CodingEntry.columns.contains($0.lowercased()) }
        case .json:
            separator = nil
            let splitter = try JSONSplitter(input)
            try splitter.beginArray()
            rows = .array(splitter)
        case .jsonl:
            separator = nil
            rows = .lines(LineReader(input))
        }
    }

    /// The next row; `nil` at the end. A row that can't be used is a failure, after which reading goes on.
    ///
    /// - Throws: ``ExchangeError`` where no further row can be told or the file can't be read.
    public func next() throws(ExchangeError) -> Result<CodingEntry, ExchangeError>? {
        switch rows {
        case .csv(let reader, let positions):
            guard let line = try reader.nextLine() else { return nil }
            return result(line) { () throws(RowProblem) in
                try reader.checkLength()
                return try CodingEntry(line: line, decimalComma: reader.separator != .comma) {
                    (column) throws(RowProblem) in
                    guard let position = positions[column.rawValue] else { return .empty }
                    return Cell(try reader.cell(position))
                }
            }
        case .array(let splitter):
            guard let piece = try splitter.nextElement() else {
                try splitter.finish()
                return nil
            }
            return entry(of: piece)
        case .lines(var reader):
            while let line = try reader.next() {
                let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
                if isBlank { continue }
                rows = .lines(reader)
                return entry(of: JSONPiece(bytes: line, range: 0..<0, line: reader.line, file: name))
            }
            rows = .lines(reader)
            return nil
        }
    }

    private func entry(of piece: JSONPiece) -> Result<CodingEntry, ExchangeError> {
        let object: JSONObject
        do {
            object = try piece.object()
        } catch {
            return .failure(error)
        }
        for key in object.keys where !CodingEntry.columns.contains(key) && !ignoredColumns.contains(key) {
            ignoredColumns.append(key)
        }
        return result(piece.line) { () throws(RowProblem) in
            try CodingEntry(line: piece.line, decimalComma: false) { (column) throws(RowProblem) in
                Cell(object[column.name])
            }
        }
    }

    private func result(
        _ line: Int, _ read: () throws(RowProblem) -> CodingEntry
    ) -> Result<CodingEntry, ExchangeError> {
        do {
            let entry = try read()
            guard entry.code != nil || !needsCode else {
                return .failure(.row(name, line: line, .emptyCell(column: CodingColumn.code.name)))
            }
            return .success(entry)
        } catch {
            return .failure(.row(name, line: line, error))
        }
    }

    private static func form(of input: Input) throws(ExchangeError) -> TableForm {
        let head = try input.head()
        let first = head.first { ![0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
        switch first {
        case UInt8(ascii: "{"): return .jsonl
        case UInt8(ascii: "["): return .json
        case nil: throw .empty(input.name)
        default: return .csv
        }
    }

    private static func check(_ header: [String], found: [String], name: String, needsCode: Bool) throws(ExchangeError)
    {
        for column in needsCode ? ["document", "code"] : ["document"] where !header.contains(column) {
            let known = ["document", "code", "start_offset", "end_offset", "quotation"]
            throw .header(name, .missingColumn(column, known: known, found: found))
        }
        switch (header.contains("start_offset"), header.contains("end_offset")) {
        case (true, false): throw .header(name, .halfRange(missing: "end_offset"))
        case (false, true): throw .header(name, .halfRange(missing: "start_offset"))
        case (false, false) where !header.contains("quotation"): throw .header(name, .noPassage(found: found))
        default: break
        }
    }
}
