public import CodingModel
import Foundation
import GRDB

extension StudyEdit {
    /// Adds a property that cases can have.
    ///
    /// - Throws: ``StoreError/nameTaken(kind:name:)`` if there is one of that name, ``StoreError/invalid(_:)`` if there
    ///   are choices and it is no choice, or none and it is one.
    public func addAttribute(_ attribute: Attribute) throws {
        let name = try Name(attribute.name)
        try requireFree(name, kind: "attribute", table: "attributes")
        try insert(.attribute, attribute.id, Self.record(of: attribute, named: name))
    }

    /// Makes an attribute what `new` says, with another name, kind or choices; the cases' values stay, in the form that
    /// the new kind keeps them in.
    ///
    /// - Throws: ``StoreError/badValue(case:_:)`` if a case has a value that the new one does not take; else as
    ///   ``addAttribute(_:)`` does.
    public func editAttribute(_ attribute: Attribute, to new: Attribute) throws {
        let name = try Name(new.name)
        try requireFree(name, kind: "attribute", table: "attributes", besides: attribute.id)
        let owners = try valueOwners(of: attribute)
        try update(.attribute, attribute.id, Self.record(of: new, named: name))
        guard new.kind != attribute.kind || new.choices != attribute.choices else { return }
        for (owner, value) in owners { try setValue(value, of: new, in: owner) }
    }

    /// Takes an attribute away, with the values that cases have of it.
    ///
    /// - Throws: ``StoreError/hasValues(attribute:count:)`` if there are some, unless `withValues`.
    public func removeAttribute(_ attribute: Attribute, withValues: Bool) throws {
        let count = try valueOwners(of: attribute).count
        guard count == 0 || withValues else {
            throw StoreError.hasValues(attribute: attribute.name, count: count)
        }
        try remove(.caseValue, where: "attribute_id", is: try rowID(of: attribute.id, in: "attributes"))
        try remove(.attribute, attribute.id)
    }

    /// The cases that have a value of an attribute, with the value.
    private func valueOwners(of attribute: Attribute) throws -> [(Case, String)] {
        var owners: [(Case, String)] = []
        try store.forEachCase { owner in
            if let value = owner.values[attribute.name] { owners.append((owner, value)) }
        }
        return owners
    }

    private static func record(of attribute: Attribute, named name: Name) throws -> Record {
        guard (attribute.kind == .choice) == !attribute.choices.isEmpty else {
            throw StoreError.invalid(
                attribute.kind == .choice
                    ? AttributeValueError.noChoices(attribute: name.text).description
                    : "'\(name)' takes a \(attribute.kind.rawValue), so it has no choices: leave them out")
        }
        var seen: Set<String> = []
        for choice in attribute.choices {
            let key = Name.key(of: choice)
            guard !key.isEmpty, !choice.unicodeScalars.contains(where: \.isControl),
                choice.unicodeScalars.count <= Name.longest
            else {
                throw StoreError.invalid(
                    "a choice of '\(name)' is one line of at most \(Name.longest) characters, and not empty")
            }
            guard seen.insert(key).inserted else {
                throw StoreError.invalid("'\(name)' has the choice '\(choice)' twice: leave one out")
            }
        }
        return [
            "name": .text(name.text), "kind": .text(attribute.kind.rawValue),
            "choices": attribute.choices.isEmpty ? .null : .text(try ChoiceList.encode(attribute.choices)),
        ]
    }
}

/// The choices of an attribute as their column holds them: a JSON list of texts.
enum ChoiceList {
    static func encode(_ choices: [String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return String(decoding: try encoder.encode(choices), as: UTF8.self)
    }

    static func decode(_ json: String) throws -> [String] {
        guard let choices = try? JSONDecoder().decode([String].self, from: Data(json.utf8)) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an attribute's choices are no list")
        }
        return choices
    }
}
