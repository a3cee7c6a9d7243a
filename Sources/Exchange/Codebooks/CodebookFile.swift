public import CodingModel
import Foundation
import Yams

/// The forms in which a codebook is written as a text.
public enum CodebookFormat: String, CaseIterable, Sendable {
    case yaml, json, csv, markdown

    /// The form that a file's name tells of.
    public init?(path: String) {
        switch path.split(separator: ".").last?.lowercased() {
        case "yaml", "yml": self = .yaml
        case "json": self = .json
        case "csv": self = .csv
        case "md", "markdown": self = .markdown
        default: return nil
        }
    }
}

/// A codebook as a text that people review and programs compare.
public enum CodebookFile {
    /// The codebook in that form.
    public static func text(of codebook: Codebook, as format: CodebookFormat) throws -> String {
        let entries = CodebookEntry.entries(of: codebook)
        switch format {
        case .yaml:
            let encoder = YAMLEncoder()
            encoder.options.allowUnicode = true
            encoder.options.width = -1
            return try encoder.encode(entries)
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(entries), as: UTF8.self) + "\n"
        case .csv:
            var bytes: [UInt8] = []
            let output = Output { bytes += $0 }
            let writer = RowWriter(CodebookTable.table, as: .csv, to: output)
            for entry in entries { try writer.write(entry) }
            try writer.finish()
            return String(decoding: bytes, as: UTF8.self)
        case .markdown: return CodebookAppendix(codebook).text
        }
    }

    /// The codes that a file tells of.
    ///
    /// - Throws: ``ExchangeError``, or ``CodebookProblem`` where the file is no codebook in that form.
    public static func entries(_ input: Input, as format: CodebookFormat) throws -> [CodebookEntry] {
        do {
            switch format {
            case .yaml: return try YAMLDecoder().decode([CodebookEntry].self, from: Data(input.all()))
            case .json: return try JSONDecoder().decode([CodebookEntry].self, from: Data(input.all()))
            case .csv: return try CodebookTable.entries(input)
            case .markdown: return try CodebookAppendixReader.entries(input)
            }
        } catch let error as DecodingError {
            if case .dataCorrupted(let context) = error, let error = context.underlyingError as? YamlError {
                throw CodebookProblem(file: input.name, error)
            }
            throw CodebookProblem(file: input.name, reason: CodebookProblem.reason(error))
        } catch let error as YamlError {
            throw CodebookProblem(file: input.name, error)
        }
    }
}

/// Why a file can't be taken for a codebook, without its words.
public struct CodebookProblem: Error, Equatable, CustomStringConvertible {
    var file: String
    /// Counted from 1; `nil` where the reason names the code.
    var line: Int?
    var reason: String

    public var description: String {
        line.map { "\(file):\($0): \(reason)" } ?? "'\(file)' is no codebook that can be read: \(reason)"
    }

    static func reason(_ error: DecodingError) -> String {
        func place(_ context: DecodingError.Context) -> String {
            let position = context.codingPath.compactMap(\.intValue).first.map { "code \($0 + 1)" } ?? "the file"
            let key = context.codingPath.last { $0.intValue == nil }.map { ", '\($0.stringValue)'" } ?? ""
            return position + key
        }
        switch error {
        case .keyNotFound(let key, let context): return "\(place(context)) has no '\(key.stringValue)'"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return "\(place(context)) is not what is expected there"
        case .dataCorrupted(let context): return "\(place(context)) is damaged"
        @unknown default: return "it is damaged"
        }
    }
}

extension CodebookProblem {
    /// Why a text is not YAML: the line where that shows, and none of its words.
    fileprivate init(file: String, _ error: YamlError) {
        self.init(file: file, reason: "it is not YAML")
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): line = mark.line
        default: break
        }
    }
}
