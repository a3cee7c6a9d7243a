import ArgumentParser
import CodingModel
import Foundation
import Store

/// Which study is meant.
struct StudyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The study. Without it: EMIC_STUDY, else the only *.emic file in this folder or one above.",
            valueName: "file"))
    var study: String?

    /// The study, opened.
    func open() throws -> StudyStore { try StudyStore.open(at: path()) }

    private func path() throws -> String {
        if let study { return study }
        if let named = ProcessInfo.processInfo.environment["EMIC_STUDY"], !named.isEmpty { return named }
        let files = FileManager.default
        let start = URL(fileURLWithPath: files.currentDirectoryPath).standardizedFileURL
        var folder = start
        while true {
            let names = (try? files.contentsOfDirectory(atPath: folder.path)) ?? []
            let studies = names.filter { $0.hasSuffix(".emic") && !$0.hasPrefix(".") }.sorted()
            guard studies.count <= 1 else { throw CommandError.severalStudies(studies) }
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
        help: ArgumentHelp(
            "Who codes. Without it: EMIC_CODER, else the study's default coder, else its only one.",
            valueName: "name"))
    var coder: String?

    /// The coder who is meant, if one is.
    func find(in store: StudyStore) throws -> Coder? {
        if let coder { return try store.coder(named: coder) }
        if let named = ProcessInfo.processInfo.environment["EMIC_CODER"], !named.isEmpty {
            return try store.coder(named: named)
        }
        let coders = try store.coders()
        if let id = try store.study().defaultCoder, let coder = coders.first(where: { $0.id == id }) { return coder }
        return coders.count == 1 ? coders[0] : nil
    }

    /// The coder who is meant; an error that says how to name one if none is.
    func require(in store: StudyStore) throws -> Coder {
        if let coder = try find(in: store) { return coder }
        throw CommandError.noCoder(try store.coders().map(\.name))
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
}
