import ArgumentParser

struct Memos: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Notes on the study, documents, codes, passages, codings and cases: list, write, show and remove them.",
        discussion: """
            A private memo stays in this study: 'emic export' leaves it out unless --private-memos is said. Each change \
            of a memo keeps what it said before.

            Examples:
              emic memos
              emic memos add --text "Begin with the school leaders"
              emic memos add interview-3 --quote "halved the number" --text "As in 5"
              emic memos add --code "sick leave" --private --from note.md
            """,
        subcommands: [List.self, Add.self, Show.self, Edit.self, Remove.self], defaultSubcommand: List.self)
}
