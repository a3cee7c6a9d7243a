import TestSupport

extension SeededGenerator {
    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }

    /// A text of up to `length` scalars out of those that are hard to handle.
    mutating func scalars(upTo length: Int, of alphabet: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) { text.append(pick(alphabet)) }
        return String(text)
    }
}

/// Scalars of one to four bytes, marks, joiners, white space, and what sentences and words end with.
let hardScalars: [Unicode.Scalar] = [
    "a", "b", "A", "é", "å", "Å", "\u{301}", "\u{327}", "\u{30A}", "ß", "ı", "İ", " ", " ", "\n", "\n", "\u{A0}", "\t",
    "-", "–",
    "\u{AD}", "\u{200B}", "\u{200D}", "👩", "👧", "🇩", "🇰", "👍", "🏽", "❤", "\u{FE0F}", "'", "“", "”", "»", ".", ".", "?",
    "…",
    ",", "1", "8", "漢", "字", "。", "각", "ᄀ", "ᅡ", "ᆨ", "ก", "(", ")",
]
