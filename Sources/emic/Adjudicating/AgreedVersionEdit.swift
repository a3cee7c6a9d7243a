import CodingModel
import Store

/// Changes of an agreed version, each of them one transaction.
struct AgreedVersionEdit {
    let store: StudyStore
    let chosen: DisagreementOptions
    /// Who makes the changes; `nil` if nobody was named.
    let coder: Coder?
    var dryRun = false

    /// Makes a change. The version itself is made if there is none yet, and then holds at once what is agreed on in all
    /// documents that are compared.
    ///
    /// - Parameters:
    ///   - document: The only document that the change is about, so that others need not be looked at.
    ///   - body: Does it, and says for the log what it did.
    /// - Returns: What `body` gave, with what had been compared, and the entry; no entry if nothing was changed.
    func make<Value>(
        in document: Document? = nil, _ body: (AgreedVersion) throws -> (value: Value, summary: String)
    ) throws -> (value: Value, version: AgreedVersion, entry: JournalEntry?) {
        let result = try store.edit("adjudicate", by: coder?.id, dryRun: dryRun) { edit in
            let present = try chosen.agreedVersion(in: store)
            var choice = try chosen.choice(in: store)
            if present != nil, let document { choice.documents = [document] }
            let found = try StudyDisagreements(of: store, choice)
            if let present, found.coders.contains(present) {
                throw CommandError.refused(
                    "'\(present.name)' holds what is settled on, so it can't be compared: leave it out of --coders")
            }
            let version = try AgreedVersion(
                present ?? edit.addCoder(Name(chosen.version)), of: found, in: store, edit)
            edit.subject = version.coder.id
            let (value, summary) = try body(version)
            if present == nil { try version.update(found.documents) }
            edit.summary = summary
            return (value, version)
        }
        return (result.value.0, result.value.1, result.entry)
    }

    /// Settles disputes as they were seen: with the same codings.
    func settle(
        _ disputes: [Dispute], in document: Document? = nil, _ decision: Decision, reason: String
    ) throws -> (version: AgreedVersion, entry: JournalEntry?) {
        let result = try make(in: document) { version in
            let wanted = Set(disputes.map(\.codings))
            let settled = version.found.documents.flatMap(\.disputes).filter { wanted.contains($0.codings) }
            guard settled.count == wanted.count else {
                throw CommandError.refused("the codings were changed meanwhile: see 'emic disagreements' again")
            }
            try version.settle(settled, decision, reason: reason)
            return ((), Self.summary(settled, decision, in: version))
        }
        return (result.version, result.entry)
    }

    private static func summary(_ settled: [Dispute], _ decision: Decision, in version: AgreedVersion) -> String {
        let what =
            settled.count == 1
            ? "a disagreement on \(version.found.codeNames(settled[0])) in '\(settled[0].document.name)'"
            : counted(settled.count, "disagreement")
        return "settled \(what) \(decision.summary(version.found)) for '\(version.coder.name)'"
    }
}
