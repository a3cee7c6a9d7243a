import Foundation

/// The word lists that are installed: Hunspell's `.dic` files, and plain lists of words as in `/usr/share/dict`.
///
/// A list is read when it is first asked for. Hunspell's rules for endings are not applied: a word counts as known where
/// the list has it as it is.
public final class WordLists: WordEvidence {
    /// Where Debian puts them.
    public static let usualFolders = ["/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/share/dict"]

    private let folders: [String]
    private let cache = Cache()

    /// Takes the lists in `folders`; a folder that is not there has none.
    public init(folders: [String] = usualFolders) {
        self.folders = folders
    }

    /// Whether a list of that language has the word; without a language no list is asked.
    public func knows(_ word: String, language: String?) -> Bool {
        guard let language else { return false }
        return cache.words(of: language) { self.read($0) }.contains(word)
    }

    private func read(_ language: String) -> Set<String> {
        var words: Set<String> = []
        for folder in folders {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for name in names.sorted() where Self.isList(name, of: language) {
                guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
                let text = String(bytes: data, encoding: .utf8) ?? String(bytes: data, encoding: .isoLatin1) ?? ""
                for line in text.split(whereSeparator: \.isNewline) {
                    words.insert(line.prefix { $0 != "/" && $0 != "\t" }.lowercased())
                }
            }
        }
        return words
    }

    /// Whether a file is a list of the language: `da_DK.dic`, `danish`.
    private static func isList(_ name: String, of language: String) -> Bool {
        if name.hasPrefix("hyph") { return false }
        if name.hasSuffix(".dic") {
            return name.hasPrefix(language + "_") || name == language + ".dic"
        }
        return names[language]?.contains { name.hasPrefix($0) } ?? false
    }

    private static let names = [
        "da": ["danish"], "de": ["german", "ngerman", "ogerman"], "en": ["american-english", "british-english"],
        "nb": ["bokmaal", "norsk"], "nn": ["nynorsk"], "sv": ["swedish"],
    ]

    private final class Cache: @unchecked Sendable {
        private let lock = NSLock()
        private var words: [String: Set<String>] = [:]

        func words(of language: String, read: (String) -> Set<String>) -> Set<String> {
            lock.withLock {
                if let known = words[language] { return known }
                let found = read(language)
                words[language] = found
                return found
            }
        }
    }
}
