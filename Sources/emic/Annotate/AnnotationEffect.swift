import CodingModel

/// What a session asks for that it can't do by itself: whatever touches the study or the terminal.
enum AnnotationEffect: Hashable, Sendable {
    /// Give codes to a stretch of the text, in scalars, with a memo on each of the codings.
    case give(codes: [ObjectID], range: Range<Int>, memo: String?)
    /// Write a memo on these codings, or on the stretch of the text itself where there are none.
    case note(String, codings: [ObjectID], range: Range<Int>)
    /// Add a code; its path names the codes above it.
    case add(path: String, definition: String)
    /// Take a coding off.
    case takeOff(ObjectID)
    /// Take back the session's last answer.
    case undo
    /// Let the person write the memo in their editor.
    case openEditor(String)
    /// Draw the whole screen anew.
    case redraw
    case quit
}
