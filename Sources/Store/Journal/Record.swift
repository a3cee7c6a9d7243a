import Foundation

/// A value in the journal: what JSON can say of the fields of an object.
enum JournalValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)

    /// Texts are the same if their bytes are, not if they look the same.
    static func == (left: JournalValue, right: JournalValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.integer(let left), .integer(let right)): left == right
        case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
        default: false
        }
    }
}

/// The fields of an object as the journal knows them: references are identities, words are commitments.
typealias Record = [String: JournalValue]

/// What a change did to one object: `nil` before, it was made; `nil` after, it was taken away.
struct Edit: Hashable, Sendable {
    var object: String
    var id: String
    var before: Record?
    var after: Record?

    /// The edit that takes this one back.
    var inverse: Edit { Edit(object: object, id: id, before: after, after: before) }
}

/// The journal's JSON: keys in order, no blanks, so that the same edits give the same bytes.
enum JournalJSON {
    static func encode(_ edits: [Edit]) -> String {
        var json = "["
        for (position, edit) in edits.enumerated() {
            json += position == 0 ? "" : ","
            json += "{\"object\":\(quoted(edit.object)),\"id\":\(quoted(edit.id))"
            json += ",\"before\":\(encode(edit.before)),\"after\":\(encode(edit.after))}"
        }
        return json + "]"
    }

    static func decode(_ json: String) throws -> [Edit] {
        guard let list = (try? JSONSerialization.jsonObject(with: Data(json.utf8))) as? [[String: Any]] else {
            throw JournalFormatError()
        }
        return try list.map { item in
            guard let object = item["object"] as? String, let id = item["id"] as? String else {
                throw JournalFormatError()
            }
            return Edit(object: object, id: id, before: try record(item["before"]), after: try record(item["after"]))
        }
    }

    private static func encode(_ record: Record?) -> String {
        guard let record else { return "null" }
        let fields = record.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(encode($0.value))" }
        return "{" + fields.joined(separator: ",") + "}"
    }

    private static func encode(_ value: JournalValue) -> String {
        switch value {
        case .null: "null"
        case .integer(let number): String(number)
        case .text(let text): quoted(text)
        }
    }

    private static func quoted(_ text: String) -> String {
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: json.unicodeScalars.append(scalar)
            }
        }
        return json + "\""
    }

    private static func record(_ value: Any?) throws -> Record? {
        guard let value, !(value is NSNull) else { return nil }
        guard let fields = value as? [String: Any] else { throw JournalFormatError() }
        return try fields.mapValues { field in
            switch field {
            case is NSNull: .null
            case let text as String: .text(text)
            case let number as NSNumber: .integer(number.int64Value)
            default: throw JournalFormatError()
            }
        }
    }
}

/// An entry that this program did not write.
struct JournalFormatError: Error {}
