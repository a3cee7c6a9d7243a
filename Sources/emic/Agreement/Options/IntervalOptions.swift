public import Agreement
public import ArgumentParser

/// How sure a coefficient is.
struct IntervalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Confidence interval: \(Kind.allCases.map(\.rawValue).joined(separator: ", ")). Without it cluster, which draws documents, where units lie in two or more; else bootstrap, which draws units. Of passages bootstrap draws blocks of text, pair what two coders' passages have in common.",
            valueName: "kind"))
    var interval: Kind?

    @Option(help: "How much of repeated studies an interval is to cover.")
    var confidence = 0.95

    @Option(help: "How limits are read off replicates: percentile or bca.")
    var method: Bootstrap.Limits?

    @Option(help: "How many replicates a bootstrap draws.")
    var replicates = 1000

    @Option(help: "Which random numbers: the same seed gives the same interval.")
    var seed: UInt64 = 1

    /// How an interval comes about.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case none, analytic, bootstrap, cluster, pair, jackknife
    }

    func validate() throws {
        guard confidence > 0, confidence < 1 else {
            throw ValidationError("--confidence lies between 0 and 1, as 0.95 does")
        }
        guard 2...1_000_000 ~= replicates else {
            throw ValidationError("--replicates takes a number from 2 to 1000000")
        }
        if let interval, method != nil, [.none, .analytic, .jackknife].contains(interval) {
            throw ValidationError("--method is for replicates, and --interval \(interval.rawValue) draws none")
        }
    }

    /// The interval of a coefficient, with the replicates behind it where it is a bootstrap.
    ///
    /// - Returns: `nil` where none was wanted.
    func compute(
        _ coefficient: Coefficient, _ data: ReliabilityData, _ options: EstimateOptions
    ) throws(AgreementError) -> (interval: Interval, bootstrap: Bootstrap?)? {
        let resampled: Resampled? =
            switch interval {
            case .some(.none): nil
            case .bootstrap: .units
            case .cluster: .documents
            case .pair: .pairs
            case nil, .analytic, .jackknife: data.resampled
            }
        guard let resampled else { return nil }
        switch interval {
        case .analytic:
            return (try coefficient.interval(data, options, level: confidence), nil)
        case .jackknife:
            return (try coefficient.jackknife(data, options, level: confidence), nil)
        default:
            let bootstrap = try coefficient.bootstrap(
                data, options, of: resampled, replicates: replicates, seed: seed)
            return (bootstrap.interval(level: confidence, method ?? .percentile), bootstrap)
        }
    }
}

extension Bootstrap.Limits: ExpressibleByArgument {}
