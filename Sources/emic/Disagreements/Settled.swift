import CodingModel
import Store

/// What of the disputes was settled in an agreed version.
struct Settled {
    private let adjudications: [[ObjectID]: Adjudication]

    /// - Parameter version: The agreed version; `nil` if there is none yet, and then nothing is settled.
    init(_ store: StudyStore, by version: Coder?) throws {
        let found = try version.map { try store.adjudications(by: $0.id) } ?? []
        adjudications = Dictionary(found.filter(\.holds).map { ($0.adjudication.codings, $0.adjudication) }) { $1 }
    }

    /// How the dispute was settled; `nil` if it is open.
    subscript(dispute: Dispute) -> Adjudication? { adjudications[dispute.codings] }
}
