/// Gives the lines of a file or a pipe, without their ends.
struct LineReader {
    private let input: Input
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    private var isFirst = true
    private(set) var line = 0

    init(_ input: Input) {
        self.input = input
    }

    /// The next line; `nil` at the end. Its number is then ``line``.
    mutating func next() throws(ExchangeError) -> ArraySlice<UInt8>? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                line += 1
                return withoutReturn(buffer[start..<end])
            }
            if isAtEnd {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                line += 1
                return withoutReturn(buffer[start...])
            }
            guard buffer.count - start <= CSVScanner.longestRow else {
                throw .row(input.name, line: line + 1, .tooLong(bytes: CSVScanner.longestRow))
            }
            let more = try input.next(max(1 << 18, buffer.count - start))
            isAtEnd = more.isEmpty
            buffer.removeFirst(start)
            start = 0
            searched = buffer.count
            buffer += more
            if isFirst, buffer.starts(with: [0xEF, 0xBB, 0xBF]) { buffer.removeFirst(3) }
            if isFirst { searched = 0 }
            isFirst = false
        }
    }

    private func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }
}

extension String {
    /// Without white space and line ends at both ends.
    var trimmed: String {
        // Most have none, and most of those begin and end with an ASCII letter or digit.
        guard let first = utf8.first, let last = utf8.last else { return self }
        if (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) { return self }
        let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || $0.value == 0xFEFF }
        let scalars = unicodeScalars.drop(while: isBlank)
        guard let last = scalars.lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(String.UnicodeScalarView(scalars[...last]))
    }
}
