/// A stretch of a text that is much like a quotation.
public struct Nearest: Hashable, Sendable {
    /// Unicode scalars of the text, from 0, the end excluded.
    public let range: Range<Int>
    /// How much alike the two are when folded: 1 is the same, 0 nothing in common. 1 less the share of letters that
    /// would have to be put in, left out or replaced.
    public let similarity: Double
}

extension QuotationLocator {
    /// What is given as near is at least so much alike.
    static let leastSimilarity = 0.6
    /// Quotations up to this many folded bytes are compared with the whole text; longer ones with the stretches that share
    /// most with them.
    private static let longestCompared = 192
    /// Quotations beyond this many folded bytes are not compared letter by letter.
    private static let longestRefined = 16_384

    /// The stretches of the text most like `quotation`, best first, none overlapping another; empty where nothing is much
    /// alike.
    ///
    /// For a quotation that ``find(_:)`` does not find: misspelled, with a word too few or too many. Stretches begin and
    /// end at the borders of words.
    ///
    /// - Throws: ``TextsError/emptyQuotation`` if there is nothing in it to look for.
    /// - Complexity: O(text).
    public func nearest(_ quotation: String, count: Int = 3) throws(TextsError) -> [Nearest] {
        let needle = try fold(quotation)
        guard count > 0 else { return [] }
        let found = text.withBytes { original in
            folded.bytes.withUnsafeBufferPointer { bytes in
                candidates(for: needle, in: bytes, count: count)
                    .compactMap { nearest(to: needle, around: $0, in: bytes, of: original) }
            }
        }
        var chosen: [Nearest] = []
        for candidate in found.sorted(by: {
            ($1.similarity, $0.range.lowerBound) < ($0.similarity, $1.range.lowerBound)
        })
        where chosen.count < count && !chosen.contains(where: { $0.range.overlaps(candidate.range) }) {
            chosen.append(candidate)
        }
        return chosen
    }

    /// Stretches of the folded text that may be near `needle`.
    private func candidates(
        for needle: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, count: Int
    ) -> [Range<Int>] {
        guard needle.count > Self.longestCompared else {
            return stretches(like: needle, in: bytes, within: [0..<bytes.count], count: 4 * count)
        }
        let windows = SharedGrams(needle).windows(in: bytes, count: needle.count > 4096 ? count : 4 * count)
        guard needle.count <= Self.longestRefined else { return windows }
        let margin = needle.count / 2
        let wide = windows.map { max(0, $0.lowerBound - margin)..<min(bytes.count, $0.upperBound + margin) }
        return stretches(like: needle, in: bytes, within: wide, count: 1)
    }

    /// The stretches of the folded text with the least edit distance from `needle`.
    private func stretches(
        like needle: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, within parts: [Range<Int>], count: Int
    ) -> [Range<Int>] {
        let allowed = Self.allowedEdits(for: needle.count)
        let backwards = EditDistance(needle.reversed(), .prefix)
        var found: [Range<Int>] = []
        for part in parts {
            var forwards = EditDistance(needle, .anywhere)
            var peaks = Peaks(spacing: max(1, needle.count / 2), limit: count)
            for position in part {
                forwards.advance(bytes[position])
                if forwards.distance <= allowed { peaks.offer(position + 1, score: forwards.distance) }
            }
            for peak in peaks.finish() {
                // From the end backwards: the stretch that has the distance found.
                var table = backwards
                var start = peak.position
                var best = (start: start, distance: Int.max)
                while start > part.lowerBound, peak.position - start <= needle.count + allowed {
                    start -= 1
                    table.advance(bytes[start])
                    if table.distance < best.distance { best = (start, table.distance) }
                }
                found.append(best.start..<peak.position)
            }
        }
        return found
    }

    /// How many edits a stretch may be away to be worth a look; none for words of three letters, where any would do.
    private static func allowedEdits(for count: Int) -> Int {
        count < 4 ? 0 : count < 12 ? (count + 3) / 4 : Int(Double(count) * (1 - leastSimilarity))
    }

    /// The stretch at whole words, with its similarity; `nil` if it is not alike enough.
    private func nearest(
        to needle: [UInt8], around match: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>,
        of original: UnsafeBufferPointer<UInt8>
    ) -> Nearest? {
        guard let first = match.first, let last = match.last else { return nil }
        let end = Int(folded.origins[last])
        let rough =
            Int(folded.origins[first])..<(end + UTF8Scalars.scalar(at: end, in: original).width)
        guard rough.lowerBound < rough.upperBound else { return nil }
        let range = WordBoundary(bytes: original).snapped(rough)
        guard !range.isEmpty else { return nil }
        var table = table
        let found = FoldedText(UnsafeBufferPointer(rebasing: original[range]), table: &table).bytes
        guard !found.isEmpty else { return nil }
        let similarity =
            needle.count <= Self.longestRefined
            ? 1 - Double(EditDistance.between(needle, found)) / Double(max(needle.count, found.count))
            : SharedGrams(needle).share(with: found)
        guard similarity >= Self.leastSimilarity else { return nil }
        return Nearest(range: text.scalarRange(ofBytes: range), similarity: similarity)
    }
}
