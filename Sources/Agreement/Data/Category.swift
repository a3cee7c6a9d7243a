/// A value that a coder can give a unit: a word, a number, or a set of codes.
public struct Category: Hashable, Sendable {
    /// What names the value in every table: `trust`, `3`, `fear|trust`, `{}`.
    public let name: String
    /// The codes that the value is made of, where it is a set; sorted, each once.
    public let codes: [String]?
    /// The value as a number, if that is what it is.
    public let number: Double?

    /// The value written as `name`.
    public init(_ name: String) {
        self.name = name
        codes = nil
        number = Self.number(name)
    }

    /// The set of `codes`; its name joins them by `|`, and the empty set is `{}`.
    public init(codes: some Sequence<String>) {
        let sorted = Set(codes).sorted()
        name = sorted.isEmpty ? "{}" : sorted.joined(separator: "|")
        self.codes = sorted
        number = nil
    }

    /// The set that a table's cell stands for: codes separated by `|`, or `{}`.
    public init(cell: String) {
        self.init(codes: cell == "{}" ? [] : cell.split(separator: "|").map(String.init))
    }

    /// `name` as a number in decimal notation whose square is a number too: Double takes hexadecimal, "nan" and
    /// "infinity" as well, which a coder means as words.
    private static func number(_ name: String) -> Double? {
        for byte in name.utf8 where !(43...57 ~= byte || byte | 32 == 101) { return nil }
        guard let value = Double(name), value == 0 || 1e-100...1e100 ~= abs(value) else { return nil }
        return value
    }

    /// Values in the order in which tables show them: by size where all are numbers, else by name.
    public static func inOrder(_ names: [String]) -> [String] {
        ascending(names.map { Category($0) }).map { names[$0] }
    }

    /// Numbers by size where all are numbers, anything else by name.
    static func ascending(_ categories: [Category]) -> [Int] {
        let keys = categories.enumerated().compactMap { index, category in category.number.map { ($0, index) } }
        guard keys.count == categories.count else {
            return categories.indices.sorted { categories[$0].name < categories[$1].name }
        }
        return keys.sorted { (left: (number: Double, index: Int), right: (number: Double, index: Int)) in
            left.number == right.number
                ? categories[left.index].name < categories[right.index].name : left.number < right.number
        }.map(\.1)
    }
}

extension Category {
    /// Two values are the same if they are written the same and are of the same kind.
    public static func == (left: Category, right: Category) -> Bool {
        left.name == right.name && left.codes == right.codes
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
    }
}
