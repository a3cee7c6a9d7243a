import CodingModel
import Exchange
import Foundation
import SampleStudy
import Store
import Texts
import Synchronization

/// The study that ships inside the program: built as a user would build it, and the same each time.
enum SampleStudy {
    /// Creates the study at `path` from the embedded interviews, codebook and codings.
    static func create(at path: String) throws -> StudyStore {
        let store = try StudyStore.create(at: path, title: "Skole og hverdag", context: .sample())
        let files = embeddedFiles()
        try addCoders(to: store)
        try addCodes(from: files, to: store)
        try addDocuments(from: files, to: store)
        try addCodings(from: files, to: store)
        return store
    }

    private static func addCoders(to store: StudyStore) throws {
        try store.edit("coders add") { edit in
            for name in ["anna", "bo", "carla"] { try edit.addCoder(Name(name)) }
            edit.summary = "added 'anna', 'bo', 'carla'"
        }
    }

    private static func addCodes(from files: [(name: String, bytes: [UInt8])], to store: StudyStore) throws {
        guard let codebook = files.first(where: { $0.name == "codebook.csv" }) else { return }
        let reader = try CSVReader(Input(bytes: codebook.bytes, name: codebook.name))
        try store.edit("codes add") { edit in
            var ids: [String: ObjectID] = [:]
            while let row = try reader.next() {
                let cells = try row.get().cells
                let names = cells[0].split(separator: "/").map(String.init)
                let parent = ids[names.dropLast().joined(separator: "/")]
                let code = try edit.addCode(
                    Name(names.last ?? ""), parent: parent, definition: cells[1], color: cells[2])
                ids[cells[0]] = code.id
            }
            edit.summary = "added \(counted(ids.count, "code"))"
        }
    }

    private static func addDocuments(from files: [(name: String, bytes: [UInt8])], to store: StudyStore) throws {
        for file in files where file.name.hasSuffix(".txt") {
            let input = Input(bytes: file.bytes, name: file.name)
            guard case .texts(let texts) = try Importer.plainText.read(input) else { continue }
            for text in texts {
                let structure = TextStructure.found(in: StoredText(text.text))
                let read = ReadingText(unrepaired: text.text, structure: structure)
                try store.edit("import") { edit in
                    let document = try edit.addDocument(
                        NewDocument(text, read, name: Name(text.name), options: text.importerOptions))
                    edit.subject = document.id
                    edit.summary = "imported '\(document.name)'"
                }
            }
        }
    }

    private static func addCodings(from files: [(name: String, bytes: [UInt8])], to store: StudyStore) throws {
        guard let codings = files.first(where: { $0.name == "codings.csv" }) else { return }
        let table = try CodingTable(
            Input(bytes: codings.bytes, name: codings.name), store: store, defaultCoder: nil)
        try store.edit("tag") { edit in
            let report = try table.add(to: edit, skippingBad: false)
            edit.summary = "\(counted(report.made, "coding")) from \(table.name)"
        }
        try store.edit("coders finish") { edit in
            let coders = try store.coders()
            var count = 0
            try store.forEachDocument { document in
                for coder in coders where try edit.setFinished(true, document: document.id, coder: coder.id) {
                    count += 1
                }
            }
            edit.summary = "finished \(counted(count, "assignment"))"
        }
    }

    private static func embeddedFiles() -> [(name: String, bytes: [UInt8])] {
        var files: [(String, [UInt8])] = []
        guard var file = sample_study_files() else { return files }
        while let name = file.pointee.name {
            files.append(
                (
                    String(cString: name),
                    Array(UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.count))
                ))
            file += 1
        }
        return files
    }
}

extension StudyContext {
    /// A minute a change, from a Thursday morning in 2026, and chance that is the same each time.
    fileprivate static func sample() -> StudyContext {
        let changes = Changes()
        return StudyContext(
            now: { changes.next() }, random: SplitMix(seed: 2026), device: ObjectID(high: 0, low: 1))
    }

    private final class Changes: Sendable {
        private let count = Mutex(Int64(0))

        func next() -> Timestamp {
            count.withLock { count in
                count += 1
                return Timestamp(milliseconds: 1_768_467_600_000 + count * 60_000)
            }
        }
    }
}
