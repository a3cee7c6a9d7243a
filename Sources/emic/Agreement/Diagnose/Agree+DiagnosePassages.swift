import Agreement
import Exchange

extension Agree {
    /// Writes which passages enter the numbers, and the gaps between them, coder by coder.
    ///
    /// - Parameter path: The file, as CSV; `-` is standard output, in the format that was asked for.
    func writeDiagnosis(of passages: ComparedPassages, to path: String) throws {
        guard path == "-" else {
            try Destination(path, force: force).writeFile { try write(passages, as: .csv, to: $0) }
            return
        }
        try write(passages, as: RowFormat(rawValue: format.rawValue) ?? .csv, to: .standardOutput())
    }

    private func write(_ passages: ComparedPassages, as form: RowFormat, to output: Output) throws {
        let writer = RowWriter(ComparedSegment.table, as: form, to: output)
        let several = passages.data.codes.count > 1 ? [SpanOptions.Grouping.allCodes] : []
        let groupings = passages.domains.isEmpty ? several + [.eachCode] : [.domains(passages.domains)]
        for grouping in groupings {
            try passages.data.forEachSegment(grouping) { try writer.write($0) }
        }
        try writer.finish()
    }
}

extension ComparedSegment {
    fileprivate static let table = Table<ComparedSegment>(
        "entered", "A row is a passage that entered a coefficient, or a gap between a coder's passages.",
        [
            Column("code", .string, "The code that is compared; empty for all codes together, and for a domain.") {
                Field($0.code)
            },
            Column("domain", .string, "The domain that is compared; empty without one.") { Field($0.domain) },
            Column("document", .string, "The document's name.") { .text($0.document) },
            Column("coder", .string, "Who gave it.") { .text($0.coder) },
            Column("start_offset", .integer, "Where it begins: Unicode scalars of the text, from 0.") {
                .integer($0.range.lowerBound)
            },
            Column("end_offset", .integer, "Where it ends, the end excluded.") { .integer($0.range.upperBound) },
            Column("value", .string, "The passage's code; empty for a gap.") { Field($0.value) },
        ])
}
