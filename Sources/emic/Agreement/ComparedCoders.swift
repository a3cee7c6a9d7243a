import Agreement
import CodingModel
import Store

extension StudyStore {
    /// Who is compared where nobody is named: all who have coded, but for agreed versions.
    ///
    /// - Throws: ``CommandError`` where fewer than two have coded, or what others coded is not shown yet.
    func codersToCompare(_ counts: [CodingCount]) throws -> [Coder] {
        let (active, versions) = (Set(counts.map(\.coder)), try agreedVersions())
        let found = try coders().filter { active.contains($0.id) && !versions.contains($0.id) }
        guard found.count >= 2 else {
            let blind = try blindDocuments()
            guard blind.isEmpty else {
                throw try CommandError.codedBlind(blind.map { try document(named: $0.description).name })
            }
            throw CommandError.refused(
                found.isEmpty
                    ? "agreement needs two coders, found 0: nobody has coded anything yet"
                    : "agreement needs two coders, found 1: only '\(found[0].name)' has coded so far, and another codes the "
                        + "same documents under a name of their own")
        }
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
            if !blind.isEmpty { return .codedBlind(blind.map(\.name)) }
            if let document = withoutUnits.first {
                let known = unit == .turn ? ", since nobody is known to speak in it" : ""
                let mark = unit == .turn ? "say who speaks when you import it (--speakers), or " : ""
                return .refused(
                    "'\(document.name)' has no \(unit.rawValue)\(known), so there is nothing to compare: "
                        + "\(mark)choose another --unit")
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

extension CommandError {
    /// Why nothing can be compared while others' codings are not shown.
    fileprivate static func codedBlind(_ documents: [String]) -> CommandError {
        let names = documents.prefix(3).map { "'\($0)'" }
        let more = documents.count > 3 ? ["\(documents.count - 3) more"] : []
        return .refused(
            "\(Figures.list(names + more)) \(documents.count == 1 ? "is" : "are") coded blind and not finished by all, so "
                + "there is nothing to compare yet: what others coded shows once all have finished, and 'emic coders "
                + "status' tells who has not")
    }
}
