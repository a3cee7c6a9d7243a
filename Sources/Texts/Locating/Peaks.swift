/// The best few places of a row of scored ones, none of them near a better one: collected in one pass.
struct Peaks {
    struct Peak {
        var position: Int
        /// Less is better.
        var score: Int
    }

    private let spacing: Int
    private let limit: Int
    private var pending: Peak?
    private var best: [Peak] = []

    /// Keeps up to `limit` peaks that are at least `spacing` apart.
    init(spacing: Int, limit: Int) {
        self.spacing = spacing
        self.limit = limit
    }

    /// Takes the next place; positions only grow.
    mutating func offer(_ position: Int, score: Int) {
        if let peak = pending {
            if position - peak.position >= spacing {
                keep(peak)
            } else if score >= peak.score {
                return
            }
        }
        pending = Peak(position: position, score: score)
    }

    /// The peaks, best first.
    mutating func finish() -> [Peak] {
        if let peak = pending { keep(peak) }
        pending = nil
        return best
    }

    private mutating func keep(_ peak: Peak) {
        guard best.count < limit || peak.score < best[best.count - 1].score else { return }
        let place = best.firstIndex { peak.score < $0.score } ?? best.count
        best.insert(peak, at: place)
        if best.count > limit { best.removeLast() }
    }
}
