import ArgumentParser
import CodingModel
import Exchange
import Store
import Texts

extension ReviewCommand {
    struct Place: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say where a coding belongs in the text as it is now.",
            discussion: """
                The passage is named as for 'emic tag'. The coding keeps its memo, its coder and when it was made.

                Example:
                  emic review place 019b76da-c358-70eb-98f5-42fc9c0f4265 --lines 12..14
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions
        @OptionGroup var output: FormatOptions
        @OptionGroup(title: "The passage") var selector: SelectorOptions

        @Argument(help: ArgumentHelp("The coding's id.", valueName: "id"))
        var id: String

        func validate() throws {
            guard selector.count == 1 else { throw ValidationError(CommandError.noSelector.description) }
        }

        func run() throws {
            let store = try study.open(as: coder.coder)
            guard let review = try store.reviews().named([id], in: store).first else {
                throw CommandError.refused("say which coding: 'emic review' lists those that wait")
            }
            let printer = Printer(output.format)
            let text = try store.storedText(of: review.documentID)
            let passage = try selector.passage(in: text, of: review.document, printer: printer)
            let range = passage.range
            let placed = try store.edit("review place", by: coder.find(in: store)?.id) { edit in
                if case .taken(let holder) = try edit.settleReview(of: review.codingID, .place(passage)) {
                    throw CommandError.refused(
                        "\(review.coder) gave '\(review.code)' to that passage in coding \(holder): drop one of the two"
                    )
                }
                edit.subject = review.codingID
                edit.summary =
                    "placed a coding of \(review.code) at \(range.lowerBound)..\(range.upperBound) of '\(review.document)'"
                return try store.codings([review.codingID])
            }.value
            try printer.printCodings(columns: Tag.columns, placed)
        }
    }
}
