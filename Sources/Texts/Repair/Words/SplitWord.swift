/// A word with a hyphen at a line's end, and what stands on the next line.
struct SplitWord {
    /// What becomes of it.
    enum Verdict {
        /// The hyphen goes.
        case whole
        /// The hyphen stays, and no blank comes behind it.
        case hyphenated
        /// It is a word that leaves out its end, `sundheds- og`: the hyphen stays, and a blank behind it.
        case separate
    }

    /// The bytes of the word before the hyphen, back to the last hyphen before.
    let left: Range<Int>
    /// The bytes of the word on the next line.
    let right: Range<Int>
    /// The whole of the left side, with the hyphens within it.
    private let compound: Range<Int>
    private let isSoft: Bool
    /// Not the draft: a copy of it here would make every change to it a copy.
    private let bytes: UnsafeBufferPointer<UInt8>
    private let isSmallLeft: Bool
    private let isSmallRight: Bool

    init?(_ draft: RepairDraft, _ line: Int, _ next: Int) {
        let (first, second) = (draft.lines[line].range, draft.lines[next].range)
        let (hyphen, width) = UTF8Scalars.scalar(before: first.upperBound, in: draft.bytes)
        let end = first.upperBound - width
        var start = end
        var part = end
        var (last, isAfterHyphen) = (UInt32(0), false)
        while start > first.lowerBound, end - start < 128 {
            let (value, width) = UTF8Scalars.scalar(before: start, in: draft.bytes)
            let isHyphen = value == 0x2D || value == 0x2010
            guard TextWords.isPartOfWord(value) || isHyphen && start < end else { break }
            if last == 0 { last = value }
            if isHyphen { isAfterHyphen = true }
            start -= width
            if !isAfterHyphen { part = start }
        }
        var stop = second.lowerBound
        var initial = UInt32(0)
        while stop < second.upperBound, stop - second.lowerBound < 128 {
            let (value, width) = UTF8Scalars.scalar(at: stop, in: draft.bytes)
            guard TextWords.isPartOfWord(value) else { break }
            if initial == 0 { initial = value }
            stop += width
        }
        guard part < end, stop > second.lowerBound else { return nil }
        left = part..<end
        right = second.lowerBound..<stop
        compound = start..<end
        isSoft = hyphen == 0xAD
        bytes = draft.bytes
        isSmallLeft = !ScalarClass(of: last).holds(anyOf: [.uppercase, .digit])
        isSmallRight = !ScalarClass(of: initial).contains(.uppercase)
    }

    /// Decides by evidence: the text's own words, those known besides, then the letters on both sides.
    func verdict(_ words: TextWords, _ known: any WordEvidence, _ language: String?) -> Verdict {
        if isSoft { return .whole }
        let (first, second) = (string(left).lowercased(), string(right).lowercased())
        let whole = words.count(of: first + second)
        let hyphenated = words.count(of: first + "-" + second)
        if hyphenated > whole { return .hyphenated }
        if whole > 0, isSmallRight { return .whole }
        if FunctionWords.conjunctions.contains(second) {
            return known.knows(first + second, language: language) ? .whole : .separate
        }
        guard isSmallLeft, isSmallRight else { return .hyphenated }
        if known.knows(first + second, language: language) { return .whole }
        if known.knows(first + "-" + second, language: language) { return .hyphenated }
        return keepsHyphen(first, second, words, known, language) ? .hyphenated : .whole
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    /// Whether the left side is one that is written with a hyphen: `e-mail`, `it-afdeling`, English `well-being`.
    private func keepsHyphen(
        _ first: String, _ second: String, _ words: TextWords, _ known: any WordEvidence, _ language: String?
    ) -> Bool {
        if first.unicodeScalars.count == 1 || Self.acronyms.contains(first) { return true }
        guard language == "en" else { return false }
        if Self.alwaysInEnglish.contains(first) { return true }
        guard Self.oftenInEnglish.contains(first) else { return false }
        return words.count(of: second) > 0 || known.knows(second, language: language)
    }

    private static let acronyms: Set<String> = [
        "it", "tv", "cv", "hr", "pr", "pc", "eu", "ip", "dj", "ph", "sms", "www",
    ]
    private static let alwaysInEnglish: Set<String> = ["self", "well", "ex", "half", "cross"]
    private static let oftenInEnglish: Set<String> = [
        "long", "short", "high", "low", "full", "part", "first", "second", "old",
        "mid", "two", "three", "so", "decision", "semi", "non", "face", "day", "year", "middle",
    ]
}
