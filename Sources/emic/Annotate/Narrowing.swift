/// The borders of a passage while they are moved, by keys or by typing its first and last words.
struct Narrowing: Hashable, Sendable {
    enum Border: Hashable, Sendable {
        case start, end

        var other: Border { self == .start ? .end : .start }
    }

    /// The passage as the session shows it: where words are looked for first, and what the borders go back to.
    let whole: Range<Int>
    /// The stretch that is chosen, never empty.
    private(set) var range: Range<Int>
    /// Which border keys move, and which words are typed for.
    private(set) var border = Border.start
    private(set) var first = LineInput()
    private(set) var last = LineInput()

    init(whole: Range<Int>, range: Range<Int>) {
        self.whole = whole
        self.range = range
    }

    /// Where the border that is moved stands.
    var offset: Int { border == .start ? range.lowerBound : range.upperBound }

    /// The words typed for the border that is moved.
    var input: LineInput { border == .start ? first : last }

    /// Whether what was typed for the border is nowhere that it could be.
    func isNowhere(in text: AnnotatedText) -> Bool { !input.isEmpty && candidates(in: text).isEmpty }

    /// Does what a key does to the borders; `false` if it does nothing to them.
    mutating func handle(_ key: Key, in text: AnnotatedText) -> Bool {
        switch key {
        case .tab, .backTab: border = border.other
        case .left, .right: moveByWord(forward: key == .right, in: text)
        case .modifiedLeft, .modifiedRight: moveByCharacter(forward: key == .modifiedRight, in: text)
        case .text("<"): moveByCharacter(forward: false, in: text)
        case .text(">"): moveByCharacter(forward: true, in: text)
        case .up, .down: moveByMatch(forward: key == .down, in: text)
        case .home: set(whole.lowerBound)
        case .end: set(whole.upperBound)
        default: return type(key, in: text)
        }
        return true
    }

    private mutating func moveByWord(forward: Bool, in text: AnnotatedText) {
        clearInput()
        switch (border, forward) {
        case (.start, false): set(text.wordStart(before: offset))
        case (.start, true): if let start = text.wordStart(after: offset) { set(start) }
        case (.end, false): if let end = text.wordEnd(before: offset) { set(end) }
        case (.end, true): set(text.wordEnd(after: offset))
        }
    }

    private mutating func moveByCharacter(forward: Bool, in text: AnnotatedText) {
        clearInput()
        set(text.step(from: offset, forward: forward))
    }

    /// To the place before or after where the typed words stand as well.
    private mutating func moveByMatch(forward: Bool, in text: AnnotatedText) {
        let places = candidates(in: text)
        if let place = forward ? places.first(where: { $0 > offset }) : places.last(where: { $0 < offset }) {
            set(place)
        }
    }

    private mutating func type(_ key: Key, in text: AnnotatedText) -> Bool {
        let before = input
        let isTaken = border == .start ? first.handle(key) : last.handle(key)
        guard isTaken else { return false }
        if input != before {
            // Words that are nowhere leave no border behind where some of their letters were.
            let place = candidates(in: text).first ?? (border == .start ? whole.lowerBound : whole.upperBound)
            if border == .start, place >= range.upperBound { range = range.lowerBound..<whole.upperBound }
            set(place)
        }
        return true
    }

    /// Where the border would stand for what was typed: before words or behind them, within the whole passage.
    ///
    /// Words that begin as typed go before those that hold it, of which three letters must be typed; the beginning of
    /// the last word takes all of it.
    private func candidates(in text: AnnotatedText) -> [Int] {
        let end = border == .start ? whole.upperBound : max(whole.upperBound, range.upperBound)
        let start = border == .start ? whole.lowerBound : range.lowerBound
        let found = text.places(of: input.text).filter { start <= $0.lowerBound && $0.upperBound <= end }
        let atWords = found.filter { text.startsWord(at: $0.lowerBound) }
        let taken = atWords.isEmpty && input.text.count >= 3 ? found : atWords
        return taken.map { border == .start ? $0.lowerBound : text.wordEnd(at: $0.upperBound) }
    }

    private mutating func clearInput() {
        if border == .start { first = LineInput() } else { last = LineInput() }
    }

    /// Moves the border, if anything is left between the two.
    private mutating func set(_ offset: Int) {
        let (start, end) = border == .start ? (offset, range.upperBound) : (range.lowerBound, offset)
        if start < end { range = start..<end }
    }
}
