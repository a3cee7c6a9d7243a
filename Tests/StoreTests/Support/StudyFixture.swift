import CodingModel
import Foundation
@testable import Store
import Synchronization
import TestSupport

/// A study in a folder of its own, with a clock that ticks a second a change and chance that is the same each time.
struct StudyFixture {
    let folder: TemporaryFolder
    let store: StudyStore

    /// An empty study.
    init(seed: UInt64 = 7) throws {
        folder = try TemporaryFolder()
        store = try StudyStore.create(
            at: folder.path("study.emic"), title: "Ledelse", context: .ticking(seed: seed))
    }

    /// The study that ``SampleStudy`` tells of.
    static func sample() throws -> (study: StudyFixture, sample: SampleStudy) {
        let study = try StudyFixture()
        return (study, try SampleStudy(study))
    }

    var path: String { store.path }

    /// The same file, opened anew.
    func reopened() throws -> StudyStore {
        let seed = UInt64(try store.counts().changes) + 100
        return try StudyStore.open(at: path, context: .ticking(seed: seed))
    }

    @discardableResult
    func addCoder(_ name: String) throws -> Coder {
        try store.edit("coders add") { try $0.addCoder(Name(name)) }.value
    }

    @discardableResult
    func addCode(_ name: String, below parent: ObjectID? = nil) throws -> Code {
        try store.edit("codes add") { try $0.addCode(Name(name), parent: parent, definition: "what \(name) is") }.value
    }

    @discardableResult
    func addDocument(_ name: String, _ text: String, _ structure: TextStructure = .none) throws -> Document {
        let new = NewDocument(
            name: try Name(name), text: text, original: Array(text.utf8), fileName: name + ".txt", importer: "text",
            importerVersion: "1", importerOptions: "", structure: structure)
        return try store.edit("import") { try $0.addDocument(new) }.value
    }

    /// Codes the words where they stand first in the text.
    @discardableResult
    func tag(_ document: Document, _ words: String, _ code: Code, _ coder: Coder) throws -> AddedCoding {
        let coding = try newCoding(document, words, code, coder)
        return try store.edit("tag", by: coder.id) { try $0.addCoding(coding) }.value
    }

    func newCoding(_ document: Document, _ words: String, _ code: Code, _ coder: Coder) throws -> NewCoding {
        let text = Array(try store.text(of: document.id).unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        let start = (0...(text.count - wanted.count)).first { text[$0..<($0 + wanted.count)].elementsEqual(wanted) }
        let range = start!..<(start! + wanted.count)
        return NewCoding(
            documentID: document.id, passage: Passage(range: range, quotation: words), codeID: code.id,
            coderID: coder.id)
    }

    /// All codings in force as `document start end code coder`.
    func codings(matching query: CodingQuery = .all) throws -> [String] {
        var lines: [String] = []
        try store.forEachCoding(matching: query) { coding in
            let range = coding.passage.range
            lines.append(
                "\(coding.document) \(range.lowerBound) \(range.upperBound) \(coding.code) \(coding.coder)")
        }
        return lines
    }

    /// The file through SQLite itself.
    func raw() throws -> RawStudy { try RawStudy(path) }

    /// The names of the files beside the study, its own included.
    func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    }

    /// The file's bytes.
    func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }
}

extension StudyContext {
    /// A second a change from 2026-01-01, and chance from a seed.
    static func ticking(seed: UInt64 = 7) -> StudyContext {
        let ticks = Ticks()
        return StudyContext(
            now: { ticks.next() }, random: SplitMix(seed: seed), device: ObjectID(high: 1, low: seed))
    }
}

private final class Ticks: Sendable {
    private let count = Mutex(0)

    func next() -> Timestamp {
        count.withLock { count in
            count += 1
            return Timestamp(milliseconds: 1_767_225_600_000 + Int64(count) * 1000)
        }
    }
}

/// SHA-256 in hexadecimal digits, as the store computes it.
func sha256(_ bytes: [UInt8]) -> String { Digest.hexadecimal(Digest.of(bytes)) }
