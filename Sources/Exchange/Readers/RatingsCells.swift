/// Finds the cells of a table in whole lines, as far as that takes no second look: plain cells, and cells in quotation
/// marks that hold neither quotation marks nor line ends.
struct RatingsCells: Sendable {
    let separator: UInt8
    /// For each byte whether it may end a plain cell, in the lowest bit, and a quoted one, in the next.
    private let stops: [UInt8]

    struct Cell {
        /// What stands in it, without the quotation marks around.
        let bytes: UnsafeBufferPointer<UInt8>
        /// ``CellKey`` of the bytes.
        let key: UInt64
        let isQuoted: Bool
        /// What comes behind: ``lineFeed`` for each kind of line end, else the byte.
        let stop: UInt8

        /// Whether the line ends where its only cell began.
        @inline(__always)
        var isEmptyLine: Bool { bytes.isEmpty && !isQuoted && stop == RatingsCells.lineFeed }
    }

    static let lineFeed = UInt8(ascii: "\n")
    private static let lineReturn = UInt8(ascii: "\r")
    private static let quote = UInt8(ascii: "\"")

    init(separator: UInt8) {
        self.separator = separator
        var stops = [UInt8](repeating: 0, count: 256)
        stops[Int(separator)] = 1
        for byte in [Self.lineFeed, Self.lineReturn, Self.quote] { stops[Int(byte)] = 3 }
        self.stops = stops
    }

    /// Calls `body` with what ends cells, so that it is looked up without a check.
    @inline(__always)
    func withStops<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        stops.withUnsafeBufferPointer { body($0) }
    }

    /// The cell that begins at `position`, which then is behind what ends it; `nil` if it needs a second look.
    ///
    /// - Precondition: `bytes` end with a line feed.
    @inline(__always)
    static func next(
        in bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ stops: UnsafeBufferPointer<UInt8>
    ) -> Cell? {
        var key = CellKey.empty
        let isQuoted = bytes[position] == quote
        if isQuoted { position += 1 }
        let start = position
        let kind: UInt8 = isQuoted ? 2 : 1
        while stops[Int(bytes[position])] & kind == 0 {
            key = CellKey.adding(bytes[position], to: key)
            position += 1
        }
        let found = UnsafeBufferPointer(rebasing: bytes[start..<position])
        if isQuoted {
            guard bytes[position] == quote else { return nil }
            position += 1
        }
        var stop = bytes[position]
        position += 1
        if stop == lineReturn, position < bytes.count, bytes[position] == lineFeed {
            stop = lineFeed
            position += 1
        }
        return Cell(bytes: found, key: key, isQuoted: isQuoted, stop: stop)
    }
}

extension RatingsCells.Cell {
    /// A line of nothing but `bytes`.
    init(line bytes: UnsafeBufferPointer<UInt8>) {
        let key = bytes.reduce(CellKey.empty) { CellKey.adding($1, to: $0) }
        self.init(bytes: bytes, key: key, isQuoted: false, stop: RatingsCells.lineFeed)
    }
}
