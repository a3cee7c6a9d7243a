import Agreement
import Exchange
import Foundation

/// A file of published cases: `{"cases": […]}`, or the list alone.
struct CaseFile: Decodable {
    let cases: [AgreementCase]

    private enum Key: String, CodingKey { case cases }

    init(from decoder: any Decoder) throws {
        if let list = try? decoder.singleValueContainer().decode([AgreementCase].self) {
            cases = list
        } else {
            cases = try decoder.container(keyedBy: Key.self).decode([AgreementCase].self, forKey: .cases)
        }
    }

    /// The cases in the file at `path`, or on standard input where it is `-`.
    static func read(path: String) throws -> [AgreementCase] {
        let input = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
        guard let input else { throw CommandError.refused("there is no file '\(path)'") }
        do {
            return try JSONDecoder().decode(CaseFile.self, from: try input.readToEnd() ?? Data()).cases
        } catch let error as DecodingError {
            throw CommandError.refused("\(path == "-" ? "standard input" : path) is no file of cases: \(error.place)")
        }
    }
}

extension DecodingError {
    /// What is wrong, and where.
    fileprivate var place: String {
        switch self {
        case .keyNotFound(let key, let context): "'\(key.stringValue)' is missing\(Self.path(context))"
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            "\(context.debugDescription)\(Self.path(context))"
        @unknown default: "it can't be read"
        }
    }

    private static func path(_ context: Context) -> String {
        let path = context.codingPath.map { $0.intValue.map { "case \($0 + 1)" } ?? $0.stringValue }
        return path.isEmpty ? "" : " in \(path.joined(separator: ", "))"
    }
}
