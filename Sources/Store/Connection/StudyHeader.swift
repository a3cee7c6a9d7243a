import Foundation

/// The first hundred bytes of a study: enough to tell whether it is one, and of which version, without opening it.
struct StudyHeader {
    /// The bytes "EMIC", as SQLite's `application_id`.
    static let applicationID: Int32 = 0x454D_4943

    /// SQLite's `user_version`: how many migrations the study has seen.
    let version: Int

    /// Reads the header of the file at `path`.
    init(path: String) throws(StoreError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .noStudy(path: path) }
        guard !isFolder.boolValue else { throw .isFolder(path: path) }
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw .system(path: path, detail: "it can't be read: check its permissions")
        }
        defer { try? file.close() }
        guard let bytes = try? file.read(upToCount: 100), bytes.count == 100,
            bytes.starts(with: Array("SQLite format 3\0".utf8)),
            Self.number(in: bytes, at: 68) == Self.applicationID
        else { throw .notAStudy(path: path) }
        version = Int(Self.number(in: bytes, at: 60))
    }

    private static func number(in bytes: Data, at offset: Int) -> Int32 {
        bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int32($1) }
    }
}
