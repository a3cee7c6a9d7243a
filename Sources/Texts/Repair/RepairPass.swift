import CodingModel

/// A text to which every rule was applied once.
struct RepairPass {
    private let trace: Trace
    let isUnchanged: Bool
    var structure: TextStructure
    private(set) var report: RepairReport

    var reading: StoredText { trace.reading }

    /// Repairs `raw`, of which `source` are the source lines.
    ///
    /// - Parameter geometry: the same where they say how the lines of `raw` lie on pages; else empty.
    /// - Complexity: O(text).
    init(
        _ raw: StoredText, source: [SourceLine], geometry: [SourceLine] = [], language: TextLanguage,
        options: RepairOptions, words: any WordEvidence
    ) {
        func isOn(_ rule: RepairRule) -> Bool { !options.without.contains(rule.id) }
        (trace, structure, report) = raw.withBytes { bytes in
            var lines = LineReader(bytes, splitsPages: isOn(.pageFurniture)).lines
            LineGeometry(raw, geometry).apply(to: &lines)
            SpeakerLines(raw, pattern: options.speakers).mark(&lines)
            var draft = RepairDraft(bytes, lines: lines, language: language.code, known: words)
            for rule in RepairRule.all where isOn(rule) { rule.apply(&draft) }
            let composition = Composition(draft)
            let trace = Trace(composition, raw: raw)
            return (trace, composition.structure(trace, source: source), RepairReport(draft, trace, source: source))
        }
        isUnchanged = trace.reading.hasSameBytes(as: raw)
        if isUnchanged { (report.changes, report.counts) = ([], [:]) }
        report.language = language
        structure.language = language.code
    }

    private init(_ trace: Trace, _ structure: TextStructure, _ report: RepairReport) {
        self.trace = trace
        self.structure = structure
        self.report = report
        isUnchanged = false
    }

    /// This pass and the next one as one.
    func followed(by next: RepairPass, source: [SourceLine]) -> RepairPass {
        var (structure, report) = (next.structure, self.report)
        for segment in self.structure.segments where segment.kind == .pullQuote {
            let range = next.trace.range(ofScalars: segment.range)
            if !range.isEmpty { structure.segments.append(Segment(kind: .pullQuote, range: range)) }
        }
        for position in report.changes.indices {
            report.changes[position].after = next.trace.range(ofScalars: report.changes[position].after)
        }
        for change in next.report.changes {
            var change = change
            change.before = trace.origin(of: change.before)
            report.changes.append(change)
        }
        report.changes.sort { $0.before.lowerBound < $1.before.lowerBound }
        report.counts.merge(next.report.counts, uniquingKeysWith: +)
        return RepairPass(Trace(trace, next.trace), structure, report)
    }
}

extension Composition {
    fileprivate func structure(_ trace: Trace, source: [SourceLine]) -> TextStructure {
        TextStructure(
            segments: segments.map { Segment(kind: $0.kind, range: trace.reading.scalarRange(ofBytes: $0.bytes)) },
            sourceLines: trace.sourceLines(from: source))
    }
}

extension RepairReport {
    init(_ draft: RepairDraft, _ trace: Trace, source: [SourceLine]) {
        self.init()
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
