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

    /// Groups in which there is something; a coding stands in each of its document's cases.
    let groups: [Group]
    /// The names of the cases that a document belongs to, if it was grouped by them.
    private let casesOf: [ObjectID: [String]]

    init(_ codings: [Coding], by grouping: CodingGrouping, in store: StudyStore) throws {
        var (names, casesOf): ([String], [ObjectID: [String]]) = ([], [:])
        switch grouping {
        case .code: names = try store.codebook().allPaths
        case .document: try store.forEachDocument { names.append($0.name) }
        case .coder: names = try store.coders().map(\.name)
        case .case:
            try store.forEachCase { found in
                names.append(found.name)
                for document in found.documentIDs { casesOf[document, default: []].append(found.name) }
            }
        }
        let keys: (Coding) -> [String?] = { coding in
            switch grouping {
            case .code: [coding.code]
            case .document: [coding.document]
            case .coder: [coding.coder]
            case .case: casesOf[coding.documentID] ?? [nil]
            }
        }
        var found: [String?: [Coding]] = [:]
        for coding in codings { for key in keys(coding) { found[key, default: []].append(coding) } }
        groups = (names.map(Optional.some) + [nil]).compactMap { name in
            found[name].map { Group(name: name ?? "no \(grouping.rawValue)", codings: $0) }
        }
        self.casesOf = casesOf
    }

    /// All codings in the order of the groups, each once, at its first.
    var codings: [Coding] { groups.flatMap(\.codings).uniqued() }

    /// For programs, where codings are grouped by case: the column `case`.
    var caseColumn: Column<Coding> {
        let casesOf = casesOf
        return Column("case", .string, "The cases of the document, separated by semicolons; empty if none.") { coding in
            Field(casesOf[coding.documentID]?.joined(separator: ";"))
        }
    }
}
