import Exchange
import Foundation
import Testing

/// The path of a file in the folder of what is published.
func published(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "exports/\(name)").path(percentEncoded: false)
}

/// What exports/ promises is what the program writes. Where it differs, the new text lies in the folder that
/// EMIC_RECORD names, for a person to look at and move.
@Suite struct DictionaryTests {
    static func check(_ name: String, _ expected: String) throws {
        let found = try? String(decoding: bytes(published(name)), as: UTF8.self)
        if found != expected, let folder = ProcessInfo.processInfo.environment["EMIC_RECORD"] {
            try write(expected, to: "\(folder)/\(name.replacing("/", with: "-"))")
        }
        #expect(found == expected, "exports/\(name) is not what the program writes")
    }

    @Test func `the dictionary of the CSV folder names each table and column`() throws {
        try Self.check("csv/dictionary.md", Dictionaries.csv)
    }

    @Test func `the dictionary of the JSON document names each part and key`() throws {
        try Self.check("json/dictionary.md", Dictionaries.json)
    }

    @Test func `the schema of the JSON document has each part and key`() throws {
        try Self.check("json/schema.json", Dictionaries.jsonSchema)
    }

    @Test func `each exporter has a folder or a word in what is published`() throws {
        let readme = String(decoding: try bytes(published("README.md")), as: UTF8.self)
        for exporter in Exporter.all { #expect(readme.contains("`\(exporter.id)`")) }
    }
}
