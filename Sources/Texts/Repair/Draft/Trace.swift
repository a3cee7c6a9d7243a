import CodingModel

/// The way between a raw text and its reading text, in Unicode scalars.
struct Trace {
    private struct Stretch {
        var raw: Range<Int>
        var start: Int
    }

    /// By the place in the reading text.
    private let stretches: [Stretch]
    /// The same, by the place in the raw text.
    private let byRaw: [Stretch]
    private let rawIndex: StoredText
    let reading: StoredText

    init(_ composition: Composition, raw: StoredText) {
        let reading = StoredText(String(decoding: composition.output, as: UTF8.self))
        stretches = composition.placed.map { placed in
            let scalars = raw.scalarRange(ofBytes: placed.raw)
            return Stretch(raw: scalars, start: reading.scalarRange(ofBytes: placed.start..<placed.start).lowerBound)
        }
        byRaw = stretches.sorted { $0.raw.lowerBound < $1.raw.lowerBound }
        rawIndex = raw
        self.reading = reading
    }

    /// Where a stretch of the raw text, in bytes, stands in the reading text; empty where nothing is left of it.
    ///
    /// - Complexity: O(log stretches + the stretches of the range).
    func range(ofRaw bytes: Range<Int>) -> (before: Range<Int>, after: Range<Int>) {
        let before = rawIndex.scalarRange(ofBytes: bytes)
        return (before, range(ofScalars: before))
    }

    /// Where a stretch of the raw text stands in the reading text; empty where nothing is left of it.
    ///
    /// - Complexity: O(log stretches + the stretches of the range).
    func range(ofScalars before: Range<Int>) -> Range<Int> {
        var (low, high) = (0, byRaw.count)
        while low < high {
            let middle = (low + high) / 2
            if byRaw[middle].raw.upperBound > before.lowerBound { high = middle } else { low = middle + 1 }
        }
        var after: Range<Int>?
        var position = low
        while position < byRaw.count, byRaw[position].raw.lowerBound < before.upperBound {
            let stretch = byRaw[position]
            let part = stretch.raw.clamped(to: before)
            let start = stretch.start + part.lowerBound - stretch.raw.lowerBound
            // What was lifted from the middle stands elsewhere: the range ends before it.
            if let known = after, start < known.lowerBound || start > known.upperBound + 4 { break }
            after = (after?.lowerBound ?? start)..<(start + part.count)
            position += 1
        }
        if let after { return after }
        let place = low > 0 ? byRaw[low - 1].start + byRaw[low - 1].raw.count : 0
        return place..<place
    }

    /// The stretch of the raw text from which a stretch of the reading text comes, from its first scalar to its last.
    ///
    /// - Complexity: O(log stretches).
    func origin(of range: Range<Int>) -> Range<Int> {
        func origin(_ offset: Int) -> Int {
            var (low, high) = (0, stretches.count)
            while low < high {
                let middle = (low + high) / 2
                if stretches[middle].start > offset { high = middle } else { low = middle + 1 }
            }
            guard low > 0 else { return 0 }
            let stretch = stretches[low - 1]
            return stretch.raw.lowerBound + min(offset - stretch.start, stretch.raw.count)
        }
        let start = origin(range.lowerBound)
        return start..<max(start, range.isEmpty ? start : origin(range.upperBound - 1) + 1)
    }

    /// Two ways, the second from where the first leads.
    init(_ first: Trace, _ second: Trace) {
        var joined: [Stretch] = []
        for later in second.stretches {
            var next = Self.firstStretch(in: first.stretches, endingBehind: later.raw.lowerBound)
            while next < first.stretches.count, first.stretches[next].start < later.raw.upperBound {
                let earlier = first.stretches[next]
                let part = (earlier.start..<(earlier.start + earlier.raw.count)).clamped(to: later.raw)
                let raw = earlier.raw.lowerBound + part.lowerBound - earlier.start
                joined.append(
                    Stretch(raw: raw..<(raw + part.count), start: later.start + part.lowerBound - later.raw.lowerBound))
                next += 1
            }
        }
        stretches = joined.filter { !$0.raw.isEmpty }
        byRaw = stretches.sorted { $0.raw.lowerBound < $1.raw.lowerBound }
        rawIndex = first.rawIndex
        reading = second.reading
    }

    private static func firstStretch(in stretches: [Stretch], endingBehind offset: Int) -> Int {
        var (low, high) = (0, stretches.count)
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].start + stretches[middle].raw.count > offset {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low
    }

    /// The source lines of the reading text, from those of the raw text.
    ///
    /// - Complexity: O(stretches + source lines), where both are in order; else with a search for each stretch.
    func sourceLines(from raw: [SourceLine]) -> [SourceLine] {
        var found: [SourceLine] = []
        found.reserveCapacity(raw.count)
        var next = 0
        var last = -1
        for stretch in stretches {
            if next >= raw.count || raw[next].range.lowerBound > stretch.raw.lowerBound
                || raw[next].range.upperBound <= stretch.raw.lowerBound
            {
                next = Self.first(in: raw, endingBehind: stretch.raw.lowerBound)
            }
            var line = next
            while line < raw.count, raw[line].range.lowerBound < stretch.raw.upperBound {
                let part = raw[line].range.clamped(to: stretch.raw)
                if !part.isEmpty {
                    let start = stretch.start + part.lowerBound - stretch.raw.lowerBound
                    if line == last, let merged = found.last {
                        found[found.count - 1].range = merged.range.lowerBound..<(start + part.count)
                    } else {
                        var source = raw[line]
                        source.range = start..<(start + part.count)
                        found.append(source)
                    }
                    last = line
                }
                next = line
                line += 1
            }
        }
        return found
    }

    private static func first(in lines: [SourceLine], endingBehind offset: Int) -> Int {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].range.upperBound > offset { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
