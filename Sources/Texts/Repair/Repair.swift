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
        let language = options.language ?? TextLanguage(of: raw)
        var pass = RepairPass(
            raw, source: source, geometry: sourceLines, language: language, options: options, words: words)
        // What one pass joined may show the next one more: seldom, and never for long.
        for _ in 0..<Self.mostPasses where !pass.isUnchanged {
            let next = RepairPass(
                pass.reading, source: pass.structure.sourceLines, language: language, options: options, words: words)
            guard !next.isUnchanged else { break }
            pass = pass.followed(by: next, source: source)
        }
        if pass.isUnchanged, sourceLines.isEmpty { pass.structure.sourceLines = [] }
        return ReadingText(text: pass.reading.string, structure: pass.structure, report: pass.report)
    }

    private static let mostPasses = 12
}
