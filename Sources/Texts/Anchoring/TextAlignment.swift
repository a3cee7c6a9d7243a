/// How one text of a document lies on another: which stretches of the two are the same.
///
/// The texts are compared as the rows of characters that a reader sees: without white space and without hyphens at line
/// ends, quotes as one kind, dashes too, accents composed or not; case counts. So a text whose lines were joined, whose
/// words were made whole and whose l e t t e r - s p a c e d headings became words lies on the old one without loss. A block
/// that was deleted in one place and inserted in another, at least 24 characters long and found once, is recognised.
///
/// The alignment of two texts is the same in both directions.
///
/// - Source: Myers 1986 and patience diff; see ``RowAlignment``, ``ChanceMatches``, ``BorderSlide``, ``MovedBlocks``.
public struct TextAlignment: Sendable {
    /// The text that is left.
    public let old: StoredText
    /// The text that takes its place.
    public let new: StoredText
    let oldBorders: Borders
    let newBorders: Borders
    /// What the rows of characters have in common, by place in the old row. Disjoint in both.
    let stretches: [CommonStretch]
    /// Those that are in the order of both rows: all but what has moved.
    let ordered: [CommonStretch]

    /// Aligns two texts.
    ///
    /// - Complexity: about O(old + new) where they are similar, and bounded by some hundred times that. Takes about
    ///   twenty bytes a character while it is made, and nine as long as it lives.
    public init(old: StoredText, new: StoredText) {
        self.old = old
        self.new = new
        // Which of several equally good alignments is taken must not depend on which text is the old one.
        let isInOrder = Self.isFirst(old, before: new)
        var table = SeenCharacterTable()
        let firstRow = SeenCharacters(isInOrder ? old : new, table: &table)
        let secondRow = SeenCharacters(isInOrder ? new : old, table: &table)
        let first = Borders(text: isInOrder ? old : new, row: firstRow, table: table)
        let second = Borders(text: isInOrder ? new : old, row: secondRow, table: table)
        let (ordered, moved) = Self.align(first, second)
        (oldBorders, newBorders) = isInOrder ? (first, second) : (second, first)
        self.ordered = isInOrder ? ordered : ordered.map(\.inverse)
        stretches = (self.ordered + (isInOrder ? moved : moved.map(\.inverse))).sorted { $0.old < $1.old }
    }

    private static func align(_ old: Borders, _ new: Borders) -> (ordered: [CommonStretch], moved: [CommonStretch]) {
        let (oldSymbols, newSymbols) = (old.row.symbols, new.row.symbols)
        let moved = MovedBlocks.outOfOrder(oldSymbols, newSymbols)
        let common = RowAlignment.stretches(
            masked(oldSymbols, moved.map(\.oldRange), by: .max), masked(newSymbols, moved.map(\.newRange), by: .max - 1)
        )
        let meant = ChanceMatches.removed(from: common, oldCount: oldSymbols.count, newCount: newSymbols.count)
        let ordered = BorderSlide(old: old, new: new).slid(meant)
        return (ordered, MovedBlocks.find(oldSymbols, newSymbols, beside: ordered))
    }

    /// `symbols` with `ranges` made into something that nothing else is equal to.
    private static func masked(_ symbols: [UInt32], _ ranges: [Range<Int>], by mask: UInt32) -> [UInt32] {
        var result = symbols
        for range in ranges { for index in range { result[index] = mask } }
        return result
    }

    private static func isFirst(_ left: StoredText, before right: StoredText) -> Bool {
        left.byteCount == right.byteCount
            ? left.string.utf8.lexicographicallyPrecedes(right.string.utf8) : left.byteCount < right.byteCount
    }

    /// The index of the first stretch that ends behind old character `position`.
    ///
    /// - Complexity: O(log stretches).
    func firstStretch(endingBehind position: Int) -> Int {
        var (low, high) = (0, stretches.count)
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].oldEnd > position { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// What of the old characters in `range` the new text has, by place in the old row.
    ///
    /// - Complexity: O(log stretches + result).
    func common(_ range: Range<Int>) -> [CommonStretch] {
        var result: [CommonStretch] = []
        var index = firstStretch(endingBehind: range.lowerBound)
        while index < stretches.count, let part = stretches[index].clipped(to: range) {
            result.append(part)
            index += 1
        }
        return result
    }

    /// The whole stretch that `part` is a part of.
    func stretch(holding part: CommonStretch) -> CommonStretch { stretches[firstStretch(endingBehind: part.old)] }

    /// The new character that old character `position` is.
    func newCharacter(_ position: Int) -> Int? {
        guard position >= 0 else { return nil }
        return common(position..<(position + 1)).first?.new
    }
}
