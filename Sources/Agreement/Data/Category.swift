/// A value that a coder can give a unit: a word, a number, or a set of codes.
public struct Category: Hashable, Sendable {
    /// What names the value in every table: `trust`, `3`, `fear|trust`, `{}`.
    public let name: String
    /// The codes that the value is made of, where it is a set; sorted, each once.
    public let codes: [String]?

    /// The value written as `name`.
    public init(_ name: String) {
        self.name = name
        codes = nil
    }

    /// The set of `codes`; its name joins them by `|`, and the empty set is `{}`.
    public init(codes: some Sequence<String>) {
        let sorted = Set(codes).sorted()
        name = sorted.isEmpty ? "{}" : sorted.joined(separator: "|")
        self.codes = sorted
    }

    /// The set that a table's cell stands for: codes separated by `|`, or `{}`.
    public init(cell: String) {
        self.init(codes: cell == "{}" ? [] : cell.split(separator: "|").map(String.init))
    }

    /// The value as a number, if that is what it is: finite, in decimal notation.
    public var number: Double? {
        // Double takes hexadecimal, "nan" and "infinity" too, which a coder means as words.
        guard name.utf8.allSatisfy({ 43...57 ~= $0 || $0 | 32 == 101 }), let value = Double(name) else { return nil }
        return value.isFinite ? value : nil
    }

    /// Numbers by size where all are numbers, anything else by name.
    static func ascending(_ categories: [Category]) -> [Int] {
        let numbers = categories.compactMap(\.number)
        guard numbers.count == categories.count else {
            return categories.indices.sorted { categories[$0].name < categories[$1].name }
        }
        return categories.indices.sorted {
            (numbers[$0], categories[$0].name) < (numbers[$1], categories[$1].name)
        }
    }
}
