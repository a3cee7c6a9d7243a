import CodingModel

/// What a session did and what is left, for the person who quits.
struct AnnotationSummary: Sendable {
    /// A sentence a line.
    let lines: [String]

    init(_ work: AnnotationWork, _ session: AnnotationSession) {
        let document = session.text.document.name
        var parts: [String] = []
        let made = work.answers.reduce(0) { $0 + $1.made.count }
        if made > 0 {
            let codes = Set(work.answers.flatMap(\.codes)).count
            let places = Set(work.answers.filter { !$0.made.isEmpty }.map(\.position)).count
            parts.append(
                "\(counted(made, "coding")) of \(counted(codes, "code")) in "
                    + counted(places, session.text.noun))
        }
        func add(_ count: Int, _ noun: String) { if count > 0 { parts.append(counted(count, noun)) } }
        add(work.answers.reduce(0) { $0 + $1.memos }, "memo")
        add(work.answers.reduce(0) { $0 + $1.newCodes }, "new code")
        let off = work.answers.reduce(0) { $0 + $1.takenOff }
        if off > 0 { parts.append("\(counted(off, "coding")) taken off") }
        if work.takenBack > 0 { parts.append("\(counted(work.takenBack, "answer")) taken back") }
        let done = parts.isEmpty ? "nothing was changed" : parts.joined(separator: ", ")

        let all = session.text.passages.count
        let left = session.isCoded.count { !$0 }
        let noun = session.text.noun
        let extent = session.text.extent == .paragraph ? "" : " --by \(session.text.extent.rawValue)"
        let finish = "emic coders finish \(shellWord(session.coder.name)) --document \(shellWord(document))"
        lines = [
            "\(document), \(session.coder.name): \(done)",
            left == 0
                ? "every \(noun) of \(all) has a code by \(session.coder.name)"
                : "\(grouped(left)) of \(counted(all, noun)) have none by \(session.coder.name): "
                    + "'emic annotate \(shellWord(document))\(extent)' goes on at the first",
            "once you have finished: \(finish)",
        ]
    }
}

/// A word as a shell takes it.
private func shellWord(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    guard !isPlain || word.isEmpty else { return word }
    let parts = word.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
}
