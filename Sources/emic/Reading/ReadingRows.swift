/// A document's lines as they stand on a page of some width.
struct ReadingRows: Sendable {
    /// One row of the page.
    struct Row: Hashable, Sendable {
        /// The line's number in the stored text, from 1.
        var line: Int
        /// Whether the number is shown: where a line begins that is not blank.
        var isNumbered: Bool
        /// The paragraph's number, from 1, where one begins.
        var paragraph: Int?
        /// Where the row begins in the text, in scalars.
        var start: Int
        /// What is printed, in bytes of the text.
        var printed: Range<Int>
        /// Columns that this takes.
        var width: Int

        var isBlank: Bool { printed.isEmpty }
    }

    private(set) var rows: [Row] = []
    private let bytes: [UInt8]

    /// The rows of the lines with the numbers `shown`, which count from 1.
    ///
    /// Blank lines that follow each other make one row.
    ///
    /// - Complexity: O(text), walked once.
    init(text: String, lines: [Range<Int>], paragraphs: [Range<Int>], shown: Range<Int>, width: Int) {
        bytes = Array(text.utf8)
        var cursor = ScalarCursor(bytes: bytes)
        var wrapping = Wrapping()
        for number in shown {
            let range = lines[number - 1]
            let start = cursor.byte(atScalar: range.lowerBound)
            var end = cursor.byte(atScalar: range.upperBound)
            while end > start, bytes[end - 1] == 0x0A { end -= 1 }
            let wrapped = wrapping.rows(of: bytes[start..<end], first: width, rest: width)
            for (part, row) in wrapped.enumerated() {
                let isBlank = row.printed.isEmpty
                if isBlank, rows.last?.isBlank ?? false { continue }
                rows.append(
                    Row(
                        line: number, isNumbered: part == 0 && !isBlank, paragraph: nil,
                        start: range.lowerBound + row.scalars.lowerBound,
                        printed: (start + row.printed.lowerBound)..<(start + row.printed.upperBound), width: row.width))
            }
        }
        guard let first = shown.first, let last = shown.last else { return }
        let scalars = lines[first - 1].lowerBound..<lines[last - 1].upperBound
        for (position, paragraph) in paragraphs.enumerated() where scalars.contains(paragraph.lowerBound) {
            guard let row = row(at: paragraph.lowerBound), rows[row].paragraph == nil else { continue }
            rows[row].paragraph = position + 1
        }
    }

    /// The text of a row, safe for a terminal, with those of `styles` that touch it, which are in order and disjoint.
    func text(of row: Row, _ styles: [StyledBytes] = []) -> String {
        var (text, position) = ("", row.printed.lowerBound)
        func plain(_ bytes: Range<Int>) -> String { visible(String(decoding: self.bytes[bytes], as: UTF8.self)) }
        for styled in styles where styled.bytes.overlaps(row.printed) {
            let bytes = styled.bytes.clamped(to: row.printed)
            text += plain(position..<bytes.lowerBound) + styled.style(plain(bytes))
            position = bytes.upperBound
        }
        return text + plain(position..<row.printed.upperBound)
    }

    /// The last row that begins at `scalar` or before it, or else the first; `nil` if there is no row.
    func row(at scalar: Int) -> Int? {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].start <= scalar { low = middle + 1 } else { high = middle }
        }
        return rows.isEmpty ? nil : max(0, low - 1)
    }
}

/// How a part of a text looks, in bytes of it.
struct StyledBytes: Hashable, Sendable {
    var bytes: Range<Int>
    var style: Style
}

/// Finds the bytes of scalars in growing order, in one walk.
private struct ScalarCursor {
    let bytes: [UInt8]
    var byte = 0
    var scalar = 0

    /// The byte at which the scalar begins; the end, if the text has fewer. Never before an earlier answer.
    mutating func byte(atScalar wanted: Int) -> Int {
        while scalar < wanted, byte < bytes.count {
            repeat { byte += 1 } while byte < bytes.count && bytes[byte] & 0xC0 == 0x80
            scalar += 1
        }
        return byte
    }
}
