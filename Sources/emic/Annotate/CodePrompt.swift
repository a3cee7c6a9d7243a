import CodingModel

/// The codes that an answer will give, and the one that is being typed.
struct CodePrompt: Hashable, Sendable {
    /// A line of the list below the prompt.
    enum Item: Hashable, Sendable {
        case code(CodeMatch)
        /// A new code of that path.
        case new(String)
    }

    private(set) var input = LineInput()
    private(set) var chosen: [CodeMatch] = []
    /// Which line of the list Enter and Tab take; none until something is typed or an arrow pressed.
    private(set) var marked: Int?

    var isEmpty: Bool { input.isEmpty && chosen.isEmpty }

    /// The list: the codes that fit what is typed and are not chosen yet, and a new code where none is called that.
    func items(of choices: CodeChoices, recent: [ObjectID]) -> [Item] {
        let typed = input.text
        let matches = choices.matches(typed, recent: recent)
        let taken = Set(chosen.map(\.code))
        var items = matches.filter { !taken.contains($0.code) }.map(Item.code)
        let key = Name.key(of: typed)
        if !key.isEmpty, !matches.contains(where: { Name.key(of: $0.path) == key }) {
            items.append(.new(typed))
        }
        return items
    }

    /// Does what a key does to the line; `false` if it does nothing to one.
    mutating func type(_ key: Key) -> Bool {
        if key == .backspace, input.isEmpty {
            _ = chosen.popLast()
            return true
        }
        let before = input.text
        guard input.handle(key) else { return false }
        if input.text != before { marked = input.isEmpty ? nil : 0 }
        return true
    }

    /// Marks the line above or below in a list of `count`.
    mutating func mark(down: Bool, count: Int) {
        guard count > 0 else { return }
        marked = marked.map { min(max(0, $0 + (down ? 1 : -1)), count - 1) } ?? (down ? 0 : nil)
    }

    /// Chooses a code, in place of what was typed.
    mutating func choose(_ match: CodeMatch) {
        if !chosen.contains(where: { $0.code == match.code }) { chosen.append(match) }
        clearInput()
    }

    mutating func clearInput() {
        input = LineInput()
        marked = nil
    }
}
