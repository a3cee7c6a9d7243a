import CodingModel
import Exchange
import Store
import Texts

/// A table of codings on its way into a study: each row's names and words become identities and offsets.
final class CodingTable {
    /// The table's file, as messages call it.
    let name: String

    /// What became of the rows.
    struct Report {
        var made = 0
        var thereBefore = 0
        var bad = 0
        var ignoredColumns: [String] = []
        /// What was made, where it is asked for.
        var ids: [ObjectID] = []

        /// Says it in a sentence.
        func tell(dryRun: Bool) {
            var parts = [counted(made, "coding") + (dryRun ? " would be made" : " made")]
            if thereBefore > 0 { parts.append("\(counted(thereBefore, "row")) coded before") }
            if bad > 0 { parts.append("\(counted(bad, "bad row")) left out") }
            Printer.message(parts.joined(separator: ", "))
            if !ignoredColumns.isEmpty {
                Printer.message("columns not used: \(ignoredColumns.joined(separator: ", "))")
            }
        }
    }

    /// Bad rows that are named where one of them stops all; a table of which more is bad is the wrong one.
    private static let mostNamed = 100
    /// Quotations for which the nearest stretch is looked for, which takes a while.
    private static let mostNearest = 20

    /// Columns of Emic's own tables, which need no word where they are of no use here.
    private static let ownColumns = Set(Table.codings.columns.map(\.description.name))
        .union(Table.found.columns.map(\.description.name))

    private let reader: CodingTableReader
    private let store: StudyStore
    private let codebook: Codebook
    private let defaultCoder: Coder?
    private let defaultCodes: [Code]
    private var coders: [String: Coder] = [:]
    private var codes: [String: Code] = [:]
    private var documents: [String: Document] = [:]
    private var texts = TextCache()
    private var nearestLookedFor = 0

    /// - Parameters:
    ///   - defaultCoder: who coded rows that name nobody.
    ///   - defaultCodes: by their paths, the codes of rows that name none.
    init(_ input: Input, store: StudyStore, defaultCoder: Coder?, defaultCodes: [String] = []) throws {
        name = input.name
        reader = try CodingTableReader(input, needsCode: defaultCodes.isEmpty)
        self.store = store
        self.defaultCoder = defaultCoder
        codebook = try store.codebook()
        self.defaultCodes = defaultCodes.isEmpty ? [] : try codebook.codes(named: defaultCodes, in: store)
    }

    /// Adds every row. A row that can't be used is left out and named if `skippingBad`; else all such rows are named,
    /// and nothing is added.
    func add(to edit: StudyEdit, skippingBad: Bool, keepingIDs: Bool = false) throws -> Report {
        var report = Report()
        var first: (any Error)?
        func note(_ error: any Error) {
            report.bad += 1
            if skippingBad {
                Printer.message("left out: \(error)")
            } else if let earlier = first {
                if report.bad == 2 { Printer.message("\(earlier)") }
                Printer.message("\(error)")
            } else {
                first = error
            }
        }
        while report.bad < Self.mostNamed || skippingBad, let row = try reader.next() {
            switch row {
            case .failure(let error): note(error)
            case .success(let entry):
                do {
                    for added in try add(entry, to: edit) {
                        if case .made(let id) = added {
                            report.made += 1
                            if keepingIDs { report.ids.append(id) }
                        } else {
                            report.thereBefore += 1
                        }
                    }
                } catch let error as RowError {
                    note(error)
                }
            }
        }
        if let first, !skippingBad {
            guard report.bad > 1 else { throw first }
            throw CommandError.badRows(count: report.bad, file: name, more: report.bad == Self.mostNamed)
        }
        report.ignoredColumns = reader.ignoredColumns.filter { !Self.ownColumns.contains($0) }
        return report
    }

    private func add(_ entry: CodingEntry, to edit: StudyEdit) throws -> [AddedCoding] {
        let document = try inColumn("document", of: entry) { try self.document(entry.document) }
        let codes = try inColumn("code", of: entry) { try entry.code.map { [try self.code($0)] } ?? defaultCodes }
        let coder = try inColumn("coder", of: entry) { try self.coder(entry.coder) }
        let place = entry.range == nil ? "quotation" : "start_offset"
        return try inColumn(place, of: entry) {
            let passage = try passage(entry, in: document)
            return try codes.map { code in
                try edit.addCoding(
                    NewCoding(
                        documentID: document.id, passage: passage, codeID: code.id, coderID: coder.id,
                        weight: entry.weight, memo: entry.memo,
                        // What a search found is no other program's work; of all else this study has only the table.
                        origin: entry.origin == .pattern ? .pattern : .imported, createdAt: entry.createdAt))
            }
        }
    }

    /// Refuses what is no name but, in a table whose columns were mixed up, somebody's words, without repeating them.
    private func checkIsName(_ cell: String, kind: String) throws {
        let count = cell.unicodeScalars.count
        guard count > 100, !cell.contains("/") || cell.contains("\n") else { return }
        throw CommandError.refused("a text of \(count) characters is no \(kind) of the study")
    }

    /// What `body` gives; what it throws about the row is told with its place in the table.
    private func inColumn<Value>(
        _ column: String, of entry: CodingEntry, _ body: () throws -> Value
    ) throws -> Value {
        do {
            return try body()
        } catch let error as StoreError where !error.isOfTheFile {
            throw RowError(file: name, line: entry.line, column: column, reason: error.description)
        } catch let error as TextsError {
            throw RowError(file: name, line: entry.line, column: column, reason: error.description)
        } catch let error as CommandError {
            throw RowError(file: name, line: entry.line, column: column, reason: error.description)
        }
    }

    private func passage(_ entry: CodingEntry, in document: Document) throws -> Passage {
        let text = try texts.text(of: document, in: store)
        if let range = entry.range {
            let passage = try text.stored.passage(from: range.lowerBound, to: range.upperBound, of: document.name)
            if let quotation = entry.quotation,
                !quotation.unicodeScalars.elementsEqual(passage.quotation.unicodeScalars)
            {
                let found = try text.locator.find(quotation)
                guard found.contains(where: { $0 == range }) else {
                    throw CommandError.refused(
                        "the quotation is not what '\(document.name)' says at \(range.lowerBound)..\(range.upperBound): "
                            + "leave out the offsets to have it looked for")
                }
            }
            return passage
        }
        let found = try text.locator.find(entry.quotation ?? "")
        if let nth = entry.nth {
            guard found.indices.contains(nth - 1) else {
                throw CommandError.noSuchOccurrence(nth: nth, count: found.count, document: document.name)
            }
            return text.stored.passage(found[nth - 1])
        }
        guard let first = found.first else {
            nearestLookedFor += 1
            let near = nearestLookedFor > Self.mostNearest ? nil : try text.locator.nearest(entry.quotation ?? "").first
            throw CommandError.refused(
                "the quotation is not in '\(document.name)'"
                    + (near.map { ": what is most like it is at \($0.range.lowerBound)..\($0.range.upperBound)" } ?? "")
            )
        }
        guard found.count == 1 else {
            throw CommandError.refused(
                "the quotation is found \(found.count) times in '\(document.name)': say which in a column 'nth'")
        }
        return text.stored.passage(first)
    }

    private func document(_ name: String) throws -> Document {
        if let known = documents[name] { return known }
        try checkIsName(name, kind: "document")
        let document = try store.document(named: name)
        documents[name] = document
        return document
    }

    private func code(_ path: String) throws -> Code {
        if let known = codes[path] { return known }
        try checkIsName(path, kind: "code")
        let code = try store.code(at: path, in: codebook)
        codes[path] = code
        return code
    }

    private func coder(_ name: String?) throws -> Coder {
        guard let name else {
            guard let defaultCoder else { throw CommandError.noCoder(try store.people().map(\.name)) }
            return defaultCoder
        }
        if let known = coders[name] { return known }
        try checkIsName(name, kind: "coder")
        let coder = try store.person(named: name)
        coders[name] = coder
        return coder
    }
}

/// What is wrong with a row of a table.
struct RowError: Error, CustomStringConvertible {
    let file: String
    let line: Int
    let column: String
    let reason: String

    var description: String { "\(file):\(line): '\(column)': \(reason)" }
}

/// Texts that were looked at last, ready to be searched, as many as fit in memory that does not grow.
struct TextCache {
    /// A text with its index, and for finding quotations once one is looked for.
    final class Entry {
        let stored: StoredText
        private(set) lazy var locator = QuotationLocator(stored)
        fileprivate var lastUse = 0

        init(_ text: String) {
            stored = StoredText(text)
        }
    }

    /// Scalars held at most, but for the text in use.
    var capacity = 20_000_000
    private var entries: [ObjectID: Entry] = [:]
    private var held = 0
    private var uses = 0

    /// The document's text.
    mutating func text(of document: Document, in store: StudyStore) throws -> Entry {
        uses += 1
        if let entry = entries[document.id] {
            entry.lastUse = uses
            return entry
        }
        let entry = Entry(try store.text(of: document.id))
        entry.lastUse = uses
        held += entry.stored.length
        while held > capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            held -= oldest.value.stored.length
            entries[oldest.key] = nil
        }
        entries[document.id] = entry
        return entry
    }
}
