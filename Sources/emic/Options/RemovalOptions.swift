import ArgumentParser
import CodingModel
import Store

/// How something goes that passages may be coded in, with or by.
struct RemovalOptions: ParsableArguments {
    @Flag(help: "Remove its codings, too.")
    var withCodings = false

    @Flag(help: "Say what would be removed, and leave the study as it is.")
    var dryRun = false

    /// Removes something by one change, and says so.
    ///
    /// - Parameters:
    ///   - name: what people call it.
    ///   - kind: the command.
    ///   - remove: takes it away, with its codings if that is said.
    /// - Throws: ``StoreError``; how many codings there are is not said to one who is not shown all of them.
    func remove(
        _ id: ObjectID, named name: String, kind: String, from store: StudyStore, by coder: ObjectID? = nil,
        _ remove: (StudyEdit, _ withCodings: Bool) throws -> Void
    ) throws {
        let hides = try store.hidesCodings
        let summary = try store.edit(kind, by: coder, dryRun: dryRun) { edit in
            edit.subject = id
            do {
                try remove(edit, withCodings)
            } catch StoreError.hasCodings(let kind, let name, _) where hides {
                throw CommandError.refused(
                    "\(kind) '\(name)' has codings: repeat with --with-codings to remove them too")
            }
            let codings = edit.removedCodingCount
            edit.summary = "removed '\(name)'" + (codings == 0 ? "" : " with \(counted(codings, "coding"))")
            return codings > 0 && hides ? "removed '\(name)' with its codings" : edit.summary
        }.value
        try Printer().line((dryRun ? "would have " : "") + summary)
    }
}
