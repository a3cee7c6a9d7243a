/// Windows over two coders' boundaries that disagree, each coder being the other's reference in turn.
struct WindowCounting: PairCounting {
    /// Which windows disagree.
    enum Index: Sendable {
        case pk, windowDiff
    }

    let index: Index

    let width = 4
    var nothing: String { "no text is longer than a window: there is nothing to compare" }

    var assumptions: [String] {
        [
            Segmentation.assumption, "an error: 0 is full agreement",
            "the mean of both orders, each coder being the other's reference; "
                + "a window is half as wide as the reference's segments are long on average",
        ]
    }

    func side(_ spans: [CodedSpan], of document: Continuum) -> Segmentation { document.segmentation(spans) }

    func counts(_ first: Segmentation, _ second: Segmentation) -> [Int] {
        [BoundaryWindows(first, second), BoundaryWindows(second, first)].flatMap { windows in
            [index == .pk ? windows.differentEnds : windows.differentCounts, windows.windows]
        }
    }

    func formula(_ counts: [Int]) -> String {
        "(\(counts[0]) ÷ \(counts[1]) + \(counts[2]) ÷ \(counts[3])) ÷ 2"
    }

    func value(_ counts: [Int]) -> Double? {
        mean([(counts[0], counts[1]), (counts[2], counts[3])].map { $1 > 0 ? Double($0) / Double($1) : nil })
    }
}
