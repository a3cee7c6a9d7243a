/// What a person did at the keyboard.
enum Key: Hashable, Sendable {
    /// A character typed, or words pasted, line feeds and all.
    case text(String)
    /// A letter, in lower case, with Ctrl held down.
    case control(Character)
    case enter, tab, backTab, escape, backspace, delete
    case up, down, left, right
    /// Left and right with Shift, Alt or Ctrl held down.
    case modifiedLeft, modifiedRight
    case home, end, pageUp, pageDown
}
