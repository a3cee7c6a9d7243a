/// Makes sure that no unit of a table is named twice, without holding the names.
///
/// In most tables they ascend, by length and then by bytes, as 1, 2 … 10 or u001, u002 do: then none is there twice.
/// Where they don't, the hashes of all names are compared, and only where two are equal must the names be looked at.
struct UnitNames: Sendable {
    enum Check: Sendable {
        case ascending
        case hashes
    }

    let check: Check
    /// The first and the last of the names, where they ascend.
    private var ends: (first: [UInt8], last: [UInt8])?
    private var hashes: [Int] = []

    /// The names in the bytes that are read now.
    struct Run {
        fileprivate var first = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        fileprivate var previous = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        fileprivate var previousKey: UInt64 = 0
    }

    init(_ check: Check) { self.check = check }

    /// Takes the next name, with its ``CellKey``; false if it does not pass the check, or is not UTF-8.
    @inline(__always)
    mutating func add(_ cell: UnsafeBufferPointer<UInt8>, key: UInt64, to run: inout Run) -> Bool {
        if cell.isEmpty { return true }
        guard check == .ascending else { return addHash(cell) }
        guard Self.isPlain(cell, key) else { return false }
        if cell.count <= CellKey.longest, run.previous.count <= CellKey.longest {
            guard key > run.previousKey else { return false }
        } else {
            guard Self.precedes(run.previous, cell) else { return false }
        }
        if run.first.isEmpty { run.first = cell }
        (run.previous, run.previousKey) = (cell, key)
        return true
    }

    /// Takes the ends of a run, whose bytes then may go; false if the names don't pass the check.
    mutating func finish(_ run: Run) -> Bool {
        run.first.isEmpty || append((Array(run.first), Array(run.previous)))
    }

    /// Takes the names of the rows that follow; false if all together don't pass the check.
    mutating func add(_ next: UnitNames) -> Bool {
        hashes += next.hashes
        return next.ends.map { append($0) } ?? true
    }

    private mutating func append(_ next: (first: [UInt8], last: [UInt8])) -> Bool {
        guard let known = ends else {
            ends = next
            return true
        }
        ends = (known.first, next.last)
        return known.last.withUnsafeBufferPointer { last in
            next.first.withUnsafeBufferPointer { Self.precedes(last, $0) }
        }
    }

    /// Whether different bytes are different names: letters that can be written in two ways are not ASCII.
    @inline(__always)
    private static func isPlain(_ cell: UnsafeBufferPointer<UInt8>, _ key: UInt64) -> Bool {
        let isASCII = cell.count <= CellKey.longest ? CellKey.isASCII(key) : cell.allSatisfy { $0 < 0x80 }
        return isASCII && cell[0] > 0x20 && cell[cell.count - 1] > 0x20
    }

    private static func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
    }

    @inline(never)
    private mutating func addHash(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let name = String(valid: cell)?.trimmed else { return false }
        // Names that are the same to a person, as two ways to write é, have one hash.
        if !name.isEmpty { hashes.append(name.hashValue) }
        return true
    }

    /// Whether any two hashes are the same.
    var hasEqualHashes: Bool {
        var size = 16
        while size < 2 * hashes.count { size *= 2 }
        var slots = [Int](repeating: 0, count: size)
        for hash in hashes {
            let hash = hash == 0 ? 1 : hash
            var slot = hash & (size - 1)
            while slots[slot] != 0 {
                if slots[slot] == hash { return true }
                slot = (slot + 1) & (size - 1)
            }
            slots[slot] = hash
        }
        return false
    }
}
