import ArgumentParser
import CodingModel
import Store

/// Whether whoever asks wants to see what is kept from them while documents are coded blind.
struct ViewOptions: ParsableArguments {
    @Flag(help: "Also show others' codings in documents that are coded blind; the journal records it.")
    var unblind = false
}

extension StudyOptions {
    /// The study as whoever asks may see it: others' codings in documents that they code blind are not in it.
    ///
    /// - Parameter coder: who asks; without it EMIC_CODER says it, else the study's default coder or only one.
    func open(as coder: String? = nil) throws -> StudyStore {
        let store = try StudyStore.open(at: path())
        // Who asks matters only while something is coded blind.
        guard try store.seen(by: .nobody).hidesCodings else { return store }
        return store.seen(by: try CoderOptions.find(coder, in: store).map { .coder($0.id) } ?? .nobody)
    }

    /// The study as whoever asks may see it, for a command that shows codings: says what is not shown, or shows all and
    /// has the journal record it if that is wanted.
    func open(as coder: String? = nil, _ view: ViewOptions) throws -> StudyStore {
        let store = try open(as: coder)
        let hidden = try store.blindDocuments()
        guard !hidden.isEmpty else { return store }
        if view.unblind { return try store.unblinded(in: hidden) }
        let documents = "\(counted(hidden.count, "document")) \(hidden.count == 1 ? "is" : "are") coded blind"
        let shows = "; --unblind shows them and is recorded"
        Printer.message(
            store.viewer == .nobody
                ? "\(documents), and nobody says who asks (EMIC_CODER or 'emic coders default' does): codings there are "
                    + "not shown" + shows
                : "\(documents): others' codings there are not shown" + shows)
        return store
    }
}

extension StudyStore {
    /// Whether there are codings that whoever asks is not shown.
    var hidesCodings: Bool {
        get throws { try !blindDocuments().isEmpty }
    }

    /// The study with all codings, once the journal has recorded that they were asked for.
    fileprivate func unblinded(in hidden: [ObjectID]) throws -> StudyStore {
        let names = try hidden.prefix(3).map { "'\(try document(named: $0.description).name)'" }
        let documents = hidden.count > 3 ? counted(hidden.count, "document") : names.joined(separator: ", ")
        var coder: ObjectID?
        if case .coder(let id) = viewer { coder = id }
        try edit("unblind", by: coder) { edit in
            edit.isRecordedAnyway = true
            edit.subject = hidden.count == 1 ? hidden[0] : nil
            edit.summary = "was shown others' codings in \(documents), coded blind"
        }
        Printer.message(
            "others' codings in \(counted(hidden.count, "document")) coded blind are shown: the journal records it")
        return seen(by: .all)
    }
}
