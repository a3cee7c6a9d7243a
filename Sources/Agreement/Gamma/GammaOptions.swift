/// What may be chosen about gamma, gamma-cat and gamma-k.
///
/// A unit that nobody else has costs 1: ``alpha`` and ``beta`` say how much of that distance and difference are worth.
/// How different two codes are is ``SpanOptions/difference``, divided by the largest where that is more than 1.
public struct GammaOptions: Hashable, Sendable {
    /// How much the positions of two units count, 0 or more.
    public var alpha: Double
    /// How much their codes count, 0 or more.
    public var beta: Double
    /// How random continua are made, with which chance is measured.
    public var sampler: Sampler
    /// How many of them at least.
    public var samples: Int
    /// How exact the expected disorder must be, as a share of it; so many more samples are drawn. `nil` draws no more.
    public var precision: Precision?
    /// Which random numbers: the same seed gives the same result on any number of processors.
    public var seed: UInt64
    /// How long a best alignment is looked for before there is said to be no value.
    public var effort: Effort

    public init(
        alpha: Double = 1, beta: Double = 1, sampler: Sampler = .shifts, samples: Int = 30,
        precision: Precision? = nil, seed: UInt64 = 1, effort: Effort = .thorough
    ) {
        self.alpha = alpha
        self.beta = beta
        self.sampler = sampler
        self.samples = samples
        self.precision = precision
        self.seed = seed
        self.effort = effort
    }

    /// How long a best alignment is looked for. What is found is the best one either way, never an approximation.
    public enum Effort: Hashable, Sendable {
        /// Until memory or time would run out.
        case thorough
        /// Some seconds at most, where gamma is one number of many.
        case brief
    }

    /// How random continua are made.
    public enum Sampler: String, Hashable, Sendable, CaseIterable {
        /// Each coder becomes a coder drawn at random, moved around the text as on a circle; the moves lie at least a
        /// mean length of units apart where the text has room for it (Mathet et al. 2015, section 5.2).
        case shifts
        /// Numbers of units, gaps and lengths drawn from normal distributions with the means and standard deviations
        /// found, codes by their shares, as the package pygamma-agreement does.
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
