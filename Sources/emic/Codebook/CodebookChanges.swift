import CodingModel
import Exchange
import Store

/// What a codebook's file changed in a study.
struct CodebookChanges {
    /// A line a code.
    private(set) var lines: [String] = []
    private var added = 0
    private var changed = 0
    private var absent = 0

    /// How many codes were added and changed, and how many the file does not name.
    var summary: String {
        "\(counted(added, "code")) added, \(changed) changed"
            + (absent > 0 ? ", \(absent) not in the file stay as they are" : "")
    }

    /// Adds the codes that are new and lets the codebook say of the others what the file says.
    init(_ entries: [CodebookEntry], file: String, into edit: StudyEdit, of store: StudyStore) throws {
        let before = try store.codebook()
        var known = Dictionary(
            before.codes.map { (Name.key(of: before.path(of: $0.id) ?? $0.name), $0) }, uniquingKeysWith: { $1 })
        var named: Set<String> = []
        func depth(_ entry: CodebookEntry) -> Int { entry.code.count { $0 == "/" } }
        let parentsFirst = entries.enumerated().sorted {
            (depth($0.element), $0.offset) < (depth($1.element), $1.offset)
        }
        for (_, entry) in parentsFirst {
            let key = Name.key(of: entry.code)
            guard named.insert(key).inserted else {
                throw CommandError.refused("\(file) has the code '\(entry.code)' twice: leave one out")
            }
            guard let page = entry.page else {
                throw CommandError.refused(
                    "\(file): '\(entry.code)' has a status that there is not: draft, active or retired")
            }
            if let code = known[key] {
                try change(code, at: entry.code, to: page, color: entry.color, in: edit)
            } else {
                known[key] = try add(entry, page, below: known, file: file, to: edit)
            }
        }
        absent = before.codes.count { !named.contains(Name.key(of: before.path(of: $0.id) ?? $0.name)) }
    }

    private mutating func change(
        _ code: Code, at path: String, to page: CodePage, color: String?, in edit: StudyEdit
    ) throws {
        var changes = page.changes(since: code.page, version: code.version + 1)
        if color?.lowercased() != code.color {
            try edit.setColor(of: code, to: color)
            changes.append("coloured \(color ?? "no more")")
        }
        guard !changes.isEmpty else { return }
        try edit.describe(code, as: page)
        changed += 1
        lines.append("~ \(path): \(changes.joined(separator: ", "))")
    }

    private mutating func add(
        _ entry: CodebookEntry, _ page: CodePage, below known: [String: Code], file: String, to edit: StudyEdit
    ) throws -> Code {
        let names = entry.code.split(separator: "/", omittingEmptySubsequences: false)
        let above = names.dropLast().joined(separator: "/")
        let parent = known[Name.key(of: above)]
        guard above.isEmpty || parent != nil else {
            throw CommandError.refused(
                "\(file) has '\(entry.code)', but there is no code '\(above)': add it to the file")
        }
        added += 1
        lines.append("+ \(entry.code)")
        return try edit.addCode(Name(names.last ?? ""), parent: parent?.id, page: page, color: entry.color)
    }
}
