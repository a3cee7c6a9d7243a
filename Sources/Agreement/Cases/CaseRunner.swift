extension AgreementCase {
    /// What takes the measure of each kind of case that is known: a line a kind.
    private static let kinds: [String: @Sendable (AgreementCase) throws(AgreementError) -> CaseResult] = [
        "coding": { one throws(AgreementError) in try one.measured() },
        "sets": { one throws(AgreementError) in try one.sets == nil ? one.measured() : one.setDistance() },
        "interval": { one throws(AgreementError) in try one.resampled() },
        "benchmark": { one throws(AgreementError) in try one.benchmark() },
        "paired": { one throws(AgreementError) in try one.paired() },
        "characters": { one throws(AgreementError) in try one.byCharacter() },
        "unitizing": { one throws(AgreementError) in try one.unitized() },
        "gamma": { one throws(AgreementError) in try one.aligned() },
        "spans": { one throws(AgreementError) in try one.matched() },
        "segmentation": { one throws(AgreementError) in try one.segmented() },
    ]

    /// Whether ``run()`` knows what to do with the case's kind.
    public var isKnown: Bool { Self.kinds[kind] != nil }

    /// Takes the measure.
    ///
    /// - Throws: ``AgreementError`` for data that the measure does not compare, or a measure that is not known.
    public func run() throws(AgreementError) -> CaseResult {
        guard let run = Self.kinds[kind] else { throw .unknownMeasure(coefficient, kind: kind) }
        return try run(self)
    }

    /// The ratings, which have a row a coder.
    func data() throws(AgreementError) -> ReliabilityData {
        try Self.data(ratings ?? [], coders: coders, counts: unitCounts, categories: categories)
    }

    private static func data(
        _ rows: [[Category?]], coders: [String]?, counts: [Int]? = nil, categories: [Category]? = nil
    ) throws(AgreementError) -> ReliabilityData {
        let width = rows.map(\.count).max() ?? 0
        return try ReliabilityData(
            coders: coders ?? rows.indices.map { "coder \($0 + 1)" },
            units: (0..<width).map { unit in rows.map { unit < $0.count ? $0[unit] : nil } },
            counts: counts, categories: categories)
    }

    /// A coefficient or a diagnostic of the ratings.
    private func measured() throws(AgreementError) -> CaseResult {
        let data = try data()
        if let index = try diagnostic(data) { return index }
        if coefficient.hasSuffix("_category") || coefficient.hasSuffix("-category") {
            return try ofCategory(data)
        }
        let (coefficient, options) = try choice(coefficient, weights)
        let estimate: Estimate
        do {
            estimate = try coefficient.estimate(data, options)
        } catch .tooFewCoders {
            return CaseResult(id, value: nil, undefined: "fewer than two coders gave a value")
        }
        let interval = try? coefficient.interval(data, options)
        return CaseResult(
            id, value: estimate.value, undefined: estimate.undefined, estimate: estimate, interval: interval,
            detail: details(estimate, interval, coefficient, options, data))
    }

    /// The coefficient that a case means, and how.
    ///
    /// The names are ids of coefficients, or those of the literature, with underscores.
    private func choice(
        _ name: String, _ weights: String?
    ) throws(AgreementError) -> (coefficient: Coefficient, options: EstimateOptions) {
        let plain = weights == nil || weights == "identity"
        let names = [
            "brennan-prediger": "bennett-s", "gwet-ac": plain ? "gwet-ac1" : "gwet-ac2",
            "cohen-kappa": plain ? "cohen-kappa" : "weighted-kappa",
        ]
        let id = String(name.map { $0 == "_" ? "-" : $0 })
        guard let coefficient = Coefficient.named(names[id] ?? id) else {
            throw .unknownMeasure(name, kind: kind)
        }
        var options = EstimateOptions()
        guard let weights else { return (coefficient, options) }
        switch coefficient.id {
        case Coefficient.krippendorffAlpha.id where weights == "custom":
            options.difference = .custom(distances ?? [])
        case Coefficient.krippendorffAlpha.id:
            let gwet = weights.hasPrefix("gwet-") ? AgreementWeights(named: String(weights.dropFirst(5))) : nil
            guard let difference = gwet.map({ .weights($0) }) ?? Difference(named: weights) else {
                throw .unknownMeasure(weights, kind: kind)
            }
            options.difference = difference
        case Coefficient.mvAlpha.id:
            break
        default:
            guard let named = weights == "custom" ? .custom(agreements) : AgreementWeights(named: weights) else {
                throw .unknownMeasure(weights, kind: kind)
            }
            options.weights = named
        }
        return (coefficient, options)
    }

    /// The distances as agreement.
    private var agreements: [[Double]] { (distances ?? []).map { $0.map { 1 - $0 } } }

    /// The numbers that cases give beside the value.
    private func details(
        _ estimate: Estimate, _ interval: Interval?, _ coefficient: Coefficient, _ options: EstimateOptions,
        _ data: ReliabilityData
    ) -> [String: [Double]] {
        var detail: [String: [Double]] = [:]
        func note(_ names: [String], _ numbers: [Double?]) {
            guard numbers.allSatisfy({ $0 != nil }) else { return }
            for name in names { detail[name] = numbers.compactMap(\.self) }
        }
        note(["pa", "po"], [estimate.observed])
        note(["pe"], [estimate.expected])
        if coefficient.id == Coefficient.mvAlpha.id {
            note(["Do"], [estimate.observed.map { 1 - $0 }])
            note(["De"], [estimate.expected.map { 1 - $0 }])
        }
        note(["se", "se_gwet"], [interval?.standardError])
        note(["ci95", "ci95_gwet_t"], [interval?.low, interval?.high])
        // Files have irrCAC's p, which for Brennan–Prediger alone is one-sided; the interval's own is two-sided.
        let sides = coefficient.id == Coefficient.bennettS.id ? 2.0 : 1
        note(["p"], [interval?.pValue.map { $0 / sides }])
        guard coefficient.compares == .two, coefficient.distinguishesCoders else { return detail }
        let normal = try? coefficient.interval(data, options, from: .normal)
        let test = try? Coefficient.testOfNoAgreement(
            data, EstimateOptions(weights: options.weights ?? .identity, scale: options.scale))
        note(["se_fleiss_cohen_everitt"], [normal?.standardError])
        note(["ci95_normal"], [normal?.low, normal?.high])
        note(["se_null"], [test?.standardError])
        note(["z_null"], [test?.z])
        return detail
    }

    /// A category against the others; `weights` names it.
    private func ofCategory(_ data: ReliabilityData) throws(AgreementError) -> CaseResult {
        let (coefficient, options) = try choice(String(coefficient.dropLast("_category".count)), nil)
        guard let index = data.categories.firstIndex(where: { $0.name == weights }) else {
            throw .unknownCategory(weights ?? "", categories: data.categories.map(\.name))
        }
        let estimate = try coefficient.estimate(data.binary(category: index), options)
        return CaseResult(id, value: estimate.value, undefined: estimate.undefined, estimate: estimate)
    }

    /// An index of two coders; the first category is the one that counts as given.
    private func diagnostic(_ data: ReliabilityData) throws(AgreementError) -> CaseResult? {
        if coefficient == "kappa_max" { return CaseResult(id, value: try Coefficient.largestKappa(data)) }
        let indices: [String: (TwoByTwo) -> Double?] = [
            "prevalence_index": { $0.prevalenceIndex }, "bias_index": { $0.biasIndex }, "pabak": { $0.pabak },
            "positive_agreement": { $0.positiveAgreement }, "negative_agreement": { $0.negativeAgreement },
        ]
        guard let index = indices[coefficient] else { return nil }
        guard data.coders.count == 2 else {
            throw .twoCodersNeeded(coefficient: coefficient, found: data.coders.count)
        }
        return CaseResult(id, value: index(data.twoByTwo(0, 1, category: 0)))
    }

    private func setDistance() throws(AgreementError) -> CaseResult {
        let kind = String(coefficient.prefix { $0 != "_" && $0 != "-" })
        guard let sets, sets.count == 2, let difference = Difference(named: kind) else {
            throw .unknownMeasure(coefficient, kind: self.kind)
        }
        return CaseResult(id, value: Category.distance(Set(sets[0]), Set(sets[1]), difference))
    }

    /// The limit of a bootstrap interval of alpha.
    private func resampled() throws(AgreementError) -> CaseResult {
        let (alpha, options) = try choice("krippendorff_alpha", weights)
        let bootstrap = try alpha.bootstrap(
            data(), options, of: coefficient.contains("krippendorff") ? .pairs : .units, replicates: 20_000)
        let interval = bootstrap.interval()
        return CaseResult(
            id, value: coefficient.hasSuffix("lower") ? interval.low : interval.high, interval: interval)
    }

    private func benchmark() throws(AgreementError) -> CaseResult {
        let scale = String((weights ?? "").map { $0 == "_" ? "-" : $0 })
        guard let benchmark = Benchmark.all.first(where: { $0.id == scale }), let coefficientValue, let standardError
        else { throw .unknownMeasure(weights ?? coefficient, kind: kind) }
        let levels = benchmark.probabilities(coefficient: coefficientValue, standardError: standardError)
        return CaseResult(id, value: levels.first { $0.level.name == level }?.probability)
    }

    private func paired() throws(AgreementError) -> CaseResult {
        guard let groups, let weights else { throw .unknownMeasure(coefficient, kind: kind) }
        let (coefficient, options) = try choice(weights, nil)
        let data = try Self.data(groups[0] + groups[1], coders: nil)
        let second = groups[0].count..<groups[0].count + groups[1].count
        let comparison = try PairedComparison(
            Compared(coefficient, coders: Array(groups[0].indices), options: options),
            Compared(coefficient, coders: Array(second), options: options), on: data)
        return CaseResult(
            id, value: comparison.difference,
            detail: [
                "first": [comparison.first], "second": [comparison.second], "se": [comparison.standardError],
                "t": [comparison.t], "df": [Double(comparison.degreesOfFreedom)],
            ])
    }
}
