import CodingModel
import Store

/// Passage after passage is shown, and a line says what it gets.
struct SplitSession {
    private let queue: SplitQueue
    private let codes: [Code]
    private let keys: SplitKeys
    private let store: StudyStore
    private let coder: ObjectID?
    private let printer = Printer()
    private let surroundings: Surroundings
    private var report: SplitReport
    /// What was done with the passages so far: the change of each that got a code, and the report before it.
    private var steps: [(entry: JournalEntry?, before: SplitReport)] = []

    init(_ queue: SplitQueue, into codes: [Code], in store: StudyStore, by coder: ObjectID?) {
        self.queue = queue
        self.codes = codes
        self.store = store
        self.coder = coder
        keys = SplitKeys(codes.map(\.name))
        surroundings = Surroundings(texts: LastText(store), reach: 200)
        report = SplitReport(of: queue)
    }

    /// Goes through the passages until the last one, an answer that ends it, or the end of standard input.
    mutating func run() throws {
        while steps.count < queue.codings.count {
            try show(queue.codings[steps.count])
            guard let answer = try ask(), answer != .quit else { break }
            switch answer {
            case .codes(let positions):
                try save(SplitAnswer(coding: queue.codings[steps.count], codes: positions.map { codes[$0] }))
            case .skip: steps.append((nil, report))
            case .undo: try goBack()
            case .quit: break
            }
        }
        try printer.line(report.sentence)
    }

    /// Asks a question to be answered with yes or no; no if nobody answers.
    func confirms(_ question: String) throws -> Bool {
        try printer.line(question)
        return ["y", "yes"].contains(readLine()?.lowercased())
    }

    private func show(_ coding: Coding) throws {
        let range = coding.passage.range
        try printer.line(
            "\(steps.count + 1) of \(queue.codings.count) · \(coding.document) \(range.lowerBound)..\(range.upperBound)"
                + " · \(coding.coder)")
        let words = surroundings.text(around: coding).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        try printer.sentence("  " + words, hanging: 2)
        if let memo = coding.memo { try printer.sentence("  memo: \(memo)", hanging: 2) }
        try printer.line("  \(keys.legend)")
    }

    /// The next line that is an answer; `nil` at the end of standard input.
    private func ask() throws -> SplitKeys.Answer? {
        while let line = readLine() {
            if let answer = keys.answer(line) { return answer }
            try printer.line("  that is no answer: \(keys.legend)")
        }
        return nil
    }

    private mutating func save(_ answer: SplitAnswer) throws {
        let path = queue.path
        let (split, entry) = try store.edit("codes split", by: coder) { edit in
            edit.subject = answer.coding.id
            edit.summary =
                "gave a passage of '\(path)' to " + answer.codes.map { "'\($0.name)'" }.joined(separator: " and ")
            return try edit.splitCoding(answer.coding, into: answer.ids)
        }
        steps.append((entry, report))
        report.note(answer, split)
    }

    /// Takes the last answer back, unless the study was changed by another program since.
    private mutating func goBack() throws {
        guard let step = steps.last else { return }
        if let entry = step.entry {
            guard try store.nextUndo()?.id == entry.id else {
                return try printer.line("  the study was changed since by another program: 'emic log' tells how")
            }
            _ = try store.undo(by: coder)
        }
        report = step.before
        steps.removeLast()
    }
}

/// What is typed for which code: a letter of its name that no other has, or its number.
struct SplitKeys {
    enum Answer: Equatable {
        /// Positions of codes, in order.
        case codes([Int])
        case skip, undo, quit
    }

    let keys: [Character]
    private let names: [String]

    init(_ names: [String]) {
        self.names = names
        var taken: Set<Character> = ["s", "u", "q"]
        keys = names.enumerated().map { position, name in
            let letters = name.lowercased().filter(\.isLetter)
            let free = letters.first { !taken.contains($0) } ?? "abcdefghijklmnoprtvwxyz".first { !taken.contains($0) }
            let key = free ?? Character(UnicodeScalar(UInt8(ascii: "1") + UInt8(position % 9)))
            taken.insert(key)
            return key
        }
    }

    /// All that can be answered, on a line.
    var legend: String {
        let all = keys.count > 1 ? ["\(String(keys.prefix(2))) both"] : []
        return (zip(keys, names).map { "\($0) \($1)" } + all + ["s skip", "u undo", "q quit"]).joined(separator: " · ")
    }

    /// What a line means; `nil` if nothing. Several keys in a line are several codes.
    func answer(_ line: String) -> Answer? {
        let typed = line.lowercased().filter { !$0.isWhitespace && $0 != "," && $0 != "+" }
        switch typed {
        case "s", "skip": return .skip
        case "u", "undo": return .undo
        case "q", "quit": return .quit
        case "": return nil
        default:
            if let position = names.firstIndex(where: { Name.key(of: $0) == Name.key(of: line) }) {
                return .codes([position])
            }
            let positions = typed.map { key in
                let number = key.wholeNumberValue.map { $0 - 1 }.flatMap { names.indices.contains($0) ? $0 : nil }
                return keys.firstIndex(of: key) ?? number
            }
            let known = positions.compactMap(\.self)
            return known.count == positions.count ? .codes(known.uniqued()) : nil
        }
    }
}
