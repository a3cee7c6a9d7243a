#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads a table of ratings as numbers, a million rows in a few hundredths of a second.
///
/// The same tables as ``RatingsTable``, with the same errors, for whoever counts values and does not keep them: cells are
/// looked up by their bytes, in blocks, on all processors. A table with lines that end in a carriage return alone, line
/// ends or quotation marks inside of cells, or an error in it is read by ``RatingsTable``, which holds it in memory.
public enum RatingsReader {
    /// Some rows of a table.
    public struct Block {
        /// Row by row, for each coder the position of a value in ``values``, or -1 where there is none.
        public let cells: UnsafeBufferPointer<Int32>
        /// How many units each row stands for; `nil` where each is one.
        public let counts: [Int]?
        /// The values in this part of the table so far, each once, in the order in which they first came.
        public let values: [String]
    }

    /// How the reading is divided.
    struct Division: Sendable {
        /// How many bytes are read at a time; a row must not be longer.
        var blockSize = 1 << 18
        /// How many stretches there are at most.
        var stretches = sysconf(Int32(_SC_NPROCESSORS_ONLN))
        /// How many blocks a stretch has at least.
        var blocks = 4
    }

    /// What each of several stretches of a table becomes, in the order of the table.
    ///
    /// - Parameters:
    ///   - start: Makes an empty part from the names of the coders.
    ///   - add: Adds rows to a part. Several parts are filled at the same time. Values have other numbers in each of
    ///     them.
    /// - Throws: ``ExchangeError`` as ``RatingsTable/init(_:)`` does, and what the closures throw.
    public static func parts<Part: Sendable>(
        of input: Input, start: ([String]) throws -> Part, add: @Sendable (inout Part, Block) throws -> Void
    ) throws -> [Part] {
        try parts(of: input, Division(), start: start, add: add)
    }

    /// The same with another division, which changes nothing but the parts.
    static func parts<Part: Sendable>(
        of input: Input, _ division: Division, start: ([String]) throws -> Part,
        add: @Sendable (inout Part, Block) throws -> Void
    ) throws -> [Part] {
        let input = try input.rewindable()
        let reader = try CSVReader(input)
        let layout = RatingsCells(separator: reader.separator.byte)
        switch try RatingsHeader(reader) {
        case .wide(let coders, let hasCounts):
            for units in [UnitNames.Check.ascending, .hashes] {
                let stretch = RatingsStretch(layout, coders: coders.count, hasCounts: hasCounts, units: units)
                let parts = try parts(of: input, division, from: reader.offset, stretch, try start(coders), add)
                if let parts { return parts }
            }
        case .long(let columns):
            for plainOnly in [true, false] {
                let empty = LongRatings(layout, columns: columns, units: UnitNumbers(plainOnly: plainOnly))
                let ratings = try LongRatings.read(input, division, from: reader.offset, empty)
                if let ratings { return try ratings.parts(division, try start(ratings.coderNames), add) }
            }
        }
        return [try part(of: RatingsTable(reader), start: start, add: add)]
    }

    /// The same from a table in memory.
    private static func part<Part>(
        of table: RatingsTable, start: ([String]) throws -> Part, add: (inout Part, Block) throws -> Void
    ) throws -> Part {
        var (numbers, values, cells): ([String: Int32], [String], [Int32]) = ([:], [], [])
        for case let value? in table.cells.joined() where numbers[value] == nil {
            numbers[value] = Int32(values.count)
            values.append(value)
        }
        for value in table.cells.joined() { cells.append(value.flatMap { numbers[$0] } ?? ValueNumbers.missing) }
        var part = try start(table.coders)
        try cells.withUnsafeBufferPointer {
            try add(&part, Block(cells: $0, counts: table.counts, values: values))
        }
        return part
    }

    private enum Outcome<Part: Sendable>: Sendable {
        case read(Part, UnitNames)
        case unreadable
        case failed(any Error)
    }

    /// The parts of a plain table whose rows begin at a place; `nil` if the exact reader has to look at it.
    private static func parts<Part: Sendable>(
        of input: Input, _ division: Division, from offset: Int, _ stretch: RatingsStretch, _ empty: Part,
        _ add: @Sendable (inout Part, Block) throws -> Void
    ) throws -> [Part]? {
        let ranges = try division.ranges(of: input, from: offset)
        // Threads read nothing of it but bytes at places.
        nonisolated(unsafe) let input = input
        let outcomes = sideBySide(ranges.count) { number in
            Self.part(of: input, ranges[number], division.blockSize, stretch, empty, add)
        }
        var (parts, names): ([Part], UnitNames?) = ([], nil)
        for outcome in outcomes {
            switch outcome {
            case .unreadable: return nil
            case .failed(let error): throw error
            case .read(let part, let units):
                parts.append(part)
                guard names?.add(units) ?? true else { return nil }
                names = names ?? units
            }
        }
        return names.map(\.hasEqualHashes) == false ? parts : nil
    }

    private static func part<Part>(
        of input: Input, _ range: Range<Int>, _ blockSize: Int, _ stretch: RatingsStretch,
        _ empty: Part, _ add: (inout Part, Block) throws -> Void
    ) -> Outcome<Part> {
        var (stretch, part, hasRows) = (stretch, empty, false)
        do {
            let isRead = try input.blocks(of: range, size: blockSize) { bytes in
                guard let rows = stretch.rows(in: bytes) else { return false }
                if rows.cells.isEmpty { return true }
                hasRows = true
                try rows.cells.withUnsafeBufferPointer {
                    try add(
                        &part,
                        Block(cells: $0, counts: rows.counts.isEmpty ? nil : rows.counts, values: stretch.values))
                }
                return true
            }
            return isRead && hasRows ? .read(part, stretch.units) : .unreadable
        } catch {
            return .failed(error)
        }
    }
}

extension Input {
    /// Calls `body` with whole lines of at most `size` bytes, one block after the other, each ending with a line feed,
    /// until it says no; false if it did, or a line is longer.
    func blocks(
        of range: Range<Int>, size: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Bool
    ) throws -> Bool {
        var place = range.lowerBound
        while place < range.upperBound {
            var bytes = try bytes(in: place..<min(place + size, range.upperBound))
            // What follows the last line end is read again with the next block.
            if let lineEnd = bytes.lastIndex(of: RatingsCells.lineFeed), place + bytes.count < range.upperBound {
                bytes.removeSubrange((lineEnd + 1)...)
            }
            place += bytes.count
            if bytes.last != RatingsCells.lineFeed {
                guard place == range.upperBound else { return false }
                bytes.append(RatingsCells.lineFeed)
            }
            guard try bytes.withUnsafeBufferPointer(body) else { return false }
        }
        return true
    }
}

extension RatingsReader.Division {
    /// Stretches of whole lines, none of them short.
    func ranges(of input: Input, from offset: Int) throws -> [Range<Int>] {
        let end = input.count ?? 0
        let count = min(stretches, (end - offset) / (blocks * blockSize))
        var starts = [offset]
        for number in 1..<max(1, count) {
            let place = offset + (end - offset) / count * number
            let bytes = try input.bytes(in: place..<min(place + blockSize, end))
            if let lineEnd = bytes.firstIndex(of: UInt8(ascii: "\n")) { starts.append(place + lineEnd + 1) }
        }
        return zip(starts, starts.dropFirst() + [end]).map { $0..<$1 }
    }
}
