/// What may be chosen about gamma, gamma-cat and gamma-k.
///
/// What a unit costs that nobody else has is 1 throughout: ``alpha`` and ``beta`` say what else is worth how much of it.
public struct GammaOptions: Hashable, Sendable {
    /// How much the positions of two units count.
    public var alpha: Double
    /// How much their codes count.
    public var beta: Double
    /// How different two codes are.
    public var codeDissimilarity: CodeDissimilarity
    /// How random continua are made, with which chance is measured.
    public var sampler: Sampler
    /// How many of them at least.
    public var samples: Int
    /// How exact the expected disorder must be, as a share of it; so many more samples are drawn. `nil` draws no more.
    public var precision: Precision?
    /// Which random numbers: the same seed gives the same result on any number of processors.
    public var seed: UInt64

    public init(
        alpha: Double = 1, beta: Double = 1, codeDissimilarity: CodeDissimilarity = .nominal,
        sampler: Sampler = .shifts, samples: Int = 30, precision: Precision? = nil, seed: UInt64 = 1
    ) {
        self.alpha = alpha
        self.beta = beta
        self.codeDissimilarity = codeDissimilarity
        self.sampler = sampler
        self.samples = samples
        self.precision = precision
        self.seed = seed
    }

    /// How different two codes are, from 0 to 1.
    public enum CodeDissimilarity: Hashable, Sendable {
        /// Wholly or not at all.
        case nominal
        /// By how many codes lie from one to the other in the list, the whole list counting 1.
        case ordered
        /// A table in the order of the codes: symmetric, 0 on the diagonal, not negative.
        case table([[Double]])
    }

    /// How random continua are made.
    public enum Sampler: String, Hashable, Sendable, CaseIterable {
        /// Each coder becomes a coder drawn at random, moved around the text as on a circle; the moves lie at least a
        /// mean length of units apart where the text has room for it (Mathet et al. 2015, section 5.2).
        case shifts
        /// Number of units, gaps and lengths drawn from normal distributions with the mean and standard deviation found,
        /// codes by their shares, as the package pygamma-agreement does.
        case normal
    }

    /// How exact the expected disorder must be, with 95 % confidence, as a share of it.
    public enum Precision: Hashable, Sendable {
        case high, medium, low
        case share(Double)

        /// The share: 0.01, 0.02 or 0.1, or the one given.
        public var share: Double {
            switch self {
            case .high: 0.01
            case .medium: 0.02
            case .low: 0.1
            case .share(let share): share
            }
        }
    }
}
