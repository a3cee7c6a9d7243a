import CodingModel
import Exchange
import Store
import Texts

/// A rule that gives passages to a code by their words.
struct SplitRule {
    private let pattern: PatternSearch
    private let path: String

    /// The rule written as `REGEX=PATH`; the last sign of equality separates the two.
    ///
    /// - Throws: ``TextsError/invalidPattern(position:reason:)``.
    init(_ text: String, ignoringCase: Bool) throws {
        let sign = text.lastIndex(of: "=") ?? text.endIndex
        pattern = try PatternSearch(String(text[..<sign]), ignoringCase: ignoringCase)
        path = String(text[sign...].dropFirst())
    }

    fileprivate func code(in store: StudyStore, _ codebook: Codebook) throws -> Code {
        try store.code(at: path, in: codebook)
    }

    fileprivate func matches(_ words: StoredText) throws -> Bool { try !pattern.matches(in: words).isEmpty }
}

extension [SplitRule] {
    /// What each passage gets: the codes of all rules that match its words.
    func assigned(_ queue: SplitQueue, in store: StudyStore) throws -> [SplitAnswer] {
        let codebook = try store.codebook()
        let codes = try map { try $0.code(in: store, codebook) }
        return try queue.codings.map { coding in
            let words = StoredText(coding.passage.quotation)
            let matching = try zip(self, codes).filter { try $0.0.matches(words) }.map(\.1)
            return SplitAnswer(coding: coding, codes: matching.uniqued())
        }
    }
}

/// A table that says what gets which code: columns `coding_id` and `code`.
struct SplitTable {
    private let name: String
    private let rows: [(line: Int, id: String, codes: String)]

    /// - Throws: ``ExchangeError`` if it can't be read or lacks a column.
    init(_ input: Input) throws {
        let reader = try CSVReader(input)
        name = input.name
        guard let id = reader.header.firstIndex(of: "coding_id"), let code = reader.header.firstIndex(of: "code") else {
            let missing = reader.header.contains("coding_id") ? "code" : "coding_id"
            throw ExchangeError.header(
                name, .missingColumn(missing, known: ["coding_id", "code"], found: reader.header))
        }
        var rows: [(Int, String, String)] = []
        while let row = try reader.next() {
            let row = try row.get()
            rows.append((row.line, row.cells[id], row.cells[code]))
        }
        self.rows = rows
    }

    /// What each passage gets. What has its code already, since the table was used before, is passed over.
    func assigned(_ queue: SplitQueue, in store: StudyStore) throws -> [SplitAnswer] {
        let codebook = try store.codebook()
        let waiting = Dictionary(uniqueKeysWithValues: queue.codings.map { ($0.id, $0) })
        var seen: Set<ObjectID> = []
        return try rows.compactMap { line, text, cell in
            guard cell.contains(where: { !$0.isWhitespace }) else { return nil }
            do {
                let codes = try codebook.codes(named: [cell], of: "'code'", in: store)
                guard let id = try store.codingIDs(named: [text], of: "'coding_id'").first else { return nil }
                guard seen.insert(id).inserted else { throw CommandError.refused("coding \(id) stands there twice") }
                if let coding = waiting[id] { return SplitAnswer(coding: coding, codes: codes) }
                let present = try store.presentCodings([id])
                guard present.allSatisfy({ coding in codes.contains { $0.id == coding.codeID } }) else {
                    throw CommandError.refused("coding \(id) has not the code '\(queue.path)'")
                }
                return nil
            } catch let error as CommandError {
                throw RowError(file: name, line: line, column: "code", reason: error.description)
            } catch let error as StoreError where !error.isOfTheFile {
                throw RowError(file: name, line: line, column: "code", reason: error.description)
            }
        }
    }
}
