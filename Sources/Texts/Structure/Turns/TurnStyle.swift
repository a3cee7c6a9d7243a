/// How a transcript shows whose words those are that no label stands before.
enum TurnStyle: Sendable {
    /// Answers stand in quotation marks: what stands outside them is the interviewer's.
    case quoted(single: Bool)
    /// Answers have names and no marks, questions have neither: who is named twice in a row was asked in between.
    case unnamedQuestions
    /// Who speaks goes on until the next label.
    case labelled

    var isQuoted: Bool { if case .quoted = self { true } else { false } }

    /// Reads the style from the labels and what stands behind them.
    init(_ parts: [TextPart], in text: ClassifiedScalars) {
        let labelled = parts.filter { $0.label != nil }
        let answers = labelled.filter { !($0.label?.isInterviewer ?? false) }
        let first: (TextPart) -> UInt32? = { part in
            let content = part.content(in: text)
            return content.isEmpty ? nil : text.values[content.lowerBound]
        }
        let double = answers.count { first($0).map(QuotationMark.isDouble) ?? false }
        let single = answers.count { first($0).map(QuotationMark.isSingle) ?? false }
        if (double + single) * 2 > answers.count {
            self = .quoted(single: single > double)
            return
        }
        let isAsked = labelled.count == answers.count && Self.namesTwice(parts)
        self = isAsked ? .unnamedQuestions : .labelled
    }

    /// Whether most stretches without a label stand between two labels of the same speaker.
    private static func namesTwice(_ parts: [TextPart]) -> Bool {
        var (same, different) = (0, 0)
        var last: String?
        var isInterrupted = false
        for part in parts where part.role != .pullQuote {
            guard let label = part.label else {
                isInterrupted = last != nil
                continue
            }
            if isInterrupted, label.speaker == last { same += 1 } else if isInterrupted { different += 1 }
            (last, isInterrupted) = (label.speaker, false)
        }
        return same > different
    }
}
