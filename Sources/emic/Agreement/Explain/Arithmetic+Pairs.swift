import Agreement

extension Arithmetic {
    /// What close values count, pair by pair; `nil` where different values disagree and that is all.
    var pairs: PairTerms? { isNominal ? nil : PairTerms(result, data) }

    /// The table of pairs, or why there is none.
    var pairBlocks: [Page.Block] {
        if let pairs { return pairs.blocks }
        guard !isNominal, data.categories.count > PairTerms.mostCategories else { return [] }
        return [
            .paragraph(
                "\(counted(data.categories.count, "value")) make too many pairs to show term by term; up to "
                    + "\(PairTerms.mostCategories) values are taken apart.")
        ]
    }

    func steps(_ pairs: PairTerms) -> [String] {
        if isAlpha {
            return result.estimate.value.map { pairs.alphaSteps(value: $0) } ?? lastStep
        }
        let observed =
            "Po = Σ weight × units ÷ units with two values or more = \(Figures.places(pairs.observed, 4)) ÷ \(Figures.count(pairs.units)) = "
            + Figures.exact(pairs.observed / pairs.units)
        let shared = data.coders.count > 2 ? ["a unit counts once, shared evenly among its pairs of coders"] : []
        return shared + [observed]
            + (result.estimate.expected == nil || pairs.chanceSteps.isEmpty ? expectedSteps : pairs.chanceSteps)
            + lastStep
    }

    /// Light's kappa is no ratio but a mean: the kappas of the pairs.
    var pairKappas: [String] {
        guard result.coefficient.id == Coefficient.lightKappa.id, data.coders.count <= 8 else { return [] }
        let coefficient: Coefficient = result.options.weights == nil ? .cohenKappa : .weightedKappa
        let estimates = (try? coefficient.estimatesByPair(data, result.options)) ?? []
        return estimates.map { pair in
            "\(coefficient.id) of \(Figures.list(pair.estimate.coders)) = "
                + (pair.estimate.value.map(Figures.exact) ?? "undefined")
        } + ["light-kappa is their mean"]
    }

    /// Jaccard's index and F1 are means: what pairs of coders coded.
    var pairIndices: [String] {
        guard result.coefficient.leavesOutUncoded, data.coders.count <= 8 else { return [] }
        let weight = result.coefficient.id == Coefficient.f1.id ? "2 × " : ""
        let pairs = data.coders.indices.flatMap { first in
            data.coders.indices.dropFirst(first + 1).map { (first, $0) }
        }
        let formula = "\(weight)both ÷ (\(weight)both + only one)"
        let lines = pairs.compactMap { first, second -> String? in
            guard let counts = data.codedCounts(first, second) else { return nil }
            let value = weight.isEmpty ? counts.jaccard : counts.f1
            return "\(Figures.list([data.coders[first], data.coders[second]])): \(formula) = \(weight)\(counts.both) ÷ "
                + "(\(weight)\(counts.both) + \(counts.onlyOne)) = " + (value.map(Figures.exact) ?? "undefined")
        }
        return lines + (lines.count > 1 ? ["\(result.id) is their mean"] : [])
    }
}
