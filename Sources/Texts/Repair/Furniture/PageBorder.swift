/// The first three lines of each page, or the last three: what repeats there, and what is a page's number.
struct PageBorder {
    /// The positions of lines that stand there on page after page, those that are alike together.
    private(set) var repeated: [[Int]] = []
    /// The positions of page numbers.
    private(set) var numbers: [Int] = []

    private static let depth = 3

    /// - Complexity: O(lines).
    init(_ draft: RepairDraft, _ pages: [Range<Int>], isFoot: Bool) {
        var places: [UInt64: [(position: Int, page: Int)]] = [:]
        // How often the lines next to the border repeat: a text may repeat itself, page by page.
        var within: [UInt64: Int] = [:]
        for (number, page) in pages.enumerated() {
            var seen: Set<UInt64> = []
            for depth in 0..<min(page.count, 2 * Self.depth) {
                let position = isFoot ? page.upperBound - 1 - depth : page.lowerBound + depth
                let line = draft.lines[draft.flow[position]]
                guard line.mayRun else { continue }
                let key = LineKey(line, in: draft.bytes)
                guard depth < Self.depth else {
                    if !line.traits.contains(.isNumber) { within[key.value, default: 0] += 1 }
                    continue
                }
                if seen.insert(key.value).inserted { places[key.value, default: []].append((position, number)) }
                if depth < 2, key.isPageNumber { numbers.append(position) }
            }
        }
        numbers.sort()
        let most = within.values.max() ?? 0
        repeated = places.compactMap { key, found in
            guard found.count >= 2, found.count >= 3 || found.count * 2 >= pages.count else { return nil }
            // On page after page, or on left or right ones; not now and then.
            let steps = zip(found, found.dropFirst()).count { $1.page - $0.page <= 2 }
            guard steps * 4 >= (found.count - 1) * 3 else { return nil }
            guard most < 2 || most * 2 < found.count, within[key, default: 0] * 4 < found.count else { return nil }
            return found.map(\.position)
        }
    }
}
