public import ArgumentParser
public import CodingModel
import Store

/// What a command lets the codebook say of a code.
struct CodePageOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: ArgumentHelp("What the code means.", valueName: "text"))
    var definition: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("When to use it.", valueName: "text"))
    var inclusion: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("When not to use it.", valueName: "text"))
    var exclusion: String?

    @Option(
        name: .customLong("example"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp("An example; repeat it for more.", valueName: "text"))
    var examples: [String] = []

    @Option(
        name: .customLong("counter-example"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp("What looks like one and is none; repeat it for more.", valueName: "text"))
    var counterExamples: [String] = []

    @Option(
        name: .customLong("example-from"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "A coding whose words are one more example, by its id; several by comma.", valueName: "id"))
    var exampleCodings: [String] = []

    @Option(
        name: .customLong("counter-example-from"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "A coding whose words look like an example and are none; several by comma.", valueName: "id"))
    var counterExampleCodings: [String] = []

    @Option(
        name: .customLong("alias"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Another name that it is found under; repeat it for more.", valueName: "name"))
    var aliases: [String] = []

    @Option(help: "Whether it is in use.")
    var status: CodeStatus?

    /// Whether anything is said.
    var isGiven: Bool {
        definition != nil || inclusion != nil || exclusion != nil || status != nil
            || !(examples + counterExamples + exampleCodings + counterExampleCodings + aliases).isEmpty
    }

    /// The page with what is said in place of what it said; an empty text takes away, and passages come on top.
    ///
    /// - Throws: ``CommandError`` where there is no such coding.
    func changed(_ page: CodePage, in store: StudyStore) throws -> CodePage {
        func list(_ given: [String], _ present: [String]) -> [String] {
            given.isEmpty ? present : given.filter { !$0.isEmpty }
        }
        return CodePage(
            definition: definition ?? page.definition, inclusion: inclusion ?? page.inclusion,
            exclusion: exclusion ?? page.exclusion, status: status ?? page.status,
            aliases: list(aliases, page.aliases),
            examples: list(examples, page.examples) + (try passages(exampleCodings, of: "--example-from", in: store)),
            counterExamples: list(counterExamples, page.counterExamples)
                + (try passages(counterExampleCodings, of: "--counter-example-from", in: store)))
    }

    /// Passages as examples: their words, and where they stand.
    private func passages(_ ids: [String], of option: String, in store: StudyStore) throws -> [String] {
        guard !ids.isEmpty else { return [] }
        return try store.presentCodings(store.codingIDs(named: ids, of: option)).map { coding in
            let words = coding.passage.quotation.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let range = coding.passage.range
            return "\(words) (\(coding.document) \(range.lowerBound)..\(range.upperBound))"
        }
    }
}

extension CodeStatus: ExpressibleByArgument {}

extension CodePage {
    /// What is new in comparison with `other`, in words; `version` is the number of the version that this makes.
    func changes(since other: CodePage, version: Int) -> [String] {
        var changes: [String] = []
        if definition != other.definition { changes.append("defined anew (version \(version))") }
        if inclusion != other.inclusion { changes.append("inclusion told anew (version \(version))") }
        if exclusion != other.exclusion { changes.append("exclusion told anew (version \(version))") }
        if status != other.status { changes.append("now \(status.rawValue)") }
        if aliases != other.aliases {
            changes.append("aliases \(aliases.isEmpty ? "none" : aliases.joined(separator: ", "))")
        }
        if examples != other.examples { changes.append(counted(examples.count, "example")) }
        if counterExamples != other.counterExamples {
            changes.append(counted(counterExamples.count, "counter-example"))
        }
        return changes
    }
}
