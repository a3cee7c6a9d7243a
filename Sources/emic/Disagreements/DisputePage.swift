import Agreement
import CodingModel

/// Disputes for people: where and what, and each coder's version in the text.
struct DisputePage {
    let found: StudyDisagreements
    let texts: DisputedTexts
    /// How many characters are shown on either side.
    let reach: Int

    /// A line of the page, and how many blanks its continuation begins with.
    typealias Line = (text: String, hanging: Int)

    /// The lines of a dispute.
    func lines(_ dispute: Dispute, number: Int, settled: String?) throws -> [Line] {
        let text = try texts.text(of: dispute.document)
        let margin = String(number).count + 2
        let indent = String(repeating: " ", count: margin)
        let facts = [
            dispute.document.name, text.place(of: dispute.range), dispute.kind.rawValue, found.codeNames(dispute),
            differing(dispute), "costs \(Figures.difference(dispute.cost)) of \(found.coefficient.shortName)",
        ]
        var lines: [Line] = [
            (String(number).padded(to: margin) + facts.joined(separator: " · "), margin),
            ("\(indent)id \(dispute.shortID)", margin),
        ]
        lines += versions(dispute, text).map { (indent + $0.text, margin + $0.hanging) }
        if let settled { lines.append((indent + settled, margin)) }
        return lines
    }

    /// On how many units coders differ, code by code: `24 characters differ`, `24 + 30 characters differ`.
    private func differing(_ dispute: Dispute) -> String {
        let counts = dispute.places.map { grouped($0.units) }.joined(separator: " + ")
        let isOne = dispute.units == 1
        return "\(counts) \(found.data.unit.rawValue)\(isOne ? " differs" : "s differ")"
    }

    /// What each coder gave, in the text.
    func versions(_ dispute: Dispute, _ text: FoundText) -> [Line] {
        let margin = (found.coders.map { $0.name.displayWidth }.max() ?? 0) + 2
        let borders = dispute.places.flatMap { $0.given.flatMap { [$0.range.lowerBound, $0.range.upperBound] } }
        let around = BracketedText(text: text.text, range: dispute.range, reach: reach)
        return found.coders.indices.flatMap { coder in
            let own = dispute.places.filter { !$0.given(by: coder).isEmpty }
            let versions = own.map { place in
                (dispute.places.count > 1 ? "\(found.codes[place.code].path): " : "")
                    + around.line(place.given(by: coder).map(\.range), keeping: borders)
            }
            return (versions.isEmpty ? ["– nothing here"] : versions).enumerated().map { number, version in
                ((number == 0 ? found.coders[coder].name : "").padded(to: margin) + version, margin)
            }
        }
    }
}

extension AdjudicationOutcome {
    /// What was taken, for people.
    var phrase: String {
        switch self {
        case .one: "one version was taken"
        case .both: "all versions were taken"
        case .extent: "another passage was taken"
        case .neither: "nothing is coded there"
        }
    }
}
