public import ArgumentParser
public import CodingModel
import Store

/// What commands that take cases from elsewhere have in common.
struct CaseImportOptions: ParsableArguments {
    @Option(
        name: [.customLong("kind"), .customLong("kinds")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "The kind of an attribute that is new, as in age=number; without it, what all its values are.",
            valueName: "name=kind"))
    var kinds: [NamedValue] = []

    @Flag(help: "Show what would be changed, and leave the study as it is.")
    var dryRun = false

    /// Takes over entries by one change, prints what changed, and says what was guessed.
    func take(
        _ sheet: CaseEntries, into store: StudyStore, kind: String, by coder: ObjectID?, output: FormatOptions
    ) throws {
        var named: [String: AttributeKind] = [:]
        for choice in kinds {
            guard let kind = AttributeKind(argument: choice.value) else {
                throw ValidationError(
                    "--kind \(choice.attribute): '\(choice.value)' is no kind, choose one of "
                        + AttributeKind.allCases.map(\.rawValue).joined(separator: ", "))
            }
            named[Name.key(of: choice.attribute)] = kind
        }
        let changes = try store.edit(kind, by: coder, dryRun: dryRun) { edit in
            let changes = try CaseChanges(sheet, kinds: named, into: edit, of: store)
            edit.summary = changes.summary
            return changes
        }.value
        try Printer(output.format).print(CaseChanges.table, changes.rows)
        for made in changes.attributes {
            let attribute = made.attribute
            let other = attribute.kind == .text ? "choice" : "text"
            Printer.message(
                "new attribute '\(attribute.name)' of kind \(attribute.kind.rawValue)"
                    + (made.isGuessed ? ", as its values look: --kind \(attribute.name)=\(other) says otherwise" : ""))
            if let (first, number, all) = made.strangers {
                Printer.message(
                    "\(first): '\(attribute.name)' is not a number, though \(grouped(all - number)) of its "
                        + "\(grouped(all)) values are" + (number == 1 ? "" : "; it is the first of \(number) like that")
                        + "; mended, it would be of kind number")
            }
        }
        for name in changes.empty { Printer.message("'\(name)' has no values and was left out") }
        Printer.message(changes.summary + (dryRun ? "; nothing was changed: this was a dry run" : ""))
    }
}

extension AttributeKind: ExpressibleByArgument {
    /// The kind of that name; `yes/no` is a boolean.
    public init?(argument: String) {
        self.init(rawValue: ["yes/no", "yesno", "bool"].contains(argument.lowercased()) ? "boolean" : argument)
    }
}
