import Agreement
import Exchange

/// The coefficients that were chosen, for each of the data that they are computed of.
struct MeasureChoice {
    static let levels = ["nominal", "ordinal", "interval", "ratio", "circular", "bipolar"]
    static let setDistances = ["jaccard", "dice", "masi"]

    /// Those named; empty if none was.
    let named: [Coefficient]
    /// Whether every one that fits was asked for.
    let isAll: Bool
    /// What two values have in common.
    private let options: EstimateOptions
    /// The possible values: as given, or else those that a table of weights or distances names; empty if unknown.
    let categories: [String]

    /// - Parameter categories: the possible values as given; empty if they are not.
    /// - Throws: ``CommandError`` and ``ExchangeError`` for a table of weights or distances that can't be used.
    init(_ measure: MeasureOptions, categories given: [String] = []) throws {
        let names = measure.coefficient.splitAtCommas
        isAll = names.contains("all")
        named = names.compactMap(Coefficient.named).uniqued()
        var categories = given
        func table(_ path: String, _ option: String, _ known: [String]) throws -> [[Double]] {
            let table = try SquareTable(path: path, standsFor: option, known: known)
            if categories.isEmpty { categories = table.names }
            return try table.rows(inOrder: categories)
        }
        let weights = try measure.weights.map { name in
            try AgreementWeights(named: name)
                ?? .custom(table(name, "weights", AgreementWeights.named.map(\.name)))
        }
        let difference = try (measure.level ?? measure.distance).map { name in
            try Self.isFile(name)
                ? .custom(table(name, "distance", Self.setDistances)) : Difference(named: name) ?? .nominal
        }
        options = EstimateOptions(weights: weights, difference: difference ?? .nominal, scale: measure.by.scale)
        self.categories = categories
    }

    /// Whether a distance is a file, since it is not the name of one.
    static func isFile(_ distance: String) -> Bool {
        !(levels + setDistances).contains(distance)
    }

    /// What two values have in common, for a subject's kind of values: a code is given or not.
    func options(for subject: Subject) -> EstimateOptions {
        subject.values == .code ? EstimateOptions() : options
    }

    /// The coefficients of a subject: those named, all that fit, or the usual ones.
    func coefficients(for subject: Subject) -> [Coefficient] {
        guard isAll || named.isEmpty else {
            return named.filter { subject.values != .code || !$0.isForSets }
        }
        let fitting = (Coefficient.all + Coefficient.ofCodes).filter {
            $0.fits(subject.data) && takesSomething($0, from: subject)
        }
        if isAll { return fitting }
        let isWeighted = subject.values == .ratings && options.weights != nil
        let usual: [Coefficient] =
            [
                .percentAgreement, isWeighted ? .weightedKappa : .cohenKappa, .krippendorffAlpha, .mvAlpha,
            ] + (isWeighted ? [.gwetAC2] : [])
        return Coefficient.all.filter { coefficient in
            usual.contains { $0.id == coefficient.id }
                && (coefficient.compares == .twoOrMore || subject.data.coders.count == 2)
                && (!coefficient.isForSets || subject.values == .sets)
        }
    }

    /// Which coefficients all leaves out of `results`, and why, in a sentence; none unless all were asked for.
    func leftOut(of results: [AgreementResult]) -> [String] {
        let present = Set(results.map(\.coefficient.id))
        let missing = isAll ? (Coefficient.all + Coefficient.ofCodes).filter { !present.contains($0.id) } : []
        let reasons = missing.map { coefficient in
            coefficient.compares == .two && results.contains { $0.coders.count > 2 }
                ? "of two coders"
                : coefficient.isForSets
                    ? "of sets of codes" : coefficient.leavesOutUncoded ? "of codes" : "of values in an order"
        }
        let groups = reasons.uniqued().map { reason in
            let names = zip(missing, reasons).filter { $1 == reason }.map(\.0.id)
            return "\(Figures.list(names)) (\(reason))"
        }
        return groups.isEmpty ? [] : ["left out of all: \(groups.joined(separator: ", "))"]
    }

    /// Those named, or all that fit if they were asked for; else the one that is read first.
    func mainCoefficients(for subject: Subject) -> [Coefficient] {
        guard named.isEmpty, !isAll else { return coefficients(for: subject) }
        guard subject.values == .ratings, options.weights != nil else { return [.krippendorffAlpha] }
        return [subject.data.coders.count == 2 ? .weightedKappa : .fleissKappa]
    }

    /// Whether weights tell a weighted coefficient from its plain sister: where they were chosen, or values are numbers.
    private func takesSomething(_ coefficient: Coefficient, from subject: Subject) -> Bool {
        guard coefficient.id == Coefficient.weightedKappa.id || coefficient.id == Coefficient.gwetAC2.id else {
            return true
        }
        guard subject.values == .ratings else { return false }
        let categories = subject.data.categories
        return options.weights != nil || options.difference != .nominal
            || categories.count > 2 && categories.allSatisfy { $0.number != nil }
    }
}

extension [Coefficient] {
    /// The coefficients in their order, each once.
    func uniqued() -> [Coefficient] {
        let kept = map(\.id).uniqued()
        return kept.compactMap(Coefficient.named)
    }
}
