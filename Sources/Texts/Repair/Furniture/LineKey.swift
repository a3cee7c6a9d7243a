/// A line with each number in it as one sign: what running heads have in common.
struct LineKey {
    /// Stands for the line.
    let value: UInt64
    private let line: RawLine
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ line: RawLine, in bytes: UnsafeBufferPointer<UInt8>) {
        var hash = WordHash()
        Self.signs(of: line, in: bytes) { hash.add($0) }
        value = hash.value
        self.line = line
        self.bytes = bytes
    }

    /// A short line in lower case; empty for others, which are no page's number.
    private var shape: String {
        guard line.width <= 30 else { return "" }
        var shape = String.UnicodeScalarView()
        Self.signs(of: line, in: bytes) { sign in
            if let scalar = Unicode.Scalar(sign) { shape.append(scalar) }
        }
        return String(shape).lowercased()
    }

    @inline(__always)
    private static func signs(of line: RawLine, in bytes: UnsafeBufferPointer<UInt8>, _ take: (UInt32) -> Void) {
        var (position, wasDigit, wasSpace) = (line.range.lowerBound, false, false)
        while position < line.range.upperBound {
            let (value, width) = UTF8Scalars.scalar(at: position, in: bytes)
            position += width
            let isDigit = value >= 0x30 && value <= 0x39
            let isSpace = value == 0x20 || value == 0x09 || value == 0xA0
            if !(isDigit && wasDigit || isSpace && wasSpace) { take(isDigit ? 0x23 : isSpace ? 0x20 : value) }
            (wasDigit, wasSpace) = (isDigit, isSpace)
        }
    }

    /// Whether the line says which page it is, of how many: such a line is no part of any text.
    var isPageOfPages: Bool {
        let words = shape.split { $0 == " " || $0 == "(" || $0 == ")" }
        guard let first = words.first, Self.pageWords.contains(first) else { return false }
        let rest = words.dropFirst()
        return rest.elementsEqual(["#/#"]) || rest.first == "#" && rest.last == "#" && rest.count <= 3 && rest.count > 1
    }

    /// Whether the line may be a page's number: `12`, `- 12 -`, `Side 12`, `1/5`.
    var isPageNumber: Bool {
        let signs = shape.filter { !" -–—|[]()/.".contains($0) }
        if signs == "#" || signs == "##" { return true }
        return isPageOfPages || signs.last == "#" && Self.pageWords.contains(signs.dropLast())
    }

    private static let pageWords: Set<Substring> = ["side", "page", "seite", "sida", "s", "p", "pag", "pagina"]
}
