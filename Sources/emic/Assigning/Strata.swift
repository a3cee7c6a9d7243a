import CodingModel
import Store

/// Documents put together by the value that their cases have of an attribute.
struct Strata {
    struct Stratum {
        /// What people call it, as in `region North`.
        let name: String
        let documents: [Document]
    }

    /// In the order of their values; at the end the documents without a case, or whose cases have no value.
    let strata: [Stratum]

    /// All documents as one stratum.
    init(_ documents: [Document]) {
        strata = [Stratum(name: "all", documents: documents)]
    }

    /// - Parameter attribute: the attribute's name, whatever its case. A document of several cases with different values
    ///   has all of these as its value.
    /// - Throws: ``CommandError/refused(_:)`` if there is no such attribute.
    init(_ documents: [Document], by attribute: String, in store: StudyStore) throws {
        let attributes = try store.attributes().map(\.name)
        guard let name = attributes.first(where: { Name.key(of: $0) == Name.key(of: attribute) }) else {
            let known = attributes.isEmpty ? "it has none" : "it has \(attributes.joined(separator: ", "))"
            throw CommandError.refused("no attribute '\(attribute)' of cases in \(store.path): \(known)")
        }
        var values: [ObjectID: Set<String>] = [:]
        try store.forEachCase { found in
            guard let value = found.values[name], !value.isEmpty else { return }
            for document in found.documentIDs { values[document, default: []].insert(value) }
        }
        let groups = Dictionary(grouping: documents) { values[$0.id]?.sorted().joined(separator: " and ") }
        let valued = groups.compactMap { value, documents in value.map { ($0, documents) } }.sorted { $0.0 < $1.0 }
        strata =
            valued.map { Stratum(name: "\(name) \($0)", documents: $1) }
            + (groups[nil].map { [Stratum(name: "no \(name)", documents: $0)] } ?? [])
    }
}
