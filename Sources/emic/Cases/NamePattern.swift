import CodingModel
import Store

/// How the names of documents or files say which case they are of, and which values it has.
struct NamePattern {
    /// The parts of a name that mean something, in their order.
    let fields: [String]
    private let regex: Regex<AnyRegexOutput>
    /// Whether the groups have names of their own, or are those of the fields one by one.
    private let isNamed: Bool

    /// A pattern such as `{case}_{district}_{year}`: what stands in braces is a part of the name, as short as it can
    /// be; `{}` is a part that means nothing.
    ///
    /// - Throws: ``CommandError/refused(_:)`` if no part is named, one is named twice, or a brace is not closed.
    init(template: String) throws {
        var (fields, expression, rest): ([String], String, Substring) = ([], "", template[...])
        while let open = rest.firstIndex(of: "{") {
            expression += Self.escaped(rest[..<open])
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: "}") else {
                throw CommandError.refused("the pattern has a '{' without its '}': write parts as {district}")
            }
            let field = String(rest[..<close])
            expression += field.isEmpty ? ".+?" : "(.+?)"
            if !field.isEmpty { fields.append(field) }
            rest = rest[rest.index(after: close)...]
        }
        try self.init(expression: expression + Self.escaped(rest), fields: fields)
    }

    /// A regular expression whose groups have names, `(?<case>\w+)-(?<year>\d{4})`, and that matches the whole name.
    ///
    /// - Throws: ``CommandError/refused(_:)`` if it can't be read, no group is named, or two have one name.
    init(expression: String) throws {
        try self.init(expression: expression, fields: nil)
    }

    private init(expression: String, fields: [String]?) throws {
        do {
            regex = try Regex(expression)
        } catch {
            throw CommandError.refused("the pattern can't be read as a regular expression: \(error)")
        }
        self.fields = fields ?? Self.groups(in: expression)
        guard !self.fields.isEmpty else {
            throw CommandError.refused(
                fields == nil
                    ? "the pattern names no part of a name: write groups as (?<district>…)"
                    : "the pattern names no part of a name: write parts as {district}")
        }
        var seen: Set<String> = []
        if let twice = self.fields.first(where: { !seen.insert(Name.key(of: $0)).inserted }) {
            throw CommandError.refused("the pattern has '\(twice)' twice: give one of them another name")
        }
        isNamed = fields == nil
    }

    /// The parts of `name` by their fields; `nil` if it does not fit.
    func parts(of name: String) -> [String: String]? {
        guard let match = try? regex.wholeMatch(in: name) else { return nil }
        var parts: [String: String] = [:]
        for (number, field) in fields.enumerated() {
            let found = isNamed ? match[field]?.substring : match.output[number + 1].substring
            if let found, !found.isEmpty { parts[field] = String(found) }
        }
        return parts
    }

    private static func escaped(_ literal: Substring) -> String {
        literal.reduce(into: "") { $0 += $1.isLetter || $1.isNumber || $1 == "_" ? String($1) : "\\\($1)" }
    }

    private static func groups(in expression: String) -> [String] {
        expression.matches(of: /\(\?P?<([\p{L}_][\p{L}\p{N}_]*)>/).map { String($0.1) }
    }
}

extension NamePattern {
    /// The cases that documents' names tell of, and the names that don't fit. Where no part of the pattern is called
    /// `case`, each document is a case of its own name.
    ///
    /// - Parameter name: which of a document's names the pattern is about.
    func entries(
        of documents: [Document], by name: (Document) -> String
    ) -> (entries: CaseEntries, unfit: [String]) {
        let caseField = fields.first { Name.key(of: $0) == "case" }
        let attributes = fields.filter { $0 != caseField }
        var (entries, unfit): ([CaseEntry], [String]) = ([], [])
        for document in documents {
            let name = name(document)
            guard let parts = parts(of: name) else {
                unfit.append(name)
                continue
            }
            let values = attributes.compactMap { field in parts[field].map { (attribute: field, text: $0) } }
            entries.append(
                CaseEntry(
                    name: caseField.flatMap { parts[$0] } ?? document.name, document: document.name, values: values,
                    place: "'\(name)'"))
        }
        return (CaseEntries(attributes: attributes, entries: entries, source: "the names"), unfit)
    }
}
