public import CodingModel

/// Where the words of a passage stand in another text of its document. Ranges count Unicode scalars of the new text.
public enum Placement: Hashable, Sendable {
    /// The same words at the same offsets.
    ///
    /// Words are the same where nothing differs but white space, hyphens at line ends, soft hyphens, kinds of quotes and
    /// dashes, ligatures, and whether accents are composed. Case, accents, punctuation and hyphens within lines count,
    /// and so does a letter that was put right before the passage's first word or behind its last.
    case unmoved
    /// The same words, in the sense of ``unmoved``, at other offsets.
    case moved(to: Range<Int>)
    /// Words were put in, taken out or replaced; at least half of the passage's characters are still there.
    case changed(to: Range<Int>)
    /// The passage's words stand apart: something longer than itself lies between, or parts of it were moved. At least
    /// two ranges, in the order of the new text.
    case split([Range<Int>])
    /// The words are gone, or so little is left of them and of what stood around that their place would be guessed.
    case lost
}

extension TextAlignment {
    /// What became of each of `ranges`, in their order: scalars of the old text, within it.
    ///
    /// - Complexity: O(log text + the passage + the changes in it) for each.
    public func carry(_ ranges: [Range<Int>]) -> [CarriedPassage] {
        ranges.map { range in
            switch placement(of: range) {
            case .unmoved: CarriedPassage(old: range, new: range, outcome: .unmoved)
            case .moved(let place): CarriedPassage(old: range, new: place, outcome: .moved)
            case .changed(let place): CarriedPassage(old: range, new: place, outcome: .changed)
            case .split(let parts):
                // Of two that are equally long the first.
                CarriedPassage(
                    old: range, new: parts.reversed().max { $0.count < $1.count }, outcome: .split)
            case .lost: CarriedPassage(old: range, new: nil, outcome: .lost)
            }
        }
    }

    /// What became of the passage in `range`: scalars of the old text, within it.
    ///
    /// A passage is where the alignment says that its words are, if its quotation is there and something vouches for the
    /// place: the quotation itself with at least 24 characters that a reader sees, or, on either side, half of the 32
    /// characters next to it. So a short quotation that stands in many places never goes to another of them.
    ///
    /// - Complexity: O(log text + the passage + the changes in it).
    public func placement(of range: Range<Int>) -> Placement {
        precondition(range.lowerBound >= 0 && range.upperBound <= old.length, "the passage lies outside the old text")
        return PassagePlacing(alignment: self, range: range).placement()
    }
}
