import Agreement
import ArgumentParser

/// How many of something are drawn: a share, `20%`, or a number, `30`.
enum DrawnSize: ExpressibleByArgument, Equatable {
    case percent(Double)
    case number(Int)

    init?(argument: String) {
        if argument.hasSuffix("%") {
            guard let percent = Double(argument.dropLast()), percent > 0, percent <= 100 else { return nil }
            self = .percent(percent)
        } else {
            guard let number = Int(argument), number > 0 else { return nil }
            self = .number(number)
        }
    }

    /// How many that is of `total`: the nearest whole number, but at least one where there is one, and not more than
    /// there are.
    func count(of total: Int) -> Int {
        switch self {
        case .percent(let percent): min(total, max(1, Int((Double(total) * percent / 100).rounded())))
        case .number(let number): min(total, number)
        }
    }

    /// As it is written.
    var text: String {
        switch self {
        case .percent(let percent): (percent == percent.rounded() ? String(Int(percent)) : String(percent)) + "%"
        case .number(let number): String(number)
        }
    }
}

/// Draws without putting back; the same for a seed on every machine.
struct Draw {
    let seed: UInt64

    /// `count` of the numbers from 0 to `total` − 1, ascending: each set of so many is equally likely.
    ///
    /// - Parameter stream: draws of different numbers are independent of each other.
    func numbers(_ count: Int, of total: Int, stream: Int) -> [Int] {
        var random = RandomStream(seed: seed, number: stream)
        var numbers = Array(0..<total)
        // The beginning of a Fisher–Yates shuffle.
        for place in 0..<count { numbers.swapAt(place, place + random.index(below: total - place)) }
        return numbers.prefix(count).sorted()
    }

    /// How many of `count` each stratum gives: in proportion to its size, the rest to the largest remainders, of equal
    /// ones to the first.
    static func allocation(of count: Int, to sizes: [Int]) -> [Int] {
        let total = sizes.reduce(0, +)
        guard total > 0 else { return sizes.map { _ in 0 } }
        var shares = sizes.map { count * $0 / total }
        let remainders = sizes.map { count * $0 % total }
        let order = sizes.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
        for stratum in order.prefix(count - shares.reduce(0, +)) { shares[stratum] += 1 }
        return shares
    }
}
