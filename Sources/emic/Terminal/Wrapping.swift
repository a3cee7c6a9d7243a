/// Breaks one line of text into rows of limited width: after blanks, after slashes, around East Asian characters, and
/// inside a word only if it is too long for a row of its own.
///
/// Works on the text's UTF-8; keeps its buffers, so that a long document is wrapped without allocating line by line.
struct Wrapping {
    /// A row: which bytes and scalars of the line it takes, blanks at its end included.
    struct Row: Hashable, Sendable {
        var bytes: Range<Int>
        var scalars: Range<Int>
        /// The bytes that are printed, without the blanks around them.
        var printed: Range<Int>
        /// Columns that the printed bytes take once they are visible.
        var width: Int
    }

    private var clusters: [Cluster] = []

    /// The rows of a line whose bytes are `bytes`, counted from 0 at the line's beginning; one empty row if it is empty.
    ///
    /// - Parameters:
    ///   - first: columns of the first row, at least 1.
    ///   - rest: columns of the following rows, at least 1.
    mutating func rows(of bytes: ArraySlice<UInt8>, first: Int, rest: Int) -> [Row] {
        clusters.removeAll(keepingCapacity: true)
        if !Self.appendSimple(bytes, to: &clusters) {
            clusters.removeAll(keepingCapacity: true)
            Self.append(bytes, to: &clusters)
        }
        var rows: [Row] = []
        var (cluster, byte, scalar) = (0, 0, 0)
        repeat {
            let width = rows.isEmpty ? first : rest
            let indent = indent(from: cluster, room: rows.isEmpty ? width / 3 : 0)
            let end = rowEnd(from: cluster, indent: indent, width: width)
            var row = Row(bytes: byte..<byte, scalars: scalar..<scalar, printed: byte..<byte, width: 0)
            var columns = 0
            for position in cluster..<end {
                let piece = clusters[position]
                byte += piece.bytes
                scalar += piece.scalars
                if position < indent.dropped {
                    row.printed = byte..<byte
                    continue
                }
                columns += piece.columns
                if piece.kind != .blank {
                    row.printed = row.printed.lowerBound..<byte
                    row.width = columns
                }
            }
            row.bytes = row.bytes.lowerBound..<byte
            row.scalars = row.scalars.lowerBound..<scalar
            rows.append(row)
            cluster = end
        } while cluster < clusters.count
        return rows
    }

    /// The blanks that a row begins with: up to `dropped` they are left out, so that `room` columns at most are left
    /// before the first word, at `end`.
    private func indent(from start: Int, room: Int) -> (dropped: Int, columns: Int, end: Int) {
        let end = clusters[start...].firstIndex { $0.kind != .blank } ?? clusters.count
        var columns = clusters[start..<end].reduce(0) { $0 + $1.columns }
        var dropped = start
        while columns > room {
            columns -= clusters[dropped].columns
            dropped += 1
        }
        return (dropped, columns, end)
    }

    /// The cluster behind the last one of the row that begins at `start`.
    private func rowEnd(from start: Int, indent: (dropped: Int, columns: Int, end: Int), width: Int) -> Int {
        var (columns, next) = (indent.columns, indent.end)
        var candidate: Int?
        while next < clusters.count {
            let piece = clusters[next]
            if piece.kind == .wide, next > indent.end { candidate = next }
            if piece.kind != .blank, columns + piece.columns > width, next > indent.end {
                return candidate ?? next
            }
            columns += piece.columns
            next += 1
            if piece.kind != .other { candidate = next }
        }
        return next
    }
}

extension Wrapping {
    /// What is not torn apart: a grapheme cluster with its sizes, the columns being those of its visible form.
    private struct Cluster {
        enum Kind: UInt8 { case blank, slash, wide, other }
        // Small, since a text without line feeds is one line.
        private var byteCount: UInt32
        private var scalarCount: UInt32
        private var columnCount: UInt32
        var kind: Kind

        var bytes: Int { Int(byteCount) }
        var scalars: Int { Int(scalarCount) }
        var columns: Int { Int(columnCount) }

        init(bytes: Int, scalars: Int, columns: Int, kind: Kind) {
            byteCount = UInt32(bytes)
            scalarCount = UInt32(scalars)
            columnCount = UInt32(columns)
            self.kind = kind
        }
    }

    /// Takes lines in which each scalar is a cluster of one column, as nearly all lines of European languages are;
    /// `false` if the line has anything else in it.
    private static func appendSimple(_ bytes: ArraySlice<UInt8>, to clusters: inout [Cluster]) -> Bool {
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let byte = bytes[position]
            var size = 1
            switch byte {
            case 0x20...0x7E: break
            // U+00A0 to U+02FF but the soft hyphen; U+2010 to U+2027 and U+2030 to U+203A: dashes and quotes.
            case 0xC2 where (0xA0...0xBF).contains(bytes[position + 1]) && bytes[position + 1] != 0xAD: size = 2
            case 0xC3...0xCB: size = 2
            case 0xE2 where bytes[position + 1] == 0x80:
                guard (0x90...0xA7).contains(bytes[position + 2]) || (0xB0...0xBA).contains(bytes[position + 2]) else {
                    return false
                }
                size = 3
            default: return false
            }
            let kind: Cluster.Kind = byte == 0x20 ? .blank : (byte == 0x2F ? .slash : .other)
            clusters.append(Cluster(bytes: size, scalars: 1, columns: 1, kind: kind))
            position += size
        }
        return true
    }

    private static func append(_ bytes: ArraySlice<UInt8>, to clusters: inout [Cluster]) {
        for character in String(decoding: bytes, as: UTF8.self) {
            let scalars = character.unicodeScalars
            var columns = character.displayWidth
            if scalars.contains(where: \.isUnsafeOnTerminal) {
                columns = visibleLine(String(character)).displayWidth
            }
            let kind: Cluster.Kind =
                switch character {
                case " ", "\t", "\u{3000}": .blank
                case "/": .slash
                default: columns == 2 ? .wide : .other
                }
            clusters.append(
                Cluster(bytes: character.utf8.count, scalars: scalars.count, columns: columns, kind: kind))
        }
    }
}

extension String {
    /// The text on rows of at most `width` columns, made visible; all but the first begin with `hanging` blanks.
    func wrapped(to width: Int, hanging: Int = 0) -> [String] {
        var wrapping = Wrapping()
        let bytes = Array(visibleLine(self).utf8)
        let rows = wrapping.rows(of: bytes[...], first: max(1, width), rest: max(1, width - hanging))
        return rows.enumerated().map { number, row in
            String(repeating: " ", count: number == 0 ? 0 : hanging)
                + String(decoding: bytes[row.printed], as: UTF8.self)
        }
    }
}
