import Agreement
import CodingModel
import Exchange
import Foundation

/// The way from a table of passages to what is compared.
///
/// A row is a passage: `continuum` names the text, `length` says how long it is, `coder` gave `code` to it from `start` to
/// `end`. A row whose `code`, `start` and `end` are empty names a coder, or a text, without a passage.
struct SpansInput {
    private let name: String
    private var texts: [Text] = []
    private var textPositions: [String: Int] = [:]
    private var coders = Names()
    private var codes = Names()

    /// One text with its passages.
    private struct Text {
        let name: String
        /// How long it is, and the line that says so.
        var length: (value: Int, line: Int)?
        /// How far passages reach, and the line of the one that reaches farthest.
        var farthest = (end: 0, line: 0)
        var spans: [CodedSpan] = []
    }

    /// The passages in the table at `path`, `-` being standard input.
    ///
    /// - Parameters:
    ///   - lengths: How long texts are of which the table does not say it.
    ///   - coders: Whom to compare, in that order, though they have no passage; all of the table if not given.
    ///   - codes: Which codes to compare, in that order; all if not given.
    /// - Throws: ``ExchangeError``, ``AgreementError``, ``CommandError`` for a text without a length, or a code that the
    ///   table does not have.
    static func read(
        path: String, lengths: TextLengths, coders: [String] = [], codes: [String] = []
    ) throws -> SpanData {
        try SpansInput(CSVReader(Input(path: path))).data(lengths: lengths, coders: coders, codes: codes)
    }

    /// Reads the table to its end.
    private init(_ reader: CSVReader) throws(ExchangeError) {
        name = RatingsInput.name(of: reader.name)
        let columns = try Columns(reader)
        while let row = try reader.next()?.get() {
            do throws(RowProblem) {
                try add(row, columns)
            } catch {
                throw .row(name, line: row.line, error)
            }
        }
        if texts.isEmpty { throw .header(name, .noRows) }
    }

    private mutating func add(_ row: CSVRow, _ columns: Columns) throws(RowProblem) {
        let text = try text(of: row, columns)
        let coder = columns.coder(row)
        let cells = columns.passage(row)
        if cells.allSatisfy(\.text.isEmpty) {
            if !coder.isEmpty { _ = coders.position(of: coder) }
            return
        }
        for (column, text) in [(column: "coder", text: coder)] + cells where text.isEmpty {
            throw .emptyCell(column: column)
        }
        let (start, end) = (cells[1].text, cells[2].text)
        guard let first = Int(start), first >= 0 else {
            throw .cell(column: "start", found: Exchange.Found(start), expected: "a whole number, 0 or more")
        }
        guard let last = Int(end), last > first else {
            throw .cell(
                column: "end", found: Exchange.Found(end), expected: "a whole number above the start, which is \(first)"
            )
        }
        if last > texts[text].farthest.end { texts[text].farthest = (last, row.line) }
        texts[text].spans.append(
            CodedSpan(
                coder: coders.position(of: coder), code: codes.position(of: cells[0].text), range: first..<last))
    }

    /// The position of the row's text, whose length is taken where the row says it.
    private mutating func text(of row: CSVRow, _ columns: Columns) throws(RowProblem) -> Int {
        let text = columns.text(row)
        guard !text.isEmpty else { throw .emptyCell(column: "continuum") }
        let position = textPositions[text] ?? texts.count
        if position == texts.count {
            texts.append(Text(name: text))
            textPositions[text] = position
        }
        let length = columns.length(row)
        guard !length.isEmpty else { return position }
        guard let value = Int(length), value > 0 else {
            throw .cell(column: "length", found: Exchange.Found(length), expected: "a whole number, 1 or more")
        }
        if let known = texts[position].length, known.value != value {
            throw .cell(
                column: "length", found: Exchange.Found(length),
                expected: "\(known.value), as line \(known.line) has it for the same text")
        }
        texts[position].length = texts[position].length ?? (value, row.line)
        return position
    }

    private func data(lengths: TextLengths, coders chosen: [String], codes wanted: [String]) throws -> SpanData {
        try lengths.check(among: texts.map(\.name), in: name)
        for code in wanted where codes.positions[code] == nil {
            throw CommandError.refused(
                "\(name) has no code '\(code)': it has \(codes.names.sorted().joined(separator: ", "))")
        }
        let names = (
            coders: chosen.isEmpty ? coders.names : chosen.map(coders.spelling).uniqued(),
            codes: wanted.isEmpty ? Category.inOrder(codes.names) : wanted
        )
        let (coderPlaces, codePlaces) = (coders.places(in: names.coders), codes.places(in: names.codes))
        let documents = try texts.map { text in
            CodedDocument(
                name: text.name, length: try length(of: text, lengths),
                spans: text.spans.compactMap { span in
                    guard let coder = coderPlaces[span.coder], let code = codePlaces[span.code] else { return nil }
                    return CodedSpan(coder: coder, code: code, range: span.range)
                })
        }
        return try SpanData(coders: names.coders, codes: names.codes, documents: documents)
    }

    private func length(of text: Text, _ lengths: TextLengths) throws -> Int {
        let given = lengths.length(of: text.name)
        if let known = text.length, let given, known.value != given {
            throw CommandError.refused(
                "\(name):\(known.line): '\(text.name)' is \(known.value) long, and --length says \(given): "
                    + "leave --length out, or mend the table")
        }
        guard let length = text.length?.value ?? given else {
            throw CommandError.refused(
                "\(name) does not say how long '\(text.name)' is: add a column 'length', "
                    + "or say it with --length \(text.name)=N, N being how many characters it has")
        }
        guard text.farthest.end <= length else {
            throw ExchangeError.row(
                name, line: text.farthest.line,
                .cell(
                    column: "end", found: Exchange.Found(String(text.farthest.end)),
                    expected: "\(length) at most, for so long is '\(text.name)'"))
        }
        return length
    }

    /// Names in the order in which they first came.
    private struct Names {
        private(set) var names: [String] = []
        private(set) var positions: [String: Int] = [:]

        mutating func position(of name: String) -> Int {
            if let position = positions[name] { return position }
            positions[name] = names.count
            names.append(name)
            return names.count - 1
        }

        /// How the table spells a name: as written, or else in other letter case; the name itself where it has it not.
        func spelling(of name: String) -> String {
            positions[name] != nil ? name : names.first { Name.key(of: $0) == Name.key(of: name) } ?? name
        }

        /// Where each of these stands in a list, `nil` where it does not.
        func places(in list: [String]) -> [Int?] { names.map { list.firstIndex(of: $0) } }
    }

    /// Where the table has its columns.
    private struct Columns {
        private let positions: [Int?]
        private static let names = ["continuum", "coder", "code", "start", "end", "length"]

        init(_ reader: CSVReader) throws(ExchangeError) {
            let header = reader.header.map { $0.lowercased() }
            positions = Self.names.map { header.firstIndex(of: $0) }
            for (name, position) in zip(Self.names.dropLast(), positions) where position == nil {
                throw .header(
                    RatingsInput.name(of: reader.name), .missingColumn(name, known: Self.names, found: reader.header))
            }
        }

        private func cell(_ column: Int, _ row: CSVRow) -> String {
            positions[column].map { row.cells[$0].trimmingCharacters(in: .whitespaces) } ?? ""
        }

        func text(_ row: CSVRow) -> String { cell(0, row) }
        func coder(_ row: CSVRow) -> String { cell(1, row) }
        func length(_ row: CSVRow) -> String { cell(5, row) }

        /// The cells that make a passage, with their columns' names.
        func passage(_ row: CSVRow) -> [(column: String, text: String)] {
            (2...4).map { (Self.names[$0], cell($0, row)) }
        }
    }
}
