/// How often codes stand together: where a coder's codings of two codes share at least one character.
///
/// One sweep along each text counts all three numbers of a ``Tally``. It keeps which codes each coder has open at a place;
/// a coding that opens meets those, so no two codings are ever compared.
///
/// - Complexity: for n codings of a document of which k codes are open at a time, O(n log n + n k) time; O(pairs of codes
///   that meet) space.
public struct Cooccurrence: Sendable {
    /// Two codes, and how the sweep stands to them.
    private struct Meeting {
        var tally = Tally()
        /// The document that was counted last.
        var document = -1
        /// How many coders have both open.
        var coders = 0
        /// Since where any has.
        var start = 0

        mutating func open(at offset: Int, in document: Int) {
            if coders == 0 { start = offset }
            coders += 1
            if self.document != document {
                self.document = document
                tally.documents += 1
            }
        }

        mutating func close(at offset: Int) {
            coders -= 1
            if coders == 0 { tally.characters += offset - start }
        }
    }

    private struct Pair: Hashable {
        let low: Int
        let high: Int

        init(_ first: Int, _ second: Int) {
            low = min(first, second)
            high = max(first, second)
        }
    }

    /// A code that a coder has open, and in how many codings.
    private typealias OpenCode = (code: Int, codings: Int)

    private var meetings: [Pair: Meeting] = [:]
    private var documents = 0

    /// A table in which nothing was counted yet.
    public init() {}

    /// Counts the codings of one document, in any order; those without a character meet nothing.
    ///
    /// A coding never meets itself, nor do the codes above its own meet it.
    public mutating func add(_ codings: [PlacedCode]) {
        let codings = codings.filter { !$0.range.isEmpty }
        let opening = codings.sorted { $0.range.lowerBound < $1.range.lowerBound }
        let closing = codings.sorted { $0.range.upperBound < $1.range.upperBound }
        var open: [Int: [OpenCode]] = [:]
        var closed = 0
        for coding in opening {
            // Ends are excluded: what ends where another begins does not meet it.
            while closing[closed].range.upperBound <= coding.range.lowerBound {
                leave(closing[closed], &open[closing[closed].coder, default: []])
                closed += 1
            }
            enter(coding, &open[coding.coder, default: []])
        }
        for coding in closing[closed...] { leave(coding, &open[coding.coder, default: []]) }
        documents += 1
    }

    private mutating func enter(_ coding: PlacedCode, _ open: inout [OpenCode]) {
        for code in coding.codes {
            meetings[Pair(code, code), default: Meeting()].tally.codings += 1
            for other in open where other.code != code {
                meetings[Pair(code, other.code), default: Meeting()].tally.codings += other.codings
            }
        }
        for code in coding.codes {
            if let position = open.firstIndex(where: { $0.code == code }) {
                open[position].codings += 1
                continue
            }
            open.append((code, 1))
            for other in open {
                meetings[Pair(code, other.code), default: Meeting()].open(at: coding.range.lowerBound, in: documents)
            }
        }
    }

    private mutating func leave(_ coding: PlacedCode, _ open: inout [OpenCode]) {
        for code in coding.codes {
            guard let position = open.firstIndex(where: { $0.code == code }) else { continue }
            open[position].codings -= 1
            guard open[position].codings == 0 else { continue }
            for other in open { meetings[Pair(code, other.code)]?.close(at: coding.range.upperBound) }
            open.remove(at: position)
        }
    }

    /// What was counted of two codes together; of a code by itself where both are the same.
    public subscript(first: Int, second: Int) -> Tally { meetings[Pair(first, second)]?.tally ?? Tally() }
}
