/// A paragraph on the way to a structure, with what is known of it.
struct TextPart: Sendable {
    enum Role: Sendable {
        case body, heading, pullQuote
    }

    var range: Range<Int>
    /// What it begins with, if that says who speaks.
    var label: SpeakerLabel?
    var role = Role.body
    /// Its quotation marks, without those of the label.
    var quotation = Quotation.none
    /// Whether a quotation that began in a paragraph before is still open where this one begins.
    var isWithinQuotation = false

    /// What stands behind the label; empty if nothing does.
    func content(in text: ClassifiedScalars) -> Range<Int> {
        guard let label else { return range }
        return text.trimmed(min(label.range.upperBound, range.upperBound)..<range.upperBound)
    }
}
