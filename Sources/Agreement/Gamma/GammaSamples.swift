import Synchronization

/// The disorder of texts' best alignments, and that of random continua like them.
///
/// One sample is one random continuum of each text.
struct GammaSamples: Sendable {
    /// One for each text.
    let observed: [Disorder]
    /// For each sample one for each text.
    let drawn: [[Disorder]]

    /// Finds the best alignments of `texts` and of the samples that `options` ask for, on all processors.
    ///
    /// - Parameter codes: how many there are.
    /// - Throws: ``AgreementError/tooManyAlignments(units:coders:)``.
    init(
        _ texts: [CodedUnits], _ dissimilarity: UnitDissimilarity, codes: Int, _ options: GammaOptions
    ) throws(AgreementError) {
        // What nobody marked has no random likeness: it stays as it is.
        let samplers = texts.map { $0.units.isEmpty ? nil : options.sampler.sampling($0) }
        let rounds = max(1, options.samples) + 1
        let bounds = options.effort.bounds(of: rounds * max(1, texts.count))
        // Where one alignment can't be found, the others need not be looked for. Which one that was depends on chance.
        let largest = texts.max { $0.units.count < $1.units.count }
        let isHopeless = Atomic(false)
        func align(_ numbers: Range<Int>) throws(AgreementError) -> [[Disorder]] {
            let aligned = inParallel(numbers.count, chunk: 1) { index -> [Disorder]? in
                guard !isHopeless.load(ordering: .relaxed) else { return nil }
                var random = RandomStream(seed: options.seed, number: numbers.lowerBound + index)
                let isObserved = numbers.lowerBound + index == 0
                var disorders: [Disorder] = []
                for (text, sampler) in zip(texts, samplers) {
                    let units = isObserved ? text : sampler?.sample(&random) ?? text
                    guard let best = try? BestAlignment(of: units, dissimilarity, within: bounds) else {
                        isHopeless.store(true, ordering: .relaxed)
                        return nil
                    }
                    disorders.append(Disorder(of: best, dissimilarity, codes: codes))
                }
                return disorders
            }
            if isHopeless.load(ordering: .relaxed), let largest {
                throw .tooManyAlignments(units: largest.units.count, coders: largest.coders)
            }
            return aligned.compactMap(\.self)
        }
        let first = try align(0..<1) + align(1..<rounds)
        var drawn = Array(first.dropFirst())
        if let precision = options.precision {
            let needed = Self.count(Moments(drawn.compactMap { $0.pooled(\.units) }), precision: precision.share)
            if needed > drawn.count { drawn += try align(first.count..<needed + 1) }
        }
        (observed, self.drawn) = (first[0], drawn)
    }

    /// How many samples it takes to know a mean as exactly as the share `precision` of it, with 95 % confidence; no more
    /// than 100,000.
    ///
    /// - Source: Mathet, Widlöcher & Métivier 2015, section 5.3.
    static func count(_ moments: Moments, precision: Double) -> Int {
        guard moments.mean > 0 else { return 0 }
        let root = 1.96 * moments.deviation / (moments.mean * precision)
        return Int(min(root * root, 100_000).rounded(.up))
    }
}

extension GammaOptions.Effort {
    /// The bounds of each of so many alignments.
    fileprivate func bounds(of count: Int) -> SearchBounds {
        switch self {
        case .thorough: SearchBounds()
        case .brief: SearchBounds(alignments: 2_000_000 / count, steps: 10_000_000 / count)
        }
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

    /// The standard error of the mean.
    var error: Double { deviation / Double(max(1, count)).squareRoot() }
}
