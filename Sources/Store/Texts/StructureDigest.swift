import CodingModel

/// A text's structure as it lies in the tables, and the hash over it that the journal holds in its place.
struct StoredStructure {
    /// By kind, then by start.
    var segments: [Segment]
    var lines: [SourceLine]

    struct Segment {
        var kind: SegmentKind
        var range: Range<Int>
        var speaker: (rowID: Int64, id: ObjectID)?
    }

    /// SHA-256 over the segments and source lines, as `schema/README.md` tells; `nil` if there are none.
    func hash() -> String? {
        guard !segments.isEmpty || !lines.isEmpty else { return nil }
        var digest = StructureDigest()
        for segment in segments {
            digest.add(segment.kind, segment.range, speaker: segment.speaker?.id)
        }
        for line in lines { digest.add(line) }
        return digest.finish()
    }
}

/// The hash over a text's segments, in the order of kind and start, and then over its source lines.
struct StructureDigest {
    private var digest = RunningDigest()
    private var isInLines = false

    mutating func add(_ kind: SegmentKind, _ range: Range<Int>, speaker: ObjectID?) {
        digest.add(kind.rowID)
        digest.add(range.lowerBound)
        digest.add(range.upperBound)
        digest.add(speaker ?? ObjectID(high: 0, low: 0))
    }

    mutating func add(_ line: SourceLine) {
        beginLines()
        digest.add(line.range.lowerBound)
        digest.add(line.range.upperBound)
        digest.add(line.page ?? 0)
        digest.add(line.line)
        for number in [line.box?.left, line.box?.top, line.box?.right, line.box?.bottom] {
            digest.add(number?.bitPattern ?? UInt64.max)
        }
    }

    mutating func finish() -> String {
        beginLines()
        return Digest.hexadecimal(digest.finish())
    }

    private mutating func beginLines() {
        if !isInLines { digest.add(-1) }
        isInLines = true
    }
}

extension SegmentKind {
    /// The integer key in the table of kinds.
    var rowID: Int64 {
        switch self {
        case .heading: 1
        case .paragraph: 2
        case .sentence: 3
        case .turn: 4
        case .pullQuote: 5
        }
    }

    /// The kind with that key.
    init?(rowID: Int64) {
        guard let kind = Self.allCases.first(where: { $0.rowID == rowID }) else { return nil }
        self = kind
    }
}
