import GRDB

/// Writes lists of numbers as JSON without blanks, `[[0,12],[13,80,5]]`: as which a text's structure is stored.
struct NumberListWriter {
    private var bytes = [UInt8(ascii: "[")]
    private var digits: [UInt8] = []

    mutating func beginList() { bytes.append(UInt8(ascii: "[")) }

    /// Adds a number that is not negative.
    mutating func add(_ number: Int) {
        var rest = number
        repeat {
            digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        while let digit = digits.popLast() { bytes.append(digit) }
        bytes.append(UInt8(ascii: ","))
    }

    /// Adds a number that is finite.
    mutating func add(_ number: Double) { bytes += "\(number),".utf8 }

    mutating func addNull() { bytes += "null,".utf8 }

    /// Ends a list that has a number.
    mutating func endList() {
        bytes[bytes.count - 1] = UInt8(ascii: "]")
        bytes.append(UInt8(ascii: ","))
    }

    /// The lists, at least one, as JSON.
    consuming func finish() -> [UInt8] {
        bytes[bytes.count - 1] = UInt8(ascii: "]")
        return bytes
    }
}

/// Reads what ``NumberListWriter`` wrote.
struct NumberListReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    /// The list that was read last; NULL is `nil`.
    private(set) var list: [Double?] = []

    /// - Parameter bytes: must stay as they are while they are read.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Reads the next list; `false` if there is none.
    ///
    /// - Throws: `DatabaseError` for what are no lists of numbers.
    mutating func next() throws -> Bool {
        if position > 0, take("]") {
            guard position == bytes.count else { throw Self.damaged }
            return false
        }
        guard take(position == 0 ? "[" : ","), take("[") else { throw Self.damaged }
        list.removeAll(keepingCapacity: true)
        repeat { list.append(try number()) } while take(",")
        guard take("]") else { throw Self.damaged }
        return true
    }

    /// A whole number of the list.
    func integer(at index: Int) throws -> Int {
        guard let number = number(at: index), let integer = Int(exactly: number) else { throw Self.damaged }
        return integer
    }

    /// A number of the list; `nil` for NULL, and where the list is shorter.
    func number(at index: Int) -> Double? { index < list.count ? list[index] : nil }

    /// The first two numbers of the list as a range.
    func range() throws -> Range<Int> {
        let (start, end) = (try integer(at: 0), try integer(at: 1))
        guard start >= 0, start <= end else { throw Self.damaged }
        return start..<end
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func number() throws -> Double? {
        let start = position
        var whole = 0
        while position < bytes.count, (0x30...0x39).contains(bytes[position]), position - start < 15 {
            whole = whole * 10 + Int(bytes[position] - 0x30)
            position += 1
        }
        if position > start, position < bytes.count, Self.ends(bytes[position]) { return Double(whole) }
        while position < bytes.count, !Self.ends(bytes[position]) { position += 1 }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
        if text == "null" { return nil }
        guard let number = Double(text) else { throw Self.damaged }
        return number
    }

    private static func ends(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") }

    static var damaged: DatabaseError {
        DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a list of a text's parts can't be read")
    }
}
