import Agreement
import CodingModel
import Store

extension StudyStore {
    /// Who is compared where nobody is named: all who have coded, but for agreed versions.
    ///
    /// - Throws: ``AgreementError/tooFewCoders(found:)``.
    func codersToCompare(_ counts: [CodingCount]) throws -> [Coder] {
        let (active, versions) = (Set(counts.map(\.coder)), try agreedVersions())
        let found = try coders().filter { active.contains($0.id) && !versions.contains($0.id) }
        guard found.count >= 2 else { throw AgreementError.tooFewCoders(found: found.count) }
        return found
    }

    /// The agreed versions that hold codings.
    func agreedVersions(among counts: [CodingCount]) throws -> [Coder] {
        let (active, versions) = (Set(counts.map(\.coder)), try agreedVersions())
        return try coders().filter { active.contains($0.id) && versions.contains($0.id) }
    }
}

extension StudyAgreement {
    /// Why nothing can be compared, with the shortest way out.
    var nothingInCommon: CommandError {
        let names = coders.map(\.name).joined(separator: ", ")
        // The document that fewest have yet to finish is the shortest way out.
        guard let first = leftOut.min(by: { $0.unfinished.count < $1.unfinished.count }) else {
            if !blind.isEmpty {
                return .refused(
                    "what \(names) might have in common is still coded blind, so there is nothing to compare yet: "
                        + "'emic coders status' tells who has to finish")
            }
            if !apart.isEmpty {
                return .refused(
                    "\(names) were assigned no part of a document in common, so there is nothing to compare: "
                        + "assign them the same ones with 'emic coders assign', or compare others with --coders")
            }
            return .refused(
                "\(names) have coded no document in common, so there is nothing to compare: "
                    + "let them code the same one, or compare others with --coders")
        }
        let waiting = first.unfinished.map(\.name)
        return .refused(
            "no document was finished by all of \(names), so there is nothing to compare: "
                + "'\(first.document.name)' is not finished by \(waiting.joined(separator: ", ")) "
                + "('emic coders finish' says that it is), or compare others with --coders")
    }
}
