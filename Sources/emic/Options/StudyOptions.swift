import ArgumentParser
import CodingModel
import Foundation
import Store

/// Which study is meant.
struct StudyOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The study. Without it: EMIC_STUDY, else the only *.emic file in this folder or one above.",
            valueName: "file"))
    var study: String?

    /// The file that is meant.
    func path() throws -> String {
        let files = FileManager.default
        if let named = study ?? ProcessInfo.processInfo.environment["EMIC_STUDY"], study != nil || !named.isEmpty {
            // As 'emic init' takes it, with or without the ending.
            let ended = named + ".emic"
            return !files.fileExists(atPath: named) && files.fileExists(atPath: ended) ? ended : named
        }
        let start = URL(fileURLWithPath: files.currentDirectoryPath).standardizedFileURL
        var folder = start
        while true {
            let names = (try? files.contentsOfDirectory(atPath: folder.path)) ?? []
            let studies = names.filter { $0.hasSuffix(".emic") && !$0.hasPrefix(".") }.sorted()
            guard studies.count <= 1 else {
                throw CommandError.severalStudies(studies, folder: folder == start ? nil : folder.path)
            }
            if let study = studies.first {
                return folder == start ? study : folder.appendingPathComponent(study).path
            }
            let parent = folder.deletingLastPathComponent()
            guard parent != folder else { throw CommandError.noStudyHere }
            folder = parent
        }
    }
}

/// Who is coding.
struct CoderOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Who codes. Without it: EMIC_CODER, else the study's default coder, else its only one.",
            valueName: "name"))
    var coder: String?

    /// The coder who is meant, if one is.
    func find(in store: StudyStore) throws -> Coder? { try Self.find(coder, in: store) }

    /// The coder of that name; without a name the one that EMIC_CODER names, the study's default coder or only one.
    ///
    /// - Throws: ``CommandError/refused(_:)`` for an agreed version, which does nothing itself.
    static func find(_ coder: String?, in store: StudyStore) throws -> Coder? {
        if let coder { return try store.person(named: coder) }
        return try Self.ofEnvironment(in: store)
    }

    /// The coder who is meant where none is named.
    static func ofEnvironment(in store: StudyStore) throws -> Coder? {
        if let named = ProcessInfo.processInfo.environment["EMIC_CODER"], !named.isEmpty {
            return try store.person(named: named)
        }
        let coders = try store.people()
        if let id = try store.study().defaultCoder, let coder = coders.first(where: { $0.id == id }) { return coder }
        return coders.count == 1 ? coders[0] : nil
    }

    /// The coder who is meant; an error that says how to name one if none is.
    func require(in store: StudyStore) throws -> Coder {
        if let coder = try find(in: store) { return coder }
        throw CommandError.noCoder(try store.people().map(\.name))
    }
}

/// How rows are printed.
enum PrintFormat: String, CaseIterable, ExpressibleByArgument {
    case table, csv, json, jsonl
}

struct FormatOptions: ParsableArguments {
    @Option(help: "How rows are printed.")
    var format = PrintFormat.table
}

extension [String] {
    /// The names in values of an option that takes one name, or several by comma, or is given several times.
    var splitAtCommas: [String] {
        flatMap { $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } }.filter { !$0.isEmpty }
    }

    /// The names in values of `option`, where names may have commas of their own: what `isKnown` as a whole is one.
    ///
    /// - Throws: ``CommandError/emptyOption(_:)`` where there is no name in them.
    func names(of option: String, isKnown: (String) -> Bool) throws -> [String] {
        var names: [String] = []
        for value in self {
            let pieces = value.split(separator: ",", omittingEmptySubsequences: false)
            var start = 0
            while start < pieces.count {
                // The longest that is known; else the piece alone, which is then named as unknown.
                let candidates = (start + 1..<pieces.count + 1).reversed().map { end in
                    (end, pieces[start..<end].joined(separator: ",").trimmingCharacters(in: .whitespaces))
                }
                let (end, name) = candidates.dropLast().first { isKnown($0.1) } ?? candidates[candidates.count - 1]
                if !name.isEmpty { names.append(name) }
                start = end
            }
        }
        guard !names.isEmpty else { throw CommandError.emptyOption(option) }
        return names
    }
}
