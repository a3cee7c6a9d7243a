/// Rows of cells under headers, for people; programs take CSV or JSON.
///
/// Columns stand two blanks apart, without borders, headers in capitals. On a terminal the table fits its width: the
/// widest columns of words give way first; if even that is not enough, each row becomes a block of `HEADER  cell` lines.
/// In a file or pipe nothing is cut. Control characters are visible in both, since a pipe often ends at a terminal.
struct TextTable: Sendable {
    /// A column and how it behaves.
    struct Column: Sendable {
        var header: String
        /// `nil`: right if every cell is a number, otherwise left.
        var alignment: Alignment?
        /// Whether cells that don't fit go on in the next line; otherwise they are cut.
        var wraps: Bool
        /// Terminal columns that its cells keep, if they need so many; without it, eight or what the header takes.
        var least: Int?

        init(_ header: String, alignment: Alignment? = nil, wraps: Bool = false, least: Int? = nil) {
            self.header = header
            self.alignment = alignment
            self.wraps = wraps
            self.least = least
        }
    }

    var columns: [Column]
    /// A cell for each column; what is missing is empty.
    var rows: [[String]]

    /// No table is made to fit less than this.
    static let narrowest = 40
    /// Blanks between columns.
    static let gap = 2

    /// The lines of the table, the headers first.
    ///
    /// - Parameter width: columns of the terminal; `nil` for no limit.
    func lines(width: Int?, style: Style = .plain) -> [String] {
        guard !columns.isEmpty else { return [] }
        let cells = rows.map { row in columns.indices.map { $0 < row.count ? visibleLine(row[$0]) : "" } }
        let headers = columns.map { visibleLine($0.header).uppercased() }
        let isNumeric = columns.indices.map { column in
            columns[column].alignment.map { $0 == .right } ?? Self.areNumbers(cells.lazy.map { $0[column] })
        }
        let natural = columns.indices.map { column in
            cells.reduce(headers[column].displayWidth) { max($0, $1[column].displayWidth) }
        }
        let limit = width.map { max(Self.narrowest, $0) }
        let least = columns.indices.map { column in
            isNumeric[column] ? natural[column] : columns[column].least ?? max(8, min(headers[column].displayWidth, 14))
        }
        guard let widths = Self.widths(natural, least: least, limit: limit) else {
            return blocks(headers: headers, cells: cells, width: limit ?? .max, style: style)
        }
        let alignments = isNumeric.map { $0 ? Alignment.right : .left }
        var lines = [
            style(Self.line(headers.indices.map { headers[$0].truncated(to: widths[$0]) }, widths, alignments))
        ]
        for row in cells {
            let parts = columns.indices.map { column in
                columns[column].wraps
                    ? row[column].wrapped(to: widths[column]) : [row[column].truncated(to: widths[column])]
            }
            for number in 0..<(parts.map(\.count).max() ?? 0) {
                lines.append(Self.line(parts.map { number < $0.count ? $0[number] : "" }, widths, alignments))
            }
        }
        return lines
    }

    private static func line(_ cells: [String], _ widths: [Int], _ alignments: [Alignment]) -> String {
        cells.indices.map { cells[$0].padded(to: widths[$0], alignments[$0]) }
            .joined(separator: String(repeating: " ", count: gap)).withoutTrailingBlanks
    }

    private func blocks(headers: [String], cells: [[String]], width: Int, style: Style) -> [String] {
        let margin = headers.map(\.displayWidth).max() ?? 0
        let room = max(12, width - margin - Self.gap)
        var lines: [String] = []
        for (number, row) in cells.enumerated() {
            if number > 0 { lines.append("") }
            for (header, cell) in zip(headers, row) where !cell.isEmpty {
                for (part, text) in cell.wrapped(to: room).enumerated() {
                    let name = (part == 0 ? header : "").truncated(to: width - room - Self.gap)
                    let label = name.padded(to: min(margin, width - room - Self.gap))
                    lines.append((style(label) + "  " + text).withoutTrailingBlanks)
                }
            }
        }
        return lines
    }

    private static func areNumbers(_ cells: some Sequence<String>) -> Bool {
        var found = false
        for cell in cells where !cell.isEmpty && cell != "–" {
            guard Double(cell.hasSuffix("%") ? String(cell.dropLast()) : cell) != nil else { return false }
            found = true
        }
        return found
    }
}

extension TextTable {
    /// Columns for each column of the table; `nil` if `limit` leaves no sensible ones.
    ///
    /// The widest columns are lowered to one level until the table fits, none below what it keeps at least.
    static func widths(_ natural: [Int], least: [Int], limit: Int?) -> [Int]? {
        guard let limit else { return natural }
        let room = limit - gap * (natural.count - 1)
        let least = zip(natural, least).map { min($0, $1) }
        guard least.reduce(0, +) <= room else { return nil }
        func lowered(to level: Int) -> [Int] { natural.indices.map { max(least[$0], min(natural[$0], level)) } }
        var (low, high) = (0, natural.max() ?? 0)
        while low < high {
            let middle = (low + high + 1) / 2
            if lowered(to: middle).reduce(0, +) <= room { low = middle } else { high = middle - 1 }
        }
        var widths = lowered(to: low)
        // What the level left over goes to the first columns that were cut, a column each.
        var left = room - widths.reduce(0, +)
        for column in widths.indices where left > 0 && widths[column] < natural[column] {
            widths[column] += 1
            left -= 1
        }
        return widths
    }
}
