import CodingModel

/// One line that is being typed, with a cursor.
struct LineInput: Hashable, Sendable {
    private var characters: [Character] = []
    /// How many characters stand before the cursor.
    private(set) var cursor = 0

    init(_ text: String = "") {
        insert(text)
    }

    var text: String { String(characters) }
    var isEmpty: Bool { characters.isEmpty }

    /// Does what a key does to a line; `false` if it does nothing to one.
    mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .text(let text): insert(text)
        case .backspace: remove(from: cursor - 1)
        case .delete: remove(from: cursor)
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(characters.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = characters.count
        case .control("u"): self = LineInput()
        case .control("w"): removeWord()
        default: return false
        }
        return true
    }

    /// Puts text before the cursor, on one line. A combining mark joins the letter before.
    mutating func insert(_ text: String) {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar.properties.isWhitespace || !scalar.isControl {
            line.append(scalar.properties.isWhitespace ? " " : scalar)
        }
        let before = String(characters[..<cursor]) + String(line)
        let after = characters[cursor...]
        cursor = before.count
        characters = Array(before) + after
    }

    private mutating func remove(from position: Int) {
        guard characters.indices.contains(position) else { return }
        characters.remove(at: position)
        cursor = position
    }

    private mutating func removeWord() {
        var start = cursor
        while start > 0, characters[start - 1] == " " { start -= 1 }
        while start > 0, characters[start - 1] != " " { start -= 1 }
        characters.removeSubrange(start..<cursor)
        cursor = start
    }

    /// The part around the cursor that `width` columns, at least 2, can show, and the column of the cursor in it.
    func shown(in width: Int) -> (text: String, column: Int) {
        var (start, end) = (cursor, cursor)
        var columns = 1
        while start > 0, columns + characters[start - 1].displayWidth <= width {
            start -= 1
            columns += characters[start].displayWidth
        }
        let column = columns - 1
        while end < characters.count, columns + characters[end].displayWidth <= width {
            columns += characters[end].displayWidth
            end += 1
        }
        return (visibleLine(String(characters[start..<end])), column)
    }
}
