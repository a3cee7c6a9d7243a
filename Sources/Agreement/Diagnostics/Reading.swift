extension Estimate {
    /// How the number comes about, a line a step, with all its places.
    public var arithmetic: [String] {
        var lines = ["\(units) units, coders \(quoted(coders))"]
        if let observed { lines.append("observed agreement = \(observed)") }
        if let expected { lines.append("agreement expected by chance = \(expected)") }
        if let value, let observed, let expected {
            lines.append("(\(observed) − \(expected)) ÷ (1 − \(expected)) = \(value)")
        } else if let value {
            lines.append("\(coefficient) = \(value)")
        }
        if let undefined { lines.append("\(coefficient) is undefined: \(undefined)") }
        return lines + assumptions
    }
}

extension TwoByTwo {
    /// What a reader should know before judging a kappa of these counts; empty if nothing stands out.
    ///
    /// - Parameters:
    ///   - kappa: The coefficient, `nil` where it is undefined.
    ///   - coders: The names of the first and the second coder.
    public func remarks(kappa: Double?, coders: (first: String, second: String)) -> [String] {
        var remarks: [String] = []
        guard let agreement, let prevalence else { return remarks }
        if let kappa, kappa < 0.667, agreement >= 0.85, min(prevalence, 1 - prevalence) < 0.15 {
            let rare = prevalence < 0.5 ? "only \(percent(prevalence)) carry the code" : "nearly all carry the code"
            remarks.append(
                "kappa is low although the coders agree on \(percent(agreement)) of the units, because \(rare): "
                    + "where it is given by one of them, \(percent(codedAgreement ?? 0)) is given by both")
        }
        let (first, second) = (both + onlyFirst, both + onlySecond)
        if max(first, second) >= 2 * min(first, second), max(first, second) > 0 {
            let (more, less) = first > second ? (coders.first, coders.second) : (coders.second, coders.first)
            remarks.append(
                min(first, second) == 0
                    ? "'\(less)' never gives the code, '\(more)' does: have they the same idea of it?"
                    : "'\(more)' gives the code at least twice as often as '\(less)': "
                        + "have they the same idea of where it begins and ends?")
        }
        return remarks
    }

    private func percent(_ share: Double) -> String {
        share > 0 && share < 0.01 ? "under 1 %" : "\(Int((100 * share).rounded())) %"
    }
}
