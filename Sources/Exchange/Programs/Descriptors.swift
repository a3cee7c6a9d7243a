#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Bytes in a file that only its owner may read and that has no name any more: the system removes it when nobody has it
/// open, also after a crash.
final class UnnamedFile {
    /// At its beginning.
    let descriptor: Int32

    init(_ bytes: [UInt8]) throws(SystemError) {
        var folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        if !folder.hasPrefix("/") { folder = "/tmp" }
        // `mkstemp` makes it with mode 0600.
        var name = Array((folder + "/emic-XXXXXX").utf8CString)
        descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw .current }
        unlink(name)
        closeInChildren(descriptor)
        var failure: SystemError?
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count, let start = buffer.baseAddress {
                let count = write(descriptor, start + written, min(buffer.count - written, 1 << 20))
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return failure = .current }
                written += count
            }
        }
        if let failure { throw failure }
        lseek(descriptor, 0, SEEK_SET)
    }

    deinit { close(descriptor) }
}

/// A pipe, whose ends are closed when nobody has it any more.
final class Pipe {
    let reader: Int32
    private(set) var writer: Int32

    init() throws(SystemError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .current }
        (reader, writer) = (ends[0], ends[1])
        closeInChildren(reader)
        closeInChildren(writer)
    }

    deinit {
        close(reader)
        closeWriter()
    }

    func closeWriter() {
        if writer >= 0 { close(writer) }
        writer = -1
    }
}

private func closeInChildren(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
}
