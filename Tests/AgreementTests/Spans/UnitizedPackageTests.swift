import Agreement
import Foundation
import TestSupport
import Testing

/// Random continua through the Python package `krippendorff-unitized-alpha`, which has the u-alpha of 2016.
///
/// `EMIC_PYTHON` names a Python that has it, else `python3` is tried; without it the test is skipped. The package is given
/// units and gaps that follow one another, their ends excluded. What it fills in itself, `impute_empty_segments`, counts
/// with the end included while lengths are end − start: every gap and every unit is a character short then, for any number
/// of coders. cu-alpha, |u-alpha and (k)u-alpha it does not have.
@Suite struct UnitizedPackageTests {
    private static let isInstalled = Interpreter.python.canRun("import krippendorff_unitized_alpha; print('yes')")

    @Test(.enabled(if: isInstalled, "no Python with krippendorff-unitized-alpha"))
    func `two hundred random continua of two to four coders`() throws {
        var random = SeededGenerator(seed: 2016)
        var (values, lines): ([Double], [[[Row]]]) = ([], [])
        while values.count < 200 {
            let data = try SpanData.random(
                coders: .random(in: 2...4, using: &random), codes: 3, documents: 1, &random)
            guard let value = try SpanCoefficient.krippendorffAlphaU.values(data)[0] else { continue }
            values.append(value)
            lines.append(data.documents[0].lines)
        }
        let answers = try JSONDecoder().decode(
            [Double].self, from: Interpreter.python.run(Self.script, input: JSONEncoder().encode(lines)))

        #expect(answers.count == values.count)
        for (value, answer) in zip(values, answers) { #expect(abs(value - answer) < 1e-9) }
    }

    private static let script = """
        import json, sys
        from krippendorff_unitized_alpha.krippendorffs_unitized_alpha import KrippendorffUnitizedAlpha, Segment

        def answer(lines):
            return float(KrippendorffUnitizedAlpha({
                str(coder): [Segment(tag=row['code'], start=row['start'], end=row['end']) for row in line]
                for coder, line in enumerate(lines)}).result)

        print(json.dumps([answer(lines) for lines in json.load(sys.stdin)]))
        """

    /// A unit or a gap, with the package's word for a gap.
    fileprivate struct Row: Encodable {
        let code: String
        let start: Int
        let end: Int
    }
}

extension CodedDocument {
    /// The units of each coder who finished it, which don't overlap, with the gaps between them.
    fileprivate var lines: [[UnitizedPackageTests.Row]] {
        (coders ?? []).map { coder in
            var (rows, position): ([UnitizedPackageTests.Row], Int) = ([], 0)
            func addGap(to end: Int) {
                if position < end { rows.append(.init(code: "_empty", start: position, end: end)) }
            }
            let own = spans.filter { $0.coder == coder }.sorted { $0.range.lowerBound < $1.range.lowerBound }
            for span in own {
                addGap(to: span.range.lowerBound)
                rows.append(.init(code: "\(span.code)", start: span.range.lowerBound, end: span.range.upperBound))
                position = span.range.upperBound
            }
            addGap(to: length)
            return rows
        }
    }
}
