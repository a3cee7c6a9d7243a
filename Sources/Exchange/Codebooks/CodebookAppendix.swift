import CodingModel

/// A codebook in Markdown, as the appendix of a thesis has it: a heading a code, below it what is said of it.
/// ``CodebookAppendixReader`` reads it back.
struct CodebookAppendix {
    let text: String

    /// What a line may begin with to say which part of a code follows.
    enum Label: String, CaseIterable {
        case aliases = "*Also called*"
        case color = "*Colour*"
        case inclusion = "**Use it**"
        case exclusion = "**Don't use it**"
        case examples = "**Examples**"
        case counterExamples = "**Not examples**"
    }

    init(_ codebook: Codebook) {
        var blocks = ["# Codebook"]
        for code in codebook.codes {
            let page = code.page
            let level = String(repeating: "#", count: min(6, codebook.depth(of: code.id) + 2))
            blocks.append("\(level) \(Self.heading(codebook.path(of: code.id) ?? code.name, page.status))")
            func add(_ label: Label, _ text: String) { blocks.append("\(label.rawValue) \(text)") }
            if !page.aliases.isEmpty {
                add(.aliases, page.aliases.map { MarkdownText.escaped($0, and: ",") }.joined(separator: ", "))
            }
            if let color = code.color { add(.color, "`\(color)`") }
            if !page.definition.isEmpty { blocks.append(MarkdownText.escaped(page.definition)) }
            if !page.inclusion.isEmpty { add(.inclusion, MarkdownText.escaped(page.inclusion)) }
            if !page.exclusion.isEmpty { add(.exclusion, MarkdownText.escaped(page.exclusion)) }
            for (label, examples) in [(Label.examples, page.examples), (.counterExamples, page.counterExamples)]
            where !examples.isEmpty {
                blocks.append(label.rawValue)
                blocks += examples.map { "> " + MarkdownText.escaped($0).newlineParts.joined(separator: "\n> ") }
            }
        }
        text = blocks.joined(separator: "\n\n") + "\n"
    }

    /// The path, and the status behind it in parentheses; a name that ends like a status is kept apart from one.
    private static func heading(_ path: String, _ status: CodeStatus) -> String {
        var heading = MarkdownText.escaped(path)
        if let end = CodeStatus.allCases.map({ "(\($0.rawValue))" }).first(where: heading.hasSuffix) {
            heading = String(heading.dropLast(end.count)) + "\\" + end
        }
        return heading + (status == .active ? "" : " (\(status.rawValue))")
    }
}

extension String {
    /// The lines, where nothing but a line feed ends one.
    fileprivate var newlineParts: [String] {
        unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }
}
