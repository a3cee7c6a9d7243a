import Dispatch
import Foundation
import Synchronization

/// Does the same work on many things, on all cores, and hands on what comes of it in the order of the things.
///
/// Whatever core is faster, results and the first error are the same as if one thing had been done after the other.
struct InOrder<Item: Sendable, Output: Sendable> {
    /// How much of it may be held at a time, as ``weight`` counts; what weighs more is worked on alone.
    let capacity: Int
    /// What a thing and its result take of the capacity.
    let weight: @Sendable (Item) -> Int
    let work: @Sendable (Item) throws -> Output

    /// Works on what `produce` gives, and gives the results to `consume`; both are called here, one at a time.
    ///
    /// - Throws: what they throw, and what the work throws, when its turn comes.
    func callAsFunction(
        _ produce: ((Item) throws -> Void) throws -> Void, _ consume: (Output) throws -> Void
    ) throws {
        try withoutActuallyEscaping(consume) { consume in
            let line = Line(self, consume)
            defer { line.interruption.flag.store(true, ordering: .relaxed) }
            try produce { item in try line.add(item) }
            try line.finish()
        }
    }

    /// The things that are being worked on, in their order.
    private final class Line {
        let interruption = Interruption()
        private let order: InOrder
        private let consume: (Output) throws -> Void
        private let queue = DispatchQueue(label: "emic.work", qos: .userInitiated, attributes: .concurrent)
        private let most = 4 * ProcessInfo.processInfo.activeProcessorCount
        private var waiting: [(slot: Slot, weight: Int)] = []
        private var held = 0

        init(_ order: InOrder, _ consume: @escaping (Output) throws -> Void) {
            self.order = order
            self.consume = consume
        }

        func add(_ item: Item) throws {
            let weight = order.weight(item)
            while !waiting.isEmpty, held + weight > order.capacity || waiting.count >= most { try consumeFirst() }
            let slot = Slot()
            waiting.append((slot, weight))
            held += weight
            queue.async { [work = order.work, interruption] in
                guard !interruption.flag.load(ordering: .relaxed) else { return }
                slot.fill(Result { try work(item) })
            }
        }

        func finish() throws {
            while !waiting.isEmpty { try consumeFirst() }
        }

        private func consumeFirst() throws {
            let (slot, weight) = waiting.removeFirst()
            held -= weight
            try consume(slot.take())
        }
    }

    /// Where the result of one thing is laid down.
    private final class Slot: Sendable {
        private let isFilled = DispatchSemaphore(value: 0)
        private let result = Mutex<Result<Output, any Error>?>(nil)

        func fill(_ new: Result<Output, any Error>) {
            result.withLock { $0 = new }
            isFilled.signal()
        }

        /// Waits for the result.
        func take() throws -> Output {
            isFilled.wait()
            guard let found = result.withLock({ $0 }) else { throw CancellationError() }
            return try found.get()
        }
    }
}

/// Whether what has not begun need not be done any more.
private final class Interruption: Sendable {
    let flag = Atomic(false)
}
