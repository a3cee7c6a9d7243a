/// Numbers for the values in a table's cells, in the order in which they first come: a hash table over bytes, so that
/// only a cell that was never seen becomes a text.
struct ValueNumbers: Sendable {
    /// What the numbers stand for, each once, without white space around it.
    private(set) var values: [String] = []

    /// A cell as it is written; several may stand for one value, as `1` and ` 1` do.
    private struct Entry {
        var key: UInt64
        var start: Int
        var length: Int
        var number: Int32
    }

    /// What a cell without a value has for a number.
    static let missing: Int32 = -1

    /// The numbers by value; `nil` as long as all cells were plain, so that different bytes are different values.
    private var numbers: [String: Int32]?
    private var entries: [Entry] = []
    private var bytes: [UInt8] = []
    /// Positions in `entries` by hash, -1 where free; a power of two, at most half full.
    private var slots = [Int32](repeating: -1, count: 256)

    /// The number of the value in `cell`, ``missing`` if it is blank; `nil` if it is not UTF-8.
    ///
    /// - Parameter key: ``CellKey`` of its bytes.
    @inline(__always)
    mutating func number(of cell: UnsafeBufferPointer<UInt8>, key: UInt64) -> Int32? {
        if cell.isEmpty { return Self.missing }
        let key = cell.count <= CellKey.longest ? key : CellKey.hash(cell)
        var slot = Self.slot(key) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if entry.key == key, entry.length == cell.count {
                if cell.count <= CellKey.longest || holds(cell, entry) { return entry.number }
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return add(cell, key: key, slot: slot)
    }

    @inline(never)
    private mutating func add(_ cell: UnsafeBufferPointer<UInt8>, key: UInt64, slot: Int) -> Int32? {
        guard let value = String(valid: cell)?.trimmed else { return nil }
        if numbers == nil, !CellKey.isPlain(cell) {
            numbers = Dictionary(uniqueKeysWithValues: zip(values, 0...))
        }
        let number: Int32
        if value.isEmpty {
            number = Self.missing
        } else if let known = numbers?[value] {
            number = known
        } else {
            number = Int32(values.count)
            numbers?[value] = number
            values.append(value)
        }
        slots[slot] = Int32(entries.count)
        entries.append(Entry(key: key, start: bytes.count, length: cell.count, number: number))
        if cell.count > CellKey.longest { bytes.append(contentsOf: cell) }
        if 2 * entries.count > slots.count { grow() }
        return number
    }

    /// Takes the values of `other`, and returns for each its number here; `nil` never, for all of them are text.
    mutating func add(_ other: ValueNumbers) -> [Int32]? {
        var found: [Int32] = []
        for var value in other.values {
            let known: Int32? = value.withUTF8 { cell in
                number(of: cell, key: cell.reduce(CellKey.empty) { CellKey.adding($1, to: $0) })
            }
            guard let known else { return nil }
            found.append(known)
        }
        return found
    }

    private func holds(_ cell: UnsafeBufferPointer<UInt8>, _ entry: Entry) -> Bool {
        for position in cell.indices where bytes[entry.start + position] != cell[position] { return false }
        return true
    }

    private mutating func grow() {
        let mask = 4 * slots.count - 1
        slots = [Int32](repeating: -1, count: mask + 1)
        for (position, entry) in entries.enumerated() {
            var slot = Self.slot(entry.key) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(position)
        }
    }

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
}

/// A cell's bytes as one number, for as many of them as fit: a leading 1, then the bytes.
///
/// Different short cells have different keys, a longer one a greater key than a shorter one, and of two equally long
/// the greater key is that of the later in the order of bytes.
enum CellKey {
    static let empty: UInt64 = 1
    /// The most bytes of which a key tells all.
    static let longest = 7

    @inline(__always)
    static func adding(_ byte: UInt8, to key: UInt64) -> UInt64 { key << 8 | UInt64(byte) }

    /// Whether a cell that is not empty is ASCII with no blank at either end: different bytes are different texts then.
    @inline(__always)
    static func isPlain(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
        cell[0] > 0x20 && cell[cell.count - 1] > 0x20 && cell.allSatisfy { $0 < 0x80 }
    }

    /// What a longer cell has instead; different ones may share it.
    static func hash(_ cell: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in cell { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash ^ hash >> 32
    }
}
