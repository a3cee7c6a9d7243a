import CodingModel
import TestSupport
import Testing

/// The sweeps against counting character by character and pair by pair, on small random studies.
@Suite struct MatrixPropertyTests {
    private static let codes = 5
    private static let coders = 3
    private static let length = 30

    /// Documents of codings that often touch, lie within each other, or are the same.
    private static func study(seed: UInt64) -> [[PlacedCode]] {
        var random = Lehmer(seed)
        return (0..<3).map { _ in
            (0..<random.below(14)).map { _ in
                let start = random.below(length)
                let code = random.below(codes)
                // The code 4 stands above 3 and counts what 3 counts.
                return PlacedCode(
                    coder: random.below(coders), codes: code == 3 ? [3, 4] : [code],
                    range: start..<start + 1 + random.below(min(9, length - start)))
            }
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `codes stand together where a character says so`(seed: UInt64) {
        let study = Self.study(seed: seed)
        var table = Cooccurrence()
        for document in study { table.add(document.reversed()) }
        for first in 0..<Self.codes {
            for second in 0..<Self.codes where (first, second) != (3, 4) && (first, second) != (4, 3) {
                #expect(table[first, second] == Self.together(first, second, in: study), "\(first) and \(second)")
            }
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `codes by coder are what lists and sets of characters give`(seed: UInt64) {
        let study = Self.study(seed: seed)
        var table = CrossTable()
        for document in study { table.add(document.reversed()) { [($0.coder, [$0.range])] } }
        for code in Array(0..<Self.codes).map(Optional.some) + [nil] {
            for coder in Array(0..<Self.coders).map(Optional.some) + [nil] {
                let chosen = study.map { document in
                    document.filter { coding in
                        (code.map(coding.codes.contains) ?? true) && (coder.map { coding.coder == $0 } ?? true)
                    }
                }
                let expected = Tally(
                    codings: chosen.map(\.count).reduce(0, +),
                    characters: chosen.map { Set($0.flatMap(\.range)).count }.reduce(0, +),
                    documents: chosen.count { !$0.isEmpty })
                #expect(table[code, coder] == expected)
            }
        }
    }

    private static func together(_ first: Int, _ second: Int, in study: [[PlacedCode]]) -> Tally {
        var tally = Tally()
        for document in study {
            var characters: Set<Int> = []
            for coder in 0..<coders {
                let mine = document.filter { $0.coder == coder }
                let some = mine.filter { $0.codes.contains(first) }
                let others = mine.filter { $0.codes.contains(second) }
                characters.formUnion(Set(some.flatMap(\.range)).intersection(others.flatMap(\.range)))
                tally.codings +=
                    first == second
                    ? some.count : some.map { one in others.count { $0.range.overlaps(one.range) } }.reduce(0, +)
            }
            tally.characters += characters.count
            if !characters.isEmpty { tally.documents += 1 }
        }
        return tally
    }
}

/// Numbers that are the same each time.
private struct Lehmer {
    private var state: UInt64

    init(_ seed: UInt64) { state = (seed + 1) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
