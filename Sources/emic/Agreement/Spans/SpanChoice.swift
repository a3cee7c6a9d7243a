import Agreement
import Exchange

/// The coefficients of passages that were chosen, and which codes are compared together.
struct SpanChoice {
    private let named: [SpanCoefficient]
    private let isAll: Bool
    private let options: SpanOptions
    private let intervals: IntervalOptions

    init(_ agree: Agree) {
        let names = agree.measure.coefficient.splitAtCommas
        isAll = names.contains("all")
        named = names.uniqued().compactMap(SpanCoefficient.named)
        options = SpanOptions(
            difference: agree.measure.level.flatMap(Difference.init(named:)) ?? .nominal, scale: agree.measure.by.scale,
            gamma: agree.alignment.options(seed: agree.intervals.seed, effort: isAll ? .brief : .thorough),
            overlap: agree.passages.overlap, reach: agree.passages.reach)
        intervals = agree.intervals
    }

    /// Whether documents must come with their tokens.
    var needsTokens: Bool { isAll || named.contains(where: \.needsTokens) }

    private func coefficients(of data: SpanData) -> [SpanCoefficient] {
        if isAll { return SpanCoefficient.all.filter { $0.fits(data) } }
        return named.isEmpty ? PassageOptions.usual : named
    }

    /// Which coefficients are left out of all, and why, a sentence each.
    func leftOut(of data: SpanData) -> [String] {
        let lacking = isAll ? SpanCoefficient.all.filter { !$0.fits(data) } : []
        guard !lacking.isEmpty else { return [] }
        return [
            "left out of all: \(Figures.list(lacking.map(\.id))), since a table of passages has no text and so no tokens; "
                + "measure it on a study"
        ]
    }

    /// All codes together, then each for itself; or each domain.
    ///
    /// - Parameters:
    ///   - domains: Codes that exclude one another; empty if none were named.
    ///   - namesSingleCode: Whether the only code is named, rather than called all codes.
    /// - Throws: ``AgreementError`` for data that a coefficient does not compare.
    func results(
        of data: SpanData, domains: [SpanDomain] = [], namesSingleCode: Bool = false
    ) throws(AgreementError) -> [SpanResult] {
        guard domains.isEmpty else {
            let each = try results(of: data, .domains(domains), coefficients(of: data))
            var results: [SpanResult] = []
            for domain in domains {
                let clashes = try data.clashes(in: domain)
                for var result in each where result.estimate.domain == domain.name {
                    result.clashes = clashes
                    results.append(result)
                }
            }
            return results
        }
        let single = data.codes.count == 1
        let whole = single && namesSingleCode ? [] : try results(of: data, .allCodes, coefficients(of: data))
        guard !single || namesSingleCode else { return whole }
        // Some coefficients of all codes together have a number a code already.
        let told = Set(whole.filter { $0.code != nil }.map(\.id))
        let each = try results(
            of: data, .eachCode, coefficients(of: data).filter { single || !$0.comparesCodes && !told.contains($0.id) })
        return whole + data.codes.flatMap { code in each.filter { $0.code == code } }
    }

    private func results(
        of data: SpanData, _ grouping: SpanOptions.Grouping, _ coefficients: [SpanCoefficient]
    ) throws(AgreementError) -> [SpanResult] {
        var own = options
        own.grouping = grouping
        let measurements = try SpanMeasurement.all(coefficients, of: data, own)
        let intervals = intervals
        return sideBySide(measurements.count) { SpanResult.all(measurements[$0], intervals) }.flatMap(\.self)
    }
}
