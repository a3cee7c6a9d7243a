extension RepairRule {
    /// Words that a hyphen splits at a line's end.
    static let hyphens = RepairRule(
        id: "hyphens", summary: "Makes words whole that a hyphen splits at the end of a line, where evidence says so."
    ) { draft in
        // Where lines are not joined, a word is made whole across what it splits all the same.
        let joins = draft.joints.contains { $0 != .original }
        for flow in [draft.flow] + draft.lifted.map(\.lines) {
            for (line, next) in zip(flow, flow.dropFirst()) {
                guard draft.lines[line].traits.contains(.endsHyphen), draft.lines[next].traits.contains(.startsLetter),
                    joins ? draft.joints[next] == .blank : draft.mayJoin(line, next)
                else { continue }
                draft.mend(line, next)
            }
        }
    }
}

extension RepairDraft {
    /// Whether a word may be split between two lines that were not joined.
    fileprivate func mayJoin(_ line: Int, _ next: Int) -> Bool {
        lines[next].blanks <= 1 && lines[next].traits.contains(.startsSmall)
            && lines[next].traits.isDisjoint(with: [.startsTurn, .startsItem])
    }

    fileprivate mutating func mend(_ line: Int, _ next: Int) {
        guard let split = SplitWord(self, line, next) else { return }
        let verdict = split.verdict(words, known, language)
        guard verdict != .separate else { return }
        let range = split.left.lowerBound..<split.right.upperBound
        if verdict == .whole {
            cut(line, to: split.left.upperBound)
            counts["hyphens", default: 0] += 1
            note("hyphens", .joined, range, line: line)
        }
        joints[next] = .none
    }

    /// Ends a line at a byte.
    private mutating func cut(_ line: Int, to end: Int) {
        lines[line].range = lines[line].range.lowerBound..<end
        guard var parts = pieces[line], let last = parts.last else { return }
        parts[parts.count - 1].range = last.range.lowerBound..<max(last.range.lowerBound, end)
        pieces[line] = parts
    }
}
