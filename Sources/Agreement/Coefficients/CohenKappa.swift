extension Coefficient {
    /// Cohen's kappa: agreement of two coders beyond what their own habits would give by chance.
    ///
    /// 1 is perfect agreement, 0 what chance alone would give; below 0, coders disagree systematically. A unit counts
    /// where both coders gave it a value. Undefined where both used one and the same category throughout; 0 where only
    /// one of them did.
    ///
    /// - Source: Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20,
    ///   1960. Standard error: Fleiss, Cohen & Everitt, 1969.
    /// - Complexity: O(patterns + categories).
    public static let cohenKappa = Coefficient(
        id: "cohen-kappa", name: "Cohen's kappa",
        summary: "agreement of two coders beyond what their own shares of each category would give by chance",
        source: "Cohen, A coefficient of agreement for nominal scales, 1960",
        compares: .two, distinguishesCoders: true, partialAgreement: .none
    ) { data, _ in
        CohenKappa(data, NominalDifference(categories: data.categories.count))
    }

    /// Cohen's kappa with credit for coming close, for ordered categories.
    ///
    /// As ``cohenKappa``, with agreement counted by weights; quadratic ones unless others are chosen.
    ///
    /// - Source: Cohen, "Weighted kappa", Psychological Bulletin 70, 1968.
    /// - Complexity: O(patterns + categories²).
    public static let weightedKappa = Coefficient(
        id: "weighted-kappa", name: "Weighted kappa",
        summary: "Cohen's kappa with credit for coming close, for ordered categories",
        source: "Cohen, Weighted kappa, 1968",
        compares: .two, distinguishesCoders: true
    ) { data, options throws(AgreementError) in
        let (difference, assumptions) = try options.weighing(data, otherwise: .quadratic)
        return CohenKappa(data, difference, assumptions)
    }
}

/// Conger's kappa of two coders over the units that both coded.
struct CohenKappa: Measure {
    private let kappa: Kappa

    init(_ data: ReliabilityData, _ difference: any DifferenceFunction, _ assumptions: [String] = []) {
        let profiles = PatternProfiles(data, completeOnly: true)
        kappa = Kappa(profiles, difference, OwnShares(data, completeOnly: true), assumptions: assumptions)
    }

    var assumptions: [String] { kappa.assumptions }

    func agreement(_ weights: [Int]) -> Agreement { kappa.agreement(weights) }

    /// The large-sample variance of Fleiss, Cohen & Everitt (1969) is the linearised one over n².
    func linearised(_ weights: [Int], _ agreement: Agreement) -> Linearised? {
        guard var linearised = kappa.linearised(weights, agreement) else { return nil }
        linearised.divisor = Double(linearised.units) * Double(linearised.units)
        return linearised
    }
}
