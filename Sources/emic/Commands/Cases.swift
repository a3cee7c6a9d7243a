import ArgumentParser

struct Cases: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Who or what is studied: list, add, show, change, link and remove cases, and their values.",
        discussion: """
            A case is a person, a school, a company. It has values of attributes ('emic attributes'), and of the texts \
            it has documents as a whole, speakers, or single passages. 'emic codings --case' and 'emic matrix --by \
            case' count a coding for each case with which it shares at least one character.

            Examples:
              emic cases
              emic cases add "School 12" --document interview-3 --set district=North
              emic cases import schools.csv --dry-run
              emic cases from-names "{case}_{district}_{year}" --dry-run
            """,
        subcommands: [
            List.self, Add.self, Show.self, Edit.self, Set.self, Link.self, Unlink.self, Import.self, FromNames.self,
            Remove.self,
        ],
        defaultSubcommand: List.self)
}
