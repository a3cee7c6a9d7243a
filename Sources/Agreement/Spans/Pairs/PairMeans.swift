/// What is counted of two coders' spans, document by document, and the number that the counts of a pair come to.
protocol PairCounting: Sendable {
    /// What one coder's spans in one document are made into, once, to be counted with each other coder's.
    associatedtype Side

    /// How many counts there are.
    var width: Int { get }

    func side(_ spans: [CodedSpan], of document: Continuum) -> Side

    /// The ``width`` counts of two coders in one document.
    func counts(_ first: Side, _ second: Side) -> [Int]

    /// The number of a pair, from its counts in all documents; `nil` where there is nothing to compare.
    func value(_ counts: [Int]) -> Double?

    /// The counts of a pair put into the formula of its number.
    func formula(_ counts: [Int]) -> String

    /// Why there is no number, in a sentence.
    var nothing: String { get }

    /// What was assumed, a sentence each.
    var assumptions: [String] { get }
}

/// A measure of spans that is the mean of the numbers of all pairs of coders.
///
/// A pair with nothing to compare has no number and does not enter the mean.
struct PairMeans<Counting: PairCounting>: SpanMeasure {
    let counting: Counting
    /// What the numbers are.
    let kind: Kind
    let assumptions: [String]
    private let coders: Int

    enum Kind: Sendable {
        /// Agreement without allowance for chance.
        case agreement
        /// Agreement of which chance alone gives a known share, 0 to 1, for which allowance is made.
        case beyondChance(Double)
        /// Disagreement.
        case error
    }

    init(_ continua: Continua, _ counting: Counting, _ kind: Kind = .agreement) {
        self.counting = counting
        self.kind = kind
        coders = continua.coders.count
        assumptions =
            counting.assumptions
            + (coders > 2 ? ["the mean over all pairs of coders, each alike, that have something to compare"] : [])
    }

    /// The counts of a pair of coders lie behind those of other pairs, by the coders' positions.
    var width: Int { coders * coders * counting.width }

    private func start(_ first: Int, _ second: Int) -> Int { (first * coders + second) * counting.width }

    /// The counts of two coders, by position.
    func counts(_ sums: [Double], _ first: Int, _ second: Int) -> [Int] {
        let start = start(first, second)
        return sums[start..<start + counting.width].map { Int($0) }
    }

    func terms(_ document: Continuum) -> [SpanTerm] {
        let sides = document.spans.map { counting.side($0, of: document) }
        return pairs(below: sides.count).flatMap { first, second in
            let start = start(document.coders[first], document.coders[second])
            return counting.counts(sides[first], sides[second]).enumerated().map { SpanTerm(start + $0, Double($1)) }
        }
    }

    func agreements(_ sums: [Double]) -> [SpanAgreement] {
        let found = mean(pairs(below: coders).map { counting.value(counts(sums, $0, $1)) })
        guard let found else { return [SpanAgreement(.undefined(counting.nothing))] }
        return switch kind {
        case .agreement: [SpanAgreement(observed: found, .value(found))]
        case .error: [SpanAgreement(.value(found))]
        case .beyondChance(let chance) where chance < 1:
            [SpanAgreement(observed: found, expected: chance, .value((found - chance) / (1 - chance)))]
        case .beyondChance(let chance):
            [
                SpanAgreement(
                    observed: found, expected: chance,
                    .undefined("chance alone would give full agreement: agreement beyond chance is undefined"))
            ]
        }
    }
}
