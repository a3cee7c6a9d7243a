import CodingModel
import Testing

@Suite struct StretchesTests {
    private let one = ObjectID(high: 1, low: 1)
    private let two = ObjectID(high: 1, low: 2)

    @Test func `what overlaps or meets becomes one, in order, and empty ranges are nothing`() {
        let stretches = Stretches([one: [20..<30, 0..<5, 5..<8, 25..<28], two: [3..<3]])
        #expect(stretches[one] == [0..<8, 20..<30])
        #expect(Array(stretches.documents) == [one])
        #expect(stretches.parts(of: 6..<22, in: one) == [6..<8, 20..<22])
        #expect(stretches.parts(of: 8..<20, in: one).isEmpty)
        #expect(stretches.parts(of: 0..<9, in: two).isEmpty)
    }

    @Test(arguments: 0..<20)
    func `parts, union and intersection are those of sets of characters`(seed: UInt64) {
        var random = Generator(state: seed)
        func some() -> [Range<Int>] {
            (0..<Int.random(in: 0..<8, using: &random)).map { _ in
                let start = Int.random(in: 0..<60, using: &random)
                return start..<start + Int.random(in: 0..<12, using: &random)
            }
        }
        func characters(_ ranges: [Range<Int>]) -> Set<Int> { Set(ranges.flatMap(Array.init)) }
        let (left, right) = (some(), some())
        let (first, second) = (
            Stretches([one: left]), Stretches([one: right])
        )
        #expect(characters(first[one]) == characters(left))
        #expect(characters(Stretches(union: [first, second])[one]) == characters(left + right))
        #expect(characters(first.intersection(second)[one]) == characters(left).intersection(characters(right)))
        for range in right {
            #expect(characters(first.parts(of: range, in: one)) == characters(left).intersection(range))
        }
    }

    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }
}
