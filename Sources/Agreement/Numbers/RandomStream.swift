/// Random numbers from a counter: the stream of a seed and a number is the same on every machine, whatever runs beside.
///
/// One stream a replicate makes results independent of how replicates are spread over threads.
///
/// - Source: Steele, Lea & Flood, "Fast splittable pseudorandom number generators", 2014 (SplitMix64).
public struct RandomStream: RandomNumberGenerator, Sendable {
    private var counter: UInt64

    /// The stream of that number, from 0.
    public init(seed: UInt64, number: Int) {
        counter = Self.mix(seed ^ Self.mix(UInt64(number) &+ Self.step))
    }

    private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    @inline(__always)
    public mutating func next() -> UInt64 {
        counter &+= Self.step
        return Self.mix(counter)
    }

    /// A whole number from 0 to `count` − 1.
    @inline(__always)
    public mutating func index(below count: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(truncatingIfNeeded: count)).high)
    }

    /// A number from 0 up to 1, excluded, of 53 bits.
    @inline(__always)
    mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }
}
