import ArgumentParser
import CodingModel
import Store

extension Attributes {
    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change an attribute: its name, its kind, or what can be chosen.",
            discussion: """
                The cases' values stay. A change that one of them does not fit is refused, and the case named. Made a \
                choice without --add-choice, it offers the values that there are.

                Examples:
                  emic attributes edit district --name region
                  emic attributes edit district --add-choice West,Centre
                  emic attributes edit postcode --kind text
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The attribute.", valueName: "attribute"))
        var attribute: String

        @Option(parsing: .unconditional, help: "Its new name.")
        var name: String?

        @Option(help: "What values it takes from now on.")
        var kind: AttributeKind?

        @Option(
            parsing: .unconditionalSingleValue,
            help: ArgumentHelp("More to choose from, by comma or by repeating it.", valueName: "values"))
        var addChoice: [String] = []

        @Option(
            parsing: .unconditionalSingleValue,
            help: ArgumentHelp("What can be chosen no more; no case may have it.", valueName: "values"))
        var removeChoice: [String] = []

        func validate() throws {
            guard name != nil || kind != nil || !addChoice.isEmpty || !removeChoice.isEmpty else {
                throw ValidationError("say what to change, as with --name, --kind or --add-choice")
            }
        }

        func run() throws {
            let store = try study.open()
            let old = try store.attribute(named: attribute)
            var new = old
            var changes: [String] = []
            if let name {
                new.name = try Name(name).text
                changes.append("renamed to '\(new.name)'")
            }
            if let kind {
                new.kind = kind
                new.choices = kind == .choice ? try old.choices + values(of: old, in: store) : []
                changes.append("now of kind \(kind.rawValue)")
            }
            let (more, less) = (addChoice.splitAtCommas, removeChoice.splitAtCommas)
            if !more.isEmpty { changes.append("with \(counted(more.count, "choice")) more") }
            if !less.isEmpty { changes.append("with \(counted(less.count, "choice")) less") }
            for choice in less {
                guard new.choices.contains(where: { Name.key(of: $0) == Name.key(of: choice) }) else {
                    throw CommandError.refused(
                        "'\(old.name)' has no choice '\(choice)': they are \(new.choices.joined(separator: ", "))")
                }
            }
            new.choices = new.choices.filter { !less.map { Name.key(of: $0) }.contains(Name.key(of: $0)) } + more
            let changed = new
            let edited = try store.edit("attributes edit", by: coder.find(in: store)?.id) { edit in
                edit.subject = old.id
                edit.summary = "'\(old.name)' " + changes.joined(separator: ", ")
                try edit.editAttribute(old, to: changed)
                return edit.summary
            }
            try Printer().line(edited.entry == nil ? "'\(old.name)' is like that already" : edited.value)
        }

        /// The values that cases have of an attribute that is no choice yet, each once.
        private func values(of attribute: Attribute, in store: StudyStore) throws -> [String] {
            guard attribute.kind != .choice else { return [] }
            var (values, seen): ([String], Set<String>) = ([], [])
            try store.forEachCase { owner in
                guard let value = owner.values[attribute.name], seen.insert(Name.key(of: value)).inserted else {
                    return
                }
                values.append(value)
            }
            return values
        }
    }
}
