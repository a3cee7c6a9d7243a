public import CodingModel

/// What stands in one cell of a table.
public enum Field: Hashable, Sendable {
    /// Nothing: an empty cell in CSV, `null` in JSON.
    case null
    case text(String)
    case integer(Int)
    /// Written with as many digits as give the same number back; not a number and infinity are written as nothing.
    case number(Double)
    case boolean(Bool)
    case id(ObjectID)
    case time(Timestamp)

    /// The text, or nothing.
    public init(_ text: String?) { self = text.map(Field.text) ?? .null }

    /// The number, or nothing.
    public init(_ number: Double?) { self = number.map(Field.number) ?? .null }

    /// The identity, or nothing.
    public init(_ id: ObjectID?) { self = id.map(Field.id) ?? .null }

    /// The moment, or nothing.
    public init(_ time: Timestamp?) { self = time.map(Field.time) ?? .null }

    /// What a person reads: as in CSV, without quotes.
    public var text: String {
        switch self {
        case .null: ""
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .number(let number): number.isFinite ? String(number) : ""
        case .boolean(let boolean): boolean ? "true" : "false"
        case .id(let id): id.description
        case .time(let time): time.description
        }
    }

    /// Whether people expect it at the right of its column.
    public var isNumeric: Bool {
        switch self {
        case .integer, .number: true
        default: false
        }
    }
}

/// What a column's cells are.
public enum FieldType: String, Hashable, Sendable, CaseIterable {
    case string, integer, number, boolean
    /// ISO 8601 in UTC with milliseconds, `2026-11-22T09:30:00.000Z`.
    case datetime
    /// Five groups of hexadecimal digits in lower case.
    case uuid
}
