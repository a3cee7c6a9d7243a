/// How often words occur, by their ``WordHash``: an open table that grows.
struct WordCounts {
    private var keys: [UInt64]
    private var counts: [UInt32]
    private var used = 0
    private var mask: Int

    init() {
        keys = [UInt64](repeating: 0, count: 1024)
        counts = [UInt32](repeating: 0, count: 1024)
        mask = 1023
    }

    /// Counts a word once more.
    mutating func add(_ key: UInt64) {
        let slot = slot(of: key)
        if counts[slot] == 0 {
            keys[slot] = key
            used += 1
        }
        counts[slot] &+= counts[slot] == .max ? 0 : 1
        if used * 2 > keys.count { grow() }
    }

    subscript(key: UInt64) -> Int { Int(counts[slot(of: key)]) }

    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
        while counts[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let (oldKeys, oldCounts) = (keys, counts)
        let size = keys.count * 4
        keys = [UInt64](repeating: 0, count: size)
        counts = [UInt32](repeating: 0, count: size)
        mask = size - 1
        for old in oldKeys.indices where oldCounts[old] != 0 {
            let slot = slot(of: oldKeys[old])
            keys[slot] = oldKeys[old]
            counts[slot] = oldCounts[old]
        }
    }
}
