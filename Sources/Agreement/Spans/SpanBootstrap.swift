extension SpanMeasurement {
    /// Each estimate of data drawn anew `replicates` times, in the order of ``estimates``.
    ///
    /// Documents are drawn with replacement, each with all its spans. Within one document ``Resampled/blocks`` are drawn
    /// instead: all texts are cut in blocks of about one length and the spans at their borders, which is approximate.
    /// ``Resampled/intersections`` leaves expected agreement as it is and draws, with replacement, from the stretches in
    /// which units of two coders meet.
    ///
    /// - Parameters:
    ///   - resampled: Documents where there are several, else blocks, if not said.
    ///   - blocks: How many blocks all texts together are cut in, about; if not said, 5 to 30, no shorter than twice
    ///     the mean span where that is possible.
    ///   - seed: Which random numbers.
    /// - Returns: For each estimate its replicates, or ``AgreementError/noInterval(coefficient:reason:)`` where it has no
    ///   value, or hardly any replicate has.
    /// - Throws: ``AgreementError`` where there are fewer than two things to draw from, or nothing may be drawn so.
    /// - Source: for intersections, after Krippendorff, Mathet, Bouvry & Widlöcher, "On the reliability of unitizing textual
    ///   continua", Quality & Quantity 50, 2016, section 6.
    /// - Complexity: O(replicates × terms of all documents); no document is looked at twice.
    public func bootstrap(
        of resampled: Resampled? = nil, blocks: Int? = nil, replicates: Int = 1000, seed: UInt64 = 1
    ) throws(AgreementError) -> [Result<Bootstrap, AgreementError>] {
        var results: [Result<Bootstrap, AgreementError>] = []
        for part in parts {
            let documents = part.group.continua.documents.count
            let resampled = resampled ?? (documents > 1 ? .documents : .blocks)
            let values = part.measure.agreements(of: part.group.continua.documents).map(\.value)
            let drawn = try drawn(part, resampled, blocks: blocks, replicates, seed)
            for (subject, value) in values.enumerated() {
                results.append(
                    Result { () throws(AgreementError) in
                        guard let value else {
                            throw .noInterval(coefficient: coefficient.id, reason: "it has no value")
                        }
                        return try Bootstrap(
                            coefficient.id, value: value, drawn: drawn.replicates.map { $0[subject] }, of: resampled,
                            seed: seed,
                            ignoresDocuments: documents > 1 && resampled != .documents,
                            acceleration: {
                                Bootstrap.acceleration(
                                    leftOut: drawn.leftOut.compactMap { values in values[subject].map { ($0, 1) } })
                            })
                    })
            }
        }
        return results
    }

    /// The values of all subjects in each replicate, and without each of the things that were drawn.
    private func drawn(
        _ part: Part, _ resampled: Resampled, blocks: Int?, _ replicates: Int, _ seed: UInt64
    ) throws(AgreementError) -> (replicates: [[Double?]], leftOut: [[Double?]]) {
        let (continua, whole) = (part.group.continua, part.measure)
        guard resampled != .intersections else {
            guard let measure = whole as? any IntersectionResampled else {
                throw .noInterval(
                    coefficient: coefficient.id, reason: "only the u-alphas have a bootstrap of intersections")
            }
            return (measure.replicates(continua.documents, count: replicates, seed: seed), [])
        }
        guard resampled == .documents || resampled == .blocks else {
            throw .noInterval(
                coefficient: coefficient.id,
                reason: "spans are resampled by documents, blocks or intersections, not by "
                    + resampled.rawValue)
        }
        guard resampled != .blocks || whole.bearsCutting else {
            throw .noInterval(
                coefficient: coefficient.id, reason: "it does not bear to have its units cut: resample documents")
        }
        var pieces = part.group
        if resampled == .blocks { pieces.continua = continua.cut(intoBlocks: blocks ?? continua.usualBlocks) }
        guard pieces.continua.documents.count > 1 else {
            throw .noInterval(
                coefficient: coefficient.id, reason: "it takes two \(resampled.rawValue) at least to draw from")
        }
        var aligned: GammaRun?
        let measure = resampled == .blocks ? try coefficient.measure(pieces, options, &aligned) : whole
        let contributions = SpanContributions(pieces.continua.documents, measure)
        let multinomial = Multinomial(
            [Int](repeating: 1, count: contributions.count), draws: contributions.count)
        let drawn: [[Double?]?] = inParallel(replicates) { number in
            var random = RandomStream(seed: seed, number: number)
            return measure.agreements(contributions.sums(multinomial.draw(&random))).map(\.value)
        }
        let total = contributions.total
        let leftOut = (0..<contributions.count).map { piece in
            measure.agreements(contributions.total(total, without: piece)).map(\.value)
        }
        return (drawn.compactMap(\.self), leftOut)
    }
}

extension SpanCoefficient {
    /// Each estimate of `data` drawn anew, as ``SpanMeasurement/bootstrap(of:blocks:replicates:seed:)`` has it.
    ///
    /// - Throws: ``AgreementError`` as ``SpanMeasurement/all(_:of:_:)`` and the bootstrap do.
    public func bootstrap(
        _ data: SpanData, _ options: SpanOptions = SpanOptions(), of resampled: Resampled? = nil, blocks: Int? = nil,
        replicates: Int = 1000, seed: UInt64 = 1
    ) throws(AgreementError) -> [Result<Bootstrap, AgreementError>] {
        try measured(data, options).bootstrap(of: resampled, blocks: blocks, replicates: replicates, seed: seed)
    }
}

/// A measure of which the stretches where units of two coders meet can be drawn one by one.
protocol IntersectionResampled: SpanMeasure {
    /// The values of all subjects, with `count` sets of intersections drawn from those of `documents`.
    func replicates(_ documents: [Continuum], count: Int, seed: UInt64) -> [[Double?]]
}
