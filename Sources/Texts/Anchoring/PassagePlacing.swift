/// Places one passage by an alignment.
struct PassagePlacing {
    /// A quotation of that many characters vouches for its place by itself.
    private static let longQuotation = 24
    /// So many characters on either side are looked at as context.
    static let context = 32
    /// What is put into a passage does not split it up to this many characters, however short the passage.
    private static let shortInsertion = 64

    let alignment: TextAlignment
    /// The passage, in scalars of the old text.
    let range: Range<Int>
    /// The characters of which it holds a part.
    let characters: Range<Int>

    private var old: Borders { alignment.oldBorders }
    private var new: Borders { alignment.newBorders }

    init(alignment: TextAlignment, range: Range<Int>) {
        self.alignment = alignment
        self.range = range
        characters = alignment.oldBorders.row.characters(range)
    }

    func placement() -> Placement {
        guard !characters.isEmpty else { return placementOfNothingSeen() }
        let parts = alignment.common(characters)
        if parts.count == 1, parts[0].count == characters.count { return placement(asWhole: parts[0].newRange) }
        let kept = parts.reduce(0) { $0 + $1.count }
        guard kept * 2 >= characters.count else { return .lost }
        var groups = PassageParts.together(
            parts.map { ($0, alignment.stretch(holding: $0).count >= Self.longQuotation) },
            apart: max(Self.shortInsertion, characters.count))
        // A few letters far away say nothing, unless what they stand in is the same there too.
        let most = groups.reduce(0) { max($0, $1.kept) }
        groups.removeAll { $0.kept * 4 < most && !$0.isSure }
        if groups.count > 1 {
            let ranges = groups.map { new.row.scalars($0.range) }
            return kept >= Self.longQuotation ? .split(ranges) : .lost
        }
        return placement(changed: groups[0])
    }

    /// All the words are there, side by side: are they the same to a reader, and is it their place?
    private func placement(asWhole place: Range<Int>) -> Placement {
        guard old.row.symbols[characters] == new.row.symbols[place], isTrusted(place, kept: place.count)
        else { return .lost }
        let isCut = (starts: isOtherWord(startingAt: place), ends: isOtherWord(endingAt: place))
        if isCut.starts || isCut.ends {
            let start = isCut.starts ? new.wordBorder(before: place.lowerBound) : place.lowerBound
            let end = isCut.ends ? new.wordBorder(after: place.upperBound) : place.upperBound
            return .changed(to: new.row.scalars(start..<end))
        }
        let (found, isSame) = scalars(of: place)
        guard isSame, hasSameHyphens(place), new.row.characters(found) == place else { return .changed(to: found) }
        return found == range ? .unmoved : .moved(to: found)
    }

    private func placement(changed group: PassageParts.Group) -> Placement {
        guard isTrusted(group.range, kept: group.kept) else { return .lost }
        var (start, end) = (group.range.lowerBound, group.range.upperBound)
        // What replaced the passage's first words begins where what stands before the passage ends, and likewise behind.
        if alignment.newCharacter(characters.lowerBound) == nil,
            let before = alignment.newCharacter(characters.lowerBound - 1), before < start,
            start - before <= Self.shortInsertion + characters.count
        {
            start = before + 1
        }
        if alignment.newCharacter(characters.upperBound - 1) == nil, characters.upperBound < old.row.count,
            let after = alignment.newCharacter(characters.upperBound), after >= end,
            after - end <= Self.shortInsertion + characters.count
        {
            end = after
        }
        if old.isWordBorder(characters.lowerBound) { start = new.wordBorder(before: start) }
        if old.isWordBorder(characters.upperBound) { end = new.wordBorder(after: end) }
        return .changed(to: new.row.scalars(start..<end))
    }

    // MARK: - Checks

    /// Whether the quotation or what stands around it vouches for the place.
    private func isTrusted(_ place: Range<Int>, kept: Int) -> Bool {
        if kept >= Self.longQuotation { return true }
        let before = (
            max(0, characters.lowerBound - Self.context)..<characters.lowerBound,
            max(0, place.lowerBound - Self.context)..<place.lowerBound
        )
        let after = (
            characters.upperBound..<min(old.row.count, characters.upperBound + Self.context),
            place.upperBound..<min(new.row.count, place.upperBound + Self.context)
        )
        return agree(before.0, before.1) || agree(after.0, after.1)
    }

    /// Whether at least half of the shorter context is in the other; both empty at a border that both texts have there.
    private func agree(_ oldContext: Range<Int>, _ newContext: Range<Int>) -> Bool {
        let shorter = min(oldContext.count, newContext.count)
        guard shorter > 0 else { return oldContext.isEmpty && newContext.isEmpty }
        let shared = alignment.common(oldContext).reduce(0) { $0 + $1.newRange.clamped(to: newContext).count }
        return shared * 2 >= shorter
    }

    /// Whether the passage begins at a word and its place within one, or the other way round, and other letters stand
    /// before it: `arbejde` is no part of what `samarbejde` says.
    private func isOtherWord(startingAt place: Range<Int>) -> Bool {
        let (here, there) = (characters.lowerBound, place.lowerBound)
        guard old.isWordBorder(here) != new.isWordBorder(there) else { return false }
        return there == 0 || alignment.newCharacter(here - 1) != there - 1
    }

    private func isOtherWord(endingAt place: Range<Int>) -> Bool {
        let (here, there) = (characters.upperBound, place.upperBound)
        guard old.isWordBorder(here) != new.isWordBorder(there) else { return false }
        return here == old.row.count || alignment.newCharacter(here) != there
    }

    /// Whether each hyphen that is part of a word is there in both; one at a line's end may be or not.
    private func hasSameHyphens(_ place: Range<Int>) -> Bool {
        let both = SeenCharacters.Marks.hyphen | SeenCharacters.Marks.lineHyphen
        for index in 1..<max(1, place.count) {
            let left = old.row.marks[characters.lowerBound + index] & both
            let right = new.row.marks[place.lowerBound + index] & both
            if left != right, left | right == SeenCharacters.Marks.hyphen { return false }
        }
        return true
    }

    // MARK: - Scalars

    /// The scalars of `place`, with what the passage has beyond its characters (white space, a hyphen, half a character)
    /// where the new text has the same there; and whether nothing was lost by that but white space and line hyphens.
    private func scalars(of place: Range<Int>) -> (range: Range<Int>, isSame: Bool) {
        let plain = old.row.scalars(characters)
        let image = new.row.scalars(place)
        let start = image.lowerBound + range.lowerBound - plain.lowerBound
        let end = image.upperBound + range.upperBound - plain.upperBound
        let keepsStart = isSame(range.lowerBound, plain.lowerBound, start, image.lowerBound)
        let keepsEnd = isSame(range.upperBound, plain.upperBound, end, image.upperBound)
        let found = (keepsStart ? start : image.lowerBound)..<(keepsEnd ? end : image.upperBound)
        let keepsHyphens =
            (keepsStart || !hasHyphen(range.lowerBound, plain.lowerBound, before: characters.lowerBound))
            && (keepsEnd || !hasHyphen(plain.upperBound, range.upperBound, before: characters.upperBound))
        return (found, keepsHyphens)
    }

    /// Whether the old text between two offsets is the new one between two others.
    private func isSame(_ border: Int, _ plain: Int, _ newBorder: Int, _ newPlain: Int) -> Bool {
        guard border != plain else { return true }
        let there = min(newBorder, newPlain)..<max(newBorder, newPlain)
        guard there.lowerBound >= 0, there.upperBound <= alignment.new.length else { return false }
        return alignment.old.substring(min(border, plain)..<max(border, plain)) == alignment.new.substring(there)
    }

    /// Whether a hyphen that is part of a word, right before a character, lies between two offsets of the old text.
    private func hasHyphen(_ start: Int, _ end: Int, before character: Int) -> Bool {
        guard start < end, character < old.row.count, old.row.marks[character] & SeenCharacters.Marks.hyphen != 0
        else { return false }
        return alignment.old.substring(start..<end).unicodeScalars.contains {
            ScalarClass(of: $0.value).isDisjoint(with: [.space, .ignorable])
        }
    }

    /// A passage of white space or hyphens alone stands where the same stands between the same characters.
    private func placementOfNothingSeen() -> Placement {
        let next = characters.lowerBound
        let place = next < old.row.count ? alignment.newCharacter(next) : new.row.count
        guard let place, place == (next > 0 ? alignment.newCharacter(next - 1).map { $0 + 1 } : 0) else { return .lost }
        let (gap, newGap) = (old.gap(before: next), new.gap(before: place))
        guard alignment.old.substring(gap) == alignment.new.substring(newGap) else { return .lost }
        let start = newGap.lowerBound + range.lowerBound - gap.lowerBound
        let found = start..<(start + range.count)
        return found == range ? .unmoved : .moved(to: found)
    }
}
