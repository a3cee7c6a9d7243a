import CodingModel

/// Reads a codebook in Markdown, as ``CodebookAppendix`` writes it or a person has gone on with it.
///
/// What stands before the first heading of the second level or below one of the first is passed over. A heading is a
/// code's path; below another code's, its name will do.
struct CodebookAppendixReader {
    private typealias Label = CodebookAppendix.Label

    private let file: String
    private var line = 0
    private var entries: [CodebookEntry] = []
    /// Where each code was met.
    private var lines: [String: Int] = [:]
    /// The headings that the next one may stand below.
    private var above: [(level: Int, path: String)] = []
    private var code: Draft?
    private var hasHeading = false

    /// A code in the making.
    private struct Draft {
        var entry: CodebookEntry
        var seen: Set<Label> = []
        /// What the next line goes on with; `nil` is the definition.
        var part: Label?
        var texts: [Label?: [String]] = [:]
        var examples: [Label: [[String]]] = [:]
        /// Whether the last line was one of an example, which may go on.
        var isInExample = false
    }

    /// The codes that `input` tells of.
    ///
    /// - Throws: ``ExchangeError`` if it can't be read, ``CodebookProblem`` with the line that can't be understood.
    static func entries(_ input: Input) throws -> [CodebookEntry] {
        guard let text = String(validating: try input.all(), as: UTF8.self) else {
            throw CodebookProblem(file: input.name, reason: "it is not UTF-8")
        }
        var reader = CodebookAppendixReader(file: input.name)
        let all = text.unicodeScalars
        for line in (all.first == "\u{FEFF}" ? all.dropFirst() : all[...]).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            reader.line += 1
            try reader.read(String(line.last == "\r" ? line.dropLast() : line))
        }
        reader.finishCode()
        guard reader.hasHeading || text.allSatisfy(\.isWhitespace) else {
            throw CodebookProblem(file: input.name, reason: "it has no headings, as '## CODE' for each code")
        }
        return reader.entries
    }

    private init(file: String) {
        self.file = file
    }

    private mutating func read(_ text: String) throws {
        if let (level, title) = Self.heading(text) {
            hasHeading = true
            return try begin(title, level: level)
        }
        guard code != nil else { return }
        if let (label, rest) = Self.label(text) { return try begin(label, rest) }
        if text.unicodeScalars.first == ">" { return try quote(text.unicodeScalars.dropFirst()) }
        try goOn(with: text)
    }

    // MARK: Lines

    private mutating func begin(_ title: String, level: Int) throws {
        finishCode()
        above.removeAll { $0.level >= level }
        guard level > 1 else { return }
        var raw = title
        var status: CodeStatus?
        if let found = CodeStatus.allCases.first(where: { raw.hasSuffix(" (\($0.rawValue))") }) {
            status = found
            raw = MarkdownText.trimmed(String(raw.dropLast(found.rawValue.count + 3)))
        }
        var path = MarkdownText.unescaped(raw)
        guard !path.isEmpty else { throw problem("a heading without a code's name") }
        if !path.contains("/"), let parent = above.last { path = parent.path + "/" + path }
        if let first = lines.updateValue(line, forKey: Name.key(of: path)) {
            throw problem("the code '\(path)' stands in line \(first) already: leave one out")
        }
        above.append((level, path))
        code = Draft(entry: CodebookEntry(code: path, status: status.flatMap { $0 == .active ? nil : $0.rawValue }))
    }

    private mutating func begin(_ label: Label, _ rest: String) throws {
        guard code?.seen.insert(label).inserted ?? false else {
            throw problem("'\(label.rawValue)' a second time for one code: put the two together")
        }
        switch label {
        case .aliases:
            let names = Self.names(rest)
            code?.entry.aliases = names.isEmpty ? nil : names
        case .color:
            let color = MarkdownText.trimmed(MarkdownText.unescaped(rest.filter { $0 != "`" }))
            guard color.wholeMatch(of: /#[0-9A-Fa-f]{6}/) != nil else {
                throw problem("a colour is written as #rrggbb, for example #3366cc")
            }
            code?.entry.color = color
        case .inclusion, .exclusion:
            code?.part = label
            code?.texts[label] = [rest]
        case .examples, .counterExamples:
            guard MarkdownText.trimmed(rest).isEmpty else {
                throw problem("an example stands in a line of its own that begins with '>'")
            }
            code?.part = label
        }
        code?.isInExample = false
    }

    private mutating func quote(_ text: Substring.UnicodeScalarView) throws {
        guard let label = code?.part, label == .examples || label == .counterExamples else {
            throw problem("a line with '>' stands below '**Examples**' or '**Not examples**'")
        }
        guard !text.isEmpty else {
            throw problem(
                "an example has no empty line: leave it out, or begin another example below an empty line")
        }
        extend(label, by: String(text.first == " " ? text.dropFirst() : text))
    }

    private mutating func goOn(with text: String) throws {
        let isBlank = text.unicodeScalars.allSatisfy(MarkdownText.isBlank)
        let part = code?.part
        guard let label = part, label == .examples || label == .counterExamples else {
            code?.texts[part, default: []].append(text)
            return
        }
        if isBlank {
            code?.isInExample = false
        } else if code?.isInExample ?? false {
            extend(label, by: text)
        } else {
            throw problem("an example begins with '>'; what a code means stands above its examples")
        }
    }

    /// Goes on with the example that is open, or begins one.
    private mutating func extend(_ label: Label, by words: String) {
        var examples = code?.examples[label] ?? []
        if code?.isInExample ?? false, let last = examples.popLast() {
            examples.append(last + [words])
        } else {
            examples.append([words])
        }
        code?.examples[label] = examples
        code?.isInExample = true
    }

    private mutating func finishCode() {
        guard let code else { return }
        func text(_ label: Label?) -> String? {
            let text = MarkdownText.trimmed(code.texts[label]?.joined(separator: "\n") ?? "")
            return text.isEmpty ? nil : MarkdownText.unescaped(text)
        }
        func examples(_ label: Label) -> [String]? {
            code.examples[label]?.map { MarkdownText.unescaped(MarkdownText.trimmed($0.joined(separator: "\n"))) }
        }
        var entry = code.entry
        entry.definition = text(nil)
        entry.inclusion = text(.inclusion)
        entry.exclusion = text(.exclusion)
        entry.examples = examples(.examples)
        entry.counterExamples = examples(.counterExamples)
        entries.append(entry)
        self.code = nil
    }

    private func problem(_ reason: String) -> CodebookProblem {
        CodebookProblem(file: file, line: line, reason: reason)
    }

    // MARK: Parts of a line

    /// A heading's level and what it says, without the signs that may close it.
    private static func heading(_ text: String) -> (level: Int, title: String)? {
        let level = text.unicodeScalars.prefix { $0 == "#" }.count
        let rest = text.unicodeScalars.dropFirst(level)
        guard (1...6).contains(level), rest.first.map(MarkdownText.isBlank) ?? true else { return nil }
        let title = MarkdownText.trimmed(String(rest))
        let open = String(String.UnicodeScalarView(title.unicodeScalars.reversed().drop { $0 == "#" }.reversed()))
        let isClosed = open.unicodeScalars.last.map(MarkdownText.isBlank) ?? true
        return (level, isClosed ? MarkdownText.trimmed(open) : title)
    }

    /// The label that a line begins with, also as people write it: in other case, with a colon or a curly apostrophe.
    private static func label(_ text: String) -> (Label, rest: String)? {
        let stars = text.prefix { $0 == "*" }
        guard (1...2).contains(stars.count), let end = text.dropFirst(stars.count).firstRange(of: stars) else {
            return nil
        }
        let inside = text[stars.endIndex..<end.lowerBound].replacing("’", with: "'")
        let name = "\(stars)\(inside.hasSuffix(":") ? String(inside.dropLast()) : String(inside))\(stars)".lowercased()
        guard let label = Label.allCases.first(where: { $0.rawValue.lowercased() == name }) else { return nil }
        let rest = text[end.upperBound...].unicodeScalars
        return (label, String((rest.first == ":" ? rest.dropFirst() : rest).drop(while: MarkdownText.isBlank)))
    }

    /// The names in a line that are separated by commas, but for those behind a backslash.
    private static func names(_ text: String) -> [String] {
        var names = [""]
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if scalar == ",", !isEscaped {
                names.append("")
            } else {
                names[names.count - 1].unicodeScalars.append(scalar)
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return names.map { MarkdownText.unescaped(MarkdownText.trimmed($0)) }.filter { !$0.isEmpty }
    }
}
