import ArgumentParser
import CodingModel
import Store

extension Attributes {
    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove an attribute.",
            discussion: """
                Refused while cases have values of it, unless --with-values says so. 'emic undo' brings all back.

                Example:
                  emic attributes remove age --with-values
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The attribute.", valueName: "attribute"))
        var name: String

        @Flag(help: "Remove its values, too.")
        var withValues = false

        @Flag(help: "Say what would be removed, and leave the study as it is.")
        var dryRun = false

        func run() throws {
            let store = try study.open()
            let attribute = try store.attribute(named: name)
            var values = 0
            try store.forEachCase { if $0.values[attribute.name] != nil { values += 1 } }
            let summary =
                "removed the attribute '\(attribute.name)'" + (values == 0 ? "" : " with \(counted(values, "value"))")
            try store.edit("attributes remove", by: coder.find(in: store)?.id, dryRun: dryRun) { edit in
                edit.subject = attribute.id
                edit.summary = summary
                try edit.removeAttribute(attribute, withValues: withValues)
            }
            try Printer().line((dryRun ? "would have " : "") + summary)
        }
    }
}
