import Glibc
import Synchronization

/// Where the handler of signals writes their numbers; −1 for nowhere.
private let writingEnd = Atomic<Int32>(-1)

/// Signals as bytes that can be waited for together with keys, instead of what they do otherwise.
///
/// There is one at a time, since a signal belongs to the whole program.
final class SignalPipe {
    /// A file descriptor that can be read once a signal has come.
    let descriptor: Int32
    private let end: Int32
    private var usual: [(signal: Int32, action: sigaction)] = []

    /// - Throws: ``CommandError/refused(_:)`` if the system has no pipe left.
    init(_ signals: [Int32]) throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw CommandError.refused("there is no pipe for signals: close other programs and try again")
        }
        (descriptor, end) = (ends[0], ends[1])
        // Programs that are run meanwhile have nothing to do with it.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        writingEnd.store(end, ordering: .sequentiallyConsistent)
        for signal in signals {
            var (action, before) = (sigaction(), sigaction())
            action.__sigaction_handler.sa_handler = { number in
                let error = errno
                var byte = UInt8(truncatingIfNeeded: number)
                _ = write(writingEnd.load(ordering: .sequentiallyConsistent), &byte, 1)
                errno = error
            }
            sigaction(signal, &action, &before)
            usual.append((signal, before))
        }
    }

    /// Lets signals do what they did before.
    deinit {
        for (signal, action) in usual {
            var action = action
            sigaction(signal, &action, nil)
        }
        writingEnd.store(-1, ordering: .sequentiallyConsistent)
        close(descriptor)
        close(end)
    }

    /// The first signal that came and was not taken yet, of which there must be one.
    func take() -> Int32? {
        var byte: UInt8 = 0
        return read(descriptor, &byte, 1) == 1 ? Int32(byte) : nil
    }
}
