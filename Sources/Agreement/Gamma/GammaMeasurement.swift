/// The disorder of some texts' best alignments, and that of random continua like them: what gamma, gamma-cat and gamma-k
/// are read off.
///
/// Several texts are pooled: the sum of all their unitary alignments' disorders is divided by the sum of their mean
/// numbers of units a coder, and a sample is one random continuum of each text, pooled likewise.
struct GammaMeasurement: Sendable {
    let observed: Disorder
    /// One for each sample.
    let expected: [Disorder]

    /// - Parameters:
    ///   - continua: of two coders or more each, with units in one of them at least.
    ///   - codes: how many codes there are.
    /// - Throws: ``AgreementError`` for a table that is none, or units that can be aligned in too many ways.
    init(_ continua: [Continuum], codes: Int, _ options: GammaOptions) throws(AgreementError) {
        let dissimilarity = try UnitDissimilarity(options, codes: codes)
        // A text in which nobody marked anything says nothing, and has no random likeness.
        let continua = continua.filter { !$0.units.isEmpty }
        let observed = try Disorder(of: continua, dissimilarity, codes: codes)

        let samplers = continua.map { options.sampler.sampling($0) }
        func sample(_ numbers: Range<Int>) throws(AgreementError) -> [Disorder] {
            let drawn = inParallel(numbers.count, chunk: 1) { index -> Result<Disorder, AgreementError>? in
                var random = RandomStream(seed: options.seed, number: numbers.lowerBound + index)
                let sampled = samplers.map { $0.sample(&random) }
                return Result { () throws(AgreementError) in
                    try Disorder(of: sampled, dissimilarity, codes: codes)
                }
            }
            var disorders: [Disorder] = []
            for case let result? in drawn { disorders.append(try result.get()) }
            return disorders
        }
        var expected = try sample(0..<max(1, options.samples))
        if let precision = options.precision {
            let means = Moments(expected.compactMap(\.mean))
            let needed = Self.samples(variation: means.deviation / means.mean, precision: precision.share)
            if needed > expected.count { expected += try sample(expected.count..<needed) }
        }
        (self.observed, self.expected) = (observed, expected)
    }

    /// How many samples it takes to know the mean as exactly as `precision`, with 95 % confidence.
    ///
    /// - Source: Mathet, Widlöcher & Métivier 2015, section 5.3.
    static func samples(variation: Double, precision: Double) -> Int {
        let root = 1.96 * variation / precision
        return min(Int(min(root * root, 1e6).rounded(.up)), 1_000_000)
    }
}

/// The mean of some numbers and their standard deviation, as a sample of more.
struct Moments: Sendable {
    let count: Int
    let mean: Double
    let deviation: Double

    init(_ values: [Double]) {
        count = values.count
        let mean = values.reduce(0, +) / Double(max(1, count))
        self.mean = mean
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        deviation = (squares / Double(max(1, count - 1))).squareRoot()
    }

    /// How far the mean may be off: its standard error.
    var error: Double { deviation / Double(max(1, count)).squareRoot() }
}
