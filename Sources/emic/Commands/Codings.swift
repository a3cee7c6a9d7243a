import ArgumentParser

struct Codings: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List codings, and move them or give them another code, weight or memo.",
        discussion: """
            'emic codings' by itself is 'emic codings list', which has options for which codings and how.

            Examples:
              emic codings --code wellbeing --coder anna
              emic codings --document interview-3 --ids
              emic codings edit c9c0f4265 --end +2
              emic codings list --help
            """,
        subcommands: [List.self, Edit.self], defaultSubcommand: List.self)

    /// What people see of a coding.
    static let columns = ["document", "offsets", "code", "coder", "quotation"]
}
