/// A stretch of the old text, and what stands in its place in the new one.
///
/// It begins and ends at words, and has no white space at its ends. One of the two is empty where words were put in or
/// taken out; the other then has the white space on one side of them, so that none is there twice.
public struct TextChange: Hashable, Sendable {
    /// Unicode scalars of the old text, from 0, the end excluded.
    public var old: Range<Int>
    /// Unicode scalars of the new text, from 0, the end excluded.
    public var new: Range<Int>

    public init(old: Range<Int>, new: Range<Int>) {
        self.old = old
        self.new = new
    }
}

/// Changes that stand close together, with some lines around them: what is shown to people at once.
public struct TextHunk: Hashable, Sendable {
    /// A piece of a hunk, in scalars of the text that it is in.
    public enum Piece: Hashable, Sendable {
        /// The same words, but for white space.
        case same(old: Range<Int>, new: Range<Int>)
        case removed(old: Range<Int>)
        case inserted(new: Range<Int>)
    }

    /// Whole lines of the old text, without white space at the ends.
    public var old: Range<Int>
    /// What stands there in the new text.
    public var new: Range<Int>
    /// At least one, in order.
    public var changes: [TextChange]

    public init(old: Range<Int>, new: Range<Int>, changes: [TextChange]) {
        self.old = old
        self.new = new
        self.changes = changes
    }

    /// The hunk from its beginning to its end: what is the same, and of each change first what it removed. White space
    /// beside a change belongs to what is the same.
    public var pieces: [Piece] {
        var result: [Piece] = []
        var (oldStart, newStart) = (old.lowerBound, new.lowerBound)
        func same(_ oldEnd: Int, _ newEnd: Int) {
            if oldEnd > oldStart || newEnd > newStart {
                result.append(.same(old: oldStart..<oldEnd, new: newStart..<newEnd))
            }
        }
        for change in changes {
            same(change.old.lowerBound, change.new.lowerBound)
            if !change.old.isEmpty { result.append(.removed(old: change.old)) }
            if !change.new.isEmpty { result.append(.inserted(new: change.new)) }
            (oldStart, newStart) = (change.old.upperBound, change.new.upperBound)
        }
        same(old.upperBound, new.upperBound)
        return result
    }
}
