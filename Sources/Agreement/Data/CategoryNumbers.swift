/// Numbers for categories, in the order in which they first come: a hash table that is filled once it is asked.
///
/// Ratings may be as many different values as there are cells. Whoever knows that a category is new says so, and a table
/// that is read in one piece is never looked up.
struct CategoryNumbers: Sendable {
    private(set) var categories: [Category]
    /// Hashes of the names of those categories that are in ``slots``: the first ones.
    private var hashes: [Int] = []
    /// Numbers by hash, -1 where free; a power of two, at most half full.
    private var slots: [Int32] = []

    init(_ categories: [Category]) {
        self.categories = categories
    }

    /// The number of a category that never came.
    mutating func append(_ category: Category) -> Int32 {
        categories.append(category)
        return Int32(categories.count - 1)
    }

    /// The number of `category`; `nil` if it never came.
    mutating func number(of category: Category) -> Int32? {
        if hashes.count < categories.count { catchUp() }
        if slots.isEmpty { return nil }
        let hash = Self.hash(category.name)
        var slot = hash & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, categories[number] == category { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Puts those categories in the table that came since it was asked.
    private mutating func catchUp() {
        let known = hashes.count
        for category in categories[known...] { hashes.append(Self.hash(category.name)) }
        var size = max(64, slots.count)
        while size < 2 * categories.count { size *= 2 }
        let isLarger = size > slots.count
        if isLarger { slots = [Int32](repeating: -1, count: 2 * size) }
        for number in (isLarger ? 0 : known)..<categories.count {
            var slot = hashes[number] & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    /// The same for names that are equal, which other bytes may be where letters have accents.
    private static func hash(_ name: String) -> Int {
        var name = name
        let hash: UInt64? = name.withUTF8 { bytes in
            var hash = UInt64(bytes.count)
            var place = 0
            while place < bytes.count {
                var word: UInt64 = 0
                for offset in 0..<min(8, bytes.count - place) { word |= UInt64(bytes[place + offset]) << (8 * offset) }
                if word & 0x8080_8080_8080_8080 != 0 { return nil }
                hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 32
                place += 8
            }
            return hash
        }
        return hash.map { Int(truncatingIfNeeded: $0) } ?? name.hashValue
    }
}
