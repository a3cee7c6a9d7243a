import CodingModel

/// Running heads, running feet and page numbers: rows near a page's upper or lower border that come again on other
/// pages.
enum PageFurniture {
    /// How far from the border they may stand, as a share of the page's height.
    static let margin = 0.15
    /// How far their heights on two pages may differ, in points.
    static let tolerance = 4.0

    /// A row that may be one.
    private struct Candidate {
        var page: Int
        var row: Int
        /// Its text in lower case, each number as `#`.
        var pattern: String
        var numbers: [Int]
        /// From the upper border for heads, from the lower one for feet.
        var distance: Double
        /// Whether a gap of a line's height or more is between it and the next row inwards.
        var standsApart: Bool

        /// Whether it says nothing but a number, or `3/7`, `Side 3 af 7`, `- 3 -`.
        var isPageNumber: Bool {
            guard (1...2).contains(numbers.count) else { return false }
            return pattern.split { !$0.isLetter }.joined().count <= 8
        }

        /// What its first and its last number are ahead of the page's own.
        var offsets: Set<Int> { Set([numbers.first, numbers.last].compactMap { $0.map { $0 - page } }) }
    }

    /// Takes them out of the pages' rows.
    ///
    /// - Parameter heights: The pages' heights, in points.
    /// - Returns: How many there were.
    static func remove(from pages: inout [[PrintedRow]], heights: [Double]) -> Int {
        var count = 0
        for atTop in [true, false] {
            // From the border inwards, as long as there is something: a head may have several rows.
            for _ in 0..<4 {
                let candidates = pages.indices.compactMap { page in
                    candidate(pages[page], page: page, height: heights[page], atTop: atTop)
                }
                let found = repeated(candidates, pages: pages.count)
                if found.isEmpty { break }
                for candidate in found { pages[candidate.page].remove(at: candidate.row) }
                count += found.count
            }
        }
        return count
    }

    private static func candidate(_ rows: [PrintedRow], page: Int, height: Double, atTop: Bool) -> Candidate? {
        guard let row = atTop ? rows.indices.first : rows.indices.max(by: { rows[$0].box.bottom < rows[$1].box.bottom })
        else { return nil }
        let box = rows[row].box
        let distance = atTop ? box.top : height - box.bottom
        guard (atTop ? box.bottom : height - box.top) <= margin * height else { return nil }
        let others = rows.enumerated().filter { $0.offset != row }.map(\.element.box)
        let gap = (atTop ? others.map { $0.top - box.bottom } : others.map { box.top - $0.bottom }).min() ?? .infinity
        let words = rows[row].words.map(\.text).joined(separator: " ").lowercased()
        let (pattern, numbers) = withoutNumbers(words)
        return Candidate(
            page: page, row: row, pattern: pattern, numbers: numbers, distance: distance, standsApart: gap >= box.height
        )
    }

    private static func withoutNumbers(_ text: String) -> (pattern: String, numbers: [Int]) {
        var (pattern, numbers, digits) = ("", [Int](), "")
        for character in text + " " {
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else {
                if !digits.isEmpty {
                    pattern += "#"
                    numbers.append(Int(digits) ?? -1)
                    digits = ""
                }
                pattern.append(character)
            }
        }
        return (String(pattern.dropLast()), numbers)
    }

    /// Those that say the same at the same height on enough pages.
    private static func repeated(_ candidates: [Candidate], pages: Int) -> [Candidate] {
        var groups: [[Candidate]] = []
        for candidate in candidates.sorted(by: {
            ($0.pattern, $0.distance, $0.page) < ($1.pattern, $1.distance, $1.page)
        }) {
            if let last = groups.last?.last, last.pattern == candidate.pattern,
                candidate.distance - last.distance <= tolerance
            {
                groups[groups.count - 1].append(candidate)
            } else {
                groups.append([candidate])
            }
        }
        var counts: [Int: Int] = [:]
        for offset in candidates.flatMap(\.offsets) { counts[offset, default: 0] += 1 }
        let offsets = Set(counts.filter { $0.value >= max(3, pages / 3) }.keys)
        return groups.filter { isFurniture($0, offsets: offsets, pages: pages) }.flatMap(\.self)
    }

    /// Page numbers have to count the pages. Words have to be on half of all pages, or on three where a gap sets them
    /// apart; on both of two pages only then, too. A row with the page's number is one wherever a gap sets it apart.
    ///
    /// - Parameter offsets: What numbers near the border are ahead of the page's own, on a third of all pages.
    private static func isFurniture(_ group: [Candidate], offsets: Set<Int>, pages: Int) -> Bool {
        let first = group[0]
        if group.allSatisfy({ $0.standsApart && !$0.offsets.isDisjoint(with: offsets) }) { return true }
        if first.isPageNumber {
            let distinct = Set(group.map { $0.numbers[0] - $0.page })
            if group.count >= 2 { return distinct.count * 2 <= group.count || distinct.count == 1 }
            return first.numbers == [first.page + 1, pages]
        }
        guard group.count >= 2 else { return false }
        if group.allSatisfy(\.standsApart) { return group.count >= min(3, pages) }
        return group.count >= max(3, (pages + 1) / 2)
    }
}
