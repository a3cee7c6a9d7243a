import Agreement
import ArgumentParser

/// Passages compared as coders found them, without units.
struct PassageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A table of passages instead of a study, - for standard input: continuum,length,coder,code,start,end in any order, a row a passage. Offsets count from 0, the end excluded. A row without code, start and end names a coder, or a text, without a passage. With --unit character or document they are cut into units.",
            valueName: "file"))
    var spans: String?

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "With --spans: how long each text is, or one of them as in interview=6170, where the table does not say.",
            valueName: "length"))
    var length: [String] = []

    @Option(
        name: [.customLong("domain"), .customLong("domains")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "The codes below this one exclude one another: compare them with each other only. Several by comma. With --spans also the codes themselves, as in 'mood=good|bad'.",
            valueName: "path"))
    var domains: [String] = []

    @Option(
        help: ArgumentHelp(
            "For segment-agreement and segment-kappa: what two passages must have in common to match, as a share of the longer one.",
            valueName: "share"))
    var overlap = 0.5

    @Option(
        help: ArgumentHelp(
            "For boundary-similarity and segmentation-similarity: from how many characters apart two boundaries are no near miss.",
            valueName: "characters"))
    var reach = 2

    /// Coefficients of passages that are read where none is named.
    static let usual: [SpanCoefficient] = [
        .krippendorffAlphaU, .krippendorffAlphaUBinary, .krippendorffAlphaCU, .spanF1, .spanF1Overlap,
    ]

    func validate() throws {
        guard 0...1 ~= overlap else { throw ValidationError("--overlap lies between 0 and 1, as 0.5 does") }
        guard 1...1_000_000 ~= reach else { throw ValidationError("--reach takes a number from 1 to 1000000") }
    }

    /// What the command line must say for it.
    func check(besides agree: Agree) throws {
        let named = agree.measure.named
        if spans == nil, !length.isEmpty {
            throw ValidationError("--length goes with --spans: a study knows how long its texts are")
        }
        if spans != nil { try checkTable(besides: agree) }
        guard agree.comparesPassages else { return }
        if agree.reports.program != nil, !named.units.isEmpty { return }
        if let unit = named.units.first {
            throw ValidationError(
                named.spans.isEmpty
                    ? "'\(unit)' compares units, and domains are of passages: leave --domain out, or choose another"
                    : "'\(unit)' compares units and '\(named.spans[0])' passages: measure one after the other")
        }
        if agree.ratings != nil {
            throw ValidationError("a table of ratings has no passages: --spans names a table that has")
        }
        if agree.unit != nil { throw ValidationError("passages are compared as they are: leave --unit out") }
        if !domains.isEmpty, !agree.codes.isEmpty {
            throw ValidationError("--domain and --code both say which codes are compared: choose one")
        }
        if !domains.isEmpty, let code = agree.reports.explain, code != "all" {
            throw ValidationError("--domain says which codes are explained: --explain all")
        }
        if agree.measure.weights != nil || agree.measure.distance != nil {
            throw ValidationError("--weights and --distance are for units; of passages, alphas take --level")
        }
        if let kind = agree.intervals.interval, [.analytic, .jackknife].contains(kind) {
            throw ValidationError(
                "no formula gives --interval \(kind.rawValue) for passages: choose cluster, which draws documents, "
                    + "bootstrap, which draws blocks of text, or pair")
        }
    }

    /// What the command line must say for a table of passages.
    private func checkTable(besides agree: Agree) throws {
        if agree.ratings != nil { throw ValidationError("--spans and --ratings are two tables: choose one") }
        if !agree.documents.isEmpty || agree.study.study != nil {
            throw ValidationError("--study and --document choose from a study, not from a table of passages")
        }
        if agree.diagnose != nil {
            throw ValidationError("--diagnose is about a study: a table of passages holds all that enters already")
        }
        if agree.cutsPassages, let unit = agree.unit, unit.needsSegments {
            throw ValidationError(
                "a table of passages has no text that could be cut into \(unit.rawValue)s: --unit character or document"
            )
        }
    }
}

extension Agree {
    /// Whether passages are compared as coders found them.
    var comparesPassages: Bool {
        guard !cutsPassages else { return false }
        return passages.spans != nil || !passages.domains.isEmpty || !measure.named.spans.isEmpty
            || reports.program == .atlasti
    }
}
