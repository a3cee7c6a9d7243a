/// The keys of a session, as its own page, its last line and the command's help tell them.
enum AnnotationKeys {
    /// A key and what it does, in at most 78 columns together.
    struct Line: Hashable, Sendable {
        var keys: String
        var effect: String

        /// `Enter    save, …`
        var text: String { keys.padded(to: 13) + effect }
    }

    /// At the prompt.
    static let coding = [
        Line(keys: "letters", effect: "of a code or of its words: the list shows what fits"),
        Line(keys: "↑ ↓", effect: "mark a code of the list; the last line makes a new one"),
        Line(keys: "Tab", effect: "choose the marked code, to give several at once"),
        Line(keys: "Enter", effect: "save what is chosen and marked, and go on; with nothing: skip"),
        Line(keys: "Backspace", effect: "take back the code chosen last"),
        Line(keys: "Esc", effect: "drop what is typed, chosen or narrowed"),
        Line(keys: "← →", effect: "passage before (Ctrl-P too), next passage"),
        Line(keys: "Ctrl-N", effect: "next passage that you have not coded"),
        Line(keys: "PgUp PgDn", effect: "scroll; Ctrl-L draws the screen anew"),
        Line(keys: "\"  Ctrl-T", effect: "narrow the passage to words"),
        Line(keys: "Ctrl-O", effect: "memo on the codes; Ctrl-E there opens your editor"),
        Line(keys: "+", effect: "new code"),
        Line(keys: "Ctrl-X", effect: "take a code of yours off"),
        Line(keys: "Ctrl-Z", effect: "undo this session's last answer, and the one before"),
        Line(keys: "/  Ctrl-F", effect: "search; then n and N: next and previous passage with the words"),
        Line(keys: "Ctrl-Q", effect: "quit (Ctrl-C and Ctrl-D too); what was saved stays saved"),
    ]

    /// While a passage is narrowed.
    static let narrowing = [
        Line(keys: "type", effect: "the first words; Tab; the last words"),
        Line(keys: "← →", effect: "move the border by a word"),
        Line(keys: "< >", effect: "by a character (Shift-← → too)"),
        Line(keys: "↑ ↓", effect: "where the typed words stand as well"),
        Line(keys: "Home End", effect: "back to the passage's own border"),
    ]

    /// The last line of the screen, the most needed first.
    static func hints(for session: AnnotationSession) -> [String] {
        switch session.mode {
        case .coding where session.prompt.isEmpty:
            ["? keys", "Enter next", "← back", "^N uncoded", "\" words", "/ find", "^Z undo", "^Q quit"]
        case .coding where session.isNewMarked: ["Enter make the code", "↑↓ another", "Esc drop"]
        case .coding:
            ["Enter save", "Tab choose more", "Esc drop", "\" words", "^O memo"]
        case .narrowing: ["Enter done", "Tab other border", "Esc whole passage"]
        case .memo: ["Enter save", "^E editor", "Esc drop"]
        case .finding: ["Enter find", "Esc drop"]
        case .found: ["n next", "N previous", "any other key goes on here"]
        case .naming: ["Enter go on", "Esc drop"]
        case .defining: ["Enter save", "Esc drop"]
        case .takingOff: ["Enter take off", "↑↓ mark", "Esc leave"]
        case .keys: ["↑↓ scroll", "any other key goes back"]
        }
    }
}
