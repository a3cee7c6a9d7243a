#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A program of the machine that reads bytes and prints an answer, run with limits on its time and on its answer.
///
/// The bytes are given as its standard input, out of a file that has no name any more (``UnnamedFile``): nothing is
/// left behind, whatever happens. Its output and messages are read as they come, so neither can fill a pipe and stop
/// it, and it is always waited for, so no zombie stays. `posix_spawn` rather than `Foundation.Process` or
/// swift-subprocess: importers are called synchronously, which the latter does not offer, and the former has no limits,
/// and would make this the only part of the module that needs Foundation.
struct ExternalProgram {
    /// An absolute path.
    var path: String
    var arguments: [String]
    /// Wall time from its start, without the time that the machine sleeps; then it is killed.
    var timeLimit: Duration
    /// In bytes.
    var outputLimit: Int

    /// How it ended, of its own accord.
    struct Ending: Hashable {
        /// What it returned; `nil` where a signal ended it.
        var status: Int32?
        var signal: Int32?
        /// The beginning of what it printed as messages, which may hold a document's words: to look at, not to show.
        var messages: [UInt8]
    }

    /// Why there is no answer.
    enum Failure: Error, Hashable {
        case cannotStart(SystemError)
        case cannotTalk(SystemError)
        case tooSlow
        case tooMuchOutput
    }

    /// Bytes of messages that are kept.
    static let messageLimit = 1 << 16

    /// Runs it with `input`, and calls `receive` with each piece of its output.
    ///
    /// - Throws: ``Failure``; then it no longer runs.
    func run(input: [UInt8], receive: ([UInt8]) -> Void) throws(Failure) -> Ending {
        let file: UnnamedFile
        do throws(SystemError) { file = try UnnamedFile(input) } catch { throw .cannotStart(error) }
        let output: Pipe
        let messages: Pipe
        do throws(SystemError) {
            output = try Pipe()
            messages = try Pipe()
        } catch { throw .cannotStart(error) }
        let process: pid_t
        do throws(SystemError) {
            process = try spawn(
                path, arguments, input: file.descriptor, output: output.writer, messages: messages.writer)
        } catch { throw .cannotStart(error) }
        output.closeWriter()
        messages.closeWriter()
        var child = ChildProcess(id: process)
        defer { child.end() }

        let deadline = SuspendingClock.now + timeLimit
        var (received, kept): (Int, [UInt8]) = (0, [])
        var streams = [output.reader, messages.reader]
        while !streams.isEmpty {
            let left = SuspendingClock.now.duration(to: deadline)
            guard left > .zero else { throw .tooSlow }
            let ready = try readable(streams, within: child.hasEnded() ? .zero : min(left, .milliseconds(100)))
            // Somebody else may still hold the other end: what the program itself wrote has been read.
            if ready.isEmpty, child.hasEnded(), try readable(streams, within: .zero).isEmpty { break }
            for stream in ready {
                let bytes = try piece(of: stream)
                if bytes.isEmpty {
                    streams.removeAll { $0 == stream }
                } else if stream == output.reader {
                    received += bytes.count
                    guard received <= outputLimit else { throw .tooMuchOutput }
                    receive(bytes)
                } else {
                    kept += bytes.prefix(Self.messageLimit - kept.count)
                }
            }
        }
        while !child.hasEnded() {
            guard SuspendingClock.now < deadline else { throw .tooSlow }
            _ = try readable([], within: .milliseconds(2))
        }
        return Ending(status: child.status, signal: child.signal, messages: kept)
    }

    /// Those of `streams` that have bytes or have ended, waiting for one of them.
    private func readable(_ streams: [Int32], within time: Duration) throws(Failure) -> [Int32] {
        var polled = streams.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let milliseconds = time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
        let count = poll(&polled, nfds_t(polled.count), Int32(clamping: milliseconds))
        if count < 0, errno != EINTR { throw .cannotTalk(.current) }
        return count > 0 ? polled.filter { $0.revents != 0 }.map(\.fd) : []
    }

    private func piece(of stream: Int32) throws(Failure) -> [UInt8] {
        var failure: SystemError?
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
            var found = read(stream, buffer.baseAddress, buffer.count)
            while found < 0, errno == EINTR { found = read(stream, buffer.baseAddress, buffer.count) }
            if found < 0 { failure = .current }
            filled = max(0, found)
        }
        if let failure { throw .cannotTalk(failure) }
        return bytes
    }
}
