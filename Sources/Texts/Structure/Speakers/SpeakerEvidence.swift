/// Which of the labels that may be one are a speaker's, judged by all the labels of a text together.
///
/// A label that names a role (`Interviewer`) or carries a time counts by itself. A name or a letter counts where it comes
/// back, or stands before a quotation. What stands once counts in a text whose speakers are known by then, if it looks as
/// they do. `Note`, `Figur 2` and the beginning of a sentence never count.
///
/// - Complexity: O(candidates) time and space.
struct SpeakerEvidence {
    /// A candidate, with what its name and its surroundings say.
    struct Item {
        let candidate: LabelCandidate
        /// Which name it is, whatever its case.
        let key: Int
        let kind: SpeakerName
        /// Whether an opening quotation mark stands behind the label.
        let opensQuote: Bool
        /// Whether a line before it ends as a sentence or a label does, or there is none.
        let followsEnd: Bool
        /// The number of its line among those that are not blank, from 0.
        let line: Int
    }

    private let items: [Item]
    private var counts: [Int: Int] = [:]
    private var quoted: Set<Int> = []
    private var accepted: Set<Int> = []
    private var isTimed = false

    init(_ items: [Item]) {
        self.items = items
    }

    /// The candidates that are labels, in order.
    mutating func labels() -> [LabelCandidate] {
        let header = Self.header(items)
        let rest = items[header...]
        isTimed = rest.count { $0.candidate.form.isAlone && !$0.kind.isPhrase } > 1
        for item in rest {
            counts[item.key, default: 0] += 1
            if item.opensQuote { quoted.insert(item.key) }
        }
        let repeated = Set(rest.lazy.filter { $0.kind.mayRepeat }.map(\.key)).count { (counts[$0] ?? 0) > 1 }
        for item in rest where countsByItself(item, repeated: repeated) { accepted.insert(item.key) }
        let sure = rest.count { accepted.contains($0.key) }
        if sure > 0 {
            let isQuoted = rest.count { accepted.contains($0.key) && $0.opensQuote } * 2 > sure
            let first = rest.first { accepted.contains($0.key) }?.line ?? 0
            let last = rest.last?.line ?? 0
            // Nearly each line begins with a label: what looks like one is one.
            let isDense = sure > 3 && sure * 5 > (last - first + 1) * 3
            for item in rest where !accepted.contains(item.key) {
                if countsBesideOthers(item, sure: sure, isQuoted: isQuoted, isDense: isDense) {
                    accepted.insert(item.key)
                }
            }
        }
        return rest.filter { accepted.contains($0.key) && !$0.kind.isTitle && (isTimed || !$0.candidate.form.isAlone) }
            .map(\.candidate)
    }

    /// How many candidates belong to a head of `Date: …`, `Place: …`, `Interviewer: …` on lines that follow each other.
    private static func header(_ items: [Item]) -> Int {
        guard let first = items.first, first.line < 6 else { return 0 }
        var end = 0
        while end < items.count, end == 0 || items[end].line == items[end - 1].line + 1 { end += 1 }
        let run = items[..<end]
        guard let last = run.lastIndex(where: { $0.kind.isTitle && !$0.opensQuote }) else { return 0 }
        // A role may stand below the last title: go on while names are new.
        var seen = Set(run[...last].map(\.key))
        guard seen.count == last + 1 else { return 0 }
        var position = last + 1
        while position < end, seen.insert(run[position].key).inserted,
            !items[position...].dropFirst().contains(where: { $0.key == run[position].key })
        { position += 1 }
        return position
    }

    private func countsByItself(_ item: Item, repeated: Int) -> Bool {
        let form = item.candidate.form
        let count = counts[item.key] ?? 0
        if form.isVoice { return true }
        if form.isTabbed { return count > 2 && (item.kind.isRole || item.kind.isCode) }
        if item.candidate.isTight { return count > 1 && (item.kind.isRole || item.kind.isCode) }
        if form.isAlone {
            // Behind a time one word may be all that was said: "0:04 Yes".
            if form.parts.first == .time, case .proper(words: 1) = item.kind { return false }
            return isTimed && item.kind.mayRepeat && !item.kind.isPlain
        }
        switch item.kind {
        case .title, .phrase: return false
        case .role: return true
        case _ where form.isTimed: return true
        case .code: return count > 1
        case .proper(let words):
            if words > 1 { return count > 1 || item.opensQuote }
            return count > 3 || count > 1 && (repeated > 1 || quoted.contains(item.key) || count > 2)
        case .plain: return count > 2 && repeated > 1
        }
    }

    private func countsBesideOthers(_ item: Item, sure: Int, isQuoted: Bool, isDense: Bool) -> Bool {
        guard item.followsEnd, !item.candidate.isTight, !item.candidate.form.isTabbed, !item.candidate.form.isAlone
        else { return false }
        if isQuoted, !item.opensQuote { return false }
        let comesBack = (counts[item.key] ?? 0) > 1
        guard sure > 1 || comesBack else { return false }
        switch item.kind {
        case .title, .phrase, .plain: return false
        case .role, .code: return true
        case .proper(let words): return item.opensQuote || words > 1 || comesBack || isDense
        }
    }
}

extension SpeakerName {
    fileprivate var isTitle: Bool { if case .title = self { true } else { false } }
    fileprivate var isPhrase: Bool { if case .phrase = self { true } else { false } }
    fileprivate var isPlain: Bool { if case .plain = self { true } else { false } }
    fileprivate var isRole: Bool { if case .role = self { true } else { false } }
    fileprivate var isCode: Bool { if case .code = self { true } else { false } }
    fileprivate var mayRepeat: Bool { !isTitle && !isPhrase }
}
