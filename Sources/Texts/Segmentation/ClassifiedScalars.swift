/// A text's scalars with their classes, addressed by scalar offset: what the segmenters walk over.
struct ClassifiedScalars {
    let values: [UInt32]
    let classes: [ScalarClass]

    init(_ text: StoredText) {
        let length = text.length
        let table = ScalarClass.table
        var values: [UInt32] = []
        classes = text.withBytes { bytes in
            [ScalarClass](unsafeUninitializedCapacity: length) { classes, classCount in
                values = [UInt32](unsafeUninitializedCapacity: length) { values, valueCount in
                    var (position, offset) = (0, 0)
                    while position < bytes.count {
                        let (value, width) = UTF8Scalars.scalar(at: position, in: bytes)
                        values[offset] = value
                        classes[offset] =
                            value < ScalarClass.tableEnd ? table[Int(value)] : ScalarClass(of: value)
                        position += width
                        offset += 1
                    }
                    valueCount = offset
                }
                classCount = length
            }
        }
        self.values = values
    }

    var count: Int { values.count }

    static let newline = UInt32(0x0A)

    func isSpace(_ offset: Int) -> Bool { classes[offset].contains(.space) }

    /// `range` without the white space at its ends; empty if there is nothing else.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isSpace(start) { start += 1 }
        while end > start, isSpace(end - 1) { end -= 1 }
        return start..<end
    }

    /// The scalars in `range`.
    func string(_ range: Range<Int>) -> String {
        // Four bytes hold any scalar in UTF-8.
        String(unsafeUninitializedCapacity: 4 * range.count) { bytes in
            var count = 0
            for offset in range { count += UTF8Scalars.write(values[offset], to: bytes, at: count) }
            return count
        }
    }

    /// The scalars in `range`, in lower case.
    func lowercased(_ range: Range<Int>) -> String { string(range).lowercased() }

    /// Each scalar that is not white space.
    func characters() -> [Range<Int>] {
        (0..<count).lazy.filter { !isSpace($0) }.map { $0..<($0 + 1) }
    }

    /// Each line that is not blank.
    func lines() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        while start < count {
            let end = endOfLine(from: start)
            let line = trimmed(start..<end)
            if !line.isEmpty { found.append(line) }
            start = end + 1
        }
        return found
    }

    /// Where the line that holds `start` ends: at its newline, or the text's end.
    func endOfLine(from start: Int) -> Int {
        values.withUnsafeBufferPointer { values in
            var end = start
            while end < values.count, values[end] != Self.newline { end += 1 }
            return end
        }
    }

    /// Lines that no blank line separates, together.
    func paragraphs() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var current: Range<Int>?
        var start = 0
        while start < count {
            let end = endOfLine(from: start)
            let line = trimmed(start..<end)
            if !line.isEmpty {
                current = (current?.lowerBound ?? line.lowerBound)..<line.upperBound
            } else if let paragraph = current {
                found.append(paragraph)
                current = nil
            }
            start = end + 1
        }
        if let paragraph = current { found.append(paragraph) }
        return found
    }
}
