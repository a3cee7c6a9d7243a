/// Random numbers that are the same in every run.
///
/// - Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

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
