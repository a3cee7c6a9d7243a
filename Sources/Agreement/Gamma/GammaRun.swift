/// The best alignments of a group's documents and of random ones like them: what gamma, gamma-cat and gamma-k look at.
struct GammaRun: Sendable {
    enum Outcome: Sendable {
        case aligned(GammaSamples)
        /// Why nothing can be aligned, or not for certain, in a sentence.
        case hindered(String)
    }

    let documents: [Continuum]
    /// The names of the codes.
    let codes: [String]
    let outcome: Outcome
    private let options: SpanOptions

    /// - Throws: ``AgreementError`` where the options' difference is not for the group's codes.
    init(_ group: SpanGroup, _ options: SpanOptions) throws(AgreementError) {
        let continua = group.continua
        documents = continua.documents
        codes = continua.codes.map(\.name)
        self.options = options
        if let obstacle = continua.nothingToAlign {
            outcome = .hindered(obstacle)
            return
        }
        let dissimilarity = try UnitDissimilarity(continua, options)
        do throws(AgreementError) {
            outcome = .aligned(
                try GammaSamples(
                    documents.map { CodedUnits($0) }, dissimilarity, codes: codes.count, options.gamma))
        } catch {
            outcome = .hindered(error.description + (options.gamma.effort == .brief ? Self.searchesLonger : ""))
        }
    }

    private static let searchesLonger = "; named by itself, gamma searches longer than it does among all coefficients"

    /// How chance was measured, and how exactly; the latter for gamma itself.
    func assumptions(_ samples: GammaSamples, ofUnits: Bool) -> [String] {
        let expected = Moments(samples.drawn.compactMap { $0.pooled(\.units) })
        let how =
            switch options.gamma.sampler {
            case .shifts: "coders drawn at random and moved around the text"
            case .normal: "numbers, gaps, lengths and codes drawn anew"
            }
        let precision = options.gamma.precision?.share
        var said = [
            "α = \(options.gamma.alpha), β = \(options.gamma.beta), Δ∅ = 1",
            "chance: \(samples.drawn.count) random continua, \(how), seed \(options.gamma.seed)",
        ]
        if let precision {
            said.append(
                "so many random continua that expected disorder is exact to \((precision * 1e4).rounded() / 100) % of "
                    + "it (95 %), but no more than 100000")
        }
        if ofUnits, let observed = samples.observed.pooled(\.units), expected.mean > 0, expected.count > 1 {
            let error = 1.96 * observed * expected.error / (expected.mean * expected.mean)
            said.append(
                "expected disorder \(expected.mean.shown) with a standard error of \(expected.error.shown), by which "
                    + "gamma may be off by \(error.shown) (95 %): more samples make it less")
        }
        if options.difference != .nominal { said.append("difference: \(options.difference.name)") }
        return said
    }
}

extension Double {
    /// With four decimal places.
    fileprivate var shown: String { "\((self * 1e4).rounded() / 1e4)" }
}

extension Continua {
    /// Why units can't be aligned; `nil` if they can.
    fileprivate var nothingToAlign: String? {
        var marking: Set<Int> = []
        for document in documents {
            for (coder, spans) in zip(document.coders, document.spans) where !spans.isEmpty { marking.insert(coder) }
        }
        guard let only = marking.first else { return "no coder marked anything: there is nothing to compare" }
        return marking.count > 1 ? nil : "only '\(coders[only])' marked anything: there is nothing to align it with"
    }
}
