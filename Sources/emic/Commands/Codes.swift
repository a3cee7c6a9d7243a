import ArgumentParser

struct Codes: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The codebook: list, add, show, change, move, merge, split and remove codes.",
        discussion: """
            A code is named by its path, 'wellbeing/sick leave'; its name alone will do where there is only one of that \
            name.

            Examples:
              emic codes
              emic codes add "sick leave" --parent wellbeing --definition "Absence"
              emic codes edit "sick leave" --definition "Absence because of illness"
            """,
        subcommands: [
            List.self, Add.self, Show.self, Edit.self, Move.self, Rename.self, Merge.self, Split.self, Retire.self,
            Remove.self, History.self, Diff.self, Export.self, Import.self,
        ],
        defaultSubcommand: List.self)
}
