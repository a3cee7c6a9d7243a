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
    private let run: GammaRun
    /// Observed data first, then samples.
    private let rounds: Int
    private let terms: [Continuum: [SpanTerm]]

    init(_ part: Part, _ run: GammaRun) {
        self.part = part
        self.run = run
        guard case .aligned(let samples) = run.outcome else {
            (rounds, terms) = (0, [:])
            return
        }
        let all = [samples.observed] + samples.drawn
        rounds = all.count
        // Documents that are alike in everything may stand for each other.
        var terms: [Continuum: [SpanTerm]] = [:]
        for (number, document) in run.documents.enumerated() {
            terms[document] = Self.terms(part, all.map { $0[number] })
        }
        self.terms = terms
    }

    var assumptions: [String] {
        guard case .aligned(let samples) = run.outcome else { return [] }
        return run.assumptions(samples, ofUnits: part == .units)
    }

    var subjects: [Int?] { part == .eachCode ? run.codes.indices.map { $0 } : [nil] }

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
            if case .hindered(let obstacle) = run.outcome { return SpanAgreement(.undefined(obstacle)) }
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

    private static let noDisorder =
        "there is no disorder in random continua either: without variation agreement beyond chance is undefined"

    private func nothingAligned(_ subject: Int, in what: String) -> String {
        switch part {
        case .units: "no coder marked anything: there is nothing to compare"
        case .codes: "no two units are aligned in \(what): there are no codes to compare"
        case .eachCode:
            "no two units, one with '\(run.codes[subject])', are aligned in \(what): there is nothing to compare"
        }
    }
}
