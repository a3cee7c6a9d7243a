/// How much of what either of two coders coded finds its like in the other's, in passages or in units.
///
/// There is no allowance for chance: where nobody can say how many passages were not coded, kappa comes to the same as
/// their number grows.
///
/// - Source: Hripcsak & Rothschild, "Agreement, the F-measure, and reliability in information retrieval", JAMIA 12, 2005.
public struct SpanMatches: Hashable, Sendable {
    /// What the first coder coded, and the second.
    public var first = 0, second = 0
    /// What of it finds its like in the other's.
    public var firstMatched = 0, secondMatched = 0

    /// Nothing counted yet.
    public init() {}

    init(first: Int, second: Int, matched: Int) {
        (self.first, self.second, firstMatched, secondMatched) = (first, second, matched, matched)
    }

    /// The share of the first coder's that is matched, 0 to 1; `nil` where the first coded nothing.
    public var precision: Double? { first > 0 ? Double(firstMatched) / Double(first) : nil }

    /// The share of the second coder's that is matched, 0 to 1; `nil` where the second coded nothing.
    public var recall: Double? { second > 0 ? Double(secondMatched) / Double(second) : nil }

    /// The harmonic mean of precision and recall, 0 to 1; 0 where nothing matches, `nil` where neither coded anything.
    public var f1: Double? {
        guard first + second > 0 else { return nil }
        guard firstMatched > 0, secondMatched > 0 else { return 0 }
        return 2 / (Double(first) / Double(firstMatched) + Double(second) / Double(secondMatched))
    }

    /// Adds what was counted elsewhere, as in another document.
    public static func += (sum: inout SpanMatches, more: SpanMatches) {
        sum.add(more, times: 1)
    }

    /// Adds what was counted in a document that was drawn `times` times.
    mutating func add(_ more: SpanMatches, times: Int) {
        first += times * more.first
        second += times * more.second
        firstMatched += times * more.firstMatched
        secondMatched += times * more.secondMatched
    }
}

/// When a passage of one coder finds its like in another's, both with the same code.
public enum SpanMatching: String, Hashable, Sendable, CaseIterable {
    /// Where the other has a passage with the same start and end. A passage that a coder coded twice counts once.
    case exact
    /// Where the other has one that shares a character with it. A passage that a coder coded twice counts once.
    case overlap
    /// Character by character: a character that both coded. What one coder's passages have in common counts once.
    case characters
    /// Token by token, as the document's segments have them; a token is coded where a passage shares a character with it.
    case tokens

    /// Counts what two coders have in common in one document, over all codes.
    ///
    /// - Parameters:
    ///   - document: with tokens as its segments where tokens are matched.
    ///   - first: a coder's position.
    ///   - second: another's.
    /// - Throws: ``AgreementError/badSegments(unit:document:)``.
    public func matches(
        in document: CodedDocument, _ first: Int, _ second: Int
    ) throws(AgreementError) -> SpanMatches {
        let axis = self == .tokens ? try UnitAxis(document, unit: .token) : nil
        var matches = SpanMatches()
        for own in Dictionary(grouping: document.spans, by: \.code).values {
            let sides = [first, second].map { coder in
                places(own.lazy.filter { $0.coder == coder }.map { axis?.units(touching: $0.range) ?? $0.range })
            }
            matches += self.matches(sides[0], sides[1])
        }
        return matches
    }

    /// What a coder's ranges of one code come to: passages, or the units covered.
    func places(_ ranges: some Sequence<Range<Int>>) -> SortedRanges {
        let ranges = SortedRanges(ranges)
        return self == .exact || self == .overlap ? ranges.distinct : ranges.union
    }

    /// Counts what two coders' places of one code have in common.
    func matches(_ first: SortedRanges, _ second: SortedRanges) -> SpanMatches {
        switch self {
        case .exact:
            return SpanMatches(first: first.count, second: second.count, matched: first.commonCount(with: second))
        case .overlap:
            var matches = SpanMatches(first: first.count, second: second.count, matched: 0)
            matches.firstMatched = first.ranges.count { second.meet($0) }
            matches.secondMatched = second.ranges.count { first.meet($0) }
            return matches
        case .characters, .tokens:
            return SpanMatches(
                first: first.length, second: second.length, matched: first.commonLength(with: second))
        }
    }
}
