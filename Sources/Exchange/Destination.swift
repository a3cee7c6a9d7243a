#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where a file or a folder is to be, all of it or nothing.
///
/// What is written goes to a temporary name beside the target, reaches the disk, and then takes the target's name. If
/// anything fails before that, the temporary is removed and what was there before is as it was.
public struct Destination: Sendable {
    /// The path as it was given.
    public let path: String
    /// Whether what is there may be replaced.
    public let force: Bool

    /// The place `path`; with `force`, what is there is replaced.
    public init(_ path: String, force: Bool = false) {
        self.path = path
        self.force = force
    }

    /// Makes a file of what `body` writes.
    ///
    /// - Throws: what `body` throws; ``ExchangeError`` if the target exists and is not to be replaced, is a folder, or
    ///   can't be written.
    public func writeFile<Result>(_ body: (Output) throws -> Result) throws -> Result {
        let target = try resolved()
        let existing = try status(target)
        if let existing {
            guard force else { throw ExchangeError.exists(path) }
            guard existing.st_mode & S_IFMT == S_IFREG else {
                throw ExchangeError.notReplaceable(path, .noFile)
            }
        }
        let temporary = temporaryName(beside: target, "new")
        do {
            let result = try Self.write(temporary, shownAs: path, mode: existing?.st_mode, body)
            try rename(temporary, to: target)
            try synchronizeFolder(of: target)
            return result
        } catch {
            unlink(temporary)
            throw error
        }
    }

    /// Makes a folder of what `body` writes into it.
    ///
    /// With `force` an older folder is replaced if a file `mark` in it shows that it was made like this, and if it holds
    /// nothing at its top that the new one does not: nobody's own files go away.
    ///
    /// - Throws: what `body` throws; ``ExchangeError`` if the target exists and is not to be replaced, or can't be
    ///   written.
    public func writeFolder<Result>(mark: String, _ body: (Folder) throws -> Result) throws -> Result {
        let target = try resolved()
        let existing = try status(target)
        if let existing {
            let isEmptyFolder = existing.st_mode & S_IFMT == S_IFDIR && Self.entries(target).isEmpty
            guard force || isEmptyFolder else { throw ExchangeError.exists(path) }
            guard existing.st_mode & S_IFMT == S_IFDIR else {
                throw ExchangeError.notReplaceable(path, .noFolder)
            }
            guard isEmptyFolder || Self.entries(target).contains(mark) else {
                throw ExchangeError.notReplaceable(path, .unknownFolder(mark: mark))
            }
        }
        let temporary = temporaryName(beside: target, "new")
        guard mkdir(temporary, 0o777) == 0 else { throw ExchangeError.cannotWrite(path, .current) }
        do {
            let result = try body(Folder(path: temporary, shownAs: path))
            try Self.synchronize(temporary, shownAs: path)
            if existing != nil {
                try replaceFolder(target, with: temporary)
            } else {
                try rename(temporary, to: target)
            }
            try synchronizeFolder(of: target)
            return result
        } catch {
            Self.remove(temporary)
            throw error
        }
    }

    private func replaceFolder(_ target: String, with temporary: String) throws {
        let known = Set(Self.entries(temporary))
        let unknown = Self.entries(target).filter { !known.contains($0) }.sorted()
        if let first = unknown.first {
            throw ExchangeError.notReplaceable(path, .foreignFiles(first: first, count: unknown.count))
        }
        let old = temporaryName(beside: target, "old")
        try rename(target, to: old)
        do {
            try rename(temporary, to: target)
        } catch {
            try rename(old, to: target)
            throw error
        }
        Self.remove(old)
    }

    /// The target, where it is a symbolic link the place that it leads to.
    private func resolved() throws -> String {
        var trimmed = path
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        guard !trimmed.isEmpty else { throw ExchangeError.cannotWrite(path, SystemError(code: ENOENT)) }
        guard let real = realpath(trimmed, nil) else { return trimmed }
        defer { free(real) }
        return String(cString: real)
    }

    private func status(_ path: String) throws -> stat? {
        var found = stat()
        if lstat(path, &found) == 0 { return found }
        if errno == ENOENT { return nil }
        throw ExchangeError.cannotWrite(self.path, .current)
    }

    private func temporaryName(beside target: String, _ what: String) -> String {
        let slash = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
        let random = String(UInt64.random(in: .min ... .max), radix: 36)
        // Short, so that a name that fits is not made too long.
        return "\(target[..<slash]).emic-\(what)-\(random)"
    }

    private func rename(_ source: String, to target: String) throws {
        #if canImport(Glibc)
            let done = Glibc.rename(source, target)
        #else
            let done = Darwin.rename(source, target)
        #endif
        if done != 0 { throw ExchangeError.cannotWrite(path, .current) }
    }

    private func synchronizeFolder(of target: String) throws {
        let slash = target.lastIndex(of: "/")
        let folder = slash.map { $0 == target.startIndex ? "/" : String(target[..<$0]) } ?? "."
        try Self.synchronize(folder, shownAs: path)
    }
}

/// Why what is there is not replaced, even with `--force`.
public enum NotReplaceable: Hashable, Sendable, CustomStringConvertible {
    case noFile
    case noFolder
    case unknownFolder(mark: String)
    case foreignFiles(first: String, count: Int)

    public var description: String {
        switch self {
        case .noFile: "is no regular file, so it is not replaced: choose another name"
        case .noFolder: "is no folder, so it is not replaced by one: choose another name"
        case .unknownFolder(let mark):
            "is a folder that no export made (it has no '\(mark)'), so it is not replaced: choose another name"
        case .foreignFiles(let first, let count):
            "holds '\(first)'" + (count > 1 ? " and \(count - 1) more that are" : ", which is")
                + " not part of the export: move \(count > 1 ? "them" : "it") elsewhere, or choose another name"
        }
    }
}

extension Destination {
    /// A folder in the making.
    public struct Folder {
        /// Where it is for now.
        public let path: String
        private let shown: String

        init(path: String, shownAs shown: String) {
            self.path = path
            self.shown = shown
        }

        /// Makes a file in the folder of what `body` writes.
        ///
        /// - Throws: what `body` throws, or ``ExchangeError/cannotWrite(_:_:)``.
        public func writeFile<Result>(_ name: String, _ body: (Output) throws -> Result) throws -> Result {
            try Destination.write("\(path)/\(name)", shownAs: "\(shown)/\(name)", mode: nil, body)
        }

        /// Makes a folder in the folder, which `body` fills.
        ///
        /// - Throws: what `body` throws, or ``ExchangeError/cannotWrite(_:_:)``.
        public func makeFolder(_ name: String, _ body: (Folder) throws -> Void) throws {
            let folder = Folder(path: "\(path)/\(name)", shownAs: "\(shown)/\(name)")
            guard mkdir(folder.path, 0o777) == 0 else { throw ExchangeError.cannotWrite(folder.shown, .current) }
            try body(folder)
            try Destination.synchronize(folder.path, shownAs: folder.shown)
        }
    }

    /// Writes a new file and waits until it is on the disk. It may be read by whom the user's mask lets, or by those who
    /// could read the one it replaces.
    private static func write<Result>(
        _ file: String, shownAs shown: String, mode: mode_t?, _ body: (Output) throws -> Result
    ) throws -> Result {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw ExchangeError.cannotWrite(shown, .current) }
        var isOpen = true
        defer { if isOpen { close(descriptor) } }
        if let mode { _ = fchmod(descriptor, mode & 0o777) }
        let output = Output(descriptor: descriptor, name: shown)
        let result = try body(output)
        try output.flush()
        // Some file systems know no fsync, and say so by EINVAL.
        if fsync(descriptor) != 0, errno != EINVAL { throw ExchangeError.cannotWrite(shown, .current) }
        isOpen = false
        if close(descriptor) != 0 { throw ExchangeError.cannotWrite(shown, .current) }
        return result
    }

    private static func synchronize(_ folder: String, shownAs shown: String) throws {
        let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        if fsync(descriptor) != 0, errno != EINVAL { throw ExchangeError.cannotWrite(shown, .current) }
    }

    private static func entries(_ folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
                start.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Removes a file or a folder with all it holds; links in it are removed, not followed.
    private static func remove(_ path: String) {
        if unlink(path) == 0 { return }
        for name in entries(path) { remove("\(path)/\(name)") }
        rmdir(path)
    }
}
