extension Coefficient {
    /// Scott's pi: agreement of two coders beyond what the categories' shares would give by chance, both coders pooled.
    ///
    /// 1 is perfect agreement, 0 what chance alone would give; below 0, coders disagree systematically. A unit counts
    /// where both coders gave it a value. Undefined where both used one and the same category throughout.
    ///
    /// - Source: Scott, "Reliability of content analysis: the case of nominal scale coding", Public Opinion Quarterly
    ///   19, 1955.
    /// - Complexity: O(patterns + categories); O(patterns + categories²) with weights.
    public static let scottPi = Coefficient(
        id: "scott-pi", name: "Scott's pi",
        summary: "agreement of two coders beyond what the shares of the categories, both pooled, would give by chance",
        source: "Scott, Reliability of content analysis: the case of nominal scale coding, 1955",
        compares: .two
    ) { data, options throws(AgreementError) in
        let (difference, assumptions) = try options.weighing(data)
        let profiles = PatternProfiles(data, completeOnly: true)
        return Kappa(profiles, difference, PooledShares(profiles: profiles), assumptions: assumptions)
    }
}
