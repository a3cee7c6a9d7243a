/// Units one after another over which no coder begins or ends: what enters a coefficient as one pattern with a weight.
public struct CodedStretch: Hashable, Sendable {
    /// The code in question, by position; `nil` for all codes together.
    public var code: Int?
    /// From the first to the last scalar of the units; where units are not characters, what lies between two of them
    /// lies within it as well.
    public var offsets: Range<Int>
    /// How many units it has: its weight.
    public var units: Int
    /// For each coder the codes in question that the units carry, by position in ascending order; `nil` for a coder who
    /// has not finished the document, whose value is missing.
    public var values: [[Int]?]
}

extension CodedDocument {
    /// Gives each stretch to `body` as ``Unitizing`` counts it: those of each code in turn, and then those of all codes
    /// together.
    ///
    /// - Parameters:
    ///   - coders: How many coders are compared.
    ///   - codes: How many codes are in question.
    /// - Throws: ``AgreementError`` if a span or a segment does not lie within the document; what `body` throws.
    public func forEachStretch(
        unit: AgreementUnit, coders: Int, codes: Int, _ body: (CodedStretch) throws -> Void
    ) throws {
        let placed = try SpansInUnits(self, unit: unit, coders: coders)
        let edges = placed.spans.edges
        let byCode = Dictionary(uniqueKeysWithValues: edges.byCode.map { ($0.code, $0.edges) })
        for code in 0..<codes {
            try placed.forEachStretch(byCode[code] ?? [], of: code, body)
        }
        try placed.forEachStretch(edges, of: nil, body)
    }
}

extension SpansInUnits {
    fileprivate func forEachStretch(
        _ edges: [SpanEdge], of code: Int?, _ body: (CodedStretch) throws -> Void
    ) throws {
        var open = [[Int: Int]](repeating: [:], count: blank.count)
        var position = 0
        try walk(edges, units: axis.count) { edge in
            let depth = open[edge.coder][edge.code, default: 0] + (edge.opens ? 1 : -1)
            open[edge.coder][edge.code] = depth == 0 ? nil : depth
        } count: { length in
            let values = blank.indices.map { coder in
                blank[coder] == 0 ? open[coder].keys.sorted() : nil
            }
            let offsets = axis.offsets(of: position..<position + length)
            try body(CodedStretch(code: code, offsets: offsets, units: length, values: values))
            position += length
        }
    }
}
