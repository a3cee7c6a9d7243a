import Foundation
import Testing

/// Files of the project that tests compare byte for byte, and record anew with EMIC_RECORD=1.
enum Golden {
    static let exports = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("exports")

    static let isRecording = ProcessInfo.processInfo.environment["EMIC_RECORD"] != nil

    /// The files below a folder or the file itself, by their paths in it.
    static func files(at url: URL) throws -> [String: Data] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else { return [:] }
        guard isFolder.boolValue else { return ["": try Data(contentsOf: url)] }
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: url.path) {
            let file = url.appendingPathComponent(name)
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
            if !isFolder.boolValue { files[name] = try Data(contentsOf: file) }
        }
        return files
    }

    /// Compares what was made with the project's own, or puts it there and says so by an issue.
    static func compare(_ made: URL, with name: String, location: SourceLocation = #_sourceLocation) throws {
        let golden = exports.appendingPathComponent(name)
        if isRecording {
            try? FileManager.default.removeItem(at: golden)
            try FileManager.default.createDirectory(
                at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: made, to: golden)
            Issue.record("exports/\(name) was recorded anew: look at it", sourceLocation: location)
        }
        let (found, expected) = (try files(at: made), try files(at: golden))
        #expect(found.keys.sorted() == expected.keys.sorted(), sourceLocation: location)
        for (file, bytes) in expected.sorted(by: { $0.key < $1.key }) {
            #expect(
                found[file] == bytes,
                "exports/\(name)\(file.isEmpty ? "" : "/\(file)") differs: EMIC_RECORD=1 records it anew",
                sourceLocation: location)
        }
    }
}
