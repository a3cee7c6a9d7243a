import Agreement

/// What coefficients are computed of: the units of one code, of all codes together, or of a table of ratings.
struct Subject {
    /// The code's path; `nil` for all codes together and for ratings.
    let code: String?
    let data: ReliabilityData
    let values: Values

    /// What a unit's value is.
    enum Values: Hashable, Sendable {
        /// Whether the unit carries the code.
        case code
        /// The set of codes that the unit carries.
        case sets
        /// A value of a table's cell that is no set.
        case ratings
    }

    /// The units of a table of ratings.
    init(ratings data: ReliabilityData) {
        self.init(code: nil, data: data, values: data.categories.contains { $0.codes != nil } ? .sets : .ratings)
    }

    init(code: String?, data: ReliabilityData, values: Values) {
        self.code = code
        self.data = data
        self.values = values
    }

    /// What the values of all codes together are.
    static let meaningOfSets =
        "all codes together: a unit's value is the set of codes a coder gave it, and only equal sets agree"

    /// What people call it.
    var name: String { code ?? (values == .ratings ? "all ratings" : "all codes together") }

    /// The share of values that carry the code, or any code, 0 to 1; `nil` for ratings, of which none is "yes".
    var prevalence: Double? {
        switch values {
        case .code: data.shares[1]
        // Of 1, for the shares of many sets don't add up to it.
        case .sets:
            data.shares.allSatisfy { $0 == 0 }
                ? 0 : 1 - (data.categories.firstIndex { $0.codes?.isEmpty == true }.map { data.shares[$0] } ?? 0)
        case .ratings: nil
        }
    }

    /// Of the times that one coder gave the code, how often another gave it too, 0 to 1; `nil` unless it is one code.
    var specificAgreement: Double? {
        guard values == .code else { return nil }
        let table = data.coincidences()
        let given = table.rowTotals[1]
        return given > 0 ? table[1, 1] / given : nil
    }

    /// The four counts, where two coders gave or did not give one code.
    var twoByTwo: TwoByTwo? {
        values == .code && data.coders.count == 2 ? data.twoByTwo(0, 1, category: 1) : nil
    }
}

extension Unitizing {
    /// The units of each code, and those with the sets of codes that they carry, unless there is but one code and no
    /// coefficient of sets was asked for.
    func subjects(_ choice: MeasureChoice) throws -> [Subject] {
        var subjects = try codeSubjects()
        if subjects.count != 1 || choice.named.contains(where: \.isForSets) { subjects.append(try setSubject()) }
        return subjects
    }

    /// The units of each code.
    func codeSubjects() throws -> [Subject] {
        try codes.indices.map { Subject(code: codes[$0], data: try data(code: $0), values: .code) }
    }

    /// The units with the sets of codes that they carry.
    func setSubject() throws -> Subject {
        Subject(code: nil, data: try dataForAllCodes(), values: .sets)
    }
}
