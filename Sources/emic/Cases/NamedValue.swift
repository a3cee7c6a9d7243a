import ArgumentParser
import CodingModel
import Store

/// A value of an attribute as a person names it, `district=North`.
struct NamedValue: ExpressibleByArgument {
    let attribute: String
    /// Empty where nothing stands behind the equals sign.
    let value: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !Name.key(of: parts[0]).isEmpty else { return nil }
        (attribute, value) = (parts[0], parts[1])
    }
}

extension StudyStore {
    /// The cases that have one of the values named of each attribute named; all if none is.
    func cases(where conditions: [NamedValue]) throws -> [Case] {
        var wanted: [ObjectID: (attribute: Attribute, values: Set<String>)] = [:]
        for condition in conditions {
            let attribute = try attribute(named: condition.attribute)
            let value = try attribute.value(of: condition.value)
            wanted[attribute.id, default: (attribute, [])].values.insert(Name.key(of: value))
        }
        var found: [Case] = []
        try forEachCase { owner in
            let fits = wanted.values.allSatisfy { attribute, values in
                owner.values[attribute.name].map { values.contains(Name.key(of: $0)) } ?? false
            }
            if fits { found.append(owner) }
        }
        return found
    }
}
