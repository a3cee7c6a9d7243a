/// A scale of words for coefficients, and how likely each word is, given the coefficient's standard error.
public struct Benchmark: Hashable, Sendable, Identifiable {
    /// A word and the coefficient from which it holds.
    public struct Level: Hashable, Sendable {
        public let name: String
        /// The level reaches from here to the next one's `from`.
        public let from: Double
    }

    public let id: String
    /// Who proposed it, and when.
    public let source: String
    /// From the best level down; the last begins at −1.
    public let levels: [Level]

    private init(_ id: String, _ source: String, _ levels: [(String, Double)]) {
        self.id = id
        self.source = source
        self.levels = levels.map { Level(name: $0.0, from: $0.1) }
    }

    public static let landisKoch = Benchmark(
        "landis-koch", "Landis & Koch 1977",
        [
            ("Almost Perfect", 0.8), ("Substantial", 0.6), ("Moderate", 0.4), ("Fair", 0.2), ("Slight", 0),
            ("Poor", -1),
        ])
    public static let altman = Benchmark(
        "altman", "Altman 1991",
        [("Very Good", 0.8), ("Good", 0.6), ("Moderate", 0.4), ("Fair", 0.2), ("Poor", -1)])
    public static let fleiss = Benchmark(
        "fleiss", "Fleiss 1981", [("Excellent", 0.75), ("Intermediate to Good", 0.4), ("Poor", -1)])
    public static let cicchettiSparrow = Benchmark(
        "cicchetti-sparrow", "Cicchetti & Sparrow 1981",
        [("Excellent", 0.75), ("Good", 0.6), ("Fair", 0.4), ("Poor", -1)])
    public static let krippendorff = Benchmark(
        "krippendorff", "Krippendorff 2004", [("Reliable", 0.8), ("Tentative", 0.667), ("Unreliable", -1)])

    /// All scales, in the order in which they are shown.
    public static let all: [Benchmark] = [landisKoch, altman, fleiss, cicchettiSparrow, krippendorff]

    /// The word for `coefficient`, as most papers use it: without regard to how sure it is.
    public func level(of coefficient: Double) -> Level {
        levels.first { coefficient >= $0.from } ?? levels[levels.count - 1]
    }

    /// For each level, from the best down, how likely the truth is that level or better, 0 to 1.
    ///
    /// The truth is taken to be normal about `coefficient` with `standardError`, within −1 and 1.
    ///
    /// - Source: Gwet, "Handbook of Inter-Rater Reliability", 4th ed., 2014, section 6.3.
    public func probabilities(
        coefficient: Double, standardError: Double
    ) -> [(level: Level, probability: Double)] {
        func above(_ bound: Double) -> Double {
            standardError > 0
                ? Normal.cumulative((coefficient - bound) / standardError) : coefficient >= bound ? 1 : 0
        }
        let (top, bottom) = (standardError > 0 ? above(1) : 0, above(-1))
        return levels.map { ($0, $0.from == -1 ? 1 : (above($0.from) - top) / (bottom - top)) }
    }

    /// The best level that is as likely as `certainty`.
    public func level(coefficient: Double, standardError: Double, certainty: Double = 0.95) -> Level {
        probabilities(coefficient: coefficient, standardError: standardError)
            .first { $0.probability >= certainty }?.level ?? levels[levels.count - 1]
    }
}
