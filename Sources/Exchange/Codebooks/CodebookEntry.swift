public import CodingModel

/// A code as a codebook's file tells it. What is empty is left out, so that a file has no more lines than it says.
public struct CodebookEntry: Codable, Hashable, Sendable {
    /// The code's path: names from the top down, separated by slashes.
    public var code: String
    /// `draft` or `retired`; `nil` for a code in use.
    public var status: String?
    public var definition: String?
    public var inclusion: String?
    public var exclusion: String?
    public var examples: [String]?
    public var counterExamples: [String]?
    public var aliases: [String]?
    /// `#rrggbb`.
    public var color: String?

    enum CodingKeys: String, CodingKey {
        case code, status, definition, inclusion, exclusion, examples
        case counterExamples = "counter_examples"
        case aliases, color
    }

    /// The codes of `codebook`, in its order.
    public static func entries(of codebook: Codebook) -> [CodebookEntry] {
        codebook.codes.map { code in
            let page = code.page
            return CodebookEntry(
                code: codebook.path(of: code.id) ?? code.name,
                status: page.status == .active ? nil : page.status.rawValue, definition: page.definition.orNil,
                inclusion: page.inclusion.orNil, exclusion: page.exclusion.orNil, examples: page.examples.orNil,
                counterExamples: page.counterExamples.orNil, aliases: page.aliases.orNil, color: code.color)
        }
    }

    /// What the entry says of its code; `nil` if it has a status that there is not.
    public var page: CodePage? {
        guard let status = CodeStatus(rawValue: status ?? CodeStatus.active.rawValue) else { return nil }
        return CodePage(
            definition: definition ?? "", inclusion: inclusion ?? "", exclusion: exclusion ?? "", status: status,
            aliases: aliases ?? [], examples: examples ?? [], counterExamples: counterExamples ?? [])
    }
}

extension Collection {
    fileprivate var orNil: Self? { isEmpty ? nil : self }
}
