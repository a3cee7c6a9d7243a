import CodingModel

/// A coding session: one passage of a document at a time, and what is being done to it.
///
/// A value without a terminal and without a study: keys go in by ``handle(_:)``, what is to be done in the study comes
/// out of it as an ``AnnotationEffect``, and what came of that goes in again by ``gave(_:before:)`` and its like.
struct AnnotationSession: Sendable {
    /// What keys are for.
    enum Mode: Hashable, Sendable {
        case coding
        case narrowing(Narrowing)
        case memo(LineInput)
        case finding(LineInput)
        /// After a search, where `n` and `N` go on.
        case found
        /// The path of a new code.
        case naming(LineInput)
        case defining(path: String, LineInput)
        /// Which of one's own codings goes, by its place among ``mineHere``.
        case takingOff(Int)
        /// The page of keys, from this line.
        case keys(Int)
    }

    let text: AnnotatedText
    let coder: Coder
    /// Whether the work of others is kept out of sight.
    let onlyMine: Bool
    /// Columns and rows of the terminal.
    var size = ScreenSize()

    private(set) var codebook: Codebook
    private(set) var choices: CodeChoices
    /// Those of the document that may be seen.
    private(set) var codings: [Coding] = []
    /// Memos on passages of the document that may be seen.
    private(set) var notes: [Note] = []
    /// For each passage, whether the coder has coded something in it.
    private(set) var isCoded: [Bool] = []
    /// Codes from the one that the coder gave last.
    private(set) var recent: [ObjectID]

    /// The passage that is shown, from 0.
    private(set) var position = 0
    /// The stretch that codes would be given to, in scalars.
    private(set) var selection: Range<Int>
    /// Rows that a long passage is scrolled down.
    var scroll = 0
    var mode = Mode.coding
    var prompt = CodePrompt()
    /// One line for the person about what was just done; empty for none.
    var message = ""
    /// What was last looked for, and the place that was found.
    var sought: (words: String, place: Range<Int>)?

    init(
        _ text: AnnotatedText, coder: Coder, onlyMine: Bool, codebook: Codebook, codings: [Coding], notes: [Note] = [],
        recent: [ObjectID] = []
    ) {
        self.text = text
        self.coder = coder
        self.onlyMine = onlyMine
        self.codebook = codebook
        self.recent = recent
        choices = CodeChoices(codebook)
        selection = text.passages[0]
        refresh(codebook: codebook, codings: codings, notes: notes)
        go(to: isCoded.firstIndex(of: false) ?? 0)
    }

    /// The whole of the passage that is shown.
    var passage: Range<Int> { text.passages[position] }

    var isNarrowed: Bool { selection != passage }

    /// The coder's own codings that touch the passage.
    var mineHere: [Coding] {
        codings.filter { $0.coderID == coder.id && $0.passage.range.overlaps(passage) }
    }

    /// The coder's own codings of exactly the stretch that is chosen.
    var mineOnSelection: [Coding] {
        codings.filter { $0.coderID == coder.id && $0.passage.range == selection }
    }

    /// The list below the prompt.
    var items: [CodePrompt.Item] { prompt.items(of: choices, recent: recent) }

    /// Whether Enter would make a new code.
    var isNewMarked: Bool {
        guard let marked = prompt.marked, items.indices.contains(marked) else { return false }
        return if case .new = items[marked] { true } else { false }
    }

    /// `paragraph 12`
    func name(ofPassage position: Int) -> String { "\(text.noun) \(position + 1)" }

    // MARK: Moving

    /// Shows another passage, as a whole.
    mutating func go(to position: Int) {
        self.position = position
        selection = passage
        scroll = 0
    }

    /// Narrows what codes would be given to, or shows the whole of the passage again.
    mutating func select(_ range: Range<Int>?) { selection = range ?? passage }

    /// The next passage in which the coder has coded nothing, from the beginning again behind the last one.
    var nextUncoded: Int? {
        let order = Array((position + 1)..<text.passages.count) + Array(0..<position)
        return order.first { !isCoded[$0] }
    }

    // MARK: What came of it

    /// Takes note of what the study holds now.
    mutating func refresh(codebook: Codebook, codings: [Coding], notes: [Note] = []) {
        self.notes = notes
        self.codebook = codebook
        choices = CodeChoices(codebook)
        self.codings = codings
        let mine = codings.filter { $0.coderID == coder.id }.map(\.passage.range)
        isCoded = text.passages.map { passage in mine.contains { $0.overlaps(passage) } }
    }

    /// The codes of an answer are saved: `made` those that are new there, `before` those that the passage had already.
    ///
    /// The next passage is shown, unless it was a part of one that was coded: there may be more in it.
    mutating func gave(made: [ObjectID], before: [ObjectID]) {
        recent = made + before + recent.filter { !made.contains($0) && !before.contains($0) }
        let place = isNarrowed ? "part of \(name(ofPassage: position))" : name(ofPassage: position)
        func names(_ codes: [ObjectID]) -> String { codes.compactMap { codebook.path(of: $0) }.joined(separator: ", ") }
        var parts: [String] = []
        if !made.isEmpty { parts.append("saved: \(names(made)) on \(place)") }
        if !before.isEmpty { parts.append("you had given it \(names(before)) already: one coding") }
        prompt = CodePrompt()
        mode = .coding
        if isNarrowed {
            select(nil)
        } else if position + 1 < text.passages.count {
            go(to: position + 1)
        } else {
            parts.append("this was the last one")
        }
        message = parts.joined(separator: "; ")
    }

    /// A code was added: it is chosen, as if it had been typed.
    mutating func added(_ code: Code) {
        let path = codebook.path(of: code.id) ?? code.name
        prompt.choose(CodeMatch(code: code.id, path: path, definition: code.definition))
        mode = .coding
        message = "new code: \(path); Enter gives it to the passage"
    }

    /// Something was done that leaves the person where they are.
    mutating func did(_ what: String) {
        mode = .coding
        message = what
    }
}
