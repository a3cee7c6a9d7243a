import CodingModel

/// Who speaks where: the turns of a text whose paragraphs, labels and headings are known.
///
/// A label begins a turn, and paragraphs of one speaker that follow each other are one turn. A paragraph without a label is
/// the speaker's before it, or the interviewer's; ``TurnStyle`` says how the text shows that. Headings and pull quotes are
/// in no turn: one that stands within a turn makes two of it, of the same speaker. What stands before the first label is in
/// no turn, but for a question right before it where questions have no labels.
///
/// The interviewer's turns without a label carry the name of the text's first label that means one, such as `I`; without
/// such a label they have no speaker.
///
/// - Complexity: O(paragraphs).
struct TurnFinder {
    let text: ClassifiedScalars
    let style: TurnStyle

    /// Says of each part whether a quotation is open where it begins. It is only if it ends before the next label: a
    /// closing mark that was forgotten does not make an answer of the question below.
    static func markQuotations(_ parts: inout [TextPart], in text: ClassifiedScalars, style: TurnStyle) {
        guard case .quoted(let single) = style else { return }
        for position in parts.indices {
            parts[position].quotation = Quotation(parts[position].content(in: text), in: text, single: single)
        }
        var isOpenAhead = [Bool](repeating: false, count: parts.count + 1)
        for position in parts.indices.reversed() {
            let part = parts[position]
            // A mark at its beginning opens anew, as English has it in each paragraph of one quotation.
            isOpenAhead[position] =
                part.label == nil && !part.quotation.opens && (part.quotation.ends || isOpenAhead[position + 1])
        }
        var isOpen = false
        for position in parts.indices where parts[position].role != .pullQuote {
            if parts[position].label != nil || parts[position].quotation.opens { isOpen = false }
            parts[position].isWithinQuotation = isOpen && isOpenAhead[position]
            isOpen =
                parts[position].isWithinQuotation
                ? !parts[position].quotation.ends : isSpoken(parts[position]) && parts[position].quotation.staysOpen
        }
    }

    private static func isSpoken(_ part: TextPart) -> Bool { part.label != nil || part.quotation.opens }

    /// The turns, in order.
    func turns(of parts: [TextPart]) -> [Segment] {
        guard let first = parts.firstIndex(where: { $0.label != nil }) else { return [] }
        let interviewer = parts.lazy.compactMap(\.label).first(where: \.isInterviewer)?.speaker
        let questions = questions(of: parts, from: first)
        var turns: [Segment] = []
        var speaker: String?
        var named: String?
        /// Whether the last turn can go on.
        var isOpen = false
        for position in parts.indices {
            let part = parts[position]
            guard part.role == .body else {
                isOpen = false
                continue
            }
            let next: String?
            var begins = !isOpen
            if let label = part.label {
                next = label.speaker
                named = label.speaker
                if next == nil { begins = true }
            } else if questions.contains(position) {
                next = interviewer
            } else if position < first {
                continue
            } else {
                next = style.isQuoted && part.quotation.isQuoted && !part.isWithinQuotation ? named : speaker
            }
            if begins || next != speaker {
                turns.append(Segment(kind: .turn, range: part.range, speaker: next))
            } else if let last = turns.indices.last {
                turns[last].range = turns[last].range.lowerBound..<part.range.upperBound
            }
            speaker = next
            isOpen = true
        }
        return turns
    }

    /// The parts that are the interviewer's without a label, by position.
    private func questions(of parts: [TextPart], from first: Int) -> Set<Int> {
        var found: Set<Int> = []
        if case .labelled = style { return found }
        var before = first - 1
        while before >= 0, parts[before].role == .body, text.endsQuestion(parts[before].range) {
            found.insert(before)
            before -= 1
        }
        switch style {
        case .labelled: break
        case .quoted:
            for position in parts.indices[first...] where parts[position].role == .body {
                let part = parts[position]
                if part.label == nil, !part.isWithinQuotation, !part.quotation.isQuoted { found.insert(position) }
            }
        case .unnamedQuestions:
            var run: [Int] = []
            for position in parts.indices[first...] where parts[position].role == .body {
                if parts[position].label == nil {
                    run.append(position)
                } else {
                    let start = run.firstIndex { text.endsQuestion(parts[$0].range) } ?? max(0, run.count - 1)
                    found.formUnion(run[start...])
                    run.removeAll(keepingCapacity: true)
                }
            }
        }
        return found
    }
}

extension ClassifiedScalars {
    /// Whether `range` ends with a question mark, closing marks aside.
    fileprivate func endsQuestion(_ range: Range<Int>) -> Bool {
        var last = range.upperBound - 1
        while last > range.lowerBound, classes[last].contains(.closer) || isSpace(last) { last -= 1 }
        return values[last] == 0x3F || values[last] == 0x61F
    }
}
