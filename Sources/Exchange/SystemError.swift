#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the system said when a file could not be read or written, and what to do about it.
public struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The system's number for it, such as `ENOSPC`.
    public let code: Int32

    /// The error with this number.
    public init(code: Int32) {
        self.code = code
    }

    /// The last error of this thread.
    static var current: SystemError { SystemError(code: errno) }

    /// A clause without a full stop.
    public var description: String {
        switch code {
        case ENOSPC, EDQUOT: "the disk is full, nothing was changed: make room, or choose another disk"
        case EFBIG: "the file would be larger than is allowed here, nothing was changed: choose another disk"
        case EACCES, EPERM: "permission denied: choose another folder, or ask its owner"
        case EROFS: "the disk is read-only: choose another folder"
        case ENOENT: "its folder does not exist: make it first"
        case ENOTDIR: "a part of its path is a file, not a folder"
        case ENAMETOOLONG: "the name is too long: choose a shorter one"
        case EPIPE: "the reader has gone"
        default: String(cString: strerror(code))
        }
    }
}
