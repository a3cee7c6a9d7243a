public import Agreement
public import ArgumentParser

/// How gamma, gamma-cat and gamma-k align passages, and how they measure chance.
struct AlignmentOptions: ParsableArguments {
    @Option(help: "How many random continua tell what chance gives, at least.")
    var gammaSamples: Int?

    @Option(
        help: ArgumentHelp(
            "Draw so many more that expected disorder is exact to this share of it, with 95 % confidence: high (0.01), medium (0.02), low (0.1), or a number.",
            valueName: "share"))
    var gammaPrecision: GammaOptions.Precision?

    @Option(
        help:
            "How random continua are made: shifts moves coders around the text, as Mathet et al. (2015) do; normal draws numbers, gaps and lengths, as pygamma-agreement does."
    )
    var gammaSampler: GammaOptions.Sampler?

    @Option(help: ArgumentHelp("How much the positions of two passages count, 0 or more.", valueName: "weight"))
    var gammaAlpha: Double?

    @Option(help: ArgumentHelp("How much their codes count, 0 or more.", valueName: "weight"))
    var gammaBeta: Double?

    /// The ids of the coefficients that align passages.
    static let gammas = [SpanCoefficient.gamma, .gammaCat, .gammaK].map(\.id)

    func validate() throws {
        if let gammaSamples, !(2...100_000 ~= gammaSamples) {
            throw ValidationError("--gamma-samples takes a number from 2 to 100000")
        }
        for (option, weight) in [("--gamma-alpha", gammaAlpha), ("--gamma-beta", gammaBeta)] {
            guard let weight, !(weight.isFinite && weight >= 0) else { continue }
            throw ValidationError("\(option) is a weight of 0 or more, as 1 or 0.5 is")
        }
        if gammaAlpha == 0, gammaBeta == 0 {
            throw ValidationError("--gamma-alpha and --gamma-beta are both 0, so that nothing counts: raise one")
        }
    }

    /// What the command line must say for it.
    func check(besides agree: Agree) throws {
        let chosen = [
            gammaSamples.map { _ in "--gamma-samples" }, gammaPrecision.map { _ in "--gamma-precision" },
            gammaSampler.map { _ in "--gamma-sampler" }, gammaAlpha.map { _ in "--gamma-alpha" },
            gammaBeta.map { _ in "--gamma-beta" },
        ].compactMap(\.self)
        let names = agree.measure.coefficient.splitAtCommas
        let isThere = agree.comparesPassages && names.contains { $0 == "all" || Self.gammas.contains($0) }
        guard !chosen.isEmpty, !isThere || agree.reports.program != nil else { return }
        throw ValidationError(
            "\(Figures.list(chosen)) \(chosen.count == 1 ? "is" : "are") for gamma, which is not among the "
                + "coefficients: name it with --coefficient gamma")
    }

    /// The options, with what was not said as it usually is.
    ///
    /// - Parameters:
    ///   - seed: Which random numbers.
    ///   - effort: How long is searched.
    func options(seed: UInt64, effort: GammaOptions.Effort) -> GammaOptions {
        let usual = GammaOptions()
        return GammaOptions(
            alpha: gammaAlpha ?? usual.alpha, beta: gammaBeta ?? usual.beta, sampler: gammaSampler ?? usual.sampler,
            samples: gammaSamples ?? usual.samples, precision: gammaPrecision, seed: seed, effort: effort)
    }
}

extension GammaOptions.Sampler: ExpressibleByArgument {}

extension GammaOptions.Precision: ExpressibleByArgument {
    /// One of the words, or a share from 0.001 to 1.
    public init?(argument: String) {
        switch argument {
        case "high": self = .high
        case "medium": self = .medium
        case "low": self = .low
        default:
            guard let share = Double(argument), 0.001...1 ~= share else { return nil }
            self = .share(share)
        }
    }
}
