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

    init(first: Int, second: Int, firstMatched: Int, secondMatched: Int) {
        (self.first, self.second) = (first, second)
        (self.firstMatched, self.secondMatched) = (firstMatched, secondMatched)
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
        sum.first += more.first
        sum.second += more.second
        sum.firstMatched += more.firstMatched
        sum.secondMatched += more.secondMatched
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
        let sides = [first, second].map { coder in
            places(of: document.spans.filter { $0.coder == coder }, axis)
        }
        return matches(sides[0], sides[1])
    }

    /// What a coder's spans in one document come to, for each code: passages, or the units covered.
    func places(of spans: [CodedSpan], _ axis: UnitAxis?) -> [Int: SortedRanges] {
        Dictionary(grouping: spans, by: \.code).mapValues { own in
            let ranges = SortedRanges(own.lazy.map { axis?.units(touching: $0.range) ?? $0.range })
            return self == .exact || self == .overlap ? ranges.distinct : ranges.union
        }
    }

    /// Counts what two coders have in common in one document, over all codes.
    func matches(_ first: [Int: SortedRanges], _ second: [Int: SortedRanges]) -> SpanMatches {
        var sum = SpanMatches()
        for (code, own) in first { sum += matches(own, second[code] ?? .none) }
        for (code, own) in second where first[code] == nil { sum += matches(.none, own) }
        return sum
    }

    /// Counts what two coders have in common of one code.
    private func matches(_ first: SortedRanges, _ second: SortedRanges) -> SpanMatches {
        switch self {
        case .exact:
            let common = first.commonCount(with: second)
            return SpanMatches(
                first: first.count, second: second.count, firstMatched: common, secondMatched: common)
        case .overlap:
            return SpanMatches(
                first: first.count, second: second.count, firstMatched: first.ranges.count { second.meet($0) },
                secondMatched: second.ranges.count { first.meet($0) })
        case .characters, .tokens:
            let common = first.commonLength(with: second)
            return SpanMatches(
                first: first.length, second: second.length, firstMatched: common, secondMatched: common)
        }
    }
}
