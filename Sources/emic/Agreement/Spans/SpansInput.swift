import Agreement
import CodingModel
import Exchange

/// The way from a table of passages to what is compared.
struct SpansInput {
    private let table: SpanTable

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
        try SpansInput(table: SpanTable(Input(path: path))).data(lengths: lengths, coders: coders, codes: codes)
    }

    private func data(lengths: TextLengths, coders chosen: [String], codes wanted: [String]) throws -> SpanData {
        try lengths.check(among: table.texts.map(\.name), in: table.name)
        for code in wanted where !table.codes.contains(code) {
            throw CommandError.refused(
                "\(table.name) has no code '\(code)': it has \(table.codes.sorted().joined(separator: ", "))")
        }
        let coders = chosen.isEmpty ? table.coders : chosen.map(spelling).uniqued()
        let codes = wanted.isEmpty ? Category.inOrder(table.codes) : wanted
        let coderPlaces = table.coders.map { coders.firstIndex(of: $0) }
        let codePlaces = table.codes.map { codes.firstIndex(of: $0) }
        let documents = try table.texts.map { text in
            CodedDocument(
                name: text.name, length: try length(of: text, lengths),
                spans: text.spans.compactMap { span in
                    guard let coder = coderPlaces[Int(span.coder)], let code = codePlaces[Int(span.code)] else {
                        return nil
                    }
                    return CodedSpan(coder: coder, code: code, range: span.range)
                })
        }
        return try SpanData(coders: coders, codes: codes, documents: documents)
    }

    /// How the table spells a coder: as written, or else in other letter case; the name itself where it has it not.
    private func spelling(of coder: String) -> String {
        if table.coders.contains(coder) { return coder }
        return table.coders.first { Name.key(of: $0) == Name.key(of: coder) } ?? coder
    }

    private func length(of text: SpanTable.Text, _ lengths: TextLengths) throws -> Int {
        let given = lengths.length(of: text.name)
        if let known = text.length, let given, known.value != given {
            throw CommandError.refused(
                "\(table.name):\(known.line): '\(text.name)' is \(known.value) long, and --length says \(given): "
                    + "leave --length out, or mend the table")
        }
        guard let length = text.length?.value ?? given else {
            throw CommandError.refused(
                "\(table.name) does not say how long '\(text.name)' is: add a column 'length', "
                    + "or say it with --length \(text.name)=N, N being how many characters it has")
        }
        guard text.farthest.end <= length else {
            throw ExchangeError.row(
                table.name, line: text.farthest.line,
                .cell(
                    column: "end", found: Exchange.Found(String(text.farthest.end)),
                    expected: "\(length) at most, for so long is '\(text.name)'"))
        }
        return length
    }
}
