import Agreement

extension AgreementReport {
    /// The report as one JSON object, with full precision.
    var json: JSON {
        var pairs: [(String, JSON)] = [
            ("format", .text("emic-agreement")), ("version", .integer(1)), ("unit", .text(unit)),
            ("coders", .array(coders.map(JSON.text))), ("documents", .array(documents.map(JSON.text))),
            ("assumptions", .array(assumptions.map(JSON.text))), ("results", .array(results.map(\.json))),
        ]
        if isOfOneCoder { pairs.insert(("comparison", .text("intra-coder")), at: 2) }
        if !means.isEmpty {
            pairs.append(
                (
                    "means",
                    .array(
                        means.map { coefficient, means in
                            .object([
                                ("coefficient", .text(coefficient.id)), ("macro", JSON(means.macro)),
                                ("weighted", JSON(means.weighted)), ("undefined", .integer(means.undefined)),
                            ])
                        })
                ))
        }
        let codes = subjects.filter { $0.values == .code }
        if codes.count > 1 {
            let coded = CodedOnly(codes.map { $0.data.twoByTwos(category: 1) })
            let each = zip(codes, coded.codes).map { code, indices in
                JSON.object([("code", JSON(code.code))] + indices.json)
            }
            pairs.append(
                (
                    "coded_only",
                    .object([
                        ("pooled", .object(coded.pooled.json)), ("macro", .object(coded.macro.json)),
                        ("codes", .array(each)),
                    ])
                ))
        }
        return .object(pairs)
    }
}

extension CodedOnly.Indices {
    fileprivate var json: [(String, JSON)] { [("jaccard", JSON(jaccard)), ("f1", JSON(f1))] }
}

extension AgreementResult {
    /// No result lists more categories: measurements can be as many as units.
    private static let mostCategories = 1000

    var json: JSON {
        var pairs = mainJSON
        let categories = estimate.categories
        if categories.count <= Self.mostCategories {
            pairs.append(("categories", .array(categories.map(JSON.text))))
        } else {
            pairs += [
                ("number_of_categories", .integer(categories.count)),
                ("categories_left_out", .text("more than \(Self.mostCategories) categories are not listed")),
            ]
        }
        if let prevalence = subject.prevalence { pairs.append(("prevalence", .number(prevalence))) }
        if let counts = subject.twoByTwo { pairs.append(("two_by_two", counts.json)) }
        pairs += failuresJSON
        if coefficient.isChanceCorrected, let value = estimate.value, let standardError {
            let scales = Benchmark.all.map { ($0.id, $0.json(value, standardError)) }
            pairs.append(("benchmarks", .object(scales)))
        }
        if let estimates = estimatesByCategory {
            let byCategory = estimates.map { category, estimate in
                JSON.object([("category", .text(category)), ("value", JSON(estimate.value))])
            }
            pairs.append(("by_category", .array(byCategory)))
        }
        return .object(pairs)
    }
}

extension Interval {
    /// - Parameter remarks: what is worth saying of it.
    func json(remarks: [String]) -> JSON {
        var pairs: [(String, JSON)] = [
            ("level", .number(level)), ("low", .number(low)), ("high", .number(high)), ("method", .text(method)),
            ("replicates", resampling.map { .integer($0.replicates) } ?? .null),
            ("seed", resampling.map { .integer(Int(clamping: $0.seed)) } ?? .null),
            ("standard_error", .number(standardError)),
        ]
        if let resampling { pairs.append(("undefined_replicates", .integer(resampling.undefined))) }
        if let pValue { pairs.append(("p_value", .number(pValue))) }
        if !remarks.isEmpty { pairs.append(("remarks", .array(remarks.map(JSON.text)))) }
        return .object(pairs)
    }
}

extension TwoByTwo {
    fileprivate var json: JSON {
        .object([
            ("both", .integer(both)), ("only_first", .integer(onlyFirst)), ("only_second", .integer(onlySecond)),
            ("neither", .integer(neither)), ("prevalence_index", JSON(prevalenceIndex)),
            ("bias_index", JSON(biasIndex)), ("pabak", JSON(pabak)), ("positive_agreement", JSON(positiveAgreement)),
            ("negative_agreement", JSON(negativeAgreement)),
        ])
    }
}

extension Benchmark {
    /// The word as papers use it, and the best that is 95 % certain.
    fileprivate func json(_ value: Double, _ standardError: Double) -> JSON {
        .object([
            ("level", .text(level(of: value).name)),
            ("certain", .text(level(coefficient: value, standardError: standardError).name)),
        ])
    }
}
