import Foundation
import TestSupport
import Testing

@testable import Texts

@Suite struct WordListsTests {
    @Test func `words of an installed list are known in its language alone`() throws {
        let folder = try TemporaryFolder()
        try Data("2\nArbejdskraft/12,7\nkatalog\n".utf8).write(to: folder.url.appendingPathComponent("da_DK.dic"))
        let lists = WordLists(folders: [folder.url.path, "/nowhere"])
        #expect(lists.knows("arbejdskraft", language: "da"))
        #expect(lists.knows("katalog", language: "da"))
        #expect(!lists.knows("katalog", language: "sv"))
        #expect(!lists.knows("katalog", language: nil))
    }
}
