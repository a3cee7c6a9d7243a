extension CodedDocument {
    /// The parts that are compared as texts of their own, in which spans end where their part does; without parts the
    /// document itself.
    var cutIntoParts: [CodedDocument] {
        guard let parts else { return [self] }
        return parts.map { part in
            func place(_ range: Range<Int>) -> Range<Int> {
                let within = range.clamped(to: part)
                return within.lowerBound - part.lowerBound..<within.upperBound - part.lowerBound
            }
            let spans = spans.filter { $0.range.overlaps(part) }
            return CodedDocument(
                name: name, length: part.count,
                segments: segments?.filter { part.lowerBound <= $0.lowerBound && $0.upperBound <= part.upperBound }
                    .map(place),
                coders: coders,
                spans: spans.map { CodedSpan(coder: $0.coder, code: $0.code, range: place($0.range)) })
        }
    }
}
