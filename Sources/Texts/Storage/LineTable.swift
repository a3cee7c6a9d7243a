/// The lines of a text, counted from 1.
///
/// A newline ends its line; behind a newline at the very end there is no further line. An empty text has none.
public struct LineTable: Sendable {
    private let length: Int
    private let starts: [Int]

    init(length: Int, starts: [Int]) {
        self.length = length
        self.starts = starts
    }

    /// How many lines there are.
    public var count: Int { starts.count }

    /// Line `number`, 1 to ``count``, from its first scalar to behind its newline, which the last may lack.
    public func rangeWithNewline(of number: Int) -> Range<Int> {
        precondition((1...max(count, 1)).contains(number) && count > 0, "there is no such line")
        return starts[number - 1]..<(number < count ? starts[number] : length)
    }

    /// The number of the line that holds the scalar at `offset`, 0 to the text's length; the text's end counts as part
    /// of the last line, and an empty text as one line.
    ///
    /// - Complexity: O(log lines).
    public func number(at offset: Int) -> Int {
        precondition((0...length).contains(offset), "the offset lies outside the text")
        var (low, high) = (0, max(starts.count, 1))
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// Line and column, both from 1, of the scalar at `offset`, 0 to the text's length.
    ///
    /// - Complexity: O(log lines).
    public func position(at offset: Int) -> (line: Int, column: Int) {
        let line = number(at: offset)
        return (line, offset - (starts.isEmpty ? 0 : starts[line - 1]) + 1)
    }
}

extension StoredText {
    /// Line `number`, 1 to the number of lines, without its newline.
    public func range(ofLine number: Int) -> Range<Int> {
        let range = lines.rangeWithNewline(of: number)
        let endsWithNewline = withBytes { bytes in
            bytes[index.byteOffset(ofScalar: range.upperBound - 1, in: bytes)] == UInt8(ascii: "\n")
        }
        return endsWithNewline ? range.lowerBound..<(range.upperBound - 1) : range
    }
}
