import CodingModel

/// Puts the parts of a structure together, around what is known of them.
struct StructureFinder {
    let text: ClassifiedScalars
    let labels: SpeakerLabels
    let known: TextStructure

    /// - Complexity: O(text).
    func structure(language: String?) -> TextStructure {
        var parts = knownParts() ?? PartFinder(text, labels: labels).parts()
        let style = TurnStyle(parts, in: text)
        TurnFinder.markQuotations(&parts, in: text, style: style)
        let speakers = Set(labels.speakers.map { $0.lowercased() })
        HeadingFinder(text: text, speakers: speakers, isQuoted: style.isQuoted).mark(&parts)

        var segments = known.segments
        let has = Set(segments.map(\.kind))
        if !has.contains(.paragraph) { segments += parts.map { Segment(kind: .paragraph, range: $0.range) } }
        segments += headings(of: parts)
        if !has.contains(.sentence) { segments += sentences(of: parts) }
        if !has.contains(.turn) { segments += TurnFinder(text: text, style: style).turns(of: parts) }
        return TextStructure(
            segments: segments.inTextOrder(), sourceLines: known.sourceLines, language: language)
    }

    /// The paragraphs that are known, with their labels and what else is known of them; `nil` if none is.
    private func knownParts() -> [TextPart]? {
        let paragraphs = known.segments.lazy.filter { $0.kind == .paragraph }.map(\.range).sorted(by: startsBefore)
        guard !paragraphs.isEmpty else { return nil }
        let roles = Dictionary(
            known.segments.lazy.filter { $0.kind == .heading || $0.kind == .pullQuote }
                .map { ($0.range.lowerBound, $0.kind == .heading ? TextPart.Role.heading : .pullQuote) },
            uniquingKeysWith: { first, _ in first })
        return paragraphs.map { range in
            let label = labels.first(in: range.lowerBound..<(range.lowerBound + 1))
            return TextPart(range: range, label: label, role: roles[range.lowerBound] ?? .body)
        }
    }

    private func headings(of parts: [TextPart]) -> [Segment] {
        let known = Segments(known.segments.filter { $0.kind == .heading }.map(\.range).sorted(by: startsBefore))
        return parts.filter { $0.role == .heading && known.indices(touching: $0.range).isEmpty }
            .map { Segment(kind: .heading, range: $0.range) }
    }

    private func sentences(of parts: [TextPart]) -> [Segment] {
        var found: [Segment] = []
        for part in parts {
            for sentence in text.sentences(in: TimeStamp.stripped(part.content(in: text), in: text))
            where !TimeStamp.fills(sentence, in: text) {
                found.append(Segment(kind: .sentence, range: sentence))
            }
        }
        return found
    }
}

private func startsBefore(_ one: Range<Int>, _ other: Range<Int>) -> Bool { one.lowerBound < other.lowerBound }

extension [Segment] {
    /// By start; of those that start together, the longer first; of equal ones, in the order of ``SegmentKind``.
    func inTextOrder() -> [Segment] {
        sorted { one, other in
            if one.range.lowerBound != other.range.lowerBound { return one.range.lowerBound < other.range.lowerBound }
            if one.range.upperBound != other.range.upperBound { return one.range.upperBound > other.range.upperBound }
            return one.kind.rank < other.kind.rank
        }
    }
}

extension SegmentKind {
    fileprivate var rank: Int {
        switch self {
        case .heading: 0
        case .paragraph: 1
        case .sentence: 2
        case .turn: 3
        case .pullQuote: 4
        }
    }
}
