/// Numbers for the units of a table in which each may be named in many rows.
///
/// Mostly a row is of the same unit as the one before, of a new one whose name follows all others or, where one coder
/// follows another, of the next one: then nothing is looked up. Names of up to seven bytes are held in their keys alone.
struct UnitNumbers: Sendable {
    /// For each unit the ``CellKey`` of its name; for a longer one a hash, with the highest bit, which no such key has.
    private var keys: [UInt64] = []
    /// The bytes of the longer names, and where the bytes of each unit end.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// Numbers by hash, -1 where free; a power of two, at most half full. Empty as long as names ascend, by length and
    /// then by bytes, as they do in most tables.
    private var slots: [Int32] = []
    /// The unit that was asked for last.
    private var last = -1
    /// Names by their text, where some are not plain ASCII, so that other bytes may be the same name.
    private var texts: ValueNumbers?

    /// - Parameter plainOnly: Whether names that are not plain ASCII are left to somebody else.
    init(plainOnly: Bool) {
        texts = plainOnly ? nil : ValueNumbers()
    }

    var count: Int { texts?.values.count ?? keys.count }

    /// The number of the unit called `cell`, ``ValueNumbers/missing`` if it is blank; `nil` if it is not UTF-8, or not
    /// plain where only plain ones are taken.
    ///
    /// - Parameter key: ``CellKey`` of its bytes.
    @inline(__always)
    mutating func number(of cell: UnsafeBufferPointer<UInt8>, key: UInt64) -> Int32? {
        if texts != nil { return texts?.number(of: cell, key: key) }
        if cell.isEmpty { return ValueNumbers.missing }
        guard CellKey.isPlain(cell) else { return nil }
        let isLong = cell.count > CellKey.longest
        let key = isLong ? CellKey.hash(cell) | 1 << 63 : key
        if last >= 0, keys[last] == key, !isLong || holds(cell, last) { return Int32(last) }
        let next = last + 1
        if next < keys.count, keys[next] == key, !isLong || holds(cell, next) {
            last = next
            return Int32(next)
        }
        return find(cell, key: key)
    }

    @inline(never)
    private mutating func find(_ cell: UnsafeBufferPointer<UInt8>, key: UInt64) -> Int32 {
        if slots.isEmpty {
            let place = place(of: cell, key: key)
            if place == keys.count { return append(cell, key: key) }
            if keys[place] == key, key >> 63 == 0 || holds(cell, place) {
                last = place
                return Int32(place)
            }
            makeSlots()
        }
        var slot = Self.slot(key) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if keys[number] == key, key >> 63 == 0 || holds(cell, number) {
                last = number
                return slots[slot]
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = append(cell, key: key)
        if 2 * keys.count > slots.count { makeSlots() }
        return Int32(last)
    }

    private mutating func append(_ cell: UnsafeBufferPointer<UInt8>, key: UInt64) -> Int32 {
        last = keys.count
        keys.append(key)
        if key >> 63 == 1 { bytes.append(contentsOf: cell) }
        ends.append(bytes.count)
        return Int32(last)
    }

    /// The first of the units, whose names ascend, that does not come before `cell`.
    private func place(of cell: UnsafeBufferPointer<UInt8>, key: UInt64) -> Int {
        var (low, high) = (0, keys.count)
        // Mostly behind the last one.
        if high > 0, comes(high - 1, before: cell, key: key) { return high }
        while low < high {
            let middle = (low + high) / 2
            if comes(middle, before: cell, key: key) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func comes(_ number: Int, before cell: UnsafeBufferPointer<UInt8>, key: UInt64) -> Bool {
        // Longer names have greater keys than all short ones.
        guard key >> 63 == 1, keys[number] >> 63 == 1 else { return keys[number] < key }
        let range = range(number)
        if range.count != cell.count { return range.count < cell.count }
        return bytes[range].lexicographicallyPrecedes(cell)
    }

    /// The bytes of a longer name; none of a shorter one.
    private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    private func holds(_ cell: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
        let range = range(number)
        guard range.count == cell.count else { return false }
        for position in cell.indices where bytes[range.lowerBound + position] != cell[position] { return false }
        return true
    }

    /// Slots for twice as many units as there are.
    private mutating func makeSlots() {
        var size = 256
        while size < 4 * keys.count { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        for (number, key) in keys.enumerated() {
            var slot = Self.slot(key) & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(number)
        }
    }

    /// Names that count up differ in few places of their keys, so these are mixed twice.
    @inline(__always)
    private static func slot(_ key: UInt64) -> Int {
        let once = key &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: (once ^ once >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 32)
    }

    /// Takes the units of `other`, and returns for each its number here; `nil` if both take other names.
    mutating func add(_ other: UnitNumbers) -> [Int32]? {
        if let others = other.texts { return texts?.add(others) }
        guard texts == nil else { return nil }
        return other.bytes.withUnsafeBufferPointer { bytes in
            other.keys.indices.map { number in
                let cell = UnsafeBufferPointer(rebasing: bytes[other.range(number)])
                let next = last + 1
                if next < keys.count, keys[next] == other.keys[number], cell.isEmpty || holds(cell, next) {
                    last = next
                    return Int32(next)
                }
                return find(cell, key: other.keys[number])
            }
        }
    }
}
