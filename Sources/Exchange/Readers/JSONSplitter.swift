/// The bytes of one value out of a larger JSON text, and where they stand in it.
struct JSONPiece {
    var bytes: ArraySlice<UInt8>
    /// Of the file, from 0, the end excluded.
    var range: Range<Int>
    /// Counted from 1.
    var line: Int
    var file: String

    /// The value.
    func value() throws(ExchangeError) -> JSONValue {
        try JSONParser.value(bytes, file: file, line: line)
    }

    /// The value, which has to be an object.
    func object() throws(ExchangeError) -> JSONObject {
        guard case .object(let object) = try value() else { throw .json(file, line: line, .notAnObject) }
        return object
    }
}

/// Walks through a large JSON text and hands out the values in it one at a time, so that memory holds one of them.
///
/// It looks at brackets and quotation marks alone. Whether a piece is JSON turns out when its value is asked for.
final class JSONSplitter {
    private let input: Input
    private var buffer: [UInt8] = []
    /// In the buffer.
    private var position = 0
    /// Of the buffer's first byte, in the file.
    private var base: Int
    private let end: Int
    private var line: Int
    private let isSequential: Bool
    /// Whether the array gone into has had an element.
    private var elements = Elements.none
    private enum Elements { case none, some }

    /// A splitter of all of a file or a pipe.
    init(_ input: Input) throws(ExchangeError) {
        self.input = input
        base = 0
        end = .max
        line = 1
        isSequential = true
        try fill()
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// A splitter of a value within a file, which begins in `line`.
    init(_ input: Input, range: Range<Int>, line: Int) {
        self.input = input
        base = range.lowerBound
        end = range.upperBound
        self.line = line
        isSequential = false
    }

    /// Gives each member of the object that comes next: its key, its value's range in the file and the value's line.
    func forEachMember(_ body: (String, Range<Int>, Int) throws(ExchangeError) -> Void) throws(ExchangeError) {
        try take(UInt8(ascii: "{"), "'{'")
        if try takes(UInt8(ascii: "}")) { return }
        repeat {
            guard case .string(let key) = try piece().value() else { throw expected("a key in quotes") }
            try take(UInt8(ascii: ":"), "':'")
            try skipWhiteSpace()
            let line = line
            let range = try scan(keepsBytes: false)
            try body(key, range, line)
        } while try takes(UInt8(ascii: ","))
        try take(UInt8(ascii: "}"), "',' or '}'")
    }

    /// Gives each element of the array that comes next.
    ///
    /// - Throws: what `body` throws, or ``ExchangeError``.
    func forEachElement(_ body: (JSONPiece) throws -> Void) throws {
        try beginArray()
        while let piece = try nextElement() { try body(piece) }
    }

    /// Goes into the array that comes next.
    func beginArray() throws(ExchangeError) {
        try take(UInt8(ascii: "["), "'['")
        elements = .none
    }

    /// The next element of the array gone into; `nil` once the array has ended.
    func nextElement() throws(ExchangeError) -> JSONPiece? {
        switch elements {
        case .none: if try takes(UInt8(ascii: "]")) { return nil }
        case .some:
            if try takes(UInt8(ascii: "]")) { return nil }
            try take(UInt8(ascii: ","), "',' or ']'")
        }
        elements = .some
        return try piece()
    }

    /// Makes sure that nothing but white space follows.
    func finish() throws(ExchangeError) {
        try skipWhiteSpace()
        if try current() != nil { throw expected("the end") }
    }

    /// The value that comes next.
    func piece() throws(ExchangeError) -> JSONPiece {
        try skipWhiteSpace()
        let line = line
        let range = try scan(keepsBytes: true)
        return JSONPiece(
            bytes: buffer[(range.lowerBound - base)..<(range.upperBound - base)], range: range, line: line,
            file: input.name)
    }

    private func expected(_ what: String) -> ExchangeError {
        let lineStart = buffer[..<position].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let problem: JSONProblem =
            position == buffer.count ? .ended : .expected(what, column: position - lineStart + 1)
        return .json(input.name, line: line, problem)
    }

    private func take(_ byte: UInt8, _ what: String) throws(ExchangeError) {
        guard try takes(byte) else { throw expected(what) }
    }

    private func takes(_ byte: UInt8) throws(ExchangeError) -> Bool {
        try skipWhiteSpace()
        guard try current() == byte else { return false }
        position += 1
        return true
    }

    private func current() throws(ExchangeError) -> UInt8? {
        if position == buffer.count {
            drop(before: position)
            try fill()
        }
        return position < buffer.count ? buffer[position] : nil
    }

    private func skipWhiteSpace() throws(ExchangeError) {
        while let byte = try current(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            if byte == 0x0A { line += 1 }
            position += 1
        }
    }

    /// Forgets what has been read.
    private func drop(before kept: Int) {
        base += kept
        buffer.removeFirst(kept)
        position -= kept
    }

    /// Adds a piece of the file to the buffer.
    private func fill() throws(ExchangeError) {
        if isSequential {
            buffer += try input.next(max(1 << 18, buffer.count))
        } else {
            let start = base + buffer.count
            buffer += try input.bytes(in: start..<min(end, start + max(1 << 18, buffer.count)))
        }
    }

    /// Goes behind the value that comes next, and gives its range in the file.
    private func scan(keepsBytes: Bool) throws(ExchangeError) -> Range<Int> {
        guard let first = try current(), !",:]}".utf8.contains(first) else { throw expected("a value") }
        let start = base + position
        var state = Structure(first: first)
        while true {
            let found = buffer.withUnsafeBufferPointer { state.advance(over: $0, from: &position, line: &line) }
            if found { return start..<(base + position) }
            drop(before: keepsBytes ? start - base : position)
            let before = buffer.count
            try fill()
            if buffer.count == before {
                guard state.mayEnd else { throw expected("the end of a value") }
                return start..<(base + position)
            }
        }
    }
}

/// How far a value has been gone through.
private struct Structure {
    private enum Kind { case nested, text, plain }
    private let kind: Kind
    private var depth = 0
    private var isInText = false
    private var isEscaped = false

    init(first: UInt8) {
        switch first {
        case UInt8(ascii: "{"), UInt8(ascii: "["): kind = .nested
        case UInt8(ascii: "\""): kind = .text
        default: kind = .plain
        }
    }

    /// Whether the value is over if nothing more comes: so for numbers and words.
    var mayEnd: Bool { kind == .plain }

    /// Goes on; `true` once `position` is behind the value.
    mutating func advance(over bytes: UnsafeBufferPointer<UInt8>, from position: inout Int, line: inout Int) -> Bool {
        while position < bytes.count {
            let byte = bytes[position]
            if isInText {
                position += 1
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInText = false
                    if kind == .text { return true }
                } else if byte == 0x0A {
                    line += 1
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""):
                if kind == .plain { return true }
                isInText = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if kind == .plain { return true }
                depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if kind == .plain { return true }
                depth -= 1
                if depth == 0 {
                    position += 1
                    return true
                }
            case UInt8(ascii: ","), UInt8(ascii: ":"), 0x20, 0x0D, 0x09:
                if kind == .plain { return true }
            case 0x0A:
                if kind == .plain { return true }
                line += 1
            default: break
            }
            position += 1
        }
        return false
    }
}
