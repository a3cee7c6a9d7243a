import Dispatch

/// What `body` gives for 0 to `count` − 1, in that order, computed on all processors.
package func sideBySide<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
    var values = [Value?](repeating: nil, count: count)
    values.withUnsafeMutableBufferPointer { buffer in
        // Each place is written by one thread only.
        nonisolated(unsafe) let places = buffer
        DispatchQueue.concurrentPerform(iterations: count) { places[$0] = body($0) }
    }
    return values.compactMap(\.self)
}
