import Exchange
import Foundation

/// A table of weights or distances as a person writes it: the values in the first row and the first column.
struct SquareTable {
    /// The values in the order of the columns.
    let names: [String]
    /// A row a value, in the order of ``names``.
    private let rows: [[Double]]
    private let path: String

    /// Reads the table from a file.
    ///
    /// - Parameters:
    ///   - option: the option that names it, for messages.
    ///   - known: what else the option takes.
    /// - Throws: ``CommandError`` where there is no such file, or its rows are not those of its columns.
    init(path: String, standsFor option: String, known: [String]) throws {
        guard FileManager.default.fileExists(atPath: path) else {
            throw CommandError.refused(
                "--\(option) '\(path)' is neither a file nor one of \(known.joined(separator: ", "))")
        }
        let reader = try CSVReader(Input(path: path))
        let names = Array(reader.header.dropFirst())
        var found: [String: [Double]] = [:]
        while let row = try reader.next()?.get() {
            let name = row.cells[0].trimmingCharacters(in: .whitespaces)
            guard names.contains(name), found[name] == nil else {
                throw CommandError.refused(
                    "\(path):\(row.line): '\(name)' is not one of the columns, or stands here twice: "
                        + "the first column names each of \(names.joined(separator: ", ")) once")
            }
            found[name] = try zip(names, row.cells.dropFirst()).map { column, cell in
                guard let number = Double(cell.trimmingCharacters(in: .whitespaces)), number.isFinite else {
                    throw CommandError.refused("\(path):\(row.line): '\(column)' is '\(cell)', expected a number")
                }
                return number
            }
        }
        rows = try names.map { name in
            guard let row = found[name] else { throw CommandError.refused("\(path) has no row '\(name)'") }
            return row
        }
        self.names = names
        self.path = path
    }

    /// The numbers with values in the order of `categories`.
    ///
    /// - Throws: ``CommandError`` where the table lacks one of them.
    func rows(inOrder categories: [String]) throws -> [[Double]] {
        let places = try categories.map { category in
            guard let place = names.firstIndex(of: category) else {
                throw CommandError.refused("\(path) has no row '\(category)'")
            }
            return place
        }
        return places.map { row in places.map { rows[row][$0] } }
    }
}
