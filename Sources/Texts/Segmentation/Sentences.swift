extension ClassifiedScalars {
    /// Sentences, across line breaks and, where the words go on, across blank lines.
    ///
    /// Every run of white space is a gap at which a sentence may end; ``Gap`` decides. Behind a Chinese or Japanese full
    /// stop a sentence ends without one.
    func sentences() -> [Range<Int>] { sentences(in: 0..<count) }

    /// The sentences of a stretch that begins and ends with no sentence's middle.
    func sentences(in whole: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        let count = whole.upperBound
        var start = whole.lowerBound
        while start < count, isSpace(start) { start += 1 }
        var position = start
        while true {
            position = nextBorder(from: position, before: count)
            guard position < count else { break }
            if isSpace(position) {
                let gap = Gap(in: self, at: position, sentence: start, before: count)
                if gap.endsSentence {
                    found.append(start..<position)
                    start = gap.end
                }
                position = gap.end
            } else {
                position = endOfClosers(from: position + 1, before: count)
                found.append(start..<position)
                while position < count, isSpace(position) { position += 1 }
                start = position
            }
        }
        if start < count { found.append(start..<count) }
        return found
    }

    /// The first white space, or scalar that ends a sentence by itself, from `start` on.
    private func nextBorder(from start: Int, before limit: Int) -> Int {
        classes.withUnsafeBufferPointer { classes in
            var position = start
            while position < limit, classes[position].isDisjoint(with: [.space, .wideTerminator]) { position += 1 }
            return position
        }
    }

    private func endOfClosers(from start: Int, before count: Int) -> Int {
        var end = start
        while end < count, classes[end].holds(anyOf: [.closer, .wideTerminator]) { end += 1 }
        return end
    }
}

/// White space between two stretches of a text, and whether a sentence ends there.
struct Gap {
    private let text: ClassifiedScalars
    /// Where the sentence in question begins.
    private let sentence: Int
    /// The white space.
    private let start: Int
    let end: Int
    private let limit: Int
    /// Whether there is a blank line in it.
    private let breaksParagraph: Bool

    /// The gap whose first white space is at `start`, behind the sentence that begins at `sentence`, in a stretch that
    /// ends at `limit`.
    init(in text: ClassifiedScalars, at start: Int, sentence: Int, before limit: Int) {
        self.text = text
        self.sentence = sentence
        self.start = start
        self.limit = limit
        var end = start
        var newlines = 0
        while end < limit, text.isSpace(end) {
            if text.values[end] == ClassifiedScalars.newline { newlines += 1 }
            end += 1
        }
        self.end = end
        breaksParagraph = newlines > 1
    }

    /// Whether a sentence ends here.
    ///
    /// It does behind a terminator, unless the next word begins with a lower-case letter or the terminator is the point
    /// of an abbreviation, an initial or an ordinal number; and at a blank line, unless no terminator stands before it and
    /// the next word begins with a lower-case letter, or goes on a word that a hyphen splits.
    var endsSentence: Bool {
        guard end < limit else { return true }
        // An ellipsis with blanks in it.
        if text.values[end] == 0x2E, !breaksParagraph { return false }
        switch stop {
        case .none: return breaksParagraph && !nextIsLowercase && !splitsWord
        case .inner: return false
        case .weak: return breaksParagraph && !nextIsLowercase
        case .closing: return breaksParagraph ? !nextIsLowercase : nextIsUppercase
        case .full: return breaksParagraph || !nextIsLowercase
        }
    }

    /// How much the text before the gap ends a sentence.
    private enum Stop {
        /// No terminator.
        case none
        /// The point of an abbreviation that something must follow.
        case inner
        /// The point of an initial or an ordinal number: a sentence goes on, unless the paragraph ends.
        case weak
        /// The point of an abbreviation that a sentence may end with.
        case closing
        case full
    }

    private var stop: Stop {
        var last = start - 1
        if let note = startOfNote { last = note - 1 }
        while last > sentence, text.classes[last].contains(.closer), !text.classes[last].contains(.terminator) {
            last -= 1
        }
        guard last >= sentence, text.classes[last].contains(.terminator) else { return .none }
        let point = UInt32(0x2E)
        guard text.values[last] == point, last > sentence, text.values[last - 1] != point else { return .full }
        var first = last
        while first > sentence, isPartOfAbbreviation(first - 1) { first -= 1 }
        return first < last ? stop(behind: first..<last) : .full
    }

    /// Where the white space begins before a note in brackets that ends at the gap, such as `(laughs)`, if it stands
    /// behind a sentence's end and has none itself: it belongs to that sentence.
    private var startOfNote: Int? {
        guard text.values[start - 1] == 0x29 || text.values[start - 1] == 0x5D else { return nil }
        var position = start - 2
        while position > sentence, start - position < 64, !text.classes[position].contains(.terminator) {
            if text.values[position] == 0x28 || text.values[position] == 0x5B {
                while position > sentence, text.values[position - 1] == text.values[position] { position -= 1 }
                while position > sentence, text.isSpace(position - 1) { position -= 1 }
                return position > sentence ? position : nil
            }
            position -= 1
        }
        return nil
    }

    private func isPartOfAbbreviation(_ offset: Int) -> Bool {
        text.classes[offset].holds(anyOf: [.letter, .digit, .extending, .hyphen])
            || text.values[offset] == 0x2E || text.values[offset] == 0x2F
    }

    /// What the point behind `word` is.
    private func stop(behind word: Range<Int>) -> Stop {
        let classes = text.classes[word]
        if classes.allSatisfy({ $0.contains(.digit) || $0.isDisjoint(with: [.letter, .hyphen]) }) {
            return stop(behindNumber: word)
        }
        // The longest abbreviation has fewer letters than this.
        guard word.count <= 24 else { return .full }
        let spelled = text.lowercased(word)
        let whole = beginning(before: word).map { text.lowercased($0) + "." + spelled }
        switch whole.flatMap(Abbreviations.all.kind) ?? Abbreviations.all.kind(of: spelled) {
        case .inner: return .inner
        case .closing: return .closing
        case .beforeName: return nextIsFunctionWord ? .full : .weak
        case .beforeNumber where nextClass.contains(.digit): return .inner
        case .beforeNumber, nil:
            guard isInitials(word) else { return .full }
            return nextIsFunctionWord ? .full : .weak
        }
    }

    /// The letters and points that an abbreviation written with blanks begins with: `bl` of `bl. a`, `o. s` of `o. s. v`.
    private func beginning(before word: Range<Int>) -> Range<Int>? {
        var first = word.lowerBound
        while first - 3 >= sentence, text.isSpace(first - 1), text.values[first - 2] == 0x2E,
            word.upperBound - first < 12
        {
            var begin = first - 2
            while begin > sentence, text.classes[begin - 1].contains(.letter) { begin -= 1 }
            guard first - 2 - begin <= 3, begin < first - 2 else { break }
            first = begin
        }
        guard first < word.lowerBound else { return nil }
        return first..<(word.lowerBound - 2)
    }

    /// Whether the next word, with a capital, is one that sentences begin with and names do not.
    private var nextIsFunctionWord: Bool {
        var begin = end
        while begin < limit, text.classes[begin].contains(.opener) { begin += 1 }
        guard begin < limit, text.classes[begin].contains(.uppercase) else { return false }
        var next = begin
        while next < limit, next - begin < 16, text.classes[next].holds(anyOf: [.letter, .extending]) { next += 1 }
        let word = text.lowercased(begin..<next)
        return LanguageGuess.isFunctionWord(word) && !Abbreviations.nameParticles.contains(word)
    }

    /// The number of a heading or a list's item stands before it; an ordinal stands before a lower-case letter, the rest
    /// of a date (`3. 4. 2020`), or in German before a month.
    private func stop(behindNumber number: Range<Int>) -> Stop {
        guard !text.values[number].contains(0x2E) else { return number.lowerBound == sentence ? .inner : .full }
        guard number.count <= 2 else { return nextIsLowercase ? .weak : .full }
        if number.lowerBound == sentence { return .inner }
        if nextIsLowercase { return .weak }
        var next = end
        while next < limit, text.classes[next].holds(anyOf: .word) { next += 1 }
        if nextClass.contains(.digit) {
            let isDate = next < limit && text.values[next] == 0x2E || next - end == 4
            return isDate ? .weak : .full
        }
        guard next - end <= 24 else { return .full }
        if isBehindArticle(number), !nextIsFunctionWord { return .weak }
        return Abbreviations.all.ordinalFollowers.contains(text.lowercased(end..<next)) ? .weak : .full
    }

    /// Whether the word before is one that an ordinal number stands behind, as in German `im 2. Stock`.
    private func isBehindArticle(_ number: Range<Int>) -> Bool {
        var last = number.lowerBound
        while last > sentence, text.isSpace(last - 1) { last -= 1 }
        var first = last
        while first > sentence, last - first < 8, text.classes[first - 1].contains(.letter) { first -= 1 }
        return first < last && Abbreviations.all.ordinalLeaders.contains(text.lowercased(first..<last))
    }

    /// Single letters with points between them (`J`, `H.C`), but none that are words: Danish `i`, `I`, `å`, `ø`.
    private func isInitials(_ word: Range<Int>) -> Bool {
        var letters = 0
        var isLetterNext = true
        for offset in word where !text.classes[offset].contains(.extending) {
            guard isLetterNext ? text.classes[offset].contains(.letter) : text.values[offset] == 0x2E else {
                return false
            }
            letters += isLetterNext ? 1 : 0
            isLetterNext.toggle()
        }
        guard letters == 1 else { return letters > 1 }
        return !["i", "å", "ø", "ö"].contains(text.lowercased(word))
    }

    private var nextClass: ScalarClass { text.classes[end] }

    /// The class of the next scalar that is no quote or bracket; where no paragraph ends, no dash either.
    private var nextLetterClass: ScalarClass {
        var next = end
        while next < limit {
            let isDash = (0x2010...0x2015).contains(text.values[next]) || text.values[next] == 0x2D
            let isSkipped = text.classes[next].holds(anyOf: [.opener, .ignorable]) || (isDash && !breaksParagraph)
            guard isSkipped || (text.isSpace(next) && !breaksParagraph && next - end < 8) else { break }
            next += 1
        }
        return next < limit ? text.classes[next] : []
    }

    private var nextIsLowercase: Bool { nextLetterClass.contains(.lowercase) }
    private var nextIsUppercase: Bool { nextLetterClass.contains(.uppercase) }

    /// Whether the text before the gap ends in a hyphen behind a letter, and a letter follows.
    private var splitsWord: Bool {
        let last = start - 1
        let isHyphen = text.classes[last].contains(.hyphen) || text.values[last] == 0xAD
        return isHyphen && last > sentence && text.classes[last - 1].holds(anyOf: [.letter, .extending])
            && nextClass.contains(.letter)
    }
}
