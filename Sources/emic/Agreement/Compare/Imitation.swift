import Agreement
import CodingModel
import Exchange
import Store

/// Our kappas beside what another program would have shown for the same codings.
struct Imitation {
    let program: OtherProgram
    let coders: [String]
    let documents: [String]
    let entries: [Entry]

    struct Entry {
        /// The code's path; `nil` for all codes together.
        let code: String?
        /// Cohen's kappa by characters.
        let ours: Double?
        /// What the program shows; `nil` where it has no number.
        let theirs: Double?
        /// What its number rests on, where it is not a table of characters.
        let segments: SegmentMatches?
        /// In which documents coders gave the code at all, and how often, where the program looks at that.
        var occurrences: CodeOccurrences?
    }

    /// The numbers of `program` for two coders.
    init(of program: OtherProgram, _ data: StudyAgreement) throws {
        self.program = program
        coders = data.coders.map(\.name)
        documents = data.documents.map(\.name)
        var entries: [Entry] = []
        for (position, subject) in try data.unitizing.codeSubjects().enumerated() {
            let kappa = try Coefficient.cohenKappa(subject.data).value
            let counts = subject.data.twoByTwo(0, 1, category: 1)
            switch program {
            case .qualcoder:
                entries.append(
                    .init(code: subject.code, ours: kappa, theirs: OtherPrograms.qualCoder(counts), segments: nil))
            case .nvivo:
                let files = subject.data.clusters.indices.map {
                    subject.data.selecting(clusters: [$0]).twoByTwo(0, 1, category: 1)
                }
                entries.append(
                    .init(code: subject.code, ours: kappa, theirs: OtherPrograms.nVivo(files), segments: nil))
            case .maxqda:
                let segments = Self.segments(data, code: position)
                entries.append(
                    .init(
                        code: subject.code, ours: kappa, theirs: segments.agreement, segments: segments,
                        occurrences: Self.occurrences(data, codes: [position])))
            case .atlasti:
                // Its numbers are of domains: ``DomainImitation``.
                continue
            }
        }
        if program == .maxqda {
            let all = Self.segments(data, code: nil)
            let kappa = OtherPrograms.maxqda(matches: all.matches, others: all.others, codes: data.codes.count)
            let ours = try Coefficient.cohenKappa(data.unitizing.setSubject().data).value
            entries.append(
                .init(
                    code: nil, ours: ours, theirs: kappa, segments: all,
                    occurrences: Self.occurrences(data, codes: Array(data.codes.indices))))
        }
        self.entries = entries
    }

    private static func segments(_ data: StudyAgreement, code: Int?) -> SegmentMatches {
        var segments = SegmentMatches()
        for document in data.coded {
            segments.add(
                document.spans.filter { code == nil || $0.code == code }, overlap: OtherProgram.maxqdaOverlap)
        }
        return segments
    }

    private static func occurrences(_ data: StudyAgreement, codes: [Int]) -> CodeOccurrences {
        var occurrences = CodeOccurrences()
        for document in data.coded {
            let spans = document.spans.compactMap { span in
                codes.firstIndex(of: span.code).map { CodedSpan(coder: span.coder, code: $0, range: span.range) }
            }
            occurrences.add(spans, codes: codes.count)
        }
        return occurrences
    }

    /// A row a code, and why the numbers differ.
    var page: Page {
        let showsSegments = entries.contains { $0.segments != nil }
        var columns: [TextTable.Column] = [
            .init("code"), .init("cohen-kappa", alignment: .right), .init(program.name, alignment: .right),
        ]
        if showsSegments {
            columns += ["matches", "passages", "existence", "frequency"].map { .init($0, alignment: .right) }
        }
        let rows = entries.map { entry in
            [
                entry.code ?? "all codes together (kappa RK)", entry.ours.map(Figures.rounded) ?? "–",
                entry.theirs.map(Figures.rounded) ?? "–",
            ]
                + (entry.segments.map { [String($0.matches), String($0.matches + $0.others)] } ?? [])
                + (entry.occurrences.map {
                    [$0.existence, $0.frequency].map { $0.map(Figures.percent) ?? "–" }
                } ?? [])
        }
        return Page(blocks: [
            .facts([
                (name: "compared", text: "\(Figures.list(coders)), by characters; beside it \(program.name)'s rule"),
                (name: "documents", text: "\(documents.count): \(documents.map { "'\($0)'" }.joined(separator: ", "))"),
            ]),
            .table(columns, rows), .list(program.reasons),
        ])
    }

    var json: JSON {
        .object([
            ("format", .text("emic-agreement-imitation")), ("version", .integer(1)),
            ("program", .text(program.rawValue)),
            ("coders", .array(coders.map(JSON.text))), ("documents", .array(documents.map(JSON.text))),
            ("reasons", .array(program.reasons.map(JSON.text))),
            (
                "results",
                .array(
                    entries.map {
                        .object([
                            ("code", JSON($0.code)), ("cohen_kappa", JSON($0.ours)), ("imitated", JSON($0.theirs)),
                            ("existence", JSON($0.occurrences?.existence)),
                            ("frequency", JSON($0.occurrences?.frequency)),
                        ])
                    })
            ),
        ])
    }

    static let table = Table<Entry>(
        "imitation", "A row is a code with our kappa and another program's number.",
        [
            Column("code", .string, "The code's path; empty for all codes together.") { Field($0.code) },
            Column("cohen_kappa", .number, "Cohen's kappa by characters.") { Field($0.ours) },
            Column("imitated", .number, "What the other program shows.") { Field($0.theirs) },
            Column("existence", .number, "The share of documents in which both coders gave the code, or neither.") {
                Field($0.occurrences?.existence)
            },
            Column("frequency", .number, "The share of documents in which both gave it equally often.") {
                Field($0.occurrences?.frequency)
            },
        ])
}

extension Agree {
    /// Shows what another program would have shown, beside ours.
    func runImitation(of program: OtherProgram) throws {
        let imitation = try study.open(view).snapshot { store in
            let data = try compared(in: store, unit: .character)
            guard data.coders.count == 2 else {
                throw CommandError.refused(
                    "\(program.name) compares two coders, found \(data.coders.count) "
                        + "(\(data.coders.map(\.name).joined(separator: ", "))): choose two with --coders")
            }
            return try Imitation(of: program, data)
        }
        try print(imitation.page, imitation.json, Imitation.table, imitation.entries)
    }
}
