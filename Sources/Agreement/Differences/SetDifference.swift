/// Differences between sets of codes, from how many codes they share.
///
/// - Source: Jaccard 1912; Dice 1945; Passonneau, "Measuring Agreement on Set-valued Items (MASI)", 2006.
struct SetDifference: DifferenceFunction {
    /// The sets as bits, `words` 64-bit words each.
    private let bits: [UInt64]
    private let words: Int
    /// How many codes each set has.
    private let sizes: [Int]
    /// Differences by the two sizes and the number of shared codes.
    private let table: [Double]
    private let span: Int
    let one = 0x1p48

    init(_ categories: [Category], _ kind: Difference) {
        let sets = categories.map(\.set)
        var numbers: [String: Int] = [:]
        for code in Set(sets.joined()).sorted() { numbers[code] = numbers.count }
        let words = max(1, (numbers.count + 63) / 64)
        var bits = [UInt64](repeating: 0, count: words * sets.count)
        for (index, set) in sets.enumerated() {
            for number in set.compactMap({ numbers[$0] }) { bits[index * words + number / 64] |= 1 << (number % 64) }
        }
        self.words = words
        self.bits = bits
        sizes = sets.map(\.count)
        let span = (sizes.max() ?? 0) + 1
        self.span = span
        table = (0..<span * span * span).map { index in
            Self.difference(kind, index / (span * span), index / span % span, shared: index % span)
        }
    }

    /// The difference of sets with `a` and `b` codes, of which `shared` are in both.
    static func difference(_ kind: Difference, _ a: Int, _ b: Int, shared: Int) -> Double {
        guard shared <= min(a, b), a + b > 0 else { return 0 }
        switch kind {
        case .dice:
            return 1 - Double(2 * shared) / Double(a + b)
        case .masi:
            let form = shared == a && shared == b ? 3 : shared == 0 ? 0 : shared == min(a, b) ? 2 : 1
            return 1 - Double(shared * form) / Double((a + b - shared) * 3)
        default:
            return 1 - Double(shared) / Double(a + b - shared)
        }
    }

    func difference(_ first: Int, _ second: Int, values: [Int]) -> Double {
        var shared = 0
        for word in 0..<words { shared += (bits[first * words + word] & bits[second * words + word]).nonzeroBitCount }
        return table[(sizes[first] * span + sizes[second]) * span + shared]
    }

    func means(_ shares: [Double], values: [Int]) -> [Double] {
        let used = shares.indices.filter { shares[$0] != 0 }
        var means = [Double](repeating: 0, count: shares.count)
        for first in sizes.indices {
            for second in used { means[first] += difference(first, second, values: values) * shares[second] }
        }
        return means
    }

    /// Each pair of sets that occur once: bootstraps of many sets come through here.
    func mean(within shares: [Double], values: [Int]) -> Double {
        let used = shares.indices.filter { shares[$0] != 0 }
        var sum = 0.0
        for (place, first) in used.enumerated() {
            var own = 0.0
            for second in used[..<place] { own += difference(first, second, values: values) * shares[second] }
            sum += own * shares[first]
        }
        return 2 * sum
    }

    func largest(_ values: [Int]) -> Double { sizes.count > 1 ? 1 : 0 }
}

extension Category {
    /// The codes of the value as a set; a value that is no set is the set of itself.
    var set: [String] { codes ?? [name] }

    /// How far two sets of codes are apart, from 0 to 1; two empty sets are the same.
    ///
    /// - Parameter kind: ``Difference/jaccard``, ``Difference/dice`` or ``Difference/masi``.
    public static func distance(_ first: Set<String>, _ second: Set<String>, _ kind: Difference) -> Double {
        SetDifference.difference(kind, first.count, second.count, shared: first.intersection(second).count)
    }
}
