/// What coders are compared on: a text is cut into units, and each coder gives each unit a value.
///
/// Free spans without units are another family of coefficients, which needs no such choice.
public enum AgreementUnit: String, Hashable, Sendable, CaseIterable {
    /// Every Unicode scalar of the text.
    case character
    /// Every word or number, as the segmentation has them; blanks and marks are in no unit.
    case token
    case sentence
    case paragraph
    /// All that one person says until another speaks; what nobody says is in no unit.
    case turn
    /// The document as a whole.
    case document

    /// Whether the text has to be cut into segments first; a character and a document need no cutting.
    public var needsSegments: Bool {
        switch self {
        case .token, .sentence, .paragraph, .turn: true
        case .character, .document: false
        }
    }
}
