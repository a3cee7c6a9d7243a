import CodingModel

/// The numbers of paragraphs or lines that transcripts are printed with, in the margin left of the text.
enum MarginNumbers {
    /// A gap of so many heights of the number and more is no blank.
    private static let widestBlank = 0.7

    /// Takes the numbers out of the pages' rows and marks where they said that a paragraph begins.
    ///
    /// A row's first word is one of them if it has only digits and ends left of where most of the page's lines begin,
    /// by more than a blank; they are margin numbers if there are at least three, on half of all pages, on average two
    /// per page that has any, and if they rise (within a page: lines may be counted anew on each). A numbered heading
    /// or list begins where the other lines do.
    ///
    /// - Returns: How many there were.
    static func remove(from pages: inout [[PrintedRow]]) -> Int {
        let edges = pages.map(leftEdge)
        var numbers: [(page: Int, value: Int)] = []
        for (page, rows) in pages.enumerated() {
            numbers += rows.compactMap { row in number(of: row, edge: edges[page]).map { (page, $0) } }
        }
        let pagesWithAny = Set(numbers.map(\.page)).count
        guard numbers.count >= max(3, 2 * pagesWithAny), 2 * pagesWithAny >= pages.count, rise(numbers) else {
            return 0
        }
        let countsParagraphs = countParagraphs(numbers, rows: pages.reduce(0) { $0 + $1.count })
        for (page, rows) in pages.enumerated() {
            pages[page] = rows.compactMap { row in
                guard number(of: row, edge: edges[page]) != nil else { return row }
                guard var rest = row.droppingFirstWord() else { return nil }
                rest.beginsParagraph = countsParagraphs
                return rest
            }
        }
        return numbers.count
    }

    /// Where most lines begin that begin with more than a number, in points to two points' accuracy.
    private static func leftEdge(_ rows: [PrintedRow]) -> Double {
        var counts: [Int: Int] = [:]
        for row in rows {
            let words = row.words.drop { $0.isNumber }
            if let first = words.first { counts[Int((first.box.left / 2).rounded()), default: 0] += 1 }
        }
        let most = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
        return most.map { Double($0.key) * 2 } ?? -.infinity
    }

    private static func number(of row: PrintedRow, edge: Double) -> Int? {
        let words = row.pieces[0].words.prefix(2) + (row.pieces.dropFirst().first?.words.prefix(1) ?? [])
        guard let first = words.first, first.isNumber, first.text.utf8.count <= 6 else { return nil }
        let height = first.box.height
        guard first.box.right <= edge - widestBlank * height else { return nil }
        if let next = words.dropFirst().first, next.box.left - first.box.right < widestBlank * height { return nil }
        return Int(first.text)
    }

    /// Whether nine of ten are larger than the one before them, or on another page.
    private static func rise(_ numbers: [(page: Int, value: Int)]) -> Bool {
        let falls = zip(numbers, numbers.dropFirst()).count { $1.value < $0.value && $0.page == $1.page }
        return falls * 10 <= numbers.count
    }

    /// Whether they count by ones and less than nine of ten lines have one: then it is paragraphs that they count.
    private static func countParagraphs(_ numbers: [(page: Int, value: Int)], rows: Int) -> Bool {
        let ones = zip(numbers, numbers.dropFirst()).count { $1.value - $0.value == 1 }
        return ones * 10 >= (numbers.count - 1) * 8 && numbers.count * 10 < rows * 9
    }
}
