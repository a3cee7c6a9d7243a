import Agreement
import ArgumentParser
import CodingModel

/// Which coefficients are computed, and what they take two values to have in common.
struct MeasureOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Coefficients by id, several by comma; all is every one that fits.", valueName: "id"))
    var coefficient: [String] = []

    @Option(
        help: ArgumentHelp(
            "Krippendorff's alpha takes values as \(MeasureChoice.levels.joined(separator: ", ")).",
            valueName: "level"))
    var level: String?

    @Option(
        help: ArgumentHelp(
            "Partial agreement for kappas: \(AgreementWeights.named.map(\.name).joined(separator: ", ")), or a CSV file with a row and a column a value.",
            valueName: "weights"))
    var weights: String?

    @Option(help: "What level and weights compare: a number's value, or its position among the possible values.")
    var by = Basis.value

    @Option(
        help: ArgumentHelp(
            "How far sets of codes are apart, for Krippendorff's alpha: \(MeasureChoice.setDistances.joined(separator: ", ")); or a CSV file with a row and a column a value.",
            valueName: "distance"))
    var distance: String?

    /// The ids of the coefficients named, those of units and those of passages.
    var named: (units: [String], spans: [String]) {
        let names = coefficient.splitAtCommas
        return (names.filter { Coefficient.named($0) != nil }, names.filter { SpanCoefficient.named($0) != nil })
    }

    /// What stands for a value where a number is needed.
    enum Basis: String, CaseIterable, ExpressibleByArgument {
        case value, position

        var scale: Scale { self == .value ? .values : .positions }
    }

    func validate() throws {
        if let level, !MeasureChoice.levels.contains(level) {
            throw ValidationError(
                "there is no level '\(level)': choose one of \(MeasureChoice.levels.joined(separator: ", "))")
        }
        if level != nil, distance != nil {
            throw ValidationError("--level and --distance both say how far values are apart: choose one")
        }
        let names = coefficient.splitAtCommas
        let ids = (Coefficient.all + Coefficient.ofCodes).map(\.id) + SpanCoefficient.all.map(\.id)
        for name in names where name != "all" && !ids.contains(name) {
            let nearest = nearestNames(to: name, among: ids)
            let near = nearest.isEmpty ? ids.filter { name.count > 1 && $0.contains(name.lowercased()) } : nearest
            throw ValidationError(
                "there is no coefficient '\(name)'"
                    + (near.isEmpty
                        ? ": there are all, \(ids.joined(separator: ", "))"
                        : ": did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?"))
        }
        let named = names.compactMap(Coefficient.named)
        if weights != nil {
            // Beside the plain coefficient its weighted sister would be missed.
            for (plain, weighted) in [("cohen-kappa", "weighted-kappa"), ("gwet-ac1", "gwet-ac2")]
            where names.contains(plain) {
                throw ValidationError("'\(plain)' takes no --weights: did you mean '\(weighted)'?")
            }
        }
        if weights != nil, !named.isEmpty, !named.contains(where: { $0.partialAgreement == .weights }) {
            throw ValidationError(
                "--weights changes nothing about \(named.map(\.id).joined(separator: ", ")): "
                    + "choose weighted-kappa, gwet-ac2 or another kappa; krippendorff-alpha takes --level or --distance"
            )
        }
        let takeLevels =
            [SpanCoefficient.krippendorffAlphaCU.id, SpanCoefficient.krippendorffAlphaKU.id] + AlignmentOptions.gammas
        if level != nil || distance != nil, !names.isEmpty, !names.contains("all"),
            !names.contains(where: takeLevels.contains),
            !named.contains(where: { $0.partialAgreement == .difference })
        {
            throw ValidationError(
                "\(level == nil ? "--distance" : "--level") is for krippendorff-alpha, \(Figures.list(takeLevels)): kappas take --weights"
            )
        }
    }
}
