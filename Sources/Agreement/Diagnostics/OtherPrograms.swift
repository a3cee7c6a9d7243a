/// What other programs show for the same codings, by their own rules: for whoever compares numbers across tools.
///
/// - Source: QualCoder's source code (August 2026); the help pages of NVivo and MAXQDA.
public enum OtherPrograms {
    /// QualCoder's "kappa", which is not Cohen's: it looks only at characters that somebody coded, counts agreement on
    /// the code alone, and multiplies the chances of "yes" and "no" where they belong added.
    ///
    /// `nil` where nothing is coded, or its chance is 1. Where one coder's own passages of a code overlap, QualCoder
    /// takes the overlap for agreement; that is not imitated.
    public static func qualCoder(_ counts: TwoByTwo) -> Double? {
        let coded = Double(counts.both + counts.onlyFirst + counts.onlySecond)
        guard coded > 0 else { return nil }
        let first = Double(counts.both + counts.onlyFirst) / coded
        let second = Double(counts.both + counts.onlySecond) / coded
        let chance = first * second * (1 - first) * (1 - second)
        return chance < 1 ? (Double(counts.both) / coded - chance) / (1 - chance) : nil
    }

    /// NVivo's kappa of a node over several files: Cohen's of each, averaged with each file alike, a file in which it is
    /// undefined counting as 1 where the coders agree fully.
    ///
    /// - Parameter files: The four counts of characters in each file.
    public static func nVivo(_ files: [TwoByTwo]) -> Double? {
        let kappas = files.compactMap(\.kappa)
        return kappas.isEmpty ? nil : sortedSum(kappas) / Double(kappas.count)
    }

    /// MAXQDA's kappa of segments (RK): agreement of segments against one in as many codes; `nil` with fewer than two
    /// codes, or without a segment.
    ///
    /// - Parameters:
    ///   - matches: Segments of either coder that one of the other's matches.
    ///   - others: Segments without a match.
    ///   - codes: How many codes there are.
    public static func maxqda(matches: Int, others: Int, codes: Int) -> Double? {
        guard codes > 1, matches + others > 0 else { return nil }
        let chance = 1 / Double(codes)
        return (Double(matches) / Double(matches + others) - chance) / (1 - chance)
    }
}

extension TwoByTwo {
    /// Cohen's kappa of the four counts; 1 where both coders say the same throughout, as NVivo has it.
    fileprivate var kappa: Double? {
        guard let agreement, units > 0 else { return nil }
        let n = Double(units)
        let (first, second) = (Double(both + onlyFirst) / n, Double(both + onlySecond) / n)
        let chance = first * second + (1 - first) * (1 - second)
        return agreement == 1 ? 1 : (agreement - chance) / (1 - chance)
    }
}
