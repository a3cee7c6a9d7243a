import CodingModel
import Exchange
import Foundation

/// What a row of a table, or a document's name, says of a case.
struct CaseEntry {
    /// The case's name.
    var name: String
    /// The name of a document that belongs to the case.
    var document: String?
    /// Texts by the attributes' names, as they were found; none is empty.
    var values: [(attribute: String, text: String)]
    /// Where it stands, for messages: `schools.csv:3`.
    var place: String
}

/// Cases that somebody has in a table or in names, and the attributes that these tell of, in their order.
struct CaseEntries {
    var attributes: [String]
    var entries: [CaseEntry]
    /// What messages call it.
    var source: String
}

extension CaseEntries {
    /// The cases of a table, a row each or several: the column that names them, perhaps one called `document`, and any
    /// further one an attribute.
    ///
    /// - Throws: ``ExchangeError`` if it is no table, ``CommandError`` if there is no column of that name.
    init(_ input: Input, caseColumn: String) throws {
        let reader = try CSVReader(input)
        func column(_ name: String) -> Int? {
            reader.header.firstIndex { Name.key(of: $0) == Name.key(of: name) }
        }
        guard let caseAt = column(caseColumn) else {
            let found = reader.header.filter { !$0.isEmpty }
            let problem = ExchangeError.header(
                input.name, .missingColumn(caseColumn, known: [caseColumn, "document"], found: found))
            throw CommandError.refused("\(problem); --case-column says which one names the cases")
        }
        let documentAt = column("document")
        let others = reader.header.indices.filter { $0 != caseAt && $0 != documentAt && !reader.header[$0].isEmpty }
        attributes = others.map { reader.header[$0] }
        (entries, source) = ([], input.name)
        while let row = try reader.next() {
            let row = try row.get()
            let cells = row.cells.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            let place = "\(input.name):\(row.line)"
            guard !cells[caseAt].isEmpty else {
                throw CommandError.refused("\(place): '\(reader.header[caseAt])' is empty: each row names a case")
            }
            entries.append(
                CaseEntry(
                    name: cells[caseAt], document: documentAt.map { cells[$0] }.flatMap { $0.isEmpty ? nil : $0 },
                    values: others.filter { !cells[$0].isEmpty }.map { (reader.header[$0], cells[$0]) }, place: place))
        }
    }
}
