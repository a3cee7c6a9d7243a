import CodingModel
import Texts

/// What a dispute is settled on.
enum Decision {
    /// What this coder gave, by position among those compared: perhaps nothing.
    case take(Int)
    /// All that any of them gave; passages of one code that overlap become one.
    case both
    /// This passage with these codes.
    case extent(Range<Int>, codes: [ObjectID])
    /// Nothing.
    case neither

    var outcome: AdjudicationOutcome {
        switch self {
        case .take: .one
        case .both: .both
        case .extent: .extent
        case .neither: .neither
        }
    }

    /// What is to be coded.
    func codings(of dispute: Dispute, in found: StudyDisagreements) -> [(code: ObjectID, range: Range<Int>)] {
        func codings(_ ranges: (Dispute.Place) -> [Range<Int>]) -> [(code: ObjectID, range: Range<Int>)] {
            dispute.places.flatMap { place in ranges(place).map { (found.codes[place.code].code.id, $0) } }
        }
        switch self {
        case .take(let coder): return codings { $0.given(by: coder).map(\.range) }
        case .both: return codings { $0.given.map(\.range).joinedWhereOverlapping }
        case .extent(let range, let codes): return codes.map { ($0, range) }
        case .neither: return []
        }
    }

    /// For the log: names and numbers, and nobody's words.
    func summary(_ found: StudyDisagreements) -> String {
        switch self {
        case .take(let coder): "as \(found.coders[coder].name) has it"
        case .both: "as all have it"
        case .extent(let range, _): "at \(range.lowerBound)..\(range.upperBound)"
        case .neither: "with nothing coded"
        }
    }
}
