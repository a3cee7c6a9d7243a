import CodingModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Bytes on their way out, collected so that they leave in large pieces.
///
/// What is appended waits until ``endRow()`` finds that enough has come together, or until ``flush()``.
public final class Output {
    @exclusivity(unchecked) private var storage: UnsafeMutablePointer<UInt8>
    @exclusivity(unchecked) private var capacity: Int
    @exclusivity(unchecked) private var count = 0
    @exclusivity(unchecked) private var day: (days: Int64, text: [UInt8]) = (.min, [])
    private let piece: Int
    private let send: (UnsafeRawBufferPointer) throws -> Void

    /// An output that gives `send` pieces of about `piece` bytes, valid during the call.
    public init(piece: Int = 1 << 17, send: @escaping (UnsafeRawBufferPointer) throws -> Void) {
        self.piece = piece
        self.send = send
        capacity = piece + piece / 4
        storage = .allocate(capacity: capacity)
    }

    /// An output to an open file, a pipe or a terminal, called `name` in messages. Leaves closing it to others.
    public convenience init(descriptor: Int32, name: String) {
        self.init { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written >= 0 {
                    rest = rest.dropFirst(written)
                } else if errno != EINTR {
                    throw ExchangeError.cannotWrite(name, SystemError.current)
                }
            }
        }
    }

    deinit { storage.deallocate() }

    /// Sends what has come together, if it is enough for a piece.
    ///
    /// - Throws: what sending throws, such as ``ExchangeError/cannotWrite(_:_:)``.
    public func endRow() throws {
        if count >= piece { try flush() }
    }

    /// Sends everything.
    ///
    /// - Throws: what sending throws, such as ``ExchangeError/cannotWrite(_:_:)``.
    public func flush() throws {
        guard count > 0 else { return }
        try send(UnsafeRawBufferPointer(start: storage, count: count))
        count = 0
    }

    /// Adds the bytes of `text` as they are.
    public func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Adds `bytes` as they are.
    @inline(__always)
    func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        reserve(bytes.count).update(from: start, count: bytes.count)
        count += bytes.count
    }

    /// Adds `bytes` as they are.
    public func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { append($0) }
    }

    @inline(__always)
    func append(_ byte: UInt8) {
        reserve(1).pointee = byte
        count += 1
    }

    /// Room for `more` bytes at the end; the caller says afterwards how many it took.
    @inline(__always)
    func reserve(_ more: Int) -> UnsafeMutablePointer<UInt8> {
        if count + more > capacity { grow(by: more) }
        return storage + count
    }

    @inline(never)
    private func grow(by more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: storage, count: count)
        storage.deallocate()
        storage = larger
    }
}

extension Output {
    func append(_ integer: Int) {
        let end = reserve(20) + 20
        var (rest, digits) = (integer.magnitude, 0)
        repeat {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            digits += 1
            (end - digits).pointee = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
            rest = quotient
        } while rest > 0
        if integer < 0 {
            digits += 1
            (end - digits).pointee = UInt8(ascii: "-")
        }
        (end - 20).update(from: end - digits, count: digits)
        count += digits
    }

    func append(_ id: ObjectID) {
        let start = reserve(36)
        var position = 0
        for nibble in 0..<32 {
            if nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20 {
                start[position] = UInt8(ascii: "-")
                position += 1
            }
            let half = nibble < 16 ? id.high : id.low
            let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - 4 * (nibble & 15))) & 15
            start[position] = digit < 10 ? 48 + digit : 87 + digit
            position += 1
        }
        count += 36
    }

    /// Adds the moment in ISO 8601, as ``Timestamp`` describes itself.
    ///
    /// The date is kept from row to row, for most rows of a study were made on the same few days.
    func append(_ time: Timestamp) {
        let (quotient, remainder) = time.milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
        let days = remainder < 0 ? quotient - 1 : quotient
        if day.days != days {
            day = (days, Array(time.description.utf8.prefix { $0 != UInt8(ascii: "T") }))
        }
        append(day.text)
        let rest = Int(remainder < 0 ? remainder + 86_400_000 : remainder)
        let start = reserve(14)
        func put(_ value: Int, at position: Int) {
            start[position] = 48 + UInt8(truncatingIfNeeded: value / 10 % 10)
            start[position + 1] = 48 + UInt8(truncatingIfNeeded: value % 10)
        }
        start[0] = UInt8(ascii: "T")
        put(rest / 3_600_000, at: 1)
        start[3] = UInt8(ascii: ":")
        put(rest / 60_000 % 60, at: 4)
        start[6] = UInt8(ascii: ":")
        put(rest / 1000 % 60, at: 7)
        start[9] = UInt8(ascii: ".")
        start[10] = 48 + UInt8(truncatingIfNeeded: rest / 100 % 10)
        put(rest % 100, at: 11)
        start[13] = UInt8(ascii: "Z")
        count += 14
    }
}
