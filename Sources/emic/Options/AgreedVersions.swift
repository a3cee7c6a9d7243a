import CodingModel
import Store

extension StudyStore {
    /// Those who code: all coders but agreed versions.
    func people() throws -> [Coder] { try withoutAgreedVersions().coders() }

    /// The person of that name.
    ///
    /// - Throws: ``StoreError`` if there is no coder of that name, ``CommandError/refused(_:)`` for an agreed version.
    func person(named name: String) throws -> Coder {
        let (coder, people) = (try coder(named: name), try people())
        guard people.contains(coder) else {
            throw CommandError.refused(
                "'\(coder.name)' is an agreed version, which 'emic adjudicate' makes, and nobody who codes: name one of "
                    + people.map(\.name).joined(separator: ", "))
        }
        return coder
    }

    /// The study as people have coded it, for a command that counts or lists codings: without agreed versions, and that
    /// said if they hold any.
    ///
    /// - Parameter option: what names them all the same; `nil` if nothing does.
    func codedByPeople(unless option: String? = nil) throws -> StudyStore {
        for (version, codings) in try agreedCodings() {
            Printer.message(
                "left out: \(counted(codings, "coding")) of the agreed version '\(version.name)'"
                    + (option.map { ", which '\($0) \(version.name)' shows" } ?? ""))
        }
        return withoutAgreedVersions()
    }

    /// The agreed versions that hold codings, and how many.
    func agreedCodings() throws -> [(version: Coder, codings: Int)] {
        guard try !agreedVersions().isEmpty else { return [] }
        let counts = try codingCounts()
        return try agreedVersions(among: counts).map { version in
            (version, counts.filter { $0.coder == version.id }.reduce(0) { $0 + $1.number })
        }
    }
}

extension CodeFilterOptions {
    /// The study that the options ask for codings of: without agreed versions where nobody is named.
    func study(_ store: StudyStore) throws -> StudyStore {
        try coders.isEmpty ? store.codedByPeople(unless: "--coder") : store
    }
}

extension CodingFilterOptions {
    /// The study that the options ask for codings of: without agreed versions where neither they nor theirs are named.
    func study(_ store: StudyStore) throws -> StudyStore { try origin == .adjudicated ? store : chosen.study(store) }
}
