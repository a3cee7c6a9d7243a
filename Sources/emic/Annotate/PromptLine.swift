import CodingModel

/// The line in which the person types.
struct PromptLine: Hashable, Sendable {
    private(set) var text = ""
    /// Where the cursor stands; `nil` if nothing is typed.
    private(set) var column: Int?
    private let width: Int

    init(_ session: AnnotationSession) {
        width = session.size.columns
        let chosen = session.prompt.chosen.map { "[\($0.path)] " }.joined()
        switch session.mode {
        case .coding, .found:
            let part = session.isNarrowed ? "part: " : ""
            show(session.prompt.input, after: chosen + part + "code: ")
        case .narrowing(let narrowing): show(narrowing)
        case .memo(let input):
            show(input, after: "memo on \(session.memoSubject): ")
        case .finding(let input):
            let again = input.isEmpty ? session.sought.map { "find (again “\($0.words)”): " } : nil
            show(input, after: again ?? "find: ")
        case .naming(let input): show(input, after: "new code: ")
        case .defining(let path, let input): show(input, after: "new code \(path): its definition: ")
        case .takingOff: text = "take off which code?"
        case .keys: break
        }
    }

    private mutating func show(_ input: LineInput, after label: String) {
        // Of what stands before, the end is needed more than the beginning.
        let label = visibleLine(label).suffix(toWidth: width * 2 / 3)
        let shown = input.shown(in: width - label.displayWidth)
        text = label + shown.text
        column = label.displayWidth + shown.column
    }

    private mutating func show(_ narrowing: Narrowing) {
        let half = width / 2
        func field(_ label: String, _ input: LineInput, isActive: Bool) -> (text: String, column: Int) {
            let label = (isActive ? ">" : " ") + label
            let shown = input.shown(in: half - label.count - 1)
            return (label + shown.text, label.count + shown.column)
        }
        let isStart = narrowing.border == .start
        let from = field("from: ", narrowing.first, isActive: isStart)
        let to = field("to: ", narrowing.last, isActive: !isStart)
        text = (from.text.padded(to: half) + to.text).withoutTrailingBlanks
        column = isStart ? from.column : half + to.column
    }
}

extension String {
    /// The end of the text that `width` columns can show; `…` says that there is more before.
    fileprivate func suffix(toWidth width: Int) -> String {
        guard displayWidth > width else { return self }
        var kept = Substring(self)
        while kept.displayWidth > width - 1 { kept.removeFirst() }
        return "…" + kept
    }
}

extension AnnotationSession {
    /// What a memo that is written now would be on.
    var memoSubject: String {
        let chosen = prompt.chosen.map(\.path)
        guard chosen.isEmpty else { return chosen.joined(separator: ", ") }
        let codes = mineOnSelection.map(\.code)
        return codes.isEmpty ? "the passage itself" : codes.joined(separator: ", ")
    }
}
