import CodingModel
import Store
import Texts

/// What is to become of codings: of each, where it goes, and the code, weight and memo that all of them get.
struct CodingEdits {
    /// What is done, in words.
    let description: String

    private let edits: [(coding: Coding, change: CodingChange)]
    private let memo: String?
    private let paths: [ObjectID: String]

    /// - Parameter path: the code that all of them get; `nil` if each keeps its own.
    /// - Throws: ``CommandError`` where a new passage is named for several codings, or borders can't be moved so far.
    init(
        _ options: CodingEditOptions, code path: String?, of codings: [Coding], in store: StudyStore, printer: Printer
    ) throws {
        let codebook = try store.codebook()
        let code = try path.map { try store.code(at: $0, in: codebook) }
        guard options.selector.count == 0 || codings.count == 1 else {
            throw CommandError.refused(
                "a new passage is one coding's, found \(codings.count): name one by its id, or take --extend, --start "
                    + "and --end")
        }
        var places = MovedPassages(options)
        memo = options.memo
        edits = try codings.map { coding in
            let passage = try options.movesPassage ? places.passage(of: coding, in: store, printer: printer) : nil
            let weight: Double?? = options.noWeight ? .some(nil) : options.weight.map { .some($0) }
            return (coding, CodingChange(passage: passage, codeID: code?.id, weight: weight))
        }
        paths = Dictionary(uniqueKeysWithValues: codebook.codes.map { ($0.id, codebook.path(of: $0.id) ?? $0.name) })
        var parts: [String] = []
        if options.movesPassage { parts.append("moved") }
        if let code { parts.append("given '\(paths[code.id] ?? code.name)'") }
        if let weight = options.weight { parts.append("weighed \(weight)") }
        if options.noWeight { parts.append("weighed no more") }
        if let memo { parts.append(memo.isEmpty ? "left without a memo" : "given a memo") }
        description = parts.joined(separator: ", ")
    }

    /// Makes the changes, each coding by itself.
    ///
    /// - Parameter joining: whether a coding that would be like another one becomes one with it.
    func make(through edit: StudyEdit, joining: Bool) throws -> Report {
        var report = Report()
        for (coding, change) in edits {
            var (id, isChanged) = (coding.id, false)
            switch try edit.replaceCoding(coding.id, with: change) {
            case .replaced: isChanged = true
            case .unchanged: break
            case .taken(let other):
                guard joining else {
                    let code = paths[change.codeID ?? coding.codeID] ?? coding.code
                    report.taken.append(Taken(coding: coding, code: code, by: other))
                    continue
                }
                try edit.joinCoding(coding.id, with: other)
                if let weight = change.weight { _ = try edit.replaceCoding(other, with: CodingChange(weight: weight)) }
                (id, isChanged) = (other, true)
                report.joined += 1
            }
            if let memo, try edit.setMemo(ofCoding: id, to: memo) { isChanged = true }
            if isChanged { report.changed.append(id) } else { report.unchanged += 1 }
        }
        report.changed = report.changed.uniqued()
        return report
    }

    /// A coding that stays as it is, since another one is what it would be.
    struct Taken {
        let coding: Coding
        let code: String
        let by: ObjectID

        /// Says it, and how many others there are.
        func sentence(amongOthers others: Int) -> String {
            "\(coding.coder) has given '\(code)' to that passage already, in coding \(by)"
                + (others > 0 ? ", and so it is with \(counted(others, "other"))" : "")
                + ": nothing was changed, --join makes one of the two"
        }
    }

    /// What became of the codings.
    struct Report {
        var changed: [ObjectID] = []
        var unchanged = 0
        var joined = 0
        var taken: [Taken] = []

        /// What was done, for the log.
        func summary(of description: String) -> String {
            "\(counted(changed.count, "coding")) \(description)"
                + (joined > 0 ? ", \(joined) of them joined with one that was there" : "")
        }

        /// Says what was done, and what was left as it was.
        func tell(dryRun: Bool) {
            var parts = ["\(counted(changed.count, "coding")) \(dryRun ? "would be changed" : "changed")"]
            if joined > 0 { parts.append("\(joined) of them joined with one that was there") }
            if unchanged > 0 { parts.append("\(unchanged) so already") }
            if !taken.isEmpty {
                parts.append("\(taken.count) left alone, as there is a coding like that: --join makes one of the two")
            }
            if dryRun { parts.append("nothing was changed: this was a dry run") }
            Printer.message(parts.joined(separator: "; "))
        }
    }
}

/// Finds where codings go.
private struct MovedPassages {
    /// A text and what its borders are moved by; codings come document by document.
    private struct Page {
        let document: ObjectID
        let text: StoredText
        let words: Segments
        let extents: Segments?
    }

    private let options: CodingEditOptions
    private var last: Page?

    init(_ options: CodingEditOptions) {
        self.options = options
    }

    mutating func passage(of coding: Coding, in store: StudyStore, printer: Printer) throws -> Passage {
        guard options.selector.count == 0 else {
            let text = try store.storedText(of: coding.documentID)
            return try options.selector.passage(in: text, of: coding.document, printer: printer)
        }
        let page = try page(of: coding.documentID, in: store)
        let range = coding.passage.range
        guard let moved = page.words.moving(range, start: options.start ?? 0, end: options.end ?? 0) else {
            throw CommandError.refused(
                "the passage \(range.lowerBound)..\(range.upperBound) of '\(coding.document)' has "
                    + "\(counted(page.words.indices(touching: range).count, "word")): its borders can't be moved so far"
            )
        }
        return page.text.passage(page.extents?.extending(moved) ?? moved)
    }

    private mutating func page(of document: ObjectID, in store: StudyStore) throws -> Page {
        if let last, last.document == document { return last }
        let text = try store.storedText(of: document)
        let page = Page(
            document: document, text: text, words: text.segments(.token),
            extents: options.selector.extend.map { text.segments($0.level) })
        last = page
        return page
    }
}
