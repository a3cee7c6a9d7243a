import CodingModel
import Exchange
import Foundation

/// The rows and columns of a matrix that are shown, and how they are for people and for programs.
struct MatrixTable: Sendable {
    let matrix: StudyMatrix
    let rows: [Int]
    let columns: [Int]

    /// The table; with `zeros` also codes and columns in which nothing was counted.
    init(_ matrix: StudyMatrix, zeros: Bool) {
        self.matrix = matrix
        if matrix.axis == .code {
            rows = matrix.codes.indices.filter { zeros || matrix.tally($0, $0) != Tally() }
            columns = rows
        } else {
            rows = matrix.codes.indices.filter { zeros || matrix.tally($0, nil) != Tally() }
            columns = matrix.columns.indices.filter {
                zeros || matrix.tally(nil, $0) != Tally() || matrix.axis.isOfValues && matrix.extent($0).characters > 0
            }
        }
    }

    /// For people: a row a code, points for nothing, and margins; codes across are numbers, which fit where paths don't.
    var text: TextTable {
        let isNumbered = matrix.axis == .code
        let first = isNumbered ? [.init("#", alignment: .right), TextTable.Column("code")] : [TextTable.Column("code")]
        let names = isNumbered ? columns.indices.map { String($0 + 1) } : columns.map { matrix.columns[$0].name }
        let margin = isNumbered ? [] : [TextTable.Column("all", alignment: .right)]
        var lines = rows.enumerated().map { number, row in
            (isNumbered ? [String(number + 1)] : []) + [matrix.codes[row].name] + columns.map { cell(row, $0) }
                + (isNumbered ? [] : [cell(row, nil)])
        }
        if !isNumbered, rows.count > 1 {
            lines.append(["all codes"] + columns.map { cell(nil, $0) } + [cell(nil, nil)])
        }
        lines += base
        return TextTable(
            columns: first + names.map { TextTable.Column($0, alignment: .right) } + margin, rows: lines)
    }

    /// By case or attribute: how many cases a column has, unless it is one, and how many words; under 'all' each word
    /// once.
    private var base: [[String]] {
        guard matrix.axis.isOfCases, !rows.isEmpty else { return [] }
        let all = matrix.cases.cases.reduce(0, +)
        let cases = ["(cases)"] + columns.map { String(matrix.cases.cases[$0]) } + [String(all)]
        let words = ["(words)"] + columns.map { String(matrix.extent($0).words) } + [String(matrix.extent(nil).words)]
        return matrix.axis == .case ? [words] : [cases, words]
    }

    private func cell(_ row: Int?, _ column: Int?) -> String {
        if let row, let column, matrix.isMeaningless(row, column) { return "–" }
        let value = matrix.value(row, column)
        guard value > 0 else { return "·" }
        switch matrix.measure {
        case .codings, .documents, .characters: return String(Int(value))
        case .percent, .perThousandWords: return value < 0.05 ? "<0.1" : String(format: "%.1f", value)
        }
    }

    private func field(_ row: Int, _ column: Int) -> Field {
        let value = matrix.value(row, column)
        switch matrix.measure {
        case .codings, .documents, .characters: return .integer(Int(value))
        case .percent, .perThousandWords: return .number(value)
        }
    }
}

extension MatrixTable {
    /// A cell of a tidy table.
    struct Cell {
        let code: StudyMatrix.Item
        /// Where its column stands in the matrix.
        let position: Int
        let column: StudyMatrix.Item
        let count: Field
    }

    /// For programs: a row a cell.
    var tidy: Table<Cell> {
        let column = matrix.axis.column
        let across: [Column<Cell>] =
            [
                Column(column, .string, "What is across: its name, path or value.", required: true) {
                    .text($0.column.name)
                }
            ]
            + (matrix.axis.hasIdentities
                ? [Column("\(column)_id", .uuid, "Its identity.", required: true) { Field($0.column.id) }] : [])
        return Table(
            "matrix", "A row is a cell: a code, what it is counted in or with, and the count.",
            primaryKey: ["code_id", matrix.axis.hasIdentities ? "\(column)_id" : column],
            [
                Column("code", .string, "The code's path.", required: true) { .text($0.code.name) },
                Column("code_id", .uuid, "The code's identity.", required: true) { Field($0.code.id) },
            ] + across + [
                Column("count", .number, matrix.measure.meaning(by: matrix.axis), required: true) { $0.count }
            ] + (matrix.axis.isOfCases ? baseColumns : []))
    }

    /// What numbers of different columns are compared by.
    private var baseColumns: [Column<Cell>] {
        let matrix = matrix
        return [
            Column("cases", .integer, "Cases that what is across has.", required: true) {
                .integer(matrix.cases.cases[$0.position])
            },
            Column("words", .integer, "Words of the texts of these.", required: true) {
                .integer(matrix.extent($0.position).words)
            },
            Column("characters", .integer, "Characters of the texts of these.", required: true) {
                .integer(matrix.extent($0.position).characters)
            },
        ]
    }

    /// The cells of the tidy table, row by row; of two codes one cell, with the earlier code of the codebook first.
    func cells(zeros: Bool) -> [Cell] {
        rows.flatMap { row in
            columns.compactMap { column in
                guard matrix.axis != .code || row <= column, !matrix.isMeaningless(row, column),
                    zeros || matrix.value(row, column) > 0
                else { return nil }
                return Cell(
                    code: matrix.codes[row], position: column, column: matrix.columns[column],
                    count: field(row, column))
            }
        }
    }

    /// For spreadsheets: a row a code, a column whatever is across.
    var wide: Table<Int> {
        Table(
            "matrix", "A row is a code.",
            [Column("code", .string, "The code's path.", required: true) { .text(matrix.codes[$0].name) }]
                + columns.map { column in
                    Column(matrix.columns[column].name, .number, matrix.measure.meaning(by: matrix.axis)) { row in
                        matrix.isMeaningless(row, column) ? .null : field(row, column)
                    }
                })
    }
}
