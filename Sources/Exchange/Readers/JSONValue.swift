/// A value as JSON has it; a number is kept as it is written.
enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// What a message calls it.
    var kind: String {
        switch self {
        case .null: "null"
        case .boolean: "true or false"
        case .number: "a number"
        case .string: "a text"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

/// Keys and their values, in the order they are written.
struct JSONObject: Hashable, Sendable {
    private(set) var keys: [String] = []
    private(set) var values: [JSONValue] = []

    /// The value of a key. Objects here have a dozen keys, so looking at each is quick.
    subscript(key: String) -> JSONValue? {
        keys.firstIndex(of: key).map { values[$0] }
    }

    /// Adds a key; `false` if it is there already.
    mutating func add(_ key: String, _ value: JSONValue) -> Bool {
        guard !keys.contains(key) else { return false }
        keys.append(key)
        values.append(value)
        return true
    }
}
