/// Reads one JSON value (RFC 8259) strictly: no comments, no trailing commas, no key twice, no half surrogates, no bytes
/// that are not UTF-8.
struct JSONParser {
    /// What is wrong, and at which byte.
    struct Failure: Error {
        var problem: JSONProblem
        var position: Int
    }

    private static let deepest = 64
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position: Int

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// The value that `bytes` hold, with nothing but white space around it.
    static func value(_ bytes: ArraySlice<UInt8>) throws(Failure) -> JSONValue {
        try bytes.withUnsafeBufferPointer { bytes throws(Failure) in
            var parser = JSONParser(bytes)
            let value = try parser.value(depth: 0)
            parser.skipWhiteSpace()
            guard parser.position == bytes.endIndex else { throw parser.expected("the end") }
            return value
        }
    }

    /// The value that `bytes` hold, where the first of them stands in `line` of `file`.
    static func value(_ bytes: ArraySlice<UInt8>, file: String, line: Int) throws(ExchangeError) -> JSONValue {
        do {
            return try value(bytes)
        } catch {
            let before = bytes.prefix(error.position)
            let sinceLineStart = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
            var problem = error.problem
            if case .expected(let what, _) = problem {
                problem = .expected(what, column: sinceLineStart + 1)
            }
            throw .json(file, line: line + before.count { $0 == UInt8(ascii: "\n") }, problem)
        }
    }

    private func expected(_ what: String) -> Failure {
        Failure(
            problem: position == bytes.endIndex ? .ended : .expected(what, column: 0), position: position)
    }

    private var current: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    private mutating func skipWhiteSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func value(depth: Int) throws(Failure) -> JSONValue {
        guard depth < Self.deepest else { throw Failure(problem: .tooDeep(Self.deepest), position: position) }
        skipWhiteSpace()
        switch current {
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue {
        let end = position + word.utf8CodeUnitCount
        guard end <= bytes.endIndex,
            bytes[position..<end].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: end - position))
        else { throw expected("a value") }
        position = end
        return value
    }

    private mutating func object(depth: Int) throws(Failure) -> JSONObject {
        position += 1
        var object = JSONObject()
        skipWhiteSpace()
        if current == UInt8(ascii: "}") {
            position += 1
            return object
        }
        while true {
            skipWhiteSpace()
            guard current == UInt8(ascii: "\"") else { throw expected("a key in quotes") }
            let start = position
            let key = try string()
            skipWhiteSpace()
            guard current == UInt8(ascii: ":") else { throw expected("':'") }
            position += 1
            guard object.add(key, try value(depth: depth + 1)) else {
                throw Failure(problem: .duplicateKey(key), position: start)
            }
            skipWhiteSpace()
            if current == UInt8(ascii: "}") {
                position += 1
                return object
            }
            guard current == UInt8(ascii: ",") else { throw expected("',' or '}'") }
            position += 1
        }
    }

    private mutating func array(depth: Int) throws(Failure) -> [JSONValue] {
        position += 1
        var values: [JSONValue] = []
        skipWhiteSpace()
        if current == UInt8(ascii: "]") {
            position += 1
            return values
        }
        while true {
            values.append(try value(depth: depth + 1))
            skipWhiteSpace()
            if current == UInt8(ascii: "]") {
                position += 1
                return values
            }
            guard current == UInt8(ascii: ",") else { throw expected("',' or ']'") }
            position += 1
        }
    }

    private mutating func number() throws(Failure) -> String {
        let start = position
        if current == UInt8(ascii: "-") { position += 1 }
        if current == UInt8(ascii: "0") {
            position += 1
        } else {
            guard digits() else { throw expected("a value") }
        }
        if current == UInt8(ascii: ".") {
            position += 1
            guard digits() else { throw expected("a digit") }
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            guard digits() else { throw expected("a digit") }
        }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
    }

    private mutating func digits() -> Bool {
        let start = position
        while let byte = current, (0x30...0x39).contains(byte) { position += 1 }
        return position > start
    }

    private mutating func string() throws(Failure) -> String {
        position += 1
        let start = position
        while let byte = current, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
        if current == UInt8(ascii: "\"") {
            defer { position += 1 }
            return try validated(UnsafeBufferPointer(rebasing: bytes[start..<position]), at: start)
        }
        var unescaped = Array(bytes[start..<position])
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return try unescaped.withUnsafeBufferPointer { unescaped throws(Failure) in
                    try validated(unescaped, at: start)
                }
            case UInt8(ascii: "\\"):
                position += 1
                try appendEscape(to: &unescaped)
            case 0..<0x20:
                throw expected("an escape such as \\n for a control character")
            default:
                unescaped.append(byte)
                position += 1
            }
        }
        throw expected("'\"'")
    }

    private func validated(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) throws(Failure) -> String {
        guard let text = String(valid: bytes) else {
            throw Failure(problem: .invalidUTF8, position: start)
        }
        return text
    }

    private mutating func appendEscape(to text: inout [UInt8]) throws(Failure) {
        guard let byte = current else { throw expected("an escape") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            let first = try fourDigits()
            var units = [first]
            if UTF16.isLeadSurrogate(first) {
                guard current == UInt8(ascii: "\\") else { throw expected("the second half of a surrogate pair") }
                position += 1
                guard current == UInt8(ascii: "u") else { throw expected("the second half of a surrogate pair") }
                position += 1
                units.append(try fourDigits())
            }
            guard let decoded = String(validating: units, as: UTF16.self) else {
                throw expected("a whole surrogate pair before this")
            }
            text += decoded.utf8
        default:
            position -= 1
            throw expected("one of \" \\ / b f n r t u after a backslash")
        }
    }

    private mutating func fourDigits() throws(Failure) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw expected("four hexadecimal digits after \\u")
            }
            value = value << 4 | UInt16(digit)
            position += 1
        }
        return value
    }
}
