import CodingModel

extension AnnotationSession {
    /// Does what a key does, and gives what has to be done in the study or at the terminal for it.
    mutating func handle(_ key: Key) -> AnnotationEffect? {
        message = ""
        switch key {
        case .control("l"): return .redraw
        case .control("q"): return .quit
        case .pageDown, .pageUp:
            if case .keys = mode { break }
            scroll = AnnotationBody(self).scroll(pages: key == .pageDown ? 1 : -1)
            return nil
        default: break
        }
        switch mode {
        case .coding: return handleCoding(key)
        case .narrowing(let narrowing): handleNarrowing(key, narrowing)
        case .memo(let input): return handleMemo(key, input)
        case .finding(let input): handleFinding(key, input)
        case .found: return handleFound(key)
        case .naming(let input): handleNaming(key, input)
        case .defining(let path, let input): return handleDefining(key, path, input)
        case .takingOff(let marked): return handleTakingOff(key, marked)
        case .keys(let first): handleKeys(key, first)
        }
        return nil
    }

    // MARK: At the prompt

    private mutating func handleCoding(_ key: Key) -> AnnotationEffect? {
        switch key {
        case .enter: return answer()
        case .tab: choose()
        case .up, .down: prompt.mark(down: key == .down, count: items.count)
        case .escape, .control("c"): return leave(orQuit: key != .escape)
        case .control("d"): return prompt.isEmpty ? .quit : nil
        case .control("n"): goToNextUncoded()
        case .control("p"): move(by: -1)
        case .left where prompt.input.isEmpty: move(by: -1)
        case .right where prompt.input.isEmpty: move(by: 1)
        case .control("z"): return .undo
        case .control("t"): narrow()
        case .control("f"): mode = .finding(LineInput())
        case .control("o"): writeMemo()
        case .control("x"): takeOff()
        case .text("\"") where prompt.input.isEmpty: narrow()
        case .text("/") where prompt.input.isEmpty: mode = .finding(LineInput())
        case .text("+") where prompt.input.isEmpty: mode = .naming(LineInput())
        case .text("?") where prompt.input.isEmpty: mode = .keys(0)
        default: _ = prompt.type(key)
        }
        return nil
    }

    /// Gives the codes that are chosen, with the one that is marked; goes on if there is none.
    private mutating func answer() -> AnnotationEffect? {
        if let marked = prompt.marked, items.indices.contains(marked) {
            switch items[marked] {
            case .code(let match): prompt.choose(match)
            case .new(let path):
                define(path)
                return nil
            }
        }
        guard !prompt.chosen.isEmpty else {
            move(by: 1)
            return nil
        }
        return .give(codes: prompt.chosen.map(\.code), range: selection, memo: nil)
    }

    /// Chooses the code that is marked, to be given together with others; marks the first where none is.
    private mutating func choose() {
        guard let marked = prompt.marked, items.indices.contains(marked) else {
            return prompt.mark(down: true, count: items.count)
        }
        switch items[marked] {
        case .code(let match): prompt.choose(match)
        case .new(let path): define(path)
        }
    }

    /// Drops what was begun last: what is typed, what is chosen, the narrowing.
    private mutating func leave(orQuit: Bool) -> AnnotationEffect? {
        if !prompt.input.isEmpty || prompt.marked != nil {
            prompt.clearInput()
        } else if !prompt.chosen.isEmpty {
            prompt = CodePrompt()
        } else if isNarrowed {
            select(nil)
        } else if orQuit {
            return .quit
        }
        return nil
    }

    private mutating func move(by step: Int) {
        guard isFree() else { return }
        let target = position + step
        if text.passages.indices.contains(target) {
            go(to: target)
        } else if step < 0 {
            message = "this is the first \(text.noun)"
        } else {
            let left = isCoded.count { !$0 }
            message =
                "this is the last \(text.noun)"
                + (left == 0 ? ": Ctrl-Q quits" : ": Ctrl-N goes to the next of \(left) uncoded, Ctrl-Q quits")
        }
    }

    private mutating func goToNextUncoded() {
        guard isFree() else { return }
        guard let next = nextUncoded else {
            message =
                isCoded[position]
                ? "you have coded something in every \(text.noun)"
                : "this is the only \(text.noun) that you have not coded"
            return
        }
        if next < position { message = "from the beginning again" }
        go(to: next)
    }

    /// Whether no codes are chosen that would be lost.
    private mutating func isFree() -> Bool {
        guard !prompt.chosen.isEmpty else { return true }
        message = "\(prompt.chosen.map(\.path).joined(separator: ", ")) not saved yet: Enter saves, Esc drops"
        return false
    }

    // MARK: The passage's borders

    private mutating func narrow() {
        mode = .narrowing(Narrowing(whole: passage, range: selection))
    }

    private mutating func handleNarrowing(_ key: Key, _ narrowing: Narrowing) {
        switch key {
        case .enter:
            guard !narrowing.isNowhere(in: text) else {
                message = "these words are not there: mend them, or move the border by arrow keys"
                return
            }
            select(narrowing.range)
            mode = .coding
        case .escape, .control("c"):
            select(nil)
            mode = .coding
        default:
            var changed = narrowing
            _ = changed.handle(key, in: text)
            select(changed.range)
            mode = .narrowing(changed)
        }
    }

    // MARK: Memos

    private mutating func writeMemo() {
        if let marked = prompt.marked, items.indices.contains(marked), case .code(let match) = items[marked] {
            prompt.choose(match)
        }
        mode = .memo(LineInput())
    }

    private mutating func handleMemo(_ key: Key, _ input: LineInput) -> AnnotationEffect? {
        switch key {
        case .enter: return memo(input.text)
        case .control("e"): return .openEditor(input.text)
        default:
            typed(key, input) { .memo($0) }
            return nil
        }
    }

    /// Saves a memo: with the codes that are chosen, else on the coder's own codings of the passage, else on the
    /// passage itself.
    mutating func memo(_ words: String) -> AnnotationEffect? {
        guard words.contains(where: { !$0.isWhitespace }) else {
            did("no memo was written")
            return nil
        }
        guard prompt.chosen.isEmpty else {
            return .give(codes: prompt.chosen.map(\.code), range: selection, memo: words)
        }
        return .note(words, codings: mineOnSelection.map(\.id), range: selection)
    }

    // MARK: Searching

    private mutating func handleFinding(_ key: Key, _ input: LineInput) {
        guard key == .enter else { return typed(key, input) { .finding($0) } }
        mode = .coding
        let words = input.isEmpty ? sought?.words ?? "" : input.text
        if !words.isEmpty { find(words, forward: true) }
    }

    private mutating func handleFound(_ key: Key) -> AnnotationEffect? {
        mode = .coding
        switch key {
        case .text("n"): find(sought?.words ?? "", forward: true)
        case .text("N"): find(sought?.words ?? "", forward: false)
        case .escape, .enter, .control("c"): break
        default: return handleCoding(key)
        }
        return nil
    }

    /// Shows the next passage, or the one before, in which the words stand.
    private mutating func find(_ words: String, forward: Bool) {
        guard isFree() else { return }
        var places: [(passage: Int, place: Range<Int>)] = []
        for place in text.places(of: words) {
            guard let passage = text.passage(touching: place), places.last?.passage != passage else { continue }
            places.append((passage, place))
        }
        let next =
            forward
            ? places.firstIndex { $0.passage > position } ?? places.indices.first
            : places.lastIndex { $0.passage < position } ?? places.indices.last
        guard let next else {
            message = "“\(words)” is \(text.parts == nil ? "nowhere" : "in no part of yours") in \(text.document.name)"
            return
        }
        go(to: places[next].passage)
        sought = (words, places[next].place)
        mode = .found
        message = "“\(words)”: \(text.noun) \(next + 1) of \(places.count) that have it"
    }

    // MARK: New codes

    private mutating func handleNaming(_ key: Key, _ input: LineInput) {
        guard key == .enter else { return typed(key, input) { .naming($0) } }
        mode = .coding
        if !input.isEmpty { define(input.text) }
    }

    /// Asks for the definition of a new code, if there can be one of that path.
    private mutating func define(_ path: String) {
        if let reason = codebook.reasonAgainst(newCode: path) {
            message = reason
            return
        }
        mode = .defining(path: path, LineInput())
    }

    private mutating func handleDefining(_ key: Key, _ path: String, _ input: LineInput) -> AnnotationEffect? {
        if key == .enter { return .add(path: path, definition: input.text) }
        typed(key, input) { .defining(path: path, $0) }
        return nil
    }

    // MARK: Taking off

    private mutating func takeOff() {
        guard isFree() else { return }
        if mineHere.isEmpty {
            message = "no code of yours is on this \(text.noun)"
        } else {
            mode = .takingOff(0)
        }
    }

    private mutating func handleTakingOff(_ key: Key, _ marked: Int) -> AnnotationEffect? {
        switch key {
        case .up: mode = .takingOff(max(0, marked - 1))
        case .down, .tab: mode = .takingOff(min(mineHere.count - 1, marked + 1))
        case .enter:
            mode = .coding
            return mineHere.indices.contains(marked) ? .takeOff(mineHere[marked].id) : nil
        case .escape, .control("c"), .control("x"): mode = .coding
        default: break
        }
        return nil
    }

    // MARK: The page of keys

    private mutating func handleKeys(_ key: Key, _ first: Int) {
        switch key {
        case .down, .pageDown: mode = .keys(first + 1)
        case .up, .pageUp: mode = .keys(max(0, first - 1))
        default: mode = .coding
        }
    }

    /// Lets a key do to a line what it does, or leave it.
    private mutating func typed(_ key: Key, _ input: LineInput, _ mode: (LineInput) -> Mode) {
        guard key != .escape, key != .control("c") else {
            self.mode = .coding
            return
        }
        var changed = input
        _ = changed.handle(key)
        self.mode = mode(changed)
    }
}

extension Codebook {
    /// Why there can be no new code of that path, in one sentence; `nil` if there can.
    ///
    /// Codes above it that are not there are made with it, unless they are like some that are.
    func reasonAgainst(newCode path: String) -> String? {
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        do {
            for name in names { _ = try Name(name) }
        } catch {
            return "\(error)"
        }
        if allPaths.contains(where: { Name.key(of: $0) == Name.key(of: path) }) { return "there is a code '\(path)'" }
        for count in 1..<names.count {
            let above = names.prefix(count).joined(separator: "/")
            if code(at: above) != nil { continue }
            let near = nearestNames(to: above, among: allPaths)
            guard near.isEmpty else {
                return "there is no code '\(above)' to put it below: did you mean '\(near[0])'?"
            }
        }
        return nil
    }
}
