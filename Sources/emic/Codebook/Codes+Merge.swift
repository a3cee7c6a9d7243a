import ArgumentParser
import CodingModel
import Store

extension Codes {
    struct Merge: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make one code of two: the first goes, the second takes over all it had.",
            discussion: """
                Codings, memos and the codes below go over. Where a coder gave both codes to one passage, one coding \
                is left. What the first meant is kept in a memo on the second, and its name finds the second from now \
                on, unless another code has it. 'emic undo' brings all back.

                Examples:
                  emic codes merge strain stress
                  emic codes merge strain stress --dry-run
                """)

        @OptionGroup var study: StudyOptions
        @OptionGroup var coder: CoderOptions

        @Argument(help: ArgumentHelp("The code that goes.", valueName: "path"))
        var path: String

        @Argument(help: ArgumentHelp("The code that takes over.", valueName: "other"))
        var other: String

        @Flag(help: "Say what would be merged, and leave the study as it is.")
        var dryRun = false

        func run() throws {
            let store = try study.open(as: coder.coder)
            let codebook = try store.codebook()
            let code = try store.code(at: path, in: codebook)
            let other = try store.code(at: other, in: codebook)
            let path = codebook.path(of: other.id) ?? other.name
            let hides = try store.hidesCodings
            let summary = try store.edit("codes merge", by: coder.find(in: store)?.id, dryRun: dryRun) { edit in
                edit.subject = other.id
                let merged = try edit.mergeCode(code, into: other)
                let names = "merged '\(codebook.path(of: code.id) ?? code.name)' into '\(path)'"
                edit.summary = "\(names): \(merged.summary)"
                // Not how many codings there were, to one who is not shown all of them.
                return hides ? names : edit.summary
            }.value
            try Printer().line((dryRun ? "would have " : "") + summary)
        }
    }
}

extension MergedCode {
    /// What went over, in words.
    fileprivate var summary: String {
        var parts = [counted(codings, "coding")]
        if joined > 0 { parts.append("\(counted(joined, "coding")) joined with one that was there") }
        if children > 0 { parts.append("\(counted(children, "code")) below it") }
        if memos > 0 { parts.append(counted(memos, "memo")) }
        if keepsDefinition { parts.append("its definition kept in a memo") }
        if !names.isEmpty { parts.append("found as " + names.map { "'\($0)'" }.joined(separator: " and ") + " too") }
        return parts.joined(separator: ", ")
    }
}
