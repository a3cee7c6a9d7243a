import ArgumentParser
import CodingModel
import Store

extension Cases {
    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a case values of attributes, or take them away.",
            discussion: """
                Nothing behind the equals sign takes a value away. Numbers have a point for decimals, dates are year, \
                month and day, yes and no may also be true and false or ja and nej.

                Examples:
                  emic cases set "School 12" district=North founded=1974-08-01 smoker=no
                  emic cases set "School 12" founded=
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The case.", valueName: "case"))
        var name: String

        @Argument(help: ArgumentHelp("The values.", valueName: "attribute=value"))
        var values: [NamedValue]

        func run() throws {
            let store = try study.open()
            let subject = try store.case(named: name)
            let values = try values.map { (try store.attribute(named: $0.attribute), $0.value) }
            let edited = try store.edit("cases set", by: coder.find(in: store)?.id) { edit in
                edit.subject = subject.id
                let changed = try values.filter { attribute, value in
                    try edit.setValue(value.isEmpty ? nil : value, of: attribute, in: subject)
                }
                edit.summary =
                    "'\(subject.name)': "
                    + changed.map { attribute, value in
                        "\(attribute.name) \(value.isEmpty ? "taken away" : "set")"
                    }.joined(separator: ", ")
                return edit.summary
            }
            try Printer().line(edited.entry == nil ? "'\(subject.name)' is like that already" : edited.value)
        }
    }
}
