/// The identity of anything in a study: a UUID that survives export, import and merging.
///
/// Emic makes version 7 (RFC 9562): they begin with the time, so that things made later sort later and
/// an index grows at its end. Others are kept as they come. Printed in lower case, read in any case,
/// with or without braces.
public struct ObjectID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The first eight bytes, most significant first.
    public let high: UInt64
    /// The last eight bytes, most significant first.
    public let low: UInt64

    /// The identity whose sixteen bytes are those of `high` and then of `low`.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The identity written as 32 hexadecimal digits, with the usual hyphens; `nil` if it is not.
    public init?(_ text: some StringProtocol) {
        var digits = Array(text.utf8)[...]
        if digits.first == UInt8(ascii: "{"), digits.last == UInt8(ascii: "}") {
            digits = digits.dropFirst().dropLast()
        }
        guard digits.count == 36 else { return nil }
        var halves: (UInt64, UInt64) = (0, 0)
        for (position, byte) in digits.enumerated() {
            if position == 8 || position == 13 || position == 18 || position == 23 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let digit = Self.value(ofDigit: byte) else { return nil }
            if position < 18 {
                halves.0 = halves.0 << 4 | digit
            } else {
                halves.1 = halves.1 << 4 | digit
            }
        }
        self.init(high: halves.0, low: halves.1)
    }

    /// The identity held in exactly sixteen bytes; `nil` for any other number.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        var halves: (UInt64, UInt64) = (0, 0)
        for (position, byte) in bytes.enumerated() {
            if position < 8 {
                halves.0 = halves.0 << 8 | UInt64(byte)
            } else {
                halves.1 = halves.1 << 8 | UInt64(byte)
            }
        }
        self.init(high: halves.0, low: halves.1)
    }

    /// The sixteen bytes, most significant first.
    public var bytes: [UInt8] {
        (0..<16).map { UInt8(truncatingIfNeeded: ($0 < 8 ? high : low) >> (56 - 8 * ($0 % 8))) }
    }

    /// Eight, four, four, four and twelve hexadecimal digits, in lower case.
    public var description: String {
        String(unsafeUninitializedCapacity: 36) { buffer in
            var position = 0
            for nibble in 0..<32 {
                if nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20 {
                    buffer[position] = UInt8(ascii: "-")
                    position += 1
                }
                let half = nibble < 16 ? high : low
                let digit = UInt8(truncatingIfNeeded: half >> (60 - 4 * (nibble % 16))) & 15
                buffer[position] = digit < 10 ? 48 + digit : 87 + digit
                position += 1
            }
            return position
        }
    }

    /// By bytes, so by time for identities that Emic made.
    public static func < (left: ObjectID, right: ObjectID) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }

    private static func value(ofDigit byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - 48)
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - 87)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - 55)
        default: nil
        }
    }
}

/// Makes identities of version 7 that only ever grow, also within one millisecond.
public struct IdentitySource<Random: RandomNumberGenerator & Sendable>: Sendable {
    private var random: Random
    private var milliseconds: UInt64 = 0
    private var counter: UInt64 = 0

    /// A source that takes what is random in an identity from `random`.
    public init(random: Random) {
        self.random = random
    }

    /// The next identity, made at `time`.
    ///
    /// The twelve bits behind the version and the first 20 of the variant's half count within a millisecond
    /// (RFC 9562, section 6.2, method 1); should the clock stand still or go back, the last time is kept.
    public mutating func next(at time: Timestamp) -> ObjectID {
        let now = UInt64(clamping: time.milliseconds)
        if now > milliseconds {
            milliseconds = now
            counter = random.next() & 0x3FFF_FFFF
        } else {
            counter += 1
            if counter > 0xFFFF_FFFF {
                counter = 0
                milliseconds += 1
            }
        }
        let high = milliseconds << 16 | 0x7000 | counter >> 20
        let low = 1 << 63 | (counter & 0xF_FFFF) << 42 | random.next() & 0x3FF_FFFF_FFFF
        return ObjectID(high: high, low: low)
    }
}
