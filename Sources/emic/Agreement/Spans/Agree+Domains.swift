import Agreement
import CodingModel
import Store

extension Agree {
    /// The codes below each code that `--domain` names; for a program that wants domains and none named, those of every
    /// code that has several in use below it.
    func domains(in store: StudyStore) throws -> [(domain: SpanDomain, codes: [Code])] {
        guard !passages.domains.isEmpty || reports.program == .atlasti else { return [] }
        let codebook = try store.codebook()
        func codes(below parent: Code) -> [Code] { codebook.codes.filter { $0.parent == parent.id } }
        var parents: [Code] = []
        if passages.domains.isEmpty {
            let used = Set(try selection(in: store).codes.map(\.id))
            parents = codebook.codes.filter { codes(below: $0).count { used.contains($0.id) } > 1 }
            guard !parents.isEmpty else { throw CommandError.noDomain }
        } else {
            parents = try codebook.codes(named: passages.domains, of: "--domain", in: store).uniqued()
        }
        return try parents.map { parent in
            let path = codebook.path(of: parent.id) ?? parent.name
            let codes = codes(below: parent)
            try CommandError.checkDomain(path, codes: codes.count)
            return (SpanDomain(name: path, codes: codes.map { codebook.path(of: $0.id) ?? $0.name }), codes)
        }
    }

    /// The domains that `--domain` names among the codes of a table: `mood` is every code like `mood/good`, and
    /// `mood=good|bad` those listed.
    ///
    /// For a program that wants domains and none named, those of every path with several codes below it.
    func domains(among codes: [String], of table: String) throws -> [SpanDomain] {
        func children(of parent: String) -> [String] { codes.filter { $0.parentPath == parent } }
        var domains = try passages.domains.splitAtCommas.uniqued().map { value in
            let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { return SpanDomain(name: value, codes: children(of: value)) }
            let listed = parts[1].split(separator: "|").map(String.init).uniqued()
            for code in listed where !codes.contains(code) {
                throw CommandError.refused("\(table) has no code '\(code)': it has \(codes.joined(separator: ", "))")
            }
            return SpanDomain(name: parts[0], codes: listed)
        }
        for domain in domains { try CommandError.checkDomain(domain.name, codes: domain.codes.count) }
        if domains.isEmpty, reports.program == .atlasti {
            domains = codes.compactMap(\.parentPath).uniqued().map { SpanDomain(name: $0, codes: children(of: $0)) }
                .filter { $0.codes.count > 1 }
            guard !domains.isEmpty else { throw CommandError.noDomain }
        }
        return domains
    }
}

extension CommandError {
    fileprivate static let noDomain = CommandError.refused(
        "no code has two or more below it, and ATLAS.ti compares the codes of semantic domains, which exclude one "
            + "another: name them with --domain, of a table as in --domain 'mood=good|bad'")

    /// - Throws: ``CommandError`` where fewer than two codes make a domain.
    fileprivate static func checkDomain(_ name: String, codes: Int) throws {
        guard codes < 2 else { return }
        throw CommandError.refused(
            "'\(name)' has \(counted(codes, "code")) below it, and a domain takes two that exclude one another: name a "
                + "code that has several")
    }
}

extension String {
    /// The path of the code above this one, `mood` for `mood/good`.
    fileprivate var parentPath: String? {
        lastIndex(of: "/").map { String(self[..<$0]) }
    }
}
