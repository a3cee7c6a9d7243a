import Exchange

extension Agree {
    /// Prints a report as `--format` says.
    func print<Row>(_ page: Page, _ json: JSON, _ table: Table<Row>, _ rows: [Row]) throws {
        let printer = Printer(PrintFormat(rawValue: format.rawValue) ?? .table)
        switch format {
        case .json: try printer.line(json.lines)
        case .csv, .jsonl: try printer.print(table, rows)
        case .table, .markdown: try printer.print(page, asMarkdown: format == .markdown)
        }
    }
}
