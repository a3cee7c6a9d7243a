import CodingModel

/// A page as it is printed: words in boxes, in no order that means anything.
struct PrintedPage: Sendable {
    /// From 1.
    var number: Int
    /// In points.
    var width: Double
    var height: Double
    var words: [PrintedWord] = []
}

/// A word of a page. The program that finds words splits at gaps of about a tenth of the font's size, so a word in wide
/// letters comes as several.
struct PrintedWord: Hashable, Sendable {
    var text: String
    /// From the font's ascent to its descent, whatever the letters.
    var box: PageBox
    /// The line that the program took it for, counted in the document; it knows about rotation, and boxes don't.
    var line = 0

    /// Whether there are digits and nothing else.
    var isNumber: Bool { !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

extension PageBox {
    var width: Double { right - left }
    var height: Double { bottom - top }
    var middle: Double { (top + bottom) / 2 }

    /// The smallest box around both.
    func union(_ other: PageBox) -> PageBox {
        PageBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }

    /// How far both reach over the same height of the page; negative where one stands below the other.
    func commonHeight(_ other: PageBox) -> Double { min(bottom, other.bottom) - max(top, other.top) }
}

extension Collection where Element == PageBox {
    /// The smallest box around all; `nil` if there is none.
    var union: PageBox? {
        guard let first else { return nil }
        return dropFirst().reduce(first) { $0.union($1) }
    }
}

extension Collection<Double> {
    /// The value in the middle, of an even number the upper one of the two; `nil` if there is none.
    var median: Double? {
        let sorted = sorted()
        return sorted.isEmpty ? nil : sorted[sorted.count / 2]
    }
}
