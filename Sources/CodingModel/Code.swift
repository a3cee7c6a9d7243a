/// A concept that passages are coded with, a node in the codebook's tree.
public struct Code: Hashable, Sendable, Identifiable {
    public var id: ObjectID
    public var name: String
    /// The code above; `nil` for a code at the top.
    public var parent: ObjectID?
    /// What the codebook says of it, as of ``version``.
    public var page: CodePage
    /// Counts the versions of definition, inclusion and exclusion from 1; codings name the one they were made under.
    public var version: Int
    /// `#rrggbb` in lower case; `nil` for none.
    public var color: String?
    public var createdAt: Timestamp

    /// What the code means; empty if nobody has said yet.
    public var definition: String { page.definition }

    public init(
        id: ObjectID, name: String, parent: ObjectID?, page: CodePage, version: Int, color: String?,
        createdAt: Timestamp
    ) {
        self.id = id
        self.name = name
        self.parent = parent
        self.page = page
        self.version = version
        self.color = color
        self.createdAt = createdAt
    }

    /// A code of which no more than its definition is said.
    public init(
        id: ObjectID, name: String, parent: ObjectID?, definition: String, version: Int, color: String?,
        createdAt: Timestamp
    ) {
        self.init(
            id: id, name: name, parent: parent, page: CodePage(definition: definition), version: version, color: color,
            createdAt: createdAt)
    }
}

/// What a code meant at a time.
public struct CodeVersion: Hashable, Sendable {
    public var codeID: ObjectID
    /// Counts from 1.
    public var version: Int
    public var definition: String
    /// When to use it; empty if nobody had said.
    public var inclusion: String
    /// When not to use it; empty if nobody had said.
    public var exclusion: String
    public var createdAt: Timestamp

    public init(
        codeID: ObjectID, version: Int, definition: String, inclusion: String = "", exclusion: String = "",
        createdAt: Timestamp
    ) {
        self.codeID = codeID
        self.version = version
        self.definition = definition
        self.inclusion = inclusion
        self.exclusion = exclusion
        self.createdAt = createdAt
    }
}

/// All codes of a study as a tree, in the order of their paths.
public struct Codebook: Sendable {
    /// Parents before children, siblings in the order of their names.
    public let codes: [Code]
    private let paths: [ObjectID: String]
    private let byKey: [String: Int]
    private let positions: [ObjectID: Int]

    /// The tree of `codes`, given in any order. A code whose parent is missing stands at the top; one that stands below
    /// itself is left out, and of several with one identity the first is taken.
    public init(_ codes: [Code]) {
        var known: Set<ObjectID> = []
        let codes = codes.filter { known.insert($0.id).inserted }
        let children = Dictionary(grouping: codes) { $0.parent.flatMap { known.contains($0) ? $0 : nil } }
        var ordered: [Code] = []
        var paths: [ObjectID: String] = [:]
        func add(below parent: ObjectID?, prefix: String) {
            for code in (children[parent] ?? []).sorted(by: { ($0.name, $0.id) < ($1.name, $1.id) }) {
                ordered.append(code)
                paths[code.id] = prefix + code.name
                add(below: code.id, prefix: prefix + code.name + "/")
            }
        }
        add(below: nil, prefix: "")
        self.codes = ordered
        self.paths = paths
        positions = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1.id, $0) })
        byKey = Dictionary(
            ordered.enumerated().map { (Name.key(of: paths[$1.id] ?? ""), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The names from the top down to the code, separated by slashes; `nil` if it is not in the codebook.
    public func path(of code: ObjectID) -> String? { paths[code] }

    /// The code with that identity.
    public subscript(id: ObjectID) -> Code? { positions[id].map { codes[$0] } }

    /// The code at `path`, without regard to case; if there is none, the only code of that name
    /// wherever it stands, or else the only one with that alias.
    public func code(at path: String) -> Code? {
        if let position = byKey[Name.key(of: path)] { return codes[position] }
        let key = Name.key(of: path)
        let namesakes = codes.filter { Name.key(of: $0.name) == key }
        let found = namesakes.isEmpty ? codes(alsoKnownAs: path) : namesakes
        return found.count == 1 ? found[0] : nil
    }

    /// The codes that have `name` as an alias, or a path whose last name is an alias, without regard to case.
    public func codes(alsoKnownAs name: String) -> [Code] {
        let key = Name.key(of: name)
        return codes.filter { code in
            let above = code.parent.flatMap(path(of:)).map { $0 + "/" } ?? ""
            return code.page.aliases.contains { [Name.key(of: $0), Name.key(of: above + $0)].contains(key) }
        }
    }

    /// All paths, in order.
    public var allPaths: [String] { codes.compactMap { paths[$0.id] } }

    /// The code and all codes below it.
    public func withDescendants(of code: ObjectID) -> [ObjectID] {
        var found: Set<ObjectID> = [code]
        for candidate in codes where candidate.parent.map(found.contains) ?? false {
            found.insert(candidate.id)
        }
        return codes.map(\.id).filter(found.contains)
    }

    /// How many codes stand above this one.
    public func depth(of code: ObjectID) -> Int {
        var (depth, current) = (0, self[code]?.parent)
        while let parent = current, let above = self[parent] {
            depth += 1
            current = above.parent
        }
        return depth
    }
}
