import Agreement
import CodingModel
import Exchange
import Store

extension Agree {
    /// Writes which ranges enter the numbers and as what, document by document.
    ///
    /// - Parameter path: The file, as CSV; `-` is standard output, in the format that was asked for.
    func writeDiagnosis(to path: String) throws {
        let store = try study.open(view)
        try store.snapshot { store in
            guard path == "-" else {
                try Destination(path, force: force).writeFile { try writeDiagnosis(of: store, as: .csv, to: $0) }
                return
            }
            let form = RowFormat(rawValue: format.rawValue) ?? .csv
            try writeDiagnosis(of: store, as: form, to: .standardOutput())
        }
    }

    private func writeDiagnosis(of store: StudyStore, as form: RowFormat, to output: Output) throws {
        let selection = try selection(in: store)
        let codebook = try store.codebook()
        let paths = selection.codes.map { codebook.path(of: $0.id) ?? $0.name }
        let table = EnteredStretch.table(coders: selection.coders.map(\.name))
        let writer = RowWriter(table, as: form, to: output)
        _ = try compared(in: store, unit: unit ?? .character) { document, coded, _ in
            try coded.forEachStretch(
                unit: unit ?? .character, coders: selection.coders.count, codes: paths.count
            ) { stretch in
                guard stretch.code != nil || paths.count != 1 else { return }
                try writer.write(EnteredStretch(document: document, stretch: stretch, paths: paths))
            }
        }
        try writer.finish()
    }
}

/// Units of a document that enter a coefficient as one pattern.
private struct EnteredStretch {
    let document: Document
    let stretch: CodedStretch
    let paths: [String]

    /// What a coder's value is called: 1 or 0 for one code, the set of codes for all together; `nil` if it is missing.
    func value(of coder: Int) -> String? {
        stretch.values[coder].map { codes in
            stretch.code == nil ? Category(codes: codes.map { paths[$0] }).name : codes.isEmpty ? "0" : "1"
        }
    }

    static func table(coders: [String]) -> Table<EnteredStretch> {
        let own: [Column<EnteredStretch>] = [
            Column("code", .string, "The code's path; empty for all codes together.") { row in
                Field(row.stretch.code.map { row.paths[$0] })
            },
            Column("document", .string, "The document's name.") { .text($0.document.name) },
            Column("document_id", .uuid, "The document's identity.") { .id($0.document.id) },
            Column("start_offset", .integer, "Where the first unit begins: Unicode scalars of the text, from 0.") {
                .integer($0.stretch.offsets.lowerBound)
            },
            Column("end_offset", .integer, "Where the last unit ends, the end excluded.") {
                .integer($0.stretch.offsets.upperBound)
            },
            Column("units", .integer, "How many units there are: the row's weight.") { .integer($0.stretch.units) },
        ]
        let names = Set(own.map(\.description.name))
        return Table(
            "entered", "A row is a stretch of units that entered a coefficient as one pattern.",
            own
                + coders.enumerated().map { number, name in
                    // Two columns of one name could not be told apart.
                    Column(
                        names.contains(name) ? "\(name) (coder)" : name, .string,
                        "What the coder gave: 1 or 0 for a code, the set of codes for all together; empty if missing."
                    ) { Field($0.value(of: number)) }
                })
    }
}
