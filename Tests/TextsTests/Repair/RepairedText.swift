import CodingModel
import TestSupport

@testable import Texts

/// A repair as tests look at it.
func repaired(
    _ text: String, language: String? = nil, without: Set<RepairRule.ID> = [], words: any WordEvidence = NoWords()
) -> ReadingText {
    Repair(RepairOptions(language: language.map { .given($0) }, without: without), words: words)(text)
}

/// Letters and digits alone: what no repair may lose or change.
func letters(_ text: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text where ScalarClass(of: scalar.value).holds(anyOf: .word) { view.append(scalar) }
    return String(view)
}

extension ReadingText {
    /// The passages of one kind.
    func passages(_ kind: SegmentKind) -> [String] {
        let stored = StoredText(text)
        return structure.segments.filter { $0.kind == kind }.map { stored.substring($0.range) }
    }
}
