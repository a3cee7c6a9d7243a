/// Finds quotations in a text as a person would type them: made once for a text, asked many times.
///
/// What a reader does not see does not count: line breaks and blank lines, hyphens and dashes with the white space around
/// them (so that a word split at a line's end is found, and `child-care` and `childcare` are the same), soft hyphens and
/// zero-width characters, the kind of quotation marks, how much white space there is, case, ligatures, `…` for `...`, and
/// whether accents are composed. Accents themselves do count: `Å` is not `A`.
public struct QuotationLocator: Sendable {
    /// The text that is searched.
    public let text: StoredText
    let table: FoldTable
    let folded: FoldedText
    /// How often each byte is in the folded text.
    private let frequencies: [Int]

    /// Folds `text`.
    ///
    /// - Complexity: O(text): about 10 ms a megabyte, and five times the text's size.
    public init(_ text: StoredText) {
        var table = FoldTable()
        folded = text.withBytes { FoldedText($0, table: &table) }
        self.text = text
        self.table = table
        var frequencies = [Int](repeating: 0, count: 256)
        for byte in folded.bytes { frequencies[Int(byte)] += 1 }
        self.frequencies = frequencies
    }

    /// Where `quotation` stands in the text: ranges in scalars, from left to right, none overlapping another.
    ///
    /// Where it stands as whole words, only those places are given; else those within words (`gel` in `mangel`). A
    /// range begins and ends with characters that are seen and never cuts one.
    ///
    /// - Throws: ``TextsError/emptyQuotation`` if there is nothing in it to look for.
    /// - Complexity: O(text), and much less than a look at every byte for quotations of some length.
    public func find(_ quotation: String) throws(TextsError) -> [Range<Int>] {
        let needle = try fold(quotation)
        return text.withBytes { original in
            folded.bytes.withUnsafeBufferPointer { bytes in
                matches(of: needle, in: bytes, of: original)
            }
        }
    }

    /// The folded quotation.
    func fold(_ quotation: String) throws(TextsError) -> [UInt8] {
        // A copy, which grows only where the quotation holds a scalar that the text does not.
        var table = table
        let needle = FoldedText(quotation, table: &table).bytes
        guard !needle.isEmpty else { throw .emptyQuotation }
        return needle
    }

    private func matches(
        of needle: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, of original: UnsafeBufferPointer<UInt8>
    ) -> [Range<Int>] {
        let words = WordBoundary(bytes: original)
        var whole: [Range<Int>] = []
        var inner: [Range<Int>] = []
        func take(_ start: Int) {
            guard let range = originalRange(of: start..<(start + needle.count), in: bytes, of: original) else { return }
            if range.lowerBound >= whole.last?.upperBound ?? 0, words.isWholeWords(range) {
                whole.append(range)
            } else if whole.isEmpty, range.lowerBound >= inner.last?.upperBound ?? 0 {
                inner.append(range)
            }
        }
        if needle.count <= RareByteSearch.longestNeedle {
            RareByteSearch(needle, frequencies: frequencies).forEachMatch(in: bytes, take)
        } else {
            TwoWaySearch(needle).forEachMatch(in: bytes, take)
        }
        return (whole.isEmpty ? inner : whole).map { text.scalarRange(ofBytes: $0) }
    }
}

extension QuotationLocator {
    /// The bytes of the original that the folded bytes in `match` came from; `nil` if a border would cut a character.
    ///
    /// A ligature or `…` is taken in whole where a border falls into it.
    func originalRange(
        of match: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, of original: UnsafeBufferPointer<UInt8>
    ) -> Range<Int>? {
        let (start, end) = (match.lowerBound, match.upperBound)
        guard !extends(at: start, in: bytes) || start == 0 || bytes[start - 1] == UInt8(ascii: " "),
            end == bytes.count || !extends(at: end, in: bytes),
            !cutsFlag(match, in: bytes)
        else { return nil }
        // Marks may have changed their order: the last of the original is the one that came from farthest behind.
        var position = end - UTF8Scalars.scalar(before: end, in: bytes).width
        var lastOrigin = folded.origins[position]
        while position > start, extends(at: position, in: bytes) {
            position -= UTF8Scalars.scalar(before: position, in: bytes).width
            lastOrigin = max(lastOrigin, folded.origins[position])
        }
        // Likewise the first, where a match begins with marks that have no letter to stand on.
        var firstOrigin = folded.origins[start]
        position = start
        while position < end, extends(at: position, in: bytes) {
            firstOrigin = min(firstOrigin, folded.origins[position])
            position += UTF8Scalars.scalar(at: position, in: bytes).width
        }
        let first = Int(firstOrigin)
        guard !isJoined(before: first, in: original), let last = endOfCharacter(at: Int(lastOrigin), in: original)
        else {
            return nil
        }
        return first..<last
    }

    /// Whether the folded scalar at `position` belongs to the one before.
    private func extends(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes[position] >= 0x80
            && ScalarClass(of: UTF8Scalars.scalar(at: position, in: bytes).value).contains(.extending)
    }

    /// Whether a zero-width joiner binds the emoji at `position` to one before.
    private func isJoined(before position: Int, in original: UnsafeBufferPointer<UInt8>) -> Bool {
        guard position >= 3, original[position] >= 0xE2, isEmoji(UTF8Scalars.scalar(at: position, in: original).value)
        else { return false }
        var (value, width) = UTF8Scalars.scalar(before: position, in: original)
        guard value == 0x200D else { return false }
        var position = position
        while ScalarClass(of: value).holds(anyOf: [.ignorable, .extending]), position > width, !isEmoji(value) {
            position -= width
            (value, width) = UTF8Scalars.scalar(before: position, in: original)
        }
        return isEmoji(value)
    }

    /// Behind the scalar at `start` and the variation selectors, joiners and tags that belong to it; `nil` if a joiner
    /// binds it to an emoji that follows.
    private func endOfCharacter(at start: Int, in original: UnsafeBufferPointer<UInt8>) -> Int? {
        let base = UTF8Scalars.scalar(at: start, in: original)
        var position = start + base.width
        var last: UInt32 = 0
        while position < original.count, original[position] >= 0xCD {
            let (value, width) = UTF8Scalars.scalar(at: position, in: original)
            switch value {
            case 0x34F, 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0020...0xE007F, 0xE0100...0xE01EF:
                last = value
                position += width
            default:
                return last == 0x200D && isEmoji(base.value) && isEmoji(value) ? nil : position
            }
        }
        return position
    }

    private func isEmoji(_ value: UInt32) -> Bool {
        value > 0x2000 && Unicode.Scalar(value)?.properties.isEmoji == true
    }

    /// Whether a border of `match` falls between the two letters of a flag: flags are counted in pairs from the left.
    private func cutsFlag(_ match: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        func isHalf(_ position: Int) -> Bool {
            position >= 0 && position + 3 < bytes.count && bytes[position] == 0xF0
                && (0x1F1E6...0x1F1FF).contains(UTF8Scalars.scalar(at: position, in: bytes).value)
        }
        /// Whether an odd number of halves stands before `position`; rows of more than 128 are not told apart.
        func isOdd(before position: Int) -> Bool {
            var start = position
            while position - start < 512, isHalf(start - 4) { start -= 4 }
            return (position - start) / 4 % 2 == 1
        }
        return isHalf(match.lowerBound) && isOdd(before: match.lowerBound)
            || isHalf(match.upperBound) && isOdd(before: match.upperBound)
    }
}
