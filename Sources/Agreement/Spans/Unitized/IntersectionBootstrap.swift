extension UnitizedAlpha: IntersectionResampled {
    /// Each replicate draws as many intersections as there are, with replacement and all equally likely, of those that
    /// the coefficient compares: observed disagreement is the share of their length that disagrees, expected
    /// disagreement stays as it is.
    func replicates(_ documents: [Continuum], count: Int, seed: UInt64) -> [[Double?]] {
        let sums = SpanContributions(documents, self).total
        let distances = distances(sums)
        let lengths = Coincidences(sums, layout, distances: distances)
        let draws = subjects.map { subject in
            let expected = clash == nil ? expected(lengths, subject) : 0
            return expected > 0 ? Intersections(documents, self, subject, distances).map { ($0, expected) } : nil
        }
        let drawn: [[Double?]?] = inParallel(count) { number in
            var random = RandomStream(seed: seed, number: number)
            return draws.map { draw in
                draw.map { intersections, expected in 1 - intersections.draw(&random) / expected }
            }
        }
        return drawn.compactMap(\.self)
    }

    /// How much of an intersection a coefficient compares, as a share of its length in both orders of the two coders, and
    /// the share of its length that disagrees; `nil` where it compares nothing.
    fileprivate func share(
        _ first: Int, _ second: Int, _ subject: Int?, _ distances: [Double]?
    ) -> (compared: Double, disagreeing: Double)? {
        let gap = layout.gap
        switch comparison {
        case .segments: return (2, first == second ? 0 : 2)
        case .relevance: return (2, (first == gap) == (second == gap) ? 0 : 2)
        case .codes, .eachCode:
            let orders = subject.map { (first == $0 ? 1.0 : 0) + (second == $0 ? 1 : 0) } ?? 2
            guard first != gap, second != gap, orders > 0 else { return nil }
            return (orders, first == second ? 0 : orders * (distances?[first * layout.codes + second] ?? 1))
        }
    }
}

/// The intersections that a coefficient compares, those alike counted together.
private struct Intersections: Sendable {
    private let compared: [Double]
    private let disagreeing: [Double]
    private let multinomial: Multinomial

    private struct Kind: Hashable {
        let compared: Double
        let disagreeing: Double
    }

    /// `nil` where there are none.
    init?(_ documents: [Continuum], _ measure: UnitizedAlpha, _ subject: Int?, _ distances: [Double]?) {
        var counts: [Kind: Int] = [:]
        for document in documents {
            let share = Double(measure.layout.unit) / Double(document.coders.count - 1)
            measure.compared(document).forEachIntersection(gap: measure.layout.gap) { first, second, length in
                guard let shares = measure.share(first, second, subject, distances) else { return }
                let weight = Double(length) * share
                counts[
                    Kind(compared: shares.compared * weight, disagreeing: shares.disagreeing * weight), default: 0] += 1
            }
        }
        let kinds = counts.sorted { ($0.key.compared, $0.key.disagreeing) < ($1.key.compared, $1.key.disagreeing) }
        guard !kinds.isEmpty else { return nil }
        compared = kinds.map(\.key.compared)
        disagreeing = kinds.map(\.key.disagreeing)
        let weights = kinds.map(\.value)
        multinomial = Multinomial(weights, draws: weights.reduce(0, +))
    }

    /// The share of the length drawn that disagrees.
    func draw(_ random: inout RandomStream) -> Double {
        let times = multinomial.draw(&random).map { Double($0) }
        return dot(times, disagreeing) / dot(times, compared)
    }
}
