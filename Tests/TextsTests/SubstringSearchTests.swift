import TestSupport
import Testing

@testable import Texts

@Suite struct SubstringSearchTests {
    @Test func `both searches find each occurrence, overlapping ones too`() {
        for seed in 0..<4000 {
            var random = SeededGenerator(seed: UInt64(seed))
            let letters: [UInt8] = seed % 2 == 0 ? [97, 98] : [97, 97, 97, 98, 99]
            let haystack = (0..<Int.random(in: 0...200, using: &random)).map { _ in random.pick(letters) }
            var needle = (0..<Int.random(in: 1...12, using: &random)).map { _ in random.pick(letters) }
            if seed % 3 == 0 { needle += needle + needle.prefix(2) }
            let naive = haystack.indices.filter { haystack[$0...].starts(with: needle) }

            var twoWay: [Int] = []
            var rareByte: [Int] = []
            haystack.withUnsafeBufferPointer { bytes in
                TwoWaySearch(needle).forEachMatch(in: bytes) { twoWay.append($0) }
                var frequencies = [Int](repeating: 0, count: 256)
                for byte in haystack { frequencies[Int(byte)] += 1 }
                RareByteSearch(needle, frequencies: frequencies).forEachMatch(in: bytes) { rareByte.append($0) }
            }

            #expect(twoWay == naive, "seed \(seed)")
            #expect(rareByte == naive, "seed \(seed)")
        }
    }
}
