import ArgumentParser

struct Attributes: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Properties of cases, such as age or district: list, add, change and remove them.",
        discussion: """
            Each has a kind, which says what values it takes: text, number, date (as 2026-11-23), boolean (yes or no) \
            or choice (one of a list). 'emic cases set' gives cases their values.

            Examples:
              emic attributes
              emic attributes add age --kind number
              emic attributes add district --kind choice --choices North,South
            """,
        subcommands: [List.self, Add.self, Edit.self, Remove.self], defaultSubcommand: List.self)
}
