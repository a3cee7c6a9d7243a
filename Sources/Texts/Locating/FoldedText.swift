/// A text as it is compared, in UTF-8, with the way back to the bytes it came from.
struct FoldedText: Sendable {
    /// The folded text.
    private(set) var bytes: [UInt8] = []
    /// For each folded byte, where the scalar begins that it came from, in bytes of the original.
    private(set) var origins: [UInt32] = []

    private var blankOrigin: Int?
    private var isBehindDash = false
    private var marksStart = 0
    private var lastClass: UInt8 = 0
    private var isUnordered = false

    /// Folds `original`, looking scalars up in `table`.
    ///
    /// - Complexity: O(bytes).
    init(_ original: UnsafeBufferPointer<UInt8>, table: inout FoldTable) {
        bytes.reserveCapacity(original.count + original.count / 8)
        origins.reserveCapacity(original.count + original.count / 8)
        var position = 0
        while position < original.count {
            let byte = original[position]
            if byte < 0x80, let plain = Self.plain(byte) {
                put(plain, from: position)
                position += 1
                continue
            }
            let (value, width) = UTF8Scalars.scalar(at: position, in: original)
            let entry = table.entry(for: value)
            switch entry.action {
            case .emit: put(entry, of: table.pool, from: position)
            case .space: if blankOrigin == nil { blankOrigin = position }
            case .dash: putDash()
            case .softHyphen: if Self.endsLine(original, at: position + width) { putDash() }
            case .nothing, .unknown: break
            }
            position += width
        }
        orderMarks()
    }

    /// What an ASCII byte becomes where that is another byte, without asking the table.
    @inline(__always)
    private static func plain(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
            UInt8(ascii: ","):
            byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
    }

    /// What comes next is no blank: settles the white space and the marks before it.
    @inline(__always)
    private mutating func begin() {
        if let origin = blankOrigin {
            if !isBehindDash, !bytes.isEmpty {
                orderMarks()
                bytes.append(UInt8(ascii: " "))
                origins.append(UInt32(truncatingIfNeeded: origin))
            }
            blankOrigin = nil
        }
        isBehindDash = false
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8, from origin: Int) {
        begin()
        if lastClass != 0 { orderMarks() }
        bytes.append(byte)
        origins.append(UInt32(truncatingIfNeeded: origin))
    }

    private mutating func put(_ entry: FoldTable.Entry, of pool: [UInt8], from origin: Int) {
        begin()
        if entry.firstClass == 0 {
            if lastClass != 0 { orderMarks() }
            marksStart = bytes.count + Int(entry.marksOffset)
        } else {
            if lastClass == 0 { marksStart = bytes.count }
            isUnordered = isUnordered || entry.firstClass < lastClass
        }
        lastClass = entry.lastClass
        let start = Int(entry.start)
        for offset in start..<(start + Int(entry.count)) {
            bytes.append(pool[offset])
            origins.append(UInt32(truncatingIfNeeded: origin))
        }
    }

    private mutating func putDash() {
        blankOrigin = nil
        isBehindDash = true
    }

    /// Brings the marks behind the last base letter into canonical order: stable, by combining class.
    private mutating func orderMarks() {
        defer { (lastClass, isUnordered) = (0, false) }
        guard isUnordered else { return }
        var marks: [(combiningClass: UInt8, bytes: ArraySlice<UInt8>, origins: ArraySlice<UInt32>)] = []
        bytes.withUnsafeBufferPointer { buffer in
            var position = marksStart
            while position < buffer.count {
                let (value, width) = UTF8Scalars.scalar(at: position, in: buffer)
                let range = position..<(position + width)
                let combiningClass = Unicode.Scalar(value)?.properties.canonicalCombiningClass.rawValue ?? 0
                marks.append((combiningClass, bytes[range], origins[range]))
                position += width
            }
        }
        // `sort` is stable in practice only: the index makes it so by rule.
        let order = marks.indices.sorted { (marks[$0].combiningClass, $0) < (marks[$1].combiningClass, $1) }
        bytes.replaceSubrange(marksStart..., with: order.flatMap { marks[$0].bytes })
        origins.replaceSubrange(marksStart..., with: order.flatMap { marks[$0].origins })
    }

    /// Whether nothing but blanks stands between `position` and the end of its line.
    private static func endsLine(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        var position = position
        while position < bytes.count, bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "\t") {
            position += 1
        }
        return position < bytes.count && bytes[position] == UInt8(ascii: "\n")
    }
}

extension FoldedText {
    /// Folds `string`.
    init(_ string: String, table: inout FoldTable) {
        self = string.withBytes { FoldedText($0, table: &table) }
    }
}
