import CodingModel
import Testing

@Suite struct ObjectIDTests {
    static let text = "0197b2f4-5a00-7abc-8def-0123456789ab"

    @Test func `an identity is printed as it is written, in lower case`() throws {
        let id = try #require(ObjectID(Self.text))
        #expect(id.description == Self.text)
        #expect(id.high == 0x0197_B2F4_5A00_7ABC)
        #expect(id.low == 0x8DEF_0123_4567_89AB)
        #expect(ObjectID(bytes: id.bytes) == id)
        #expect(id.bytes.first == 0x01)
        #expect(id.bytes.last == 0xAB)
    }

    @Test(arguments: [text.uppercased(), "{\(text)}", "{\(text.uppercased())}"])
    func `an identity is read in any case and in braces`(_ text: String) {
        #expect(ObjectID(text)?.description == Self.text)
    }

    @Test(arguments: [
        "", "{}", "0197b2f4", text + "0", String(text.dropLast()), "{" + text, text + "}",
        text.replacing("-", with: ""), text.replacing("-", with: "_"), "0197b2f45-a00-7abc-8def-0123456789ab",
        "0197b2f4-5a00-7abc-8def-0123456789ag", " " + text, "0197b2f4-5a00-7abc-8def-0123456789é",
    ])
    func `what is no identity is not taken for one`(_ text: String) {
        #expect(ObjectID(text) == nil)
    }

    @Test(arguments: [0, 15, 17, 32]) func `sixteen bytes are an identity, no other number is`(_ count: Int) {
        #expect(ObjectID(bytes: [UInt8](repeating: 1, count: count)) == nil)
    }

    @Test func `identities sort by their bytes`() throws {
        let ids = try (0..<200).map { _ in
            try #require(ObjectID(bytes: (0..<16).map { _ in UInt8.random(in: 0...255) }))
        }
        #expect(ids.sorted().map(\.bytes) == ids.map(\.bytes).sorted { $0.lexicographicallyPrecedes($1) })
        #expect(ids.sorted().map(\.description) == ids.map(\.description).sorted())
    }

    @Test func `a new identity has version 7, the variant's bits, and the time`() {
        var source = IdentitySource(random: SystemRandomNumberGenerator())
        for milliseconds in [0, 1, 1_767_225_600_000, 0xFFFF_FFFF_FFFF as Int64] {
            let id = source.next(at: Timestamp(milliseconds: milliseconds))
            #expect(id.high >> 12 & 0xF == 7)
            #expect(id.low >> 62 == 0b10)
            #expect(id.high >> 16 == UInt64(milliseconds))
        }
    }

    @Test func `identities only grow, also while the clock stands still or goes back`() {
        for seed in [UInt64.min, .max, 42] {
            var source = IdentitySource(random: Constant(value: seed))
            var last = source.next(at: Timestamp(milliseconds: 1000))
            for step in 0..<5000 {
                let time: Int64 = [1000, 1000, 999, 5, -7, 1001][step % 6]
                let next = source.next(at: Timestamp(milliseconds: time))
                #expect(last < next)
                #expect(next.high >> 12 & 0xF == 7 && next.low >> 62 == 0b10)
                last = next
            }
        }
    }

    /// Chance at its worst.
    struct Constant: RandomNumberGenerator, Sendable {
        let value: UInt64

        mutating func next() -> UInt64 { value }
    }
}
