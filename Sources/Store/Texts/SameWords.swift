import Foundation

/// Whether two quotations are the same words, set differently: whatever is white space, a hyphen, a dash, a quotation
/// mark or not seen at all does not count, nor do ligatures and how accents are composed.
///
/// Coarser than an alignment, whose word is taken for what it says to be the same; so it needs none.
func isSameWords(_ one: String, _ other: String) -> Bool {
    one.utf8.elementsEqual(other.utf8) || one.onlyWords == other.onlyWords
}

extension String {
    fileprivate var onlyWords: String {
        let kept = precomposedStringWithCompatibilityMapping.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .dashPunctuation, .initialPunctuation, .finalPunctuation, .spaceSeparator, .lineSeparator,
                .paragraphSeparator, .control, .format:
                false
            default: !["\"", "'", "„", "‚", "‛", "‟", "`"].contains(scalar)
            }
        }
        return String(String.UnicodeScalarView(kept))
    }
}
