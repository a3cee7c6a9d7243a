import Exchange

/// A small JSON document whose keys keep their order.
indirect enum JSON {
    case null
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case array([JSON])
    case object([(String, JSON)])

    /// The text, or null.
    init(_ text: String?) { self = text.map(JSON.text) ?? .null }

    /// The number with full precision, or null.
    init(_ number: Double?) { self = number.map(JSON.number) ?? .null }

    /// The document as text, on one line but for the elements of `rows`, which begin a line each.
    var text: String {
        switch self {
        case .null: "null"
        case .boolean(let boolean): boolean ? "true" : "false"
        case .integer(let integer): String(integer)
        case .number(let number): number.isFinite ? String(number) : "null"
        case .text(let text): JSONText.quoted(text)
        case .array(let items): "[" + items.map(\.text).joined(separator: ",") + "]"
        case .object(let pairs):
            "{" + pairs.map { "\(JSONText.quoted($0.0)):\($0.1.text)" }.joined(separator: ",") + "}"
        }
    }

    /// The document over several lines: an object's keys a line each, an array of objects an object a line.
    var lines: String {
        switch self {
        case .object(let pairs):
            "{\n" + pairs.map { "\(JSONText.quoted($0.0)): \($0.1.listed)" }.joined(separator: ",\n") + "\n}"
        default: text
        }
    }

    private var listed: String {
        guard case .array(let items) = self, case .object = items.first else { return text }
        return "[\n" + items.map(\.text).joined(separator: ",\n") + "\n]"
    }
}
