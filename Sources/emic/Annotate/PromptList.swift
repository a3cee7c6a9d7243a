import CodingModel

/// A line of the list below the prompt.
struct ListLine: Hashable, Sendable {
    var text: String
    var isMarked = false
    var isFaint = false
}

extension AnnotationSession {
    /// What can be chosen, or what helps, in at most so many rows; a long message in place of it.
    func list(rows: Int) -> [ListLine] {
        guard isMessageShort else {
            return message.wrapped(to: size.columns - 2).prefix(rows).map { ListLine(text: "  \($0)") }
        }
        switch mode {
        case .coding, .found:
            let items = items
            if items.isEmpty, prompt.isEmpty {
                return [ListLine(text: "  there are no codes yet: type a name, and Enter makes one", isFaint: true)]
            }
            return lines(items.map(line), marked: prompt.marked, rows: rows)
        case .narrowing:
            return AnnotationKeys.narrowing.prefix(rows).map { ListLine(text: "  \($0.text)", isFaint: true) }
        case .takingOff(let marked):
            return lines(
                mineHere.map { "\($0.code)  “\(visibleLine($0.passage.quotation))”" }, marked: marked, rows: rows)
        case .naming(let input): return near(to: input.text, rows: rows)
        case .defining(let path, _): return near(to: path, rows: rows)
        case .memo, .finding, .keys: return []
        }
    }

    private func line(_ item: CodePrompt.Item) -> String {
        switch item {
        case .code(let match):
            let alias = match.alias.map { " (\($0))" } ?? ""
            let definition = match.definition.isEmpty ? "" : "  – \(match.definition)"
            return visibleLine(match.path + alias + definition)
        case .new(let path): return visibleLine("+ new code “\(path)”")
        }
    }

    /// As many lines around the marked one as there are rows.
    private func lines(_ texts: [String], marked: Int?, rows: Int) -> [ListLine] {
        let first = min(max(0, (marked ?? 0) - rows / 2), max(0, texts.count - rows))
        return texts.enumerated().dropFirst(first).prefix(rows).map { position, text in
            let isMarked = position == marked
            return ListLine(text: (isMarked ? "> " : "  ") + text, isMarked: isMarked)
        }
    }

    /// The codes that may be the one that is about to be made.
    private func near(to path: String, rows: Int) -> [ListLine] {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let paths = codebook.allPaths.filter { path in
            nearestNames(to: name, among: [String(path.split(separator: "/").last ?? ""), path]).isEmpty == false
        }
        guard !name.isEmpty, !paths.isEmpty else {
            return [ListLine(text: "  a path such as “wellbeing/sick leave” puts it below another code", isFaint: true)]
        }
        return [ListLine(text: "  there is already something like it:", isFaint: true)]
            + paths.prefix(rows - 1).map { ListLine(text: "    \($0)") }
    }
}
