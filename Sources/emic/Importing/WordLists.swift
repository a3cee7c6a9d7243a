import Foundation
import Synchronization
import Texts

/// The word lists for spelling that are installed on this machine, if any: Hunspell's, and plain ones.
///
/// Hunspell's lists hold stems, whose endings are not worked out here: a word that is in the list is a word, one that is
/// not may still be one. A list is read when it is first asked.
final class WordLists: WordEvidence {
    /// Where Debian puts them.
    static let folders = ["/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/share/dict"]

    private static let names: [String: [String]] = [
        "da": ["da_DK.dic", "danish"], "de": ["de_DE.dic", "de_DE_frami.dic", "ngerman", "german"],
        "en": ["en_GB.dic", "en_US.dic", "british-english", "american-english"],
        "nb": ["nb_NO.dic", "bokmaal"], "nn": ["nn_NO.dic", "nynorsk"], "sv": ["sv_SE.dic", "sv.dic", "swedish"],
    ]

    private let folders: [String]
    private let lists = Mutex<[String: Set<String>]>([:])

    init(folders: [String] = WordLists.folders) {
        self.folders = folders
    }

    func knows(_ word: String, language: String?) -> Bool {
        guard let language else { return false }
        return lists.withLock { lists in
            if let list = lists[language] { return list.contains(word) }
            let list = words(of: language)
            lists[language] = list
            return list.contains(word)
        }
    }

    private func words(of language: String) -> Set<String> {
        var words: Set<String> = []
        for folder in folders {
            for name in Self.names[language] ?? [] {
                guard let bytes = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
                // Older lists are in Latin-1, which every byte is valid in.
                let text = String(validating: bytes, as: UTF8.self) ?? String(data: bytes, encoding: .isoLatin1) ?? ""
                for line in text.split(whereSeparator: \.isNewline) {
                    words.insert(line.prefix { $0 != "/" && $0 != "\t" }.lowercased())
                }
            }
        }
        return words
    }
}
