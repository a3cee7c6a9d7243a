/// Span F1 of two coders: passages, or units, that find their like.
struct MatchCounting: PairCounting {
    let matching: SpanMatching

    let width = 4
    var nothing: String { "no coder has coded anything: there is nothing to compare" }

    var assumptions: [String] {
        switch matching {
        case .exact:
            ["a passage is matched by one of the other coder's with the same start, end and code", Self.once]
        case .overlap:
            [
                "a passage is matched by one of the other coder's with its code that shares a character with it; "
                    + "precision over one coder's passages, recall over the other's",
                Self.once,
            ]
        case .characters:
            ["characters are counted for each code, however long the passages are and how many"]
        case .tokens:
            ["tokens are counted for each code: a token is coded where a passage shares a character with it"]
        }
    }

    private static let once = "a passage that one coder gave one code twice counts once"

    func side(_ spans: [CodedSpan], of document: Continuum) -> [Int: SortedRanges] {
        matching.places(of: spans, matching == .tokens ? document.segments.map(UnitAxis.init(segments:)) : nil)
    }

    func counts(_ first: [Int: SortedRanges], _ second: [Int: SortedRanges]) -> [Int] {
        let matches = matching.matches(first, second)
        return [matches.first, matches.second, matches.firstMatched, matches.secondMatched]
    }

    func formula(_ counts: [Int]) -> String {
        let (first, second, matched, itsMatched) = (counts[0], counts[1], counts[2], counts[3])
        guard matched != itsMatched else { return "2 × \(matched) ÷ (\(first) + \(second))" }
        return "2 ÷ (\(first) ÷ \(matched) + \(second) ÷ \(itsMatched))"
    }

    func value(_ counts: [Int]) -> Double? {
        SpanMatches(first: counts[0], second: counts[1], firstMatched: counts[2], secondMatched: counts[3]).f1
    }
}

extension SpanCoefficient {
    /// A coefficient that is the mean of span F1 over pairs of coders.
    init(f1 matching: SpanMatching, id: String, name: String, summary: String) {
        self.init(
            id: id, name: name, summary: summary,
            source: "Hripcsak & Rothschild, Agreement, the F-measure, and reliability in information retrieval, 2005",
            needsTokens: matching == .tokens
        ) { continua, _ in PairMeans(continua, MatchCounting(matching: matching)) }
    }
}
