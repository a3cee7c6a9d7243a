import Agreement
import ArgumentParser
import CodingModel
import Store

/// Whose disagreements are meant, in what, and which agreed version settles them.
struct DisagreementOptions: ParsableArguments {
    @Option(
        name: [.customLong("coder"), .customLong("coders")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Who is compared, several by comma; all who have coded if not given, but for agreed versions.",
            valueName: "name"))
    var coders: [String] = []

    @Option(
        name: [.customLong("document"), .customLong("documents")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Only in these documents, several by comma.", valueName: "name"))
    var documents: [String] = []

    @Option(help: ArgumentHelp(AgreementUnit.help))
    var unit = AgreementUnit.character

    @Option(help: ArgumentHelp("What disagreements are weighed by, a coefficient's id.", valueName: "id"))
    var coefficient = Coefficient.krippendorffAlpha.id

    @Option(
        name: .customLong("as"), parsing: .unconditional,
        help: ArgumentHelp("The agreed version: the coder that holds what was settled on.", valueName: "name"))
    var version = "consensus"

    func validate() throws {
        guard let found = Coefficient.named(coefficient) else {
            let ids = Coefficient.all.filter { !$0.isForSets }.map(\.id)
            let near = nearestNames(to: coefficient, among: ids)
            throw ValidationError(
                "there is no coefficient '\(coefficient)': "
                    + (near.isEmpty ? "there are \(ids.joined(separator: ", "))" : "did you mean '\(near[0])'?"))
        }
        if found.isForSets { throw ValidationError("'\(found.id)' is for sets of codes: choose krippendorff-alpha") }
    }

    /// What is compared.
    func choice(in store: StudyStore) throws -> StudyDisagreements.Choice {
        StudyDisagreements.Choice(
            coders: try coders.isEmpty ? nil : store.coders(named: coders),
            documents: try documents.isEmpty ? nil : store.documents(named: documents), unit: unit,
            coefficient: Coefficient.named(coefficient) ?? .krippendorffAlpha)
    }

    /// The agreed version; `nil` if nothing was settled yet.
    ///
    /// - Throws: ``CommandError/refused(_:)`` for the name of a person who codes.
    func agreedVersion(in store: StudyStore) throws -> Coder? {
        let key = Name.key(of: version)
        guard let coder = try store.coders().first(where: { Name.key(of: $0.name) == key }) else { return nil }
        let hasCodings = try store.codingCounts().contains { $0.coder == coder.id }
        guard try !hasCodings || store.agreedVersions().contains(coder.id) else {
            throw CommandError.refused(
                "'\(coder.name)' has codings of their own, so what is settled on can't go there: name another with --as"
            )
        }
        return coder
    }
}
