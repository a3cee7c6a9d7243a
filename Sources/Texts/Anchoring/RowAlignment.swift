/// What two rows of characters have in common, in the order of both.
///
/// Equal beginnings and ends are taken off; what is left is divided at grams that stand once in each, long ones first;
/// what has no such grams is aligned character by character.
struct RowAlignment: ~Copyable {
    private static let gramLengths = [32, 16, 8]
    /// Rows with fewer characters than this together are aligned character by character at once.
    private static let smallest = 256

    private struct Task {
        var old: Range<Int>
        var new: Range<Int>
        /// Index of the gram length to try.
        var level: Int
        /// How often grams of that length divided what this is a part of.
        var divisions: Int
    }

    private let old: UnsafeBufferPointer<UInt32>
    private let new: UnsafeBufferPointer<UInt32>
    private let snake: MiddleSnake
    private var tasks: [Task]
    private var found: [CommonStretch] = []

    private init(old: UnsafeBufferPointer<UInt32>, new: UnsafeBufferPointer<UInt32>) {
        self.old = old
        self.new = new
        snake = MiddleSnake(old: old, new: new)
        tasks = [Task(old: 0..<old.count, new: 0..<new.count, level: 0, divisions: 0)]
    }

    /// Aligns two rows.
    ///
    /// - Complexity: about linear where the rows are similar; at worst O(characters × a bound of some hundred).
    static func stretches(_ old: [UInt32], _ new: [UInt32]) -> [CommonStretch] {
        old.withUnsafeBufferPointer { old in
            new.withUnsafeBufferPointer { new in
                var alignment = RowAlignment(old: old, new: new)
                while let task = alignment.tasks.popLast() { alignment.align(task) }
                return alignment.found.joined()
            }
        }
    }

    private mutating func align(_ task: Task) {
        let (a, b) = trimmed(task.old, task.new)
        guard !a.isEmpty, !b.isEmpty else { return }
        if a.count + b.count >= Self.smallest, task.level < Self.gramLengths.count {
            divideAtGrams(Task(old: a, new: b, level: task.level, divisions: task.divisions))
        } else if a.count == 1 || b.count == 1 {
            takeSingle(a, b)
        } else {
            let point = snake.find(a, b)
            tasks.append(Task(old: point.old..<a.upperBound, new: point.new..<b.upperBound, level: .max, divisions: 0))
            tasks.append(Task(old: a.lowerBound..<point.old, new: b.lowerBound..<point.new, level: .max, divisions: 0))
        }
    }

    /// Takes what is equal at both ends, and returns what is left.
    private mutating func trimmed(_ a: Range<Int>, _ b: Range<Int>) -> (Range<Int>, Range<Int>) {
        let shortest = min(a.count, b.count)
        var head = 0
        while head < shortest, old[a.lowerBound + head] == new[b.lowerBound + head] { head += 1 }
        var tail = 0
        while tail < shortest - head, old[a.upperBound - 1 - tail] == new[b.upperBound - 1 - tail] { tail += 1 }
        found.append(CommonStretch(old: a.lowerBound, new: b.lowerBound, count: head))
        found.append(CommonStretch(old: a.upperBound - tail, new: b.upperBound - tail, count: tail))
        return (
            (a.lowerBound + head)..<(a.upperBound - tail), (b.lowerBound + head)..<(b.upperBound - tail)
        )
    }

    /// Finds one character among others.
    private mutating func takeSingle(_ a: Range<Int>, _ b: Range<Int>) {
        if a.count == 1, let place = b.first(where: { new[$0] == old[a.lowerBound] }) {
            found.append(CommonStretch(old: a.lowerBound, new: place, count: 1))
        } else if b.count == 1, let place = a.first(where: { old[$0] == new[b.lowerBound] }) {
            found.append(CommonStretch(old: place, new: b.lowerBound, count: 1))
        }
    }

    private mutating func divideAtGrams(_ task: Task) {
        let grams = CommonGrams(length: Self.gramLengths[task.level])
        let pairs = CommonGrams.rising(grams.unique([old[task.old]], [new[task.new]]))
        // Where some grams only were looked at, others may be found in the parts; but not for ever.
        let isDone = pairs.isEmpty || CommonGrams.looksAtAll(max(task.old.count, task.new.count)) || task.divisions > 6
        let level = isDone ? task.level + 1 : task.level
        let divisions = isDone ? 0 : task.divisions + 1
        var (oldStart, newStart) = (task.old.lowerBound, task.new.lowerBound)
        for pair in pairs where pair.old >= oldStart && pair.new >= newStart {
            var (head, length) = (0, 0)
            while pair.old - head > oldStart, pair.new - head > newStart,
                old[pair.old - head - 1] == new[pair.new - head - 1]
            { head += 1 }
            while pair.old + length < task.old.upperBound, pair.new + length < task.new.upperBound,
                old[pair.old + length] == new[pair.new + length]
            { length += 1 }
            // Two different grams with one hash.
            guard length >= grams.length else { continue }
            let stretch = CommonStretch(old: pair.old - head, new: pair.new - head, count: head + length)
            found.append(stretch)
            tasks.append(
                Task(old: oldStart..<stretch.old, new: newStart..<stretch.new, level: level, divisions: divisions))
            (oldStart, newStart) = (stretch.oldEnd, stretch.newEnd)
        }
        tasks.append(
            Task(
                old: oldStart..<task.old.upperBound, new: newStart..<task.new.upperBound, level: level,
                divisions: divisions))
    }
}
