extension RepairRule {
    /// Sentences printed once more in the middle of others.
    static let pullQuotes = RepairRule(
        id: "pull-quotes",
        summary: "Lifts a sentence that is printed once more to catch the eye out of the sentence that it interrupts."
    ) { draft in
        let flow = FlowLines(draft, draft.flow)
        let candidates = Interruption.all(in: flow)
        guard !candidates.isEmpty else { return }
        let repeats = Repetitions(flow, of: candidates.map(\.range))
        var lifted: Set<Int> = []
        for (number, candidate) in candidates.enumerated() {
            let share = repeats.shares[number]
            guard share >= (candidate.isNarrow ? 0.5 : 0.8) else { continue }
            let lines = candidate.range.map { flow.lines[$0] }
            lifted.formUnion(lines)
            draft.lifted.append(LiftedQuote(lines: lines, after: flow.lines[candidate.range.lowerBound - 1]))
            // The quote is one sentence or a few; only who said it stands on a line of its own.
            for line in lines.dropFirst() { draft.quoteJoints[line] = .blank }
            if candidate.endsWithName, let name = lines.last { draft.quoteJoints[name] = .newline }
            let range = draft.lines[lines[0]].range.lowerBound..<draft.lines[lines[lines.count - 1]].range.upperBound
            draft.note("pull-quotes", .moved, range, line: lines[0])
            draft.counts["pull-quotes", default: 0] += 1
        }
        if !lifted.isEmpty { draft.leaveOut { lifted.contains($0) } }
    }
}
