import CodingModel

/// The direction of writing. The program that finds words lists their letters as they stand on the page, from left to
/// right; text is kept in the order in which it is read.
enum WritingDirection {
    /// Whether more letters of `words` are written from right to left than from left to right.
    static func isRightToLeft(_ words: some Sequence<PrintedWord>) -> Bool {
        guard words.contains(where: hasRightToLeft) else { return false }
        var balance = 0
        for word in words {
            for scalar in word.text.unicodeScalars {
                if isRightToLeft(scalar) { balance += 1 } else if scalar.properties.isAlphabetic { balance -= 1 }
            }
        }
        return balance > 0
    }

    /// The words of a line, which come from left to right, in the order in which they are read, and their letters, too.
    ///
    /// This turns what the Unicode bidirectional algorithm does for display back for lines of words and numbers: runs
    /// of the line's other direction are read in that one.
    static func inReadingOrder(_ words: [PrintedWord]) -> [PrintedWord] {
        guard words.contains(where: hasRightToLeft) else { return words }
        let isTurned = isRightToLeft(words)
        var result = words.map { word in
            var word = word
            if isTurned ? !isLeftToRight(word) : hasRightToLeft(word) { word.text = turned(word.text) }
            return word
        }
        if isTurned { result.reverse() }
        // Runs against the line's direction, from one word of that direction to the last one.
        var start: Int?
        var end = 0
        for (index, word) in (result + [PrintedWord(text: "", box: words[0].box)]).enumerated() {
            let isOther = isTurned ? isLeftToRight(word) : hasRightToLeft(word)
            let isOwn = isTurned ? hasRightToLeft(word) : isLeftToRight(word)
            if isOther {
                if start == nil { start = index }
                end = index
            } else if isOwn || index == result.count, let from = start {
                result[from...end].reverse()
                start = nil
            }
        }
        return result
    }

    /// Letters from last to first, but numbers and words of the other direction as they are.
    private static func turned(_ text: String) -> String {
        var result: [Character] = []
        var kept: [Character] = []
        for character in text.reversed() {
            let scalar = character.unicodeScalars.first ?? " "
            if !isRightToLeft(scalar), scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                kept.append(character)
            } else {
                result += kept.reversed()
                kept = []
                result.append(character)
            }
        }
        return String(result + kept.reversed())
    }

    private static func hasRightToLeft(_ word: PrintedWord) -> Bool {
        !word.text.utf8.allSatisfy { $0 < 0x80 } && word.text.unicodeScalars.contains(where: isRightToLeft)
    }

    private static func isLeftToRight(_ word: PrintedWord) -> Bool {
        !hasRightToLeft(word) && word.text.unicodeScalars.contains { $0.properties.isAlphabetic }
    }

    /// Whether `scalar` lies in a block of Hebrew, Arabic or another script of that direction.
    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
            scalar.properties.isAlphabetic
        default: false
        }
    }
}
