import CodingModel
import Store

/// Which cases codings belong to: those with which their passage shares at least one character.
struct CasesOfCodings: Sendable {
    private let names: [String]
    private let index: StretchIndex

    init(in store: StudyStore) throws {
        let cases = try store.cases(where: [])
        let stretches = try store.stretchesByCase()
        names = cases.map(\.name)
        index = StretchIndex(cases.map { stretches[$0.id] ?? Stretches() })
    }

    /// The names of a coding's cases, in the order of the study.
    func names(of coding: Coding) -> [String] {
        index.shares(of: coding.passage.range, in: coding.documentID).map { names[$0.position] }
    }
}
