/// What a text can be divided into.
public enum SegmentLevel: String, Hashable, Sendable, CaseIterable {
    /// Each scalar that is not white space.
    case character
    /// Words and numbers; where a script has no blanks between words, each ideograph.
    case token
    /// Lines of the stored text that are not blank.
    case line
    /// Sentences, also where a line break taken over from a page runs through them.
    case sentence
    /// What blank lines separate, or the text's structure does.
    case paragraph
    /// All that one person says until another speaks.
    case turn
    /// Lines that name what follows them.
    case heading
    /// The whole text.
    case document
}
