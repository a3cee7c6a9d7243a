import Foundation

/// The folder of real documents and reference values, on machines that have it.
public enum SharedFolder {
    /// The path of something in it; `nil` where there is no such folder.
    public static func path(_ name: String) -> String? {
        guard let folder = ProcessInfo.processInfo.environment["EMIC_SHARED"], !folder.isEmpty else { return nil }
        let path = folder + "/" + name
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    /// Whether there is one; a test that is skipped without it says ``absent``.
    public static var isThere: Bool { path("seed") != nil }

    /// Why a test is skipped.
    public static let absent = "EMIC_SHARED names no folder of shared documents here"
}
