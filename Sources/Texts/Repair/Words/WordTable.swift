import Foundation

/// Numbers for words, found by their ``WordHash``: an open table that is made once.
struct WordTable {
    private var keys: [UInt64]
    private var values: [UInt32]
    private let mask: Int

    /// Takes `words`, in lower case, with numbers other than 0; a word is found with its accents in one scalar or two.
    init(_ words: [String: UInt32]) {
        var size = 64
        while size < words.count * 4 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [UInt32](repeating: 0, count: size)
        mask = size - 1
        for (word, value) in words {
            for form in [word, word.decomposedStringWithCanonicalMapping] {
                let key = WordHash.of(form)
                let slot = slot(of: key)
                keys[slot] = key
                values[slot] = value
            }
        }
    }

    /// Takes `words`, in lower case, each with the number 1.
    init(_ words: some Sequence<String>) {
        self.init(Dictionary(words.map { ($0, 1) }, uniquingKeysWith: { first, _ in first }))
    }

    /// The word's number; 0 where it is none of the table's.
    subscript(key: UInt64) -> UInt32 { values[slot(of: key)] }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
        while values[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }
}
