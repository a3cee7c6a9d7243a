import CodingModel

/// Reads what `pdftotext -bbox-layout` prints: a page, line or word per line of XHTML, the boxes as attributes.
///
/// This is no XML parser, on purpose. The program writes each element on a line of its own and no entities but the five
/// of XML; a parser would have to be told not to follow its DOCTYPE, and would stop at the control characters that
/// fonts of PDFs are full of. Whatever has another shape is passed over, so nothing in a file makes this read anything
/// else. One pass; memory holds one page and an unfinished line.
struct WordBoxReader {
    /// A line of more bytes is no word.
    static let lineLimit = 1 << 20

    /// Pages that were read to their ends.
    private(set) var pages: [PrintedPage] = []
    /// Whether the answer ended as it should.
    private(set) var isComplete = false
    private var isInDocument = false
    private var page: PrintedPage?
    private var line = 0
    private var unfinished: [UInt8] = []
    private var isPassingOver = false

    /// Reads on.
    mutating func read(_ bytes: [UInt8]) {
        var start = bytes.startIndex
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            if isPassingOver {
                isPassingOver = false
            } else if unfinished.isEmpty {
                readLine(bytes[start..<end])
            } else {
                readLine(unfinished[...] + bytes[start..<end])
            }
            unfinished.removeAll(keepingCapacity: true)
            start = end + 1
        }
        if unfinished.count + (bytes.endIndex - start) > Self.lineLimit {
            isPassingOver = true
            unfinished.removeAll()
        } else if !isPassingOver {
            unfinished += bytes[start...]
        }
    }

    private mutating func readLine(_ bytes: ArraySlice<UInt8>) {
        let element = bytes.drop { $0 == UInt8(ascii: " ") }
        if element.starts(with: "<word ".utf8) {
            readWord(element)
        } else if element.starts(with: "<line ".utf8) {
            line += 1
        } else if element.starts(with: "<page ".utf8), isInDocument {
            var attributes = Attributes(element.dropFirst(6))
            page = PrintedPage(number: pages.count + 1, width: 0, height: 0)
            while let (name, value) = attributes.next() {
                if name.elementsEqual("width".utf8) { page?.width = value }
                if name.elementsEqual("height".utf8) { page?.height = value }
            }
        } else if element.starts(with: "</page>".utf8), let page {
            pages.append(page)
            self.page = nil
        } else if element.starts(with: "<doc>".utf8) {
            isInDocument = true
        } else if element.starts(with: "</doc>".utf8) {
            isComplete = isInDocument && page == nil
        }
    }

    private mutating func readWord(_ element: ArraySlice<UInt8>) {
        guard page != nil else { return }
        // A box that is no box, as damaged files have, is that of the word before.
        var box = page?.words.last?.box ?? PageBox(left: 0, top: 0, right: 0, bottom: 0)
        var found = box
        var attributes = Attributes(element.dropFirst(6))
        while let (name, value) = attributes.next() {
            if name.elementsEqual("xMin".utf8) { found.left = value }
            if name.elementsEqual("yMin".utf8) { found.top = value }
            if name.elementsEqual("xMax".utf8) { found.right = value }
            if name.elementsEqual("yMax".utf8) { found.bottom = value }
        }
        if found.left <= found.right, found.top <= found.bottom { box = found }
        let text = Self.text(attributes.rest)
        if !text.isEmpty { page?.words.append(PrintedWord(text: text, box: box, line: line)) }
    }

    /// The text before the element's end, without control characters and white space.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        guard let end = bytes.lastIndex(of: UInt8(ascii: "<")) else { return "" }
        let text = String(decoding: bytes[..<end], as: UTF8.self)
        guard bytes[..<end].contains(where: { $0 == UInt8(ascii: "&") || $0 <= 0x20 || $0 == 0x7F || $0 == 0xC2 })
        else { return text }
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar == "&", let (meant, length) = Self.entity(rest) {
                result.append(meant)
                rest = rest.dropFirst(length)
            } else if scalar.properties.generalCategory != .control, scalar != " " {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func entity(_ rest: String.UnicodeScalarView.SubSequence) -> (Unicode.Scalar, Int)? {
        let entities: [(String, Unicode.Scalar)] = [
            ("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("apos;", "'"), ("#39;", "'"),
        ]
        return entities.first { rest.starts(with: $0.0.unicodeScalars) }.map { ($0.1, $0.0.unicodeScalars.count) }
    }
}

/// The attributes of an element, from behind its name; what follows the element's `>` is left in ``rest``.
private struct Attributes {
    var rest: ArraySlice<UInt8>

    init(_ rest: ArraySlice<UInt8>) {
        self.rest = rest
    }

    /// The next one whose value is a finite number.
    mutating func next() -> (name: ArraySlice<UInt8>, value: Double)? {
        while let first = rest.first {
            if first == UInt8(ascii: ">") {
                rest = rest.dropFirst()
                return nil
            }
            guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else { break }
            let name = rest[..<equals].drop { $0 == UInt8(ascii: " ") }
            rest = rest[equals...].dropFirst(2)
            guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { break }
            let value = Double(String(decoding: rest[..<end], as: UTF8.self))
            rest = rest[end...].dropFirst()
            if let value, value.isFinite { return (name, value) }
        }
        rest = []
        return nil
    }
}
