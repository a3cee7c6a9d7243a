/// A text's scalars with their classes, addressed by scalar offset: what the segmenters walk over.
struct ClassifiedScalars {
    let values: [UInt32]
    let classes: [ScalarClass]

    init(_ text: StoredText) {
        var values: [UInt32] = []
        var classes: [ScalarClass] = []
        values.reserveCapacity(text.length)
        classes.reserveCapacity(text.length)
        text.withBytes { bytes in
            var position = 0
            while position < bytes.count {
                let (value, width) = UTF8Scalars.scalar(at: position, in: bytes)
                values.append(value)
                classes.append(ScalarClass(of: value))
                position += width
            }
        }
        self.values = values
        self.classes = classes
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
        var string = String.UnicodeScalarView()
        string.append(contentsOf: values[range].lazy.compactMap(Unicode.Scalar.init))
        return String(string)
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
            let end = values[start...].firstIndex(of: Self.newline) ?? count
            let line = trimmed(start..<end)
            if !line.isEmpty { found.append(line) }
            start = end + 1
        }
        return found
    }

    /// Lines that no blank line separates, together.
    func paragraphs() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var current: Range<Int>?
        var start = 0
        while start < count {
            let end = values[start...].firstIndex(of: Self.newline) ?? count
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
