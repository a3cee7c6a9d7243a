extension LongRatings {
    /// All values of the table whose rows begin at `offset`, collected in several stretches side by side; `nil` if the
    /// exact reader has to look at it.
    static func read(
        _ input: Input, _ division: RatingsReader.Division, from offset: Int, _ empty: LongRatings
    ) throws -> LongRatings? {
        let ranges = try division.ranges(of: input, from: offset)
        // Threads read nothing of it but bytes at places.
        nonisolated(unsafe) let input = input
        let found = sideBySide(ranges.count) { number in
            Result {
                var ratings = empty
                let isRead = try input.blocks(of: ranges[number], size: division.blockSize) { ratings.read($0) }
                return isRead ? ratings : nil
            }
        }
        var whole: LongRatings?
        for stretch in found {
            guard let stretch = try stretch.get() else { return nil }
            guard whole?.add(stretch) ?? true else { return nil }
            whole = whole ?? stretch
        }
        return whole.flatMap { $0.count > 0 ? $0 : nil }
    }

    /// The units in as many parts as there are stretches, filled side by side.
    func parts<Part: Sendable>(
        _ division: RatingsReader.Division, _ empty: Part,
        _ add: @Sendable (inout Part, RatingsReader.Block) throws -> Void
    ) throws -> [Part] {
        let count = max(1, min(division.stretches, count / (division.blocks * Self.unitsInBlock)))
        let starts = (0...count).map { self.count * $0 / count }
        let parts = sideBySide(count) { number in
            Result {
                var part = empty
                for start in stride(from: starts[number], to: starts[number + 1], by: Self.unitsInBlock) {
                    let units = start..<min(start + Self.unitsInBlock, starts[number + 1])
                    try cells(of: units).withUnsafeBufferPointer {
                        try add(&part, RatingsReader.Block(cells: $0, counts: nil, values: values))
                    }
                }
                return part
            }
        }
        return try parts.map { try $0.get() }
    }

    private static let unitsInBlock = 4096
}
