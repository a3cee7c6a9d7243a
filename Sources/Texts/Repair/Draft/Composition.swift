import CodingModel

/// The reading text as bytes, with the way back to the raw text.
struct Composition {
    /// A stretch of the raw text, and where it went.
    struct Placed {
        var raw: Range<Int>
        var start: Int
    }

    private(set) var output: [UInt8] = []
    private(set) var placed: [Placed] = []
    private(set) var segments: [(kind: SegmentKind, bytes: Range<Int>)] = []
    private let draft: RepairDraft

    /// Writes out `draft`.
    ///
    /// - Complexity: O(text).
    init(_ draft: RepairDraft) {
        self.draft = draft
        output.reserveCapacity(draft.bytes.count)
        placed.reserveCapacity(draft.lines.count)
        let quotes = Dictionary(grouping: draft.lifted, by: \.after)
        var waiting: [LiftedQuote] = []
        var start = 0
        var previous = -1
        for line in draft.flow {
            let joint = previous < 0 ? Joint.none : draft.joints[line]
            let endsParagraph = joint == .paragraph || joint == .original && draft.lines[line].blanks > 0
            if previous >= 0, endsParagraph {
                close(start)
                write(waiting)
                waiting = []
            }
            if previous >= 0 {
                separate(joint, before: line, isBroken: draft.isBroken[previous])
            }
            if previous < 0 || endsParagraph { start = output.count }
            write(line)
            if let quotes = quotes[line] { waiting += quotes }
            previous = line
        }
        if previous >= 0 { close(start) }
        write(waiting)
        if !output.isEmpty, let last = draft.bytes.last, last == 0x0A || last == 0x0C { output.append(0x0A) }
    }

    private mutating func separate(_ joint: Joint, before line: Int, isBroken: Bool) {
        switch joint {
        case .none: break
        case .blank: output.append(0x20)
        case .newline: output.append(0x0A)
        case .paragraph: output += [0x0A, 0x0A]
        case .original:
            output.append(0x0A)
            let blanks = isBroken ? min(1, draft.lines[line].blanks) : draft.lines[line].blanks
            for _ in 0..<blanks { output.append(0x0A) }
        }
    }

    private mutating func write(_ line: Int) {
        guard let pieces = draft.pieces[line] else { return write(draft.lines[line].range) }
        for piece in pieces {
            if piece.followsBlank { output.append(0x20) }
            write(piece.range)
        }
    }

    private mutating func write(_ range: Range<Int>) {
        placed.append(Placed(raw: range, start: output.count))
        output.append(contentsOf: UnsafeBufferPointer(rebasing: draft.bytes[range]))
    }

    private mutating func close(_ start: Int) {
        guard start < output.count else { return }
        segments.append((.paragraph, start..<output.count))
    }

    private mutating func write(_ quotes: [LiftedQuote]) {
        for quote in quotes {
            output += [0x0A, 0x0A]
            let start = output.count
            for (position, line) in quote.lines.enumerated() {
                if position > 0 { separate(draft.joints[line], before: line, isBroken: false) }
                write(line)
            }
            segments.append((.paragraph, start..<output.count))
            segments.append((.pullQuote, start..<output.count))
        }
    }
}
