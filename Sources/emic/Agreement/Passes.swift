import Agreement
import CodingModel

/// One coder compared with the same coder at another time.
///
/// A passage carries a code of one coder once, whenever it was coded: coded again under the same name it would stay as
/// it was, and the first pass be visible to the second. So each pass has a name of its own.
enum Passes {
    /// What the figure says and what it does not.
    static let meaning =
        "intra-coder: the coders compared are passes of one person; it says how steadily one person codes, not whether others would code alike"

    /// What follows the names of the coders compared.
    static let remark = ", passes of one coder: intra-coder agreement"

    /// Why one name is not enough.
    static func onlyOne(_ coder: Coder) -> CommandError {
        .refused(
            "'\(coder.name)' is one pass, and intra-coder agreement compares two: a coder gives a code to a passage "
                + "once, so the second pass goes under a name of its own, as 'emic coders add \"\(coder.name)-2\"' "
                + "makes it; then name both with --coders")
    }
}

extension Agree {
    /// What of a study was compared.
    func facts(of data: StudyAgreement) -> [(name: String, text: String)] {
        var facts = data.facts
        guard sameCoder else { return facts }
        facts[0].text += Passes.remark
        let spells = data.coders.indices.compactMap { coder in
            data.times.compactMap { $0.spells[coder] }.reduce(nil) { $0?.union($1) ?? $1 }
                .map { (name: data.coders[coder].name, spell: $0) }
        }
        let texts = spells.map { pass in
            let (from, to) = (pass.spell.lowerBound.day, pass.spell.upperBound.day)
            return "\(pass.name) \(from == to ? "on \(from)" : "from \(from) to \(to)")"
        }
        facts.insert((name: "coded", text: texts.joined(separator: "; ")), at: 1)
        return facts
    }

    /// What the numbers of a study rest on.
    func assumptions(of data: StudyAgreement) -> [String] {
        (sameCoder ? [Passes.meaning] : []) + data.assumptions
    }
}
