/// What separates the cells of a table.
public enum Separator: String, Hashable, Sendable, CaseIterable {
    case comma = ","
    case semicolon = ";"
    case tab = "\t"

    var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        }
    }

    /// What a message calls it.
    public var name: String {
        switch self {
        case .comma: "comma"
        case .semicolon: "semicolon"
        case .tab: "tab"
        }
    }
}

/// A row of a table below its header, and the line it begins in.
public struct CSVRow: Hashable, Sendable {
    /// Counted from 1, the header's first line being 1.
    public let line: Int
    /// As many as the header has.
    public let cells: [String]
}

/// Reads a table in the manner of RFC 4180, row by row, from a file or a pipe.
///
/// Beyond the standard, a byte order mark is skipped, lines end with LF, CRLF or CR, semicolons and tabs separate where
/// the header has more of them than commas, empty lines are passed over, and a quotation mark inside a cell that does
/// not begin with one stands for itself.
public final class CSVReader {
    /// The names in the first line, without white space around them.
    public let header: [String]
    /// What was found to separate cells, most often in the header.
    public let separator: Separator
    /// What messages call the table.
    public let name: String

    private var scanner: CSVScanner

    /// A reader that has read the header.
    ///
    /// - Throws: ``ExchangeError`` if there is no header, it has a name twice, or is not text.
    public init(_ input: Input, separator: Separator? = nil) throws(ExchangeError) {
        name = input.name
        let head = try input.head()
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            throw .invalidText(input.name, .utf16Table)
        }
        if head.contains(0) { throw .notText(input.name, .unknown) }
        let separator = separator ?? Self.likelySeparator(head)
        self.separator = separator
        var scanner = CSVScanner(input, separator: separator.byte)
        guard let line = try scanner.next() else { throw .empty(input.name) }
        var names: [String] = []
        for position in 0..<scanner.count {
            guard let text = scanner.text(position) else {
                throw .row(input.name, line: line, .invalidUTF8(column: "column \(position + 1)"))
            }
            names.append(text.trimmed)
        }
        self.scanner = scanner
        header = names
        var columns: [String: Int] = [:]
        for (column, name) in names.enumerated() where !name.isEmpty {
            if let first = columns.updateValue(column, forKey: name) {
                throw .header(input.name, .duplicateColumn(first + 1, column + 1))
            }
        }
    }

    /// The next row; `nil` at the end. A row of another length than the header, or one that is not UTF-8, is a failure
    /// after which reading goes on.
    ///
    /// - Throws: ``ExchangeError`` where no further row can be told: a quotation mark that is never closed or closes
    ///   in the middle of a cell, or a file that can't be read.
    public func next() throws(ExchangeError) -> Result<CSVRow, ExchangeError>? {
        guard let line = try nextLine() else { return nil }
        do {
            return .success(CSVRow(line: line, cells: try cells()))
        } catch {
            return .failure(.row(name, line: line, error))
        }
    }

    /// Goes to the next row and says in which line it begins; `nil` at the end.
    func nextLine() throws(ExchangeError) -> Int? {
        try scanner.next()
    }

    /// Where the next row begins, in bytes from the beginning of what is no pipe.
    var offset: Int { scanner.offset }

    /// The line in which the next row begins.
    var line: Int { scanner.line }

    /// Makes sure that the row has as many cells as the header.
    func checkLength() throws(RowProblem) {
        guard scanner.count == header.count else {
            throw .wrongLength(found: scanner.count, expected: header.count)
        }
    }

    /// A cell of the row gone to.
    func cell(_ position: Int) throws(RowProblem) -> String {
        guard let text = scanner.text(position) else { throw .invalidUTF8(column: header[position]) }
        return text
    }

    private func cells() throws(RowProblem) -> [String] {
        try checkLength()
        var cells: [String] = []
        cells.reserveCapacity(header.count)
        for position in header.indices { cells.append(try cell(position)) }
        return cells
    }

    /// The separator that stands most often in the first line, outside of quotes.
    private static func likelySeparator(_ head: [UInt8]) -> Separator {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in head {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            counts[byte, default: 0] += 1
        }
        let found = Separator.allCases.map { (separator: $0, count: counts[$0.byte] ?? 0) }
        return found.reduce(found[0]) { $1.count > $0.count ? $1 : $0 }.separator
    }
}
