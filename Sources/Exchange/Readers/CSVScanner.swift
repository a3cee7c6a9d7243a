/// Finds where the rows and cells of a table begin and end.
///
/// Reads in pieces. A row that does not end in the piece is looked at again from its beginning once more has come.
struct CSVScanner {
    /// Cells of the row found last.
    var count: Int { cells.count }

    /// Where the next row begins, in bytes from the beginning of what is no pipe.
    var offset: Int { input.position - (buffer.count - start) }

    private struct Cell {
        var range: Range<Int>
        var hasDoubledQuotes: Bool
    }

    private enum Outcome {
        case row(end: Int, lineEnds: Int)
        case needsMore
        case failed(RowProblem, line: Int)
    }

    /// The longest row that is taken, in bytes.
    static let longestRow = 1 << 26

    private let input: Input
    private let separator: UInt8
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// The line in which the next row begins.
    private(set) var line = 1
    private var cells: [Cell] = []
    private var isFirst = true

    init(_ input: Input, separator: UInt8) {
        self.input = input
        self.separator = separator
    }

    /// Goes to the next row that is not an empty line, and says in which line it begins; `nil` at the end.
    mutating func next() throws(ExchangeError) -> Int? {
        while true {
            if isFirst { try skipByteOrderMark() }
            if start == buffer.count, isAtEnd { return nil }
            switch scan() {
            case .needsMore:
                try fill()
            case .failed(let problem, let line):
                throw .row(input.name, line: line, problem)
            case .row(let end, let lineEnds):
                let first = line
                line += lineEnds
                start = end
                let isEmptyLine = cells.count == 1 && cells[0].range.isEmpty && !wasQuoted(cells[0])
                if !isEmptyLine { return first }
            }
        }
    }

    /// A cell of the row found last; `nil` if it is not UTF-8.
    func text(_ position: Int) -> String? {
        let cell = cells[position]
        return buffer.withUnsafeBufferPointer { bytes in
            let found = UnsafeBufferPointer(rebasing: bytes[cell.range])
            guard cell.hasDoubledQuotes else { return String(valid: found) }
            var single: [UInt8] = []
            single.reserveCapacity(found.count)
            var skipsNext = false
            for byte in found {
                if skipsNext {
                    skipsNext = false
                    continue
                }
                single.append(byte)
                skipsNext = byte == UInt8(ascii: "\"")
            }
            return String(validating: single, as: UTF8.self)
        }
    }

    private func wasQuoted(_ cell: Cell) -> Bool {
        cell.range.lowerBound > 0 && buffer[cell.range.lowerBound - 1] == UInt8(ascii: "\"")
    }

    private mutating func skipByteOrderMark() throws(ExchangeError) {
        isFirst = false
        try fill()
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    }

    private mutating func fill() throws(ExchangeError) {
        let kept = buffer.count - start
        guard kept <= Self.longestRow else {
            throw .row(input.name, line: line, .tooLong(bytes: Self.longestRow))
        }
        // Twice as much as waits, so that a long row is not looked at too often.
        let more = try input.next(max(1 << 18, kept))
        if more.isEmpty { isAtEnd = true }
        buffer.removeFirst(start)
        start = 0
        buffer += more
    }

    private mutating func scan() -> Outcome {
        cells.removeAll(keepingCapacity: true)
        let (start, separator, isAtEnd, firstLine) = (start, separator, isAtEnd, line)
        var found = cells
        cells = []
        defer { cells = found }
        return buffer.withUnsafeBufferPointer { bytes in
            var (position, lineEnds) = (start, 0)
            while true {
                // At the beginning of a cell.
                if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
                    let opening = (position: position, line: firstLine + lineEnds)
                    position += 1
                    let cellStart = position
                    var hasDoubledQuotes = false
                    while true {
                        guard position < bytes.count else {
                            guard isAtEnd else { return .needsMore }
                            let character = Self.character(at: opening.position, since: start, in: bytes)
                            return .failed(.unclosedQuote(character: character), line: opening.line)
                        }
                        let byte = bytes[position]
                        position += 1
                        if byte == UInt8(ascii: "\"") {
                            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { break }
                            hasDoubledQuotes = true
                            position += 1
                        } else if byte == UInt8(ascii: "\n") {
                            lineEnds += 1
                        } else if byte == UInt8(ascii: "\r"), position < bytes.count,
                            bytes[position] != UInt8(ascii: "\n")
                        {
                            lineEnds += 1
                        }
                    }
                    if position == bytes.count, !isAtEnd { return .needsMore }
                    found.append(Cell(range: cellStart..<(position - 1), hasDoubledQuotes: hasDoubledQuotes))
                    if position < bytes.count, bytes[position] != separator, !Self.endsLine(bytes[position]) {
                        let character = Self.character(at: position, since: start, in: bytes)
                        return .failed(.textAfterQuote(character: character), line: firstLine + lineEnds)
                    }
                } else {
                    let cellStart = position
                    while position < bytes.count, bytes[position] != separator, !Self.endsLine(bytes[position]) {
                        position += 1
                    }
                    if position == bytes.count, !isAtEnd { return .needsMore }
                    found.append(Cell(range: cellStart..<position, hasDoubledQuotes: false))
                }
                // Behind a cell.
                guard position < bytes.count else { return .row(end: position, lineEnds: lineEnds) }
                let byte = bytes[position]
                position += 1
                if byte == separator { continue }
                if byte == UInt8(ascii: "\r") {
                    if position == bytes.count, !isAtEnd { return .needsMore }
                    if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
                }
                return .row(end: position, lineEnds: lineEnds + 1)
            }
        }
    }

    @inline(__always)
    private static func endsLine(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    /// The scalar of its line, counted from 1, that begins at a byte.
    private static func character(at position: Int, since start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let line = bytes[start..<position].reversed().prefix { !endsLine($0) }
        return line.count { $0 & 0xC0 != 0x80 } + 1
    }
}
