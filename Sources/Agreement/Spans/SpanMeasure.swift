/// A measure of spans made ready for some documents: each contributes numbers, and agreement follows from their sums.
///
/// The sums over all documents give the coefficient, those over drawn ones a replicate of a bootstrap, and those without
/// a document what the others say: no document is looked at twice.
protocol SpanMeasure: Sendable {
    /// What it gives an agreement for: the position of a code, or `nil` for all codes together.
    var subjects: [Int?] { get }

    /// How many sums there are.
    var width: Int { get }

    /// What a document adds, and to which sum; several terms may go to one sum, and sums without a term get nothing.
    func terms(_ document: Continuum) -> [SpanTerm]

    /// The agreement on each of ``subjects``.
    func agreements(_ sums: [Double]) -> [SpanAgreement]

    /// Whether it remains about what it is where texts are cut in blocks, and spans at their borders.
    var bearsCutting: Bool { get }

    /// What was assumed, a sentence each.
    var assumptions: [String] { get }
}

extension SpanMeasure {
    var subjects: [Int?] { [nil] }

    var bearsCutting: Bool { true }

    var assumptions: [String] { [] }

    /// The agreement on each of ``subjects`` in `documents`, each once.
    func agreements(of documents: [Continuum]) -> [SpanAgreement] {
        agreements(SpanContributions(documents, self).total)
    }
}

/// A number, and which sum it is a part of.
struct SpanTerm: Sendable {
    var sum: Int
    var value: Double

    init(_ sum: Int, _ value: Double) { (self.sum, self.value) = (sum, value) }
}

/// Observed and expected agreement on spans and what follows from them.
struct SpanAgreement: Sendable {
    var observed: Double?
    var expected: Double?
    var coverage: Double?
    var outcome: Outcome

    enum Outcome: Sendable {
        case value(Double)
        /// Why there is no value, in a sentence.
        case undefined(String)
    }

    init(observed: Double? = nil, expected: Double? = nil, coverage: Double? = nil, _ outcome: Outcome) {
        (self.observed, self.expected, self.coverage) = (observed, expected, coverage)
        self.outcome = outcome
    }

    /// The number, where there is one.
    var value: Double? {
        if case .value(let value) = outcome { value } else { nil }
    }

    /// Why there is no number.
    var undefined: String? {
        if case .undefined(let reason) = outcome { reason } else { nil }
    }
}

/// What each document contributes to the sums of a measure, held once.
struct SpanContributions: Sendable {
    private let width: Int
    private var terms: [SpanTerm] = []
    /// Where each document's terms lie.
    private var ranges: [Range<Int>] = []

    init(_ documents: [Continuum], _ measure: any SpanMeasure) {
        width = measure.width
        for document in documents {
            let start = terms.count
            terms += measure.terms(document)
            ranges.append(start..<terms.count)
        }
    }

    /// How many documents there are.
    var count: Int { ranges.count }

    /// The sums where document i counts `times[i]` times.
    func sums(_ times: [Int]) -> [Double] {
        var sums = [Double](repeating: 0, count: width)
        for (document, range) in ranges.enumerated() where times[document] > 0 {
            let factor = Double(times[document])
            for term in terms[range] { sums[term.sum] += factor * term.value }
        }
        return sums
    }

    /// The sums of all documents, each once.
    var total: [Double] { sums([Int](repeating: 1, count: count)) }

    /// What `total` is without one document.
    func total(_ total: [Double], without document: Int) -> [Double] {
        var sums = total
        for term in terms[ranges[document]] { sums[term.sum] -= term.value }
        return sums
    }
}
