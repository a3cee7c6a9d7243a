/// A data set with the measure to take of it and, where known, what must come out: a line of a file of published cases.
///
/// Decoded from JSON objects with the keys `id, source, kind, coders, ratings, unit_counts, categories, coefficient,
/// weights, distance_matrix, expected, status, tolerance, detail` and, by kind, `sets`, `group1` and `group2`, `length`,
/// `begin` and `spans`, `masses`, or `coefficient_value`, `standard_error` and `level`.
public struct AgreementCase: Sendable, Decodable, Identifiable, CustomStringConvertible {
    /// A unique name, such as `fleiss1971/fleiss_kappa-identity`.
    public var id: String
    /// Where data and value are printed.
    public var source: String
    /// What the data are: `coding`, `sets`, `characters`, `unitizing`, `gamma`, `spans`, `segmentation`, `interval`,
    /// `benchmark`, `paired` are known here.
    public var kind: String
    /// The name of the measure.
    public var coefficient: String
    /// Weights, a difference function, a category or a scale, as the measure has it.
    public var weights: String?
    /// What must come out; `nil` where the measure is undefined, or nothing is known.
    public var expected: Double?
    /// Whether the measure has no value for these data.
    public var isUndefined: Bool
    /// The largest difference from ``expected`` that is accepted; 1e-9 where the file does not say.
    public var tolerance: Double
    /// Further numbers that must come out, by name.
    public var detail: [String: [Double]]

    var coders: [String]?
    var ratings: [[Category?]]?
    var unitCounts: [Int]?
    var categories: [Category]?
    var distances: [[Double]]?
    var sets: [[String]]?
    var groups: [[[Category?]]]?
    var length: Int?
    /// Where the text begins that offsets count from; 0 if not said.
    var begin: Int?
    var spans: [Span]?
    var masses: [[Int]]?
    var coefficientValue: Double?
    var standardError: Double?
    var level: String?

    /// The id.
    public var description: String { id }

    /// One coder giving one code to one passage, by name; where only the passage matters they have none.
    struct Span: Sendable, Decodable {
        var coder: String?
        var start: Int
        var end: Int
        var code: String?
    }

    private enum Key: String, CodingKey {
        case id, source, kind, coefficient, weights, expected, status, tolerance, detail, coders, ratings, categories
        case sets, group1, group2, length, begin, spans, masses, level
        case unitCounts = "unit_counts"
        case distances = "distance_matrix"
        case coefficientValue = "coefficient_value"
        case standardError = "standard_error"
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        func table(_ key: Key) throws -> [[Category?]]? {
            try values.decodeIfPresent([[Cell?]].self, forKey: key)?.map { $0.map { $0?.category } }
        }
        id = try values.decode(String.self, forKey: .id)
        source = try values.decodeIfPresent(String.self, forKey: .source) ?? ""
        kind = try values.decodeIfPresent(String.self, forKey: .kind) ?? "coding"
        coefficient = try values.decode(String.self, forKey: .coefficient)
        weights = (try? values.decodeIfPresent(Cell.self, forKey: .weights))?.category.name
        expected = try values.decodeIfPresent(Double.self, forKey: .expected)
        isUndefined = try values.decodeIfPresent(String.self, forKey: .status) == "undefined"
        tolerance = try values.decodeIfPresent(Double.self, forKey: .tolerance) ?? 1e-9
        detail = try values.decodeIfPresent([String: Numbers].self, forKey: .detail)?.compactMapValues(\.numbers) ?? [:]
        // Of the other kinds nothing is needed here, and their data look different.
        guard isKnown else { return }
        coders = try values.decodeIfPresent([Cell].self, forKey: .coders)?.map(\.category.name)
        ratings = try table(.ratings)
        unitCounts = try values.decodeIfPresent([Int].self, forKey: .unitCounts)
        categories = try values.decodeIfPresent([Cell].self, forKey: .categories)?.map(\.category)
        distances = try values.decodeIfPresent([[Double]].self, forKey: .distances)
        sets = try values.decodeIfPresent([[Cell]].self, forKey: .sets)?.map { $0.map(\.category.name) }
        if let first = try table(.group1), let second = try table(.group2) { groups = [first, second] }
        length = try values.decodeIfPresent(Int.self, forKey: .length)
        begin = try values.decodeIfPresent(Int.self, forKey: .begin)
        spans = try values.decodeIfPresent([Span].self, forKey: .spans)
        masses = try values.decodeIfPresent([[Int]].self, forKey: .masses)
        coefficientValue = try values.decodeIfPresent(Double.self, forKey: .coefficientValue)
        standardError = try values.decodeIfPresent(Double.self, forKey: .standardError)
        level = try values.decodeIfPresent(String.self, forKey: .level)
    }

    /// A value as JSON has it: a number, a word, or a list of codes.
    private struct Cell: Decodable {
        let category: Category

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let whole = try? value.decode(Int.self) {
                category = Category("\(whole)")
            } else if let number = try? value.decode(Double.self) {
                category = Category("\(number)")
            } else if let word = try? value.decode(String.self) {
                category = Category(word)
            } else if let answer = try? value.decode(Bool.self) {
                category = Category("\(answer)")
            } else {
                category = Category(codes: try value.decode([Cell].self).map(\.category.name))
            }
        }
    }

    /// A number, a list of numbers, or something else, which is passed over.
    private struct Numbers: Decodable {
        let numbers: [Double]?

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            numbers = (try? value.decode(Double.self)).map { [$0] } ?? (try? value.decode([Double].self))
        }
    }
}

/// What came out of a case.
public struct CaseResult: Sendable {
    public let id: String
    /// The number; `nil` where there is none.
    public let value: Double?
    /// Why there is none.
    public let undefined: String?
    /// The estimate, where the measure is a coefficient.
    public let estimate: Estimate?
    public let interval: Interval?
    /// The further numbers that the case has a name for.
    public let detail: [String: [Double]]

    init(
        _ id: String, value: Double?, undefined: String? = nil, estimate: Estimate? = nil, interval: Interval? = nil,
        detail: [String: [Double]] = [:]
    ) {
        self.id = id
        self.value = value
        self.undefined = undefined ?? (value == nil ? "it has no value for these data" : nil)
        self.estimate = estimate
        self.interval = interval
        self.detail = detail
    }

    /// What differs from the case's expectations by more than is accepted, a phrase each; empty if nothing does or
    /// nothing is known.
    public func deviations(from expectation: AgreementCase) -> [String] {
        var deviations: [String] = []
        if expectation.isUndefined, let value {
            deviations.append("\(value), expected to be undefined")
        }
        if let expected = expectation.expected {
            if let value {
                if abs(value - expected) > expectation.tolerance { deviations.append("\(value), expected \(expected)") }
            } else {
                deviations.append("undefined, expected \(expected)")
            }
        }
        for (name, numbers) in expectation.detail.sorted(by: { $0.key < $1.key }) {
            guard let found = detail[name] else {
                deviations.append("\(name) missing, expected \(numbers)")
                continue
            }
            let gap = zip(found, numbers).map { abs($0 - $1) }.max() ?? 0
            if gap > max(expectation.tolerance, 1e-6) || found.count != numbers.count {
                deviations.append("\(name) \(found), expected \(numbers)")
            }
        }
        return deviations
    }
}
