public import CodingModel

/// Turns extracted text into reading text: each paragraph one line, words whole, nothing of the page left.
///
/// Nothing is rewritten. White space, hyphens at line ends and whole lines of page furniture go, pull quotes move; every
/// other word of the raw text stands in the reading text, and for each stretch of it is known from which line it comes.
/// Repairing a repaired text changes nothing.
public struct Repair: Sendable {
    private let options: RepairOptions
    private let words: any WordEvidence

    /// - Parameter words: what is known of words beyond the text itself; it decides about hyphens and spaced letters.
    public init(_ options: RepairOptions = RepairOptions(), words: any WordEvidence = NoWords()) {
        self.options = options
        self.words = words
    }

    /// Repairs `text`, whose lines end with LF.
    ///
    /// - Parameter sourceLines: where the lines of `text` stand in the original, in the order of the text; empty where
    ///   its lines are the original's own.
    /// - Complexity: O(text).
    public func callAsFunction(_ text: String, sourceLines: [SourceLine] = []) -> ReadingText {
        let raw = StoredText(text)
        let source = sourceLines.isEmpty ? SourceLine.ofFile(raw) : sourceLines
        return raw.withBytes { bytes in
            var lines = LineReader(bytes, splitsPages: isOn(.pageFurniture)).lines
            LineGeometry(raw, sourceLines).apply(to: &lines)
            SpeakerLines.mark(&lines, in: bytes)
            var draft = RepairDraft(bytes, lines: lines, language: options.language, known: words)
            for rule in RepairRule.all where isOn(rule) { rule.apply(&draft) }
            return reading(of: draft, raw: raw, source: source, isFile: sourceLines.isEmpty)
        }
    }

    private func isOn(_ rule: RepairRule) -> Bool { !options.without.contains(rule.id) }

    private func reading(of draft: RepairDraft, raw: StoredText, source: [SourceLine], isFile: Bool) -> ReadingText {
        let composition = Composition(draft)
        let trace = Trace(composition, raw: raw)
        let report = RepairReport(draft, trace, source: source)
        let isUnchanged = trace.reading.string.utf8.elementsEqual(raw.string.utf8)
        var structure = TextStructure(language: draft.language)
        structure.sourceLines = isUnchanged && isFile ? [] : trace.sourceLines(from: source)
        structure.segments = composition.segments.map { segment in
            Segment(kind: segment.kind, range: trace.reading.scalarRange(ofBytes: segment.bytes))
        }
        return ReadingText(text: trace.reading.string, structure: structure, report: report)
    }
}

extension RepairReport {
    init(_ draft: RepairDraft, _ trace: Trace, source: [SourceLine]) {
        self.init()
        language = draft.language
        languageSource = draft.language == nil ? .unknown : .given
        counts = draft.counts
        var next = 0
        changes = draft.changes.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { change in
            let (before, after) = trace.range(ofRaw: change.range)
            while next < source.count, source[next].range.upperBound <= before.lowerBound { next += 1 }
            let line = next < source.count ? source[next] : nil
            return RepairChange(
                rule: change.rule, effect: change.effect, page: line?.page,
                line: line?.line ?? draft.lines[change.line].number, before: before, after: after)
        }
    }
}
