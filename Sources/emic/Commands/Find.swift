import ArgumentParser
import Exchange
import Store
import Texts

struct Find: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find words in all documents.",
        discussion: """
            A word is found whatever its case; 'sick*' is every word that begins so; words side by side must stand in \
            one paragraph, '"sick leave"' side by side in the text, NEAR(sick leave, 5) at most five words apart; AND, \
            OR, NOT and parentheses join them. Letters with marks are letters of their own, å is not a, unless \
            --fold is given. With --regex the text is a regular expression (PCRE2), which goes through all texts as \
            they stand. What is found can be coded: csv, json and jsonl are what 'emic tag --from' takes.

            Examples:
              emic find "sick*"
              emic find 'NEAR(sick leave, 5) NOT holiday' --speaker Teacher
              emic find --regex "absen(t|ce)" --ignore-case --not-in-code wellbeing
              emic find "sick*" --extend sentence --format jsonl > found.jsonl
              emic tag --from found.jsonl --code "sick leave"
            """)

    @OptionGroup var study: StudyOptions
    @OptionGroup var view: ViewOptions
    @OptionGroup var output: FormatOptions

    @Argument(help: ArgumentHelp("What to look for.", valueName: "text"))
    var text: String

    @Flag(help: "Letters are found without regard to their marks: å as a, ø as o.")
    var fold = false

    @Flag(help: "The text is a regular expression.")
    var regex = false

    @Flag(help: "With --regex: capitals and small letters are the same.")
    var ignoreCase = false

    @OptionGroup(title: "Where, and how much") var options: FindOptions

    func validate() throws {
        if fold, regex { throw ValidationError("--fold is for words: in a regular expression write [aå]") }
        if ignoreCase, !regex { throw ValidationError("--ignore-case goes with --regex: words are found in any case") }
    }

    func run() throws {
        let search: TextSearch =
            regex
            ? .pattern(try PatternSearch(text, ignoringCase: ignoreCase)) : .words(text, folding: fold)
        let store = try options.asksForCodes ? study.open(view) : study.open()
        let summary = try store.snapshot { store in
            let whole = try options.studySearch(search, in: store)
            return try print { body in try whole.forEach(in: store, body) }
        }
        if summary.hits == 0 { Printer.message("nothing found") }
    }

    private func print(_ produce: ((Found) throws -> Void) throws -> StudySearch.Summary) throws -> StudySearch.Summary
    {
        guard output.format != .table else { return try FoundPage().print(produce) }
        var summary = StudySearch.Summary()
        try Printer(output.format).print(.found) { body in
            summary = try withoutActuallyEscaping(body) { try produce($0) }
        }
        if summary.isCut { Printer.message(summary.sentence) }
        return summary
    }
}
