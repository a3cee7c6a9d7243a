import ArgumentParser

/// How many units it takes for an interval as narrow as wanted.
struct SampleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How many units, or documents, it takes for an interval so wide from its lower to its upper limit, as the data at hand let expect.",
            valueName: "width"))
    var wantedWidth: Double?

    @Option(
        help: ArgumentHelp(
            "With --wanted-width and --prevalence, without data: the coefficient that two coders are expected to reach.",
            valueName: "value"))
    var anticipated: Double?

    @Option(
        help: ArgumentHelp(
            "With --anticipated: the share of units that a coder gives the code, between 0 and 1.", valueName: "share"))
    var prevalence: Double?

    /// What the command line must say for it.
    func check(besides agree: Agree) throws {
        guard let wantedWidth else {
            guard anticipated == nil, prevalence == nil else {
                throw ValidationError("--anticipated and --prevalence go with --wanted-width, as in --wanted-width 0.1")
            }
            return
        }
        guard wantedWidth > 0, wantedWidth < 2 else {
            throw ValidationError("--wanted-width lies between 0 and 2, as 0.1 does")
        }
        guard (anticipated == nil) == (prevalence == nil) else {
            throw ValidationError("--anticipated and --prevalence go together: no data say either of them")
        }
        if let anticipated, !(0..<1).contains(anticipated) {
            throw ValidationError("--anticipated lies between 0 and 1, 1 excluded, as 0.7 does")
        }
        if let prevalence, prevalence <= 0 || prevalence >= 1 {
            throw ValidationError("--prevalence lies between 0 and 1, as 0.2 does")
        }
        if anticipated != nil,
            agree.ratings != nil || agree.study.study != nil || !agree.codes.isEmpty
                || !agree.coders.isEmpty || !agree.documents.isEmpty || agree.unit != nil
        {
            throw ValidationError("--anticipated reckons without data: leave out what chooses some")
        }
        if agree.intervals.interval == .some(.none) {
            throw ValidationError("--wanted-width asks for an interval, and --interval none for none")
        }
        if agree.plot != nil { throw ValidationError("--plot draws the usual report, not --wanted-width") }
    }
}
