public import CodingModel

extension StudyEdit {
    /// Adds a property that cases can have.
    public func addAttribute(_ attribute: Attribute) throws {
        let name = try Name(attribute.name)
        try requireFree(name, kind: "attribute", table: "attributes")
        try insert(
            .attribute, attribute.id, ["name": .text(name.text), "kind": .text(attribute.kind.rawValue)])
    }

    /// Adds a case with its values and documents.
    public func addCase(_ new: Case) throws {
        let name = try Name(new.name)
        try requireFree(name, kind: "case", table: "cases")
        try insert(.case, new.id, ["name": .text(name.text), "created_at": .init(new.createdAt)])
        let attributes = Dictionary(try store.attributes().map { (Name.key(of: $0.name), $0.id) }) { first, _ in first }
        for (name, value) in new.values.sorted(by: { $0.key < $1.key }) {
            guard let attribute = attributes[Name.key(of: name)] else {
                throw StoreError.invalid("case '\(new.name)' has a value for '\(name)', which is no attribute")
            }
            try insert(.caseValue, newID(), ["case": .init(new.id), "attribute": .init(attribute)], words: value)
        }
        for document in new.documentIDs {
            try insert(.caseDocument, newID(), ["case": .init(new.id), "document": .init(document)])
        }
    }
}
