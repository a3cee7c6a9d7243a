import CodingModel

/// Lines that a page's border cuts in two, so that they are printed once more on the next page.
enum CutLines {
    /// Takes a page's first row out if it reaches over the page's upper border and says what the last row of the page
    /// before says, or if that one reaches over its lower border.
    ///
    /// - Parameter heights: The pages' heights, in points.
    /// - Returns: How many there were.
    static func remove(from pages: inout [[PrintedRow]], heights: [Double]) -> Int {
        var count = 0
        for page in pages.indices.dropFirst() {
            guard let first = pages[page].first, let last = pages[page - 1].last else { continue }
            let isCut = first.box.top < 0 || last.box.bottom > heights[page - 1]
            guard isCut, first.words.map(\.text) == last.words.map(\.text) else { continue }
            pages[page].removeFirst()
            count += 1
        }
        return count
    }
}
