import ArgumentParser

/// Whether two coefficients over the same units are compared, and which.
struct PairedOptions: ParsableArguments {
    @Flag(
        help:
            "Whether the two coefficients named differ by more than chance, on the same units: by Gwet (2016), and by a bootstrap."
    )
    var paired = false

    @Option(
        name: [.customLong("against-coder"), .customLong("against-coders")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "The same comparison for one coefficient of two groups of coders: the second group, by comma.",
            valueName: "name"))
    var coders: [String] = []

    @Option(
        help: ArgumentHelp(
            "The same for two tables of ratings of the same units, as before and after a training: the second table.",
            valueName: "file"))
    var against: String?

    /// Whether the comparison is wanted.
    var isWanted: Bool { paired || isOfTwoGroups }

    /// Whether one coefficient of two groups of coders is compared, rather than two of one group.
    var isOfTwoGroups: Bool { !coders.isEmpty || against != nil }

    /// What the command line must say for it.
    func check(besides agree: Agree) throws {
        guard isWanted else { return }
        if against != nil, agree.ratings == nil {
            throw ValidationError("--against is a second table of ratings: --ratings names the first")
        }
        if !coders.isEmpty, against == nil, agree.coders.isEmpty {
            throw ValidationError("--against-coders is the second group of coders: --coders names the first")
        }
        let names = agree.measure.coefficient.splitAtCommas
        if !isOfTwoGroups, names.count != 2 || names.contains("all") {
            throw ValidationError(
                "--paired compares two coefficients, found \(names.contains("all") ? "all" : String(names.count)): "
                    + "name two with --coefficient, or a second group with --against-coders or --against")
        }
        if let kind = agree.intervals.interval, ![.analytic, .bootstrap, .cluster].contains(kind) {
            throw ValidationError(
                "--interval \(kind.rawValue) is not for two coefficients: choose analytic, bootstrap or cluster")
        }
        if agree.plot != nil { throw ValidationError("--plot draws the usual report, not --paired") }
    }
}
