/// Gamma, gamma-cat or gamma-k of some documents.
///
/// Documents are pooled: in each of them units are aligned for themselves, and the disorders of all unitary alignments
/// are divided by the sum of the documents' mean numbers of units a coder. A sample of what chance gives is one random
/// continuum of each document, pooled likewise, and expected disorder is the mean of the samples.
struct GammaMeasure: SpanMeasure {
    /// What disorder is looked at.
    enum Part: Sendable {
        /// Position and code of all units.
        case units
        /// The codes of aligned units.
        case codes
        /// The codes of aligned units of which one has the code.
        case eachCode
    }

    let part: Part
    let names: [String]
    let assumptions: [String]
    /// Observed data first, then samples.
    private let rounds: Int
    private let terms: [Continuum: [SpanTerm]]
    /// Why no number means anything, of whatever documents.
    private let obstacle: String?

    init(_ part: Part, _ continua: Continua, _ options: SpanOptions) throws(AgreementError) {
        self.part = part
        names = continua.codes.map(\.name)
        var (obstacle, found): (String?, GammaSamples?) = (continua.nothingToAlign, nil)
        if obstacle == nil {
            let dissimilarity = try UnitDissimilarity(continua, options)
            do throws(AgreementError) {
                found = try GammaSamples(
                    continua.documents.map { CodedUnits($0) }, dissimilarity, codes: names.count, options.gamma)
            } catch {
                obstacle = error.description + (options.gamma.effort == .brief ? Self.searchesLonger : "")
            }
        }
        self.obstacle = obstacle
        guard let samples = found else {
            (rounds, terms, assumptions) = (0, [:], [])
            return
        }
        let all = [samples.observed] + samples.drawn
        rounds = all.count
        // Documents that are alike in everything may stand for each other.
        var terms: [Continuum: [SpanTerm]] = [:]
        for (number, document) in continua.documents.enumerated() {
            terms[document] = Self.terms(part, all.map { $0[number] })
        }
        self.terms = terms
        assumptions = Self.assumptions(part, samples, options)
    }

    var subjects: [Int?] { part == .eachCode ? names.indices.map { $0 } : [nil] }

    var width: Int { rounds * subjects.count * 2 }

    var bearsCutting: Bool { false }

    func terms(_ document: Continuum) -> [SpanTerm] { terms[document] ?? [] }

    /// For each round and subject the sum and what it is divided by.
    private static func terms(_ part: Part, _ rounds: [Disorder]) -> [SpanTerm] {
        var terms: [SpanTerm] = []
        for disorder in rounds {
            let parts: [Disorder.Weighted] =
                switch part {
                case .units: [disorder.units]
                case .codes: [disorder.codes]
                case .eachCode: disorder.byCode
                }
            for part in parts {
                let index = terms.count
                terms += [SpanTerm(index, part.sum), SpanTerm(index + 1, part.weight)]
            }
        }
        return terms
    }

    func agreements(_ sums: [Double]) -> [SpanAgreement] {
        let count = subjects.count
        return subjects.indices.map { subject in
            if let obstacle { return SpanAgreement(.undefined(obstacle)) }
            let disorders = (0..<rounds).map { round in
                let place = 2 * (round * count + subject)
                return Disorder.Weighted(sum: sums[place], weight: sums[place + 1]).mean
            }
            let expected = disorders.dropFirst().compactMap(\.self)
            guard let observed = disorders[0] else {
                return SpanAgreement(.undefined(nothingAligned(subject, in: "the data")))
            }
            guard !expected.isEmpty else {
                return SpanAgreement(
                    observed: 1 - observed, .undefined(nothingAligned(subject, in: "any random continuum")))
            }
            let mean = Moments(expected).mean
            guard mean > 0 else {
                return SpanAgreement(observed: 1 - observed, expected: 1, .undefined(Self.noDisorder))
            }
            return SpanAgreement(observed: 1 - observed, expected: 1 - mean, .value(1 - observed / mean))
        }
    }

    private static let searchesLonger = "; named by itself, gamma searches longer than it does among all coefficients"

    private static let noDisorder =
        "there is no disorder in random continua either: without variation agreement beyond chance is undefined"

    private func nothingAligned(_ subject: Int, in what: String) -> String {
        switch part {
        case .units: "no coder marked anything: there is nothing to compare"
        case .codes: "no two units are aligned in \(what): there are no codes to compare"
        case .eachCode:
            "no two units, one with '\(names[subject])', are aligned in \(what): there is nothing to compare"
        }
    }

    /// How chance was measured, and how exactly.
    private static func assumptions(_ part: Part, _ samples: GammaSamples, _ options: SpanOptions) -> [String] {
        let expected = Moments(samples.drawn.compactMap { $0.pooled(\.units) })
        let how =
            switch options.gamma.sampler {
            case .shifts: "coders drawn at random and moved around the text"
            case .normal: "numbers, gaps, lengths and codes drawn anew"
            }
        var said = [
            "α = \(options.gamma.alpha), β = \(options.gamma.beta), Δ∅ = 1",
            "chance: \(samples.drawn.count) random continua, \(how), seed \(options.gamma.seed)",
        ]
        if let share = options.gamma.precision?.share {
            said.append(
                "so many random continua that expected disorder is exact to \((share * 1e4).rounded() / 100) % of it "
                    + "(95 %), but no more than 100000")
        }
        if part == .units, let observed = samples.observed.pooled(\.units), expected.mean > 0, expected.count > 1 {
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
