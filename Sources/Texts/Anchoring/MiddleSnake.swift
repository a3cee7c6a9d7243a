/// Where to divide two rows so that their halves can be aligned apart: the middle of a shortest way from one to the other.
///
/// Beyond a cost the farthest point reached is taken, so that rows with nothing in common are done in linear time.
///
/// - Source: Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1, 1986, section 4b; the bound on
///   the cost as in LibXDiff, which git uses.
struct MiddleSnake: ~Copyable {
    /// Insertions and deletions after which the search goes no further.
    private static let greatestCost = 256

    private let old: UnsafeBufferPointer<UInt32>
    private let new: UnsafeBufferPointer<UInt32>
    /// The farthest old position on each diagonal from the start, and the nearest from the end.
    private let forward: UnsafeMutablePointer<Int32>
    private let backward: UnsafeMutablePointer<Int32>

    /// Prepares for parts of two rows.
    init(old: UnsafeBufferPointer<UInt32>, new: UnsafeBufferPointer<UInt32>) {
        self.old = old
        self.new = new
        // Only what is reached is ever touched.
        forward = .allocate(capacity: old.count + new.count + 4)
        backward = .allocate(capacity: old.count + new.count + 4)
    }

    deinit {
        forward.deallocate()
        backward.deallocate()
    }

    /// A point on the way between `old` and `new`, which begin and end with different characters and are not empty.
    ///
    /// - Complexity: O(cost²) time, where the cost is bounded.
    func find(_ a: Range<Int>, _ b: Range<Int>) -> (old: Int, new: Int) {
        let offset = new.count + 2
        let (lowest, highest) = (a.lowerBound - b.upperBound, a.upperBound - b.lowerBound)
        let start = a.lowerBound - b.lowerBound
        let end = a.upperBound - b.upperBound
        let isOdd = (start - end) & 1 != 0
        var (forwardLow, forwardHigh, backwardLow, backwardHigh) = (start, start, end, end)
        forward[start + offset] = Int32(a.lowerBound)
        backward[end + offset] = Int32(a.upperBound)
        var cost = 0
        while true {
            cost += 1
            widen(&forwardLow, &forwardHigh, lowest, highest, forward, offset, beyond: -1)
            for diagonal in stride(from: forwardHigh, through: forwardLow, by: -2) {
                let (below, above) = (forward[diagonal - 1 + offset], forward[diagonal + 1 + offset])
                var x = Int(below >= above ? below + 1 : above)
                var y = x - diagonal
                while x < a.upperBound, y < b.upperBound, old[x] == new[y] { (x, y) = (x + 1, y + 1) }
                forward[diagonal + offset] = Int32(x)
                if isOdd, backwardLow <= diagonal, diagonal <= backwardHigh, backward[diagonal + offset] <= x {
                    return (x, y)
                }
            }
            widen(&backwardLow, &backwardHigh, lowest, highest, backward, offset, beyond: .max)
            for diagonal in stride(from: backwardHigh, through: backwardLow, by: -2) {
                let (below, above) = (backward[diagonal - 1 + offset], backward[diagonal + 1 + offset])
                var x = Int(below < above ? below : above - 1)
                var y = x - diagonal
                while x > a.lowerBound, y > b.lowerBound, old[x - 1] == new[y - 1] { (x, y) = (x - 1, y - 1) }
                backward[diagonal + offset] = Int32(x)
                if !isOdd, forwardLow <= diagonal, diagonal <= forwardHigh, x <= forward[diagonal + offset] {
                    return (x, y)
                }
            }
            if cost >= Self.greatestCost {
                return farthest(a, b, forwardLow...forwardHigh, backwardLow...backwardHigh, offset)
            }
        }
    }

    /// Takes in a diagonal more on either side, or one less at the corner of the table.
    private func widen(
        _ low: inout Int, _ high: inout Int, _ lowest: Int, _ highest: Int, _ row: UnsafeMutablePointer<Int32>,
        _ offset: Int, beyond: Int32
    ) {
        if low > lowest {
            low -= 1
            row[low - 1 + offset] = beyond
        } else {
            low += 1
        }
        if high < highest {
            high += 1
            row[high + 1 + offset] = beyond
        } else {
            high -= 1
        }
    }

    /// The point farthest from where the search that got on better began.
    private func farthest(
        _ a: Range<Int>, _ b: Range<Int>, _ forwards: ClosedRange<Int>, _ backwards: ClosedRange<Int>, _ offset: Int
    ) -> (old: Int, new: Int) {
        var first = (old: a.lowerBound, new: b.lowerBound)
        for diagonal in stride(from: forwards.upperBound, through: forwards.lowerBound, by: -2) {
            var x = min(Int(forward[diagonal + offset]), a.upperBound)
            if x - diagonal > b.upperBound { x = b.upperBound + diagonal }
            if x + x - diagonal > first.old + first.new { first = (x, x - diagonal) }
        }
        var last = (old: a.upperBound, new: b.upperBound)
        for diagonal in stride(from: backwards.upperBound, through: backwards.lowerBound, by: -2) {
            var x = max(Int(backward[diagonal + offset]), a.lowerBound)
            if x - diagonal < b.lowerBound { x = b.lowerBound + diagonal }
            if x + x - diagonal < last.old + last.new { last = (x, x - diagonal) }
        }
        let done = first.old + first.new - a.lowerBound - b.lowerBound
        let doneFromEnd = a.upperBound + b.upperBound - last.old - last.new
        return done >= doneFromEnd ? first : last
    }
}
