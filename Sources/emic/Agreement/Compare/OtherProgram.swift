import Agreement
import ArgumentParser

/// A program whose numbers people bring along.
enum OtherProgram: String, CaseIterable, ExpressibleByArgument {
    case qualcoder, nvivo, maxqda, atlasti

    /// What it calls itself.
    var name: String {
        switch self {
        case .qualcoder: "QualCoder"
        case .nvivo: "NVivo"
        case .maxqda: "MAXQDA"
        case .atlasti: "ATLAS.ti"
        }
    }

    /// The share in common that makes two passages match in MAXQDA, as it is set at first.
    static let maxqdaOverlap = 0.9

    /// Why its number is not ours.
    var reasons: [String] {
        switch self {
        case .qualcoder:
            [
                "QualCoder counts only characters that somebody coded; what both left alone, most of the text, is no "
                    + "agreement there",
                "it multiplies the chances of \"coded\" and \"not coded\" where Cohen's kappa adds them, so that chance "
                    + "comes out too small: its number is no kappa in the sense of the literature",
                "where one coder's own passages of a code overlap, QualCoder takes that for agreement of two; that is "
                    + "not imitated here",
            ]
        case .nvivo:
            [
                "NVivo computes Cohen's kappa of each file and takes the mean, each file alike; ours counts all "
                    + "characters of all files in one table",
                "a file on which both say the same throughout, as where neither gives the code, counts as 1 in NVivo; "
                    + "agreement beyond chance is undefined there, and files without the code raise NVivo's mean",
            ]
        case .maxqda:
            [
                "MAXQDA judges passages: one matches where the other coder's, with the same code, has 90 % of the longer "
                    + "one in common; nothing that neither coded enters",
                "its kappa (RK) sets that share against one in so many codes, since it has no count of what neither coded",
                "MAXQDA does not publish how it measures overlap; common length ÷ longer length is our reading",
                "existence and frequency are its first two levels: whether both gave a code in a document, and whether "
                    + "equally often; a code that neither gave in a document counts as agreement there",
            ]
        case .atlasti:
            [
                "percent, Holsti and alpha binary are of single characters: whether any code of the domain, or the code, "
                    + "is there; krippendorff-alpha-u-binary looks at the borders of passages too",
                "cu-alpha of a domain and csu-alpha of a code are krippendorff-alpha-cu and -ku: which code of the domain, "
                    + "where passages of two coders meet",
                "Cu-alpha is which domains, where passages of two coders meet: a value is the set of domains of a stretch",
                "ATLAS.ti does not publish how it computes; this is Krippendorff (2019), whom its manual follows",
            ]
        }
    }
}
