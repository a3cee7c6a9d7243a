import CodingModel

/// A codebook in Markdown, as the appendix of a thesis has it.
struct CodebookAppendix {
    let text: String

    init(_ codebook: Codebook) {
        var blocks = ["# Codebook"]
        for code in codebook.codes {
            let page = code.page
            let level = String(repeating: "#", count: min(6, codebook.depth(of: code.id) + 2))
            let status = page.status == .active ? "" : " (\(page.status.rawValue))"
            blocks.append("\(level) \(Self.escaped(codebook.path(of: code.id) ?? code.name))\(status)")
            if !page.aliases.isEmpty {
                blocks.append("*Also called* " + page.aliases.map(Self.escaped).joined(separator: ", "))
            }
            if !page.definition.isEmpty { blocks.append(Self.escaped(page.definition)) }
            if !page.inclusion.isEmpty { blocks.append("**Use it** " + Self.escaped(page.inclusion)) }
            if !page.exclusion.isEmpty { blocks.append("**Don't use it** " + Self.escaped(page.exclusion)) }
            for (title, examples) in [("Examples", page.examples), ("Not examples", page.counterExamples)]
            where !examples.isEmpty {
                blocks.append("**\(title)**")
                blocks += examples.map { "> " + Self.escaped($0).split(separator: "\n").joined(separator: "\n> ") }
            }
        }
        text = blocks.joined(separator: "\n\n") + "\n"
    }

    /// The text with what Markdown would take for a mark made harmless.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if "\\`*_[]<>#|".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }
}
