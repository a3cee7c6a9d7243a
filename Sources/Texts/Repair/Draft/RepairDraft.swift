/// How a line follows the one before it in the reading text.
enum Joint: UInt8, Sendable {
    /// As in the raw text.
    case original
    /// Behind a blank.
    case blank
    /// At once: a word or a Chinese sentence goes on.
    case none
    /// On a line of its own, in the same paragraph.
    case newline
    /// In a new paragraph.
    case paragraph
}

/// A stretch of the raw text that stands in the reading text as it is, and whether a blank goes before it.
struct Piece: Sendable {
    var range: Range<Int>
    var followsBlank: Bool
}

/// Lines that were taken out of the sentence they interrupt.
struct LiftedQuote: Sendable {
    /// Their indices.
    var lines: [Int]
    /// The line that they interrupt: they go behind its paragraph.
    var after: Int
}

/// A text under repair: nothing is rewritten, lines are only left out, moved, shortened and joined.
struct RepairDraft {
    let bytes: UnsafeBufferPointer<UInt8>
    /// The lines that are not blank, as in the raw text.
    var lines: [RawLine]
    /// The lines that make up the text, by index, in order: without what was left out and lifted.
    var flow: [Int]
    /// How each line follows the one before it.
    var joints: [Joint]
    /// Whether what was left out or lifted stood between a line and the next one in ``flow``.
    var isBroken: [Bool]
    var lifted: [LiftedQuote] = []
    /// How the lines of what was lifted follow each other.
    var quoteJoints: [Int: Joint] = [:]
    /// Lines whose letters were moved together: what is left of them.
    var pieces: [Int: [Piece]] = [:]
    var changes: [DraftChange] = []
    var counts: [RepairRule.ID: Int] = [:]
    let language: String?
    let known: any WordEvidence
    let words: TextWords

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, lines: [RawLine], language: String?, known: any WordEvidence
    ) {
        self.bytes = bytes
        self.lines = lines
        flow = Array(lines.indices)
        joints = [Joint](repeating: .original, count: lines.count)
        isBroken = [Bool](repeating: false, count: lines.count)
        self.language = language
        self.known = known
        words = TextWords(bytes: bytes, lines: lines)
    }

    /// Takes the lines for which `isLeftOut` holds out of the flow.
    mutating func leaveOut(_ isLeftOut: (Int) -> Bool) {
        var kept: [Int] = []
        kept.reserveCapacity(flow.count)
        for line in flow {
            if isLeftOut(line) {
                if let last = kept.last { isBroken[last] = true }
            } else {
                kept.append(line)
            }
        }
        flow = kept
    }

    mutating func note(_ rule: RepairRule.ID, _ effect: RepairChange.Effect, _ range: Range<Int>, line: Int) {
        changes.append(DraftChange(rule: rule, effect: effect, range: range, line: line))
    }

    /// Whether the word with that hash stands in the text, or is known besides, spelled as `spelled` says.
    func isKnown(_ word: UInt64, spelled: () -> String) -> Bool {
        words.holds(word) { !(known is NoWords) && known.knows(spelled(), language: language) }
    }

    /// The bytes of a line as a string.
    func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
}

/// A change while offsets are still bytes of the raw text.
struct DraftChange: Sendable {
    var rule: RepairRule.ID
    var effect: RepairChange.Effect
    var range: Range<Int>
    /// The index of the line in which it begins.
    var line: Int
}
