#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file, a pipe or bytes to read from: piece by piece from the beginning, or, where it is no pipe, at any place.
///
/// Nothing is mapped, so a file that somebody shortens meanwhile gives an error and not a crash, and memory holds only
/// what is looked at.
public final class Input {
    /// What messages call it: the path as it was given, or `standard input`.
    public let name: String
    /// Bytes there are; `nil` for a pipe.
    public let count: Int?

    private enum Place {
        case memory([UInt8])
        case descriptor(Int32, closes: Bool)
    }
    private let place: Place
    /// What was looked at ahead of ``next(_:)``, which only a pipe needs.
    private var pending: [UInt8] = []
    /// Where ``next(_:)`` goes on, in bytes from the beginning.
    private(set) var position = 0

    /// The file at `path`; `-` is standard input.
    ///
    /// - Throws: ``ExchangeError`` if there is no file, it is a folder, or may not be read.
    public init(path: String) throws(ExchangeError) {
        if path == "-" {
            name = "standard input"
            place = .descriptor(STDIN_FILENO, closes: false)
            count = Self.sizeOfFile(STDIN_FILENO)
            if count != nil { position = max(0, Int(lseek(STDIN_FILENO, 0, SEEK_CUR))) }
            return
        }
        name = path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let error = SystemError.current
            throw error.code == ENOENT ? .missing(path) : .cannotRead(path, error)
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let error = SystemError.current
            close(descriptor)
            throw .cannotRead(path, error)
        }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            close(descriptor)
            throw .isFolder(path)
        }
        place = .descriptor(descriptor, closes: true)
        count = Self.sizeOfFile(descriptor)
    }

    /// The bytes themselves, called `name` in messages.
    public init(bytes: [UInt8], name: String) {
        self.name = name
        place = .memory(bytes)
        count = bytes.count
    }

    deinit {
        if case .descriptor(let descriptor, closes: true) = place { close(descriptor) }
    }

    /// The name without its folders.
    public var fileName: String {
        name.split(separator: "/").last.map(String.init) ?? name
    }

    /// The first bytes, as many as there are up to `limit`; they are still read by what follows.
    ///
    /// - Throws: ``ExchangeError/cannotRead(_:_:)``.
    public func head(_ limit: Int = 4096) throws(ExchangeError) -> [UInt8] {
        if let count { return try bytes(in: 0..<min(limit, count)) }
        while pending.count < limit {
            let more = try read(limit - pending.count, at: nil)
            if more.isEmpty { break }
            pending += more
        }
        return Array(pending.prefix(limit))
    }

    /// The next bytes, `limit` at most; none at the end.
    ///
    /// - Throws: ``ExchangeError/cannotRead(_:_:)``.
    public func next(_ limit: Int = 1 << 18) throws(ExchangeError) -> [UInt8] {
        if !pending.isEmpty {
            defer { pending = [] }
            return pending
        }
        let bytes = try read(limit, at: count == nil ? nil : position)
        position += bytes.count
        return bytes
    }

    /// All bytes from the beginning, or what a pipe has left.
    ///
    /// - Throws: ``ExchangeError/cannotRead(_:_:)``.
    public func all() throws(ExchangeError) -> [UInt8] {
        if let count { return try bytes(in: 0..<count) }
        var result: [UInt8] = []
        while true {
            let more = try next(1 << 20)
            if more.isEmpty { return result }
            result += more
        }
    }

    /// All bytes, if there are not more than `limit`; what is longer is not read to its end.
    ///
    /// - Throws: ``ExchangeError/tooLong(_:bytes:limit:)``, ``ExchangeError/cannotRead(_:_:)``.
    func all(atMost limit: Int) throws(ExchangeError) -> [UInt8] {
        if let count {
            guard count <= limit else { throw .tooLong(name, bytes: count, limit: limit) }
            return try all()
        }
        var result: [UInt8] = []
        while true {
            let more = try next(1 << 20)
            if more.isEmpty { return result }
            result += more
            guard result.count <= limit else { throw .tooLong(name, bytes: nil, limit: limit) }
        }
    }

    /// The bytes at a place, counted from 0, the end excluded.
    ///
    /// - Throws: ``ExchangeError/notRewindable(_:)`` for a pipe; ``ExchangeError/cannotRead(_:_:)`` also where the file
    ///   ends before.
    public func bytes(in range: Range<Int>) throws(ExchangeError) -> [UInt8] {
        guard count != nil else { throw .notRewindable(name) }
        let bytes = try read(range.count, at: range.lowerBound)
        if bytes.count < range.count { throw .cannotRead(name, SystemError(code: EIO)) }
        return bytes
    }

    /// The same bytes from the beginning, for another reader at the same time; a pipe is read to its end for that.
    ///
    /// - Throws: ``ExchangeError/cannotRead(_:_:)``.
    func rewindable() throws(ExchangeError) -> Input {
        count != nil ? self : Input(bytes: try all(), name: name)
    }

    /// Up to `limit` bytes, less only at the end.
    private func read(_ limit: Int, at offset: Int?) throws(ExchangeError) -> [UInt8] {
        switch place {
        case .memory(let bytes):
            let start = min(offset ?? 0, bytes.count)
            return Array(bytes[start..<min(start + limit, bytes.count)])
        case .descriptor(let descriptor, _):
            var failure: SystemError?
            let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
                while filled < limit, let start = buffer.baseAddress {
                    let found =
                        if let offset {
                            pread(descriptor, start + filled, limit - filled, off_t(offset + filled))
                        } else {
                            Self.readSome(descriptor, start + filled, limit - filled)
                        }
                    if found < 0, errno == EINTR { continue }
                    if found < 0 { failure = .current }
                    if found <= 0 { break }
                    filled += found
                    // A pipe's writer may be waiting for what we do with this.
                    if offset == nil { break }
                }
            }
            if let failure { throw .cannotRead(name, failure) }
            return bytes
        }
    }

    private static func readSome(_ descriptor: Int32, _ start: UnsafeMutableRawPointer, _ limit: Int) -> Int {
        #if canImport(Glibc)
            Glibc.read(descriptor, start, limit)
        #else
            Darwin.read(descriptor, start, limit)
        #endif
    }

    private static func sizeOfFile(_ descriptor: Int32) -> Int? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        // The system's own files, such as those in /proc, say 0 and yet have bytes.
        return status.st_size > 0 ? Int(status.st_size) : nil
    }
}
