import CodingModel
import Store

/// What of the disputes was settled in an agreed version.
struct Settled {
    /// The agreed version; `nil` if there is none yet.
    let version: Coder?
    private let store: StudyStore
    private let adjudications: [[ObjectID]: Adjudication]

    /// - Parameter version: The agreed version; `nil` if there is none yet, and then nothing is settled.
    init(_ store: StudyStore, by version: Coder?) throws {
        let found = try version.map { try store.adjudications(by: $0.id) } ?? []
        adjudications = Dictionary(found.filter(\.holds).map { ($0.adjudication.codings, $0.adjudication) }) { $1 }
        (self.store, self.version) = (store, version)
    }

    /// How the dispute was settled; `nil` if it is open.
    subscript(dispute: Dispute) -> Adjudication? { adjudications[dispute.codings] }

    /// When, how and why the dispute was settled; `nil` if it is open.
    func sentence(on dispute: Dispute, of found: StudyDisagreements) throws -> String? {
        guard let settled = self[dispute], let version else { return nil }
        let taken = settled.outcome == .one ? try coders(whoGave: settled.results, in: dispute, of: found) : []
        let outcome =
            taken.isEmpty ? settled.outcome.phrase : "the version of \(Figures.list(taken.map(\.name))) was taken"
        return "settled for '\(version.name)' on \(settled.createdAt.day): \(outcome); \(settled.reason.onOneLine)"
    }

    /// The coders who gave just what these codings of the agreed version say: perhaps nothing.
    private func coders(
        whoGave results: [ObjectID], in dispute: Dispute, of found: StudyDisagreements
    ) throws -> [Coder] {
        let agreed = Set(try store.codings(results).map { Place(code: $0.codeID, range: $0.passage.range) })
        return found.coders.indices.filter { coder in
            let own = dispute.places.flatMap { place in
                place.given(by: coder).map { Place(code: found.codes[place.code].code.id, range: $0.range) }
            }
            return Set(own) == agreed
        }.map { found.coders[$0] }
    }

    private struct Place: Hashable {
        let code: ObjectID
        let range: Range<Int>
    }
}
