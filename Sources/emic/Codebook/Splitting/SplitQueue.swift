import CodingModel
import Exchange
import Store

/// The codings of a code that is split: what still has the code itself, in the order of the study.
struct SplitQueue {
    let code: Code
    let path: String
    let codings: [Coding]

    init(of code: Code, in store: StudyStore) throws {
        self.code = code
        path = try store.codebook().path(of: code.id) ?? code.name
        let query = CodingQuery(codes: [code.id])
        var found: [Coding] = []
        try store.forEachCoding(matching: query) { found.append($0) }
        codings = found
        try store.tellUnplaced(matching: query, not: "among the passages")
    }

    /// Whether nothing has the code by now, with or without a place; what is coded blind by others may have it.
    func isEmpty(in store: StudyStore) throws -> Bool {
        if try store.hidesCodings { return false }
        var count = try store.unplacedCodingCount(matching: CodingQuery(codes: [code.id]))
        try store.forEachCodingID(matching: CodingQuery(codes: [code.id])) { _ in count += 1 }
        return count == 0
    }

    /// Writes the codings as a table whose last column is to be filled in.
    ///
    /// - Parameter path: the file; `-` is standard output.
    func write(to path: String, force: Bool) throws {
        func write(to output: Output) throws {
            let writer = RowWriter(Self.table, as: .csv, to: output)
            for coding in codings { try writer.write(coding) }
            try writer.finish()
        }
        if path == "-" { return try write(to: .standardOutput()) }
        try Destination(path, force: force).writeFile(write)
        try Printer().line("wrote \(counted(codings.count, "passage")) of '\(self.path)' to \(path)")
    }

    private static let table = Table<Coding>(
        "split", "A row is a coding that is to get another code.",
        [
            Column("coding_id", .uuid, "The coding's identity.") { .id($0.id) },
            Column("document", .string, "The document's name.") { .text($0.document) },
            Column("start_offset", .integer, "Where the passage begins.") { .integer($0.passage.range.lowerBound) },
            Column("end_offset", .integer, "Where the passage ends, excluded.") {
                .integer($0.passage.range.upperBound)
            },
            Column("coder", .string, "The coder's name.") { .text($0.coder) },
            Column("quotation", .string, "The text between the two offsets.") { .text($0.passage.quotation) },
            Column("code", .string, "To fill in: the codes it gets, by comma; empty if it stays.") { _ in .text("") },
        ])
}

/// What a coding is to get.
struct SplitAnswer {
    let coding: Coding
    let codes: [Code]

    var ids: [ObjectID] { codes.map(\.id) }
}

/// What became of the passages.
struct SplitReport {
    private let path: String
    private let total: Int
    private var moved = 0
    private var several = 0
    private var joined = 0
    private var counts: [(code: Code, number: Int)] = []

    init(of queue: SplitQueue) {
        path = queue.path
        total = queue.codings.count
    }

    mutating func note(_ answer: SplitAnswer, _ split: SplitCoding) {
        guard !answer.codes.isEmpty else { return }
        moved += 1
        if answer.codes.count > 1 { several += 1 }
        joined += split.thereBefore
        for code in answer.codes {
            if let position = counts.firstIndex(where: { $0.code.id == code.id }) {
                counts[position].number += 1
            } else {
                counts.append((code, 1))
            }
        }
    }

    /// How many passages got what, and how many stayed.
    var sentence: String {
        guard total > 0 else { return "moved no passage of '\(path)', which has none" }
        guard moved > 0 else {
            return "moved no passage of '\(path)': \(total == 1 ? "the only one stays" : "all \(grouped(total)) stay")"
        }
        let given = counts.sorted { $0.code.name < $1.code.name }.map { "\(grouped($0.number)) to '\($0.code.name)'" }
        let stay = total - moved
        return "moved \(grouped(moved)) of \(counted(total, "passage")) of '\(path)': " + given.joined(separator: ", ")
            + "; \(stay == 0 ? "none stays" : stay == 1 ? "1 stays" : "\(grouped(stay)) stay")"
            + (several > 0 ? "; \(grouped(several)) got several codes" : "")
            + (joined > 0 ? "; \(counted(joined, "coding")) joined with one that was there" : "")
    }
}
