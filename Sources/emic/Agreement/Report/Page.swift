import Foundation

/// A report for people, piece by piece: printed on a terminal, or as Markdown for a thesis.
struct Page {
    enum Block {
        case heading(String)
        /// What was compared: a name and a text a line.
        case facts([(name: String, text: String)])
        case table([TextTable.Column], [[String]])
        case paragraph(String)
        case list([String])
        /// Formulas and numbers, a line each.
        case verbatim([String])

        /// A table without the columns in which nothing stands.
        static func tableWithoutEmpty(_ columns: [TextTable.Column], _ rows: [[String]]) -> Block {
            let kept = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
            return .table(kept.map { columns[$0] }, rows.map { row in kept.map { row[$0] } })
        }
    }

    var blocks: [Block] = []

    /// The lines of the page as text, an empty one between blocks.
    ///
    /// - Parameters:
    ///   - width: columns that prose is wrapped to.
    ///   - tableWidth: columns that tables must fit; `nil` for no limit.
    func lines(width: Int, tableWidth: Int?) -> [String] {
        var lines: [String] = []
        for (number, block) in blocks.enumerated() {
            if number > 0, !isHeading(before: number) { lines.append("") }
            switch block {
            case .heading(let text): lines += text.wrapped(to: width)
            case .facts(let facts):
                let margin = (facts.map(\.name.displayWidth).max() ?? 0) + 2
                for fact in facts {
                    lines += (fact.name.padded(to: margin) + fact.text).wrapped(to: width, hanging: margin)
                }
            case .table(let columns, let rows):
                let limit = tableWidth ?? (columns.contains { $0.wraps } ? width : nil)
                lines += TextTable(columns: columns, rows: rows).lines(width: limit)
            case .paragraph(let text): lines += text.wrapped(to: width)
            case .list(let items): lines += items.flatMap { "- \($0)".wrapped(to: width, hanging: 2) }
            case .verbatim(let text): lines += text.flatMap { $0.wrapped(to: width, hanging: 4) }
            }
        }
        return lines
    }

    private func isHeading(before number: Int) -> Bool {
        if case .heading = blocks[number - 1] { true } else { false }
    }

    /// The lines of the page as Markdown.
    var markdown: [String] {
        var lines: [String] = []
        for (number, block) in blocks.enumerated() {
            if number > 0 { lines.append("") }
            switch block {
            case .heading(let text): lines.append("## " + text)
            case .facts(let facts): lines += facts.map { "- **\($0.name):** \($0.text)" }
            case .table(let columns, let rows): lines += Self.markdown(columns, rows)
            case .paragraph(let text): lines.append(text)
            case .list(let items): lines += items.map { "- " + $0 }
            case .verbatim(let text): lines += ["```"] + text + ["```"]
            }
        }
        return lines
    }

    private static func markdown(_ columns: [TextTable.Column], _ rows: [[String]]) -> [String] {
        func line(_ cells: [String]) -> String {
            "| " + cells.map { $0.replacingOccurrences(of: "|", with: "\\|") }.joined(separator: " | ") + " |"
        }
        return [
            line(columns.map(\.header)),
            "|" + columns.map { $0.alignment == .right ? "---:|" : "---|" }.joined(),
        ] + rows.map(line)
    }
}

extension Printer {
    /// Prints a page as text or as Markdown.
    func print(_ page: Page, asMarkdown: Bool = false) throws {
        let terminal = Terminal.standardOutput()
        try lines { line in
            let text =
                asMarkdown
                ? page.markdown : page.lines(width: min(80, terminal.width), tableWidth: terminal.tableWidth)
            for row in text { try line(row) }
        }
    }
}
