import CodingModel

/// What a session looks like on a terminal: a line a row, none wider than the terminal, and where the cursor stands.
///
/// From the top: where the session is, the text, a line that tells what was done, the prompt, what can be chosen, keys.
struct AnnotationScreen: Hashable, Sendable {
    private(set) var lines: [String]
    /// `nil` where nothing is typed.
    private(set) var cursor: Place?

    /// A place on the screen, from 0.
    struct Place: Hashable, Sendable {
        var row: Int
        var column: Int
    }

    /// - Parameter colors: with none, the lines hold no control sequence, and marks alone tell.
    init(_ session: AnnotationSession, colors: ColorDepth = .none) {
        let size = session.size
        lines = []
        guard size.isEnough else {
            let least = ScreenSize.least
            let reason = ["The window is too small:", "\(least.columns) by \(least.rows) at least."]
            lines = reason.prefix(size.rows).map { $0.truncated(to: size.columns) }
            return
        }
        let palette = Palette(codebook: session.codebook, depth: colors)
        if case .keys(let first) = session.mode {
            drawKeys(first, session, palette)
            return
        }
        lines.append(palette.title(session.title(width: size.columns)))
        if size.hasBlankRow { lines.append("") }
        let body = AnnotationBody(session, colors: colors)
        lines += body.lines
        lines.append(palette.faint(session.rule(body)))
        let prompt = PromptLine(session)
        cursor = prompt.column.map { Place(row: lines.count, column: $0) }
        lines.append(prompt.text)
        let list = session.list(rows: size.listRows).map { item in
            let text = item.text.truncated(to: size.columns)
            return item.isMarked ? palette.title(text) : item.isFaint ? palette.faint(text) : text
        }
        lines += list + Array(repeating: "", count: size.listRows - list.count)
        lines.append(palette.faint(session.hints))
    }

    private mutating func drawKeys(_ first: Int, _ session: AnnotationSession, _ palette: Palette) {
        let size = session.size
        let all =
            AnnotationKeys.coding.map(\.text) + ["While the passage is narrowed:"]
            + AnnotationKeys.narrowing.map(\.text)
        let room = size.rows - 2
        let top = min(first, max(0, all.count - room))
        lines = [palette.title("Keys")]
        lines += all[top...].prefix(room).map { $0.truncated(to: size.columns) }
        lines += Array(repeating: "", count: size.rows - 1 - lines.count)
        lines.append(palette.faint(session.hints))
    }
}

extension AnnotationSession {
    /// `interview · paragraph 12 of 51 · 5 coded        anna, only mine`
    func title(width: Int) -> String {
        let coded = isCoded.count { $0 }
        let place = " · \(text.place(ofPassage: position)) · \(coded) coded"
        let who = "  \(visibleLine(coder.name))" + (onlyMine ? ", only mine" : "")
        let room = width - place.displayWidth
        let showsCoder = room - who.displayWidth >= min(12, text.document.name.displayWidth)
        let left = visibleLine(text.document.name).truncated(to: showsCoder ? room - who.displayWidth : room) + place
        return showsCoder ? left.padded(to: width - who.displayWidth) + who : left.truncated(to: width)
    }

    /// The line between text and prompt: what was done, else the memos that are there, and whether the text goes on.
    func rule(_ body: AnnotationBody) -> String {
        let more = body.hasMoreBelow ? "more below: PgDn" : body.hasMoreAbove ? "more above: PgUp" : ""
        let end = more.isEmpty ? "" : " \(more) ─"
        let said = message.isEmpty ? memosHere : isMessageShort ? message : ""
        let begin = said.isEmpty ? "" : "─ \(visibleLine(said)) "
        let left = begin.truncated(to: size.columns - end.displayWidth)
        let room = size.columns - left.displayWidth - end.displayWidth
        return left + String(repeating: "─", count: max(0, room)) + end
    }

    /// Whether the line between text and prompt has room for the message.
    var isMessageShort: Bool { visibleLine(message).displayWidth <= size.columns - 22 }

    /// The memos on the coder's own codings of the passage, and those on the passage itself or a part of it.
    private var memosHere: String {
        let here = notes.filter { $0.range?.overlaps(passage) ?? false }
        return
            (mineHere.compactMap { coding in coding.memo.map { "memo on \(coding.code): \($0)" } }
            + here.map { $0.coder == coder ? "memo: \($0.text)" : $0.sentence }).joined(separator: " · ")
    }

    /// The keys that may be wanted now, as many as fit.
    var hints: String {
        var line = ""
        for hint in AnnotationKeys.hints(for: self) {
            let longer = line.isEmpty ? hint : line + "   " + hint
            if longer.displayWidth > size.columns { break }
            line = longer
        }
        return line
    }
}
