/// Between which lines an empty line says nothing: texts in which every line is followed by one.
///
/// Where empty lines end paragraphs, sentences end before them. Where they stand behind every line, most run on across
/// them, and the lines are of one length.
struct Spacing {
    /// Whether the empty lines behind each position say nothing.
    let isMeaningless: [Bool]

    /// - Complexity: O(lines).
    init(_ flow: FlowLines) {
        var found = [Bool](repeating: false, count: flow.count)
        for size in 1...2 {
            var gaps: [Int] = []
            for position in 0..<max(0, flow.count - 1) where flow.gap(behind: position) == size {
                gaps.append(position)
            }
            guard gaps.count >= 3 else { continue }
            // Sums from the start, so that a window costs two look-ups.
            var continued = [0]
            for position in gaps { continued.append((continued.last ?? 0) + (flow.continues(position) ? 1 : 0)) }
            for place in gaps.indices {
                let window = max(0, place - 8)..<min(gaps.count, place + 9)
                let share = continued[window.upperBound] - continued[window.lowerBound]
                guard share >= 2, share * 5 >= window.count * 2 else { continue }
                found[gaps[place]] = Self.areAlike(window.map { flow.extents[gaps[$0]] })
            }
        }
        isMeaningless = found
    }

    /// Whether at least half of the lengths lie near the middle one.
    private static func areAlike(_ lengths: [Int]) -> Bool {
        let middle = lengths.sorted()[lengths.count / 2]
        guard middle >= 16, middle <= 400 else { return false }
        let near = lengths.lazy.filter { $0 * 4 >= middle * 3 && $0 * 4 <= middle * 5 }.count
        return near * 2 >= lengths.count
    }
}
