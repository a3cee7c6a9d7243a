import ArgumentParser
import CodingModel
import Exchange
import Store

/// What codings are put together by.
enum CodingGrouping: String, CaseIterable, ExpressibleByArgument {
    case code, document, coder, `case`
}

/// Codings put together by what they share, the groups in the order of the study.
struct CodingGroups {
    struct Group {
        let name: String
        let codings: [Coding]
    }

    /// Groups in which there is something; a coding stands in each of its cases.
    let groups: [Group]
    private let cases: CasesOfCodings?

    init(_ codings: [Coding], by grouping: CodingGrouping, in store: StudyStore) throws {
        var names: [String] = []
        switch grouping {
        case .code: names = try store.codebook().allPaths
        case .document: try store.forEachDocument { names.append($0.name) }
        case .coder: names = try store.coders().map(\.name)
        case .case: try store.forEachCase { names.append($0.name) }
        }
        let cases = grouping == .case ? try CasesOfCodings(in: store) : nil
        let keys: (Coding) -> [String?] = { coding in
            switch grouping {
            case .code: return [coding.code]
            case .document: return [coding.document]
            case .coder: return [coding.coder]
            case .case:
                let own = cases?.names(of: coding) ?? []
                return own.isEmpty ? [nil] : own
            }
        }
        var found: [String?: [Coding]] = [:]
        for coding in codings { for key in keys(coding) { found[key, default: []].append(coding) } }
        groups = (names.map(Optional.some) + [nil]).compactMap { name in
            found[name].map { Group(name: name ?? "no \(grouping.rawValue)", codings: $0) }
        }
        self.cases = cases
    }

    /// All codings in the order of the groups, each once, at its first.
    var codings: [Coding] { groups.flatMap(\.codings).uniqued() }

    /// For programs, where codings are grouped by case: the column `case`.
    var caseColumn: Column<Coding> {
        let cases = cases
        return Column("case", .string, "The cases of the coding, separated by semicolons; empty if none.") { coding in
            let names = cases?.names(of: coding) ?? []
            return names.isEmpty ? .null : .text(names.joined(separator: ";"))
        }
    }
}
