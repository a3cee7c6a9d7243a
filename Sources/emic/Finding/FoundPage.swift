import Exchange

/// What a search found, for people: by document, each stretch with its place above it.
struct FoundPage {
    private let terminal = Terminal.standardOutput()

    /// Prints what `produce` gives, and its counts.
    func print(_ produce: ((Found) throws -> Void) throws -> StudySearch.Summary) throws -> StudySearch.Summary {
        var summary = StudySearch.Summary()
        try Printer().lines(styled: true) { line in
            summary = try withoutActuallyEscaping(line) { line in
                var document: String?
                return try produce { found in
                    try write(found, after: document, line)
                    document = found.document
                }
            }
            if summary.hits > 0 {
                try line("")
                try line(summary.sentence)
            }
        }
        return summary
    }

    /// Writes a find, below the document's name if that is another than the last one's.
    private func write(_ found: Found, after document: String?, _ line: (String) throws -> Void) throws {
        if found.document != document {
            if document != nil { try line("") }
            try line(title(visibleLine(found.document)))
        }
        let place = [found.place, found.speaker.map { visibleLine($0) }].compactMap { $0 }
        try line("  " + faint(place.joined(separator: " · ")))
        for part in lines(of: found.context) { try line("    " + part) }
    }

    private var title: Style { terminal.colors == .none ? .plain : .bold }
    private var faint: Style { terminal.colors == .none ? .plain : .dim }

    /// The words with what is beside them, on a terminal broken at its width; there they are bold, if it can do that.
    private func lines(of context: FoundContext) -> [String] {
        let marked = context.marked
        let lines =
            terminal.tableWidth.map { marked.wrapped(to: max(TextTable.narrowest, $0) - 4) } ?? [visibleLine(marked)]
        // A text with such brackets of its own keeps them all.
        let isPlain = marked.count { String($0) == FoundContext.marks.open } == 1
        guard terminal.colors != .none, isPlain else { return lines }
        var isBold = false
        return lines.map { line in
            let start = isBold ? FoundContext.marks.open : ""
            if line.contains(FoundContext.marks.open) { isBold = true }
            if line.contains(FoundContext.marks.close) { isBold = false }
            return bold(start + line + (isBold ? FoundContext.marks.close : ""))
        }
    }

    /// The line with what stands in brackets bold instead.
    private func bold(_ line: String) -> String {
        guard let open = line.firstRange(of: FoundContext.marks.open),
            let close = line.firstRange(of: FoundContext.marks.close), open.upperBound <= close.lowerBound
        else { return line }
        return line[..<open.lowerBound] + Style.bold(String(line[open.upperBound..<close.lowerBound]))
            + line[close.upperBound...]
    }
}
