import CodingModel
import Store

/// The codes that a code is split into: those that there are, and those to be added.
struct SplitParts {
    private enum Part {
        case present(Code)
        case new(Name, definition: String)
    }

    private let parts: [Part]
    private let parent: Code?
    /// The path of the parent with a slash; empty at the top.
    private let above: String

    /// - Parameters:
    ///   - values: paths of codes, or names of new ones; several by comma.
    ///   - definitions: what new codes mean, in the order of the names.
    ///   - parent: the code that new ones are put below; without it, that above `code`.
    /// - Throws: ``CommandError`` if one of them is `code` itself, ``NameError`` for what can't be a code's name.
    init(
        _ values: [String], of code: Code, definitions: [String], below parent: Code?, in store: StudyStore
    ) throws {
        let codebook = try store.codebook()
        let parent = parent ?? code.parent.flatMap { codebook[$0] }
        let above = parent.flatMap { codebook.path(of: $0.id) }.map { $0 + "/" } ?? ""
        func known(_ name: String) -> Code? { codebook.code(at: above + name) ?? codebook.code(at: name) }
        let names = try values.isEmpty ? [] : values.names(of: "--into") { known($0) != nil }
        guard definitions.count <= names.count else {
            throw CommandError.refused(
                "there are \(definitions.count) definitions for \(counted(names.count, "code")): leave some out")
        }
        parts = try names.enumerated().map { position, name in
            guard let present = known(name) else {
                let definition = definitions.indices.contains(position) ? definitions[position] : ""
                return .new(try Name(name), definition: definition)
            }
            guard present.id != code.id else {
                throw CommandError.refused("'\(name)' is the code that is split: what is skipped stays with it")
            }
            return .present(present)
        }
        self.parent = parent
        self.above = above
    }

    /// What is added, for the log.
    var summary: String {
        let added = parts.compactMap { part in
            if case .new(let name, _) = part { "'\(above)\(name)'" } else { nil }
        }
        return "added " + added.joined(separator: ", ")
    }

    /// The codes, once those that there are not are added.
    func made(through edit: StudyEdit) throws -> [Code] {
        try parts.map { part in
            switch part {
            case .present(let code): code
            case .new(let name, let definition):
                try edit.addCode(name, parent: parent?.id, definition: definition)
            }
        }
    }
}
