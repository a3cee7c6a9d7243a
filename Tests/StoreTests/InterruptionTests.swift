import CodingModel
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Store

/// A program that is killed in the middle of a change.
@Suite struct InterruptionTests {
    @Test(arguments: [1, 200, 4000])
    func `a change during which the program is killed leaves the study as it was`(_ codings: Int) async throws {
        let (study, _) = try StudyFixture.sample()
        let before = try StudySnapshot(study.store)
        let dump = try study.raw().dump()
        let note = study.folder.path("reached")

        await #expect(processExitsWith: .signal(SIGKILL)) {
            [
                path = study.path as String, note = note as String, codings = codings as Int
            ] in
            let store = try StudyStore.open(at: path, context: .ticking(seed: 9))
            let (anna, code) = (try store.coder(named: "Anna"), try store.codebook().codes[0])
            let document = try store.document(named: "skoleleder-øst")
            let text = Array(try store.text(of: document.id).unicodeScalars)
            try store.edit("tag") { edit in
                // So few pages in memory that the change spills into the file before its end.
                try SQLiteStatement(edit.db, "PRAGMA cache_size = 5").run()
                for number in 0..<codings {
                    let start = number % 50
                    let range = start..<min(text.count, start + 1 + number / 50 % 40)
                    let words = String(String.UnicodeScalarView(text[range]))
                    let coder = try edit.addCoder(Name("coder \(number)"))
                    try edit.addCoding(
                        NewCoding(
                            documentID: document.id, passage: Passage(range: range, quotation: words), codeID: code.id,
                            coderID: number % 2 == 0 ? coder.id : anna.id))
                }
                _ = FileManager.default.createFile(atPath: note, contents: nil)
                kill(getpid(), SIGKILL)
            }
        }

        #expect(FileManager.default.fileExists(atPath: note))
        if codings == 4000 {
            let journal = try FileManager.default.attributesOfItem(atPath: study.path + "-journal")[.size] as? Int
            #expect(journal ?? 0 > 0, "there was something to put back")
        }
        let store = try study.reopened()
        #expect(try StudySnapshot(store) == before)
        #expect(try store.check(refold: true) == [])
        #expect(try study.raw().dump() == dump)
        try store.edit("coders add") { try $0.addCoder(Name("carla")) }
        #expect(try store.check(refold: true) == [])
    }
}
