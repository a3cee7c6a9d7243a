import Agreement

/// What numbers say by Krippendorff's cut-offs, in sentences that need no statistics: of units and of passages alike.
struct Verdict {
    /// The result of each code, all of one coefficient.
    let codes: [any ReportedResult]
    /// The results of all codes together or of domains; that of the code, where it is the only one.
    let whole: [any ReportedResult]
    /// Whether the coders are passes of one and the same person.
    let isOfOneCoder: Bool

    /// The least for tentative conclusions, and for conclusions that can be relied on.
    static let (tentative, reliable) = (0.667, 0.8)

    /// The value to three places, as it is compared with cut-offs of three places: two thirds are 0.667.
    private static func asPrinted(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

    /// From how many reach the cut-offs down to the weakest.
    var sentences: [String] {
        [cutOffs].compactMap(\.self) + whole.compactMap(certainty) + [weakest].compactMap(\.self)
    }

    /// How many codes reach the cut-offs.
    private var cutOffs: String? {
        guard codes.count > 1 else { return nil }
        let values = codes.compactMap { $0.value.map(Self.asPrinted) }
        let reliable = values.count { $0 >= Self.reliable }
        let tentative = values.count { $0 >= Self.tentative } - reliable
        func reach(_ count: Int, more: String = "", none: String = "none reaches") -> String {
            count == 0 ? none : "\(count)\(more) \(count == 1 ? "reaches" : "reach")"
        }
        let start = "of \(counted(codes.count, "code")), "
        let asked = "the 0.800 that Krippendorff asks of \(codes[0].shortName)"
        guard reliable < codes.count else { return "\(start)all reach \(asked)" }
        let others = codes.count - reliable == 1 ? "the other does not reach" : "none of the others reaches"
        let further = reliable == 0 ? reach(tentative) : reach(tentative, more: " more", none: others)
        return "\(start)\(reach(reliable)) \(asked); \(further) 0.667, the least for tentative conclusions"
    }

    /// How likely the whole reaches them.
    private func certainty(of result: any ReportedResult) -> String? {
        guard let value = result.value else { return nil }
        let word = Benchmark.krippendorff.level(of: Self.asPrinted(value)).name.lowercased()
        let start =
            "\(result.subjectName)\(isOfOneCoder ? ", intra-coder" : ""): \(result.shortName) is "
            + "\(Figures.rounded(value)), by Krippendorff's cut-offs \(word)"
        guard let tentative = result.probability(atLeast: Self.tentative),
            let reliable = result.probability(atLeast: Self.reliable)
        else { return start }
        func share(_ number: Double) -> String { number == 0 ? "none" : Figures.percent(number) }
        return "\(start); it is 0.667 or more in \(share(tentative)) of the replicates, "
            + "0.800 or more in \(share(reliable))"
    }

    /// The codes that agree least, below the cut-off.
    private var weakest: String? {
        let low = codes.compactMap { code in code.value.map { (name: code.subjectName, value: $0) } }
            .sorted { $0.value < $1.value }.filter { $0.value < Self.tentative }
        guard codes.count > 2, !low.isEmpty else { return nil }
        let names = low.prefix(3).map { "'\($0.name)' (\(Figures.rounded($0.value)))" }
        return "\(names.count == 1 ? "weakest is" : "weakest are") \(Figures.list(names))"
    }

    /// The pairs of coders that agree least and most by a coefficient; `nil` where that says nothing.
    static func pairs(_ estimates: [(coders: [String], value: Double?)], of coefficient: String) -> String? {
        let known = estimates.compactMap { pair in pair.value.map { (coders: pair.coders, value: $0) } }
            .sorted { $0.value < $1.value }
        guard let least = known.first, let most = known.last, least.value < most.value else { return nil }
        return "\(Figures.list(least.coders)) agree least (\(coefficient) \(Figures.rounded(least.value))), "
            + "\(Figures.list(most.coders)) most (\(Figures.rounded(most.value)))"
    }

    /// The document without which a coefficient that is `value` would be highest; `nil` where none carries that much.
    static func documents(
        _ leftOut: [(name: String, value: Double?)], of coefficient: String, value: Double
    ) -> String? {
        let known = leftOut.compactMap { one in one.value.map { (name: one.name, value: $0) } }
        guard let best = known.max(by: { $0.value < $1.value }), best.value > value + 0.0005 else { return nil }
        return "without '\(best.name)' \(coefficient) would be \(Figures.rounded(best.value)): "
            + "that document carries most of the disagreement"
    }
}
