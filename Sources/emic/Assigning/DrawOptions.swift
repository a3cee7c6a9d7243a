import ArgumentParser
import CodingModel
import Store
import Texts

/// What documents, and what parts of them, are drawn by lot.
struct DrawOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Draw so many of the documents, as 20% or 30.", valueName: "share"))
    var sample: DrawnSize?

    @Option(
        help: ArgumentHelp(
            "Of each document only parts are to be coded: draw so many, as 20% or 30.", valueName: "share"))
    var perDocument: DrawnSize?

    @Option(help: "With --per-document: what a part is.")
    var by: DrawnPart?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "With --sample: draw in proportion from the documents of each value that cases have of this attribute.",
            valueName: "attribute"))
    var stratify: String?

    @Option(help: ArgumentHelp("Another draw; 1 if not given.", valueName: "number"))
    var seed: UInt64?

    /// Whether anything is drawn.
    var isWanted: Bool { sample != nil || perDocument != nil }

    func validate() throws {
        if by != nil, perDocument == nil { throw ValidationError("--by goes with --per-document") }
        if stratify != nil, sample == nil { throw ValidationError("--stratify goes with --sample") }
        if seed != nil, !isWanted { throw ValidationError("--seed goes with --sample or --per-document") }
    }

    /// The draw as options, by which it can be repeated.
    var text: String {
        [
            sample.map { "--sample \($0.text)" }, stratify.map { "--stratify \($0)" },
            perDocument.map { "--per-document \($0.text)" }, by.map { "--by \($0.rawValue)" }, "--seed \(seed ?? 1)",
        ].compactMap(\.self).joined(separator: " ")
    }

    /// Draws from `documents`, which are among those of the study, and says what strata there are.
    func drawn(from documents: [Document], in store: StudyStore) throws -> [DrawnDocument] {
        let draw = Draw(seed: seed ?? 1)
        var positions: [ObjectID: Int] = [:]
        try store.forEachDocument { positions[$0.id] = positions.count }
        let ordered = documents.sorted { positions[$0.id, default: 0] < positions[$1.id, default: 0] }
        let chosen = try sample.map { try sampled($0, of: ordered, by: draw, in: store) } ?? ordered
        return try chosen.compactMap { document in
            guard let perDocument else { return DrawnDocument(document: document, passages: [], outOf: 0) }
            let text = try store.storedText(of: document.id)
            let part = by ?? .paragraph
            let segments = text.segments(part.level).ranges
            guard !segments.isEmpty else {
                Printer.message("no \(part.rawValue) in '\(document.name)': nothing of it is assigned")
                return nil
            }
            // Odd streams are for parts, even ones for documents.
            let numbers = draw.numbers(
                perDocument.count(of: segments.count), of: segments.count,
                stream: 2 * positions[document.id, default: 0] + 1)
            return DrawnDocument(
                document: document, passages: numbers.map { text.passage(segments[$0]) }, outOf: segments.count)
        }
    }

    private func sampled(
        _ size: DrawnSize, of documents: [Document], by draw: Draw, in store: StudyStore
    ) throws -> [Document] {
        let strata = try (stratify.map { try Strata(documents, by: $0, in: store) } ?? Strata(documents)).strata
        let shares = Draw.allocation(of: size.count(of: documents.count), to: strata.map(\.documents.count))
        var chosen: Set<ObjectID> = []
        for (number, stratum) in strata.enumerated() {
            let numbers = draw.numbers(shares[number], of: stratum.documents.count, stream: 2 * number)
            chosen.formUnion(numbers.map { stratum.documents[$0].id })
            if stratify != nil {
                Printer.message(
                    "\(stratum.name): \(grouped(shares[number])) of \(counted(stratum.documents.count, "document"))")
            }
        }
        return documents.filter { chosen.contains($0.id) }
    }
}

/// A part of a text that can be drawn.
enum DrawnPart: String, CaseIterable, ExpressibleByArgument {
    case paragraph, sentence, turn

    var level: SegmentLevel {
        switch self {
        case .paragraph: .paragraph
        case .sentence: .sentence
        case .turn: .turn
        }
    }
}

/// A document that was drawn, or parts of it.
struct DrawnDocument {
    let document: Document
    /// What is to be coded; empty if all of it is.
    let passages: [Passage]
    /// From how many the passages were drawn.
    let outOf: Int
}
