import Foundation
import TestSupport
import Testing

/// `emic agree --diagnose`: the ranges behind the numbers are enough to compute them again.
@Suite struct DiagnoseTests {
    /// Krippendorff's alpha from the rows alone, as a spreadsheet would have it: coincidences, observed ÷ expected.
    private static let recomputing = """
        import csv, json, sys
        from collections import Counter, defaultdict
        from fractions import Fraction
        coincidences = defaultdict(Counter)
        with open(sys.argv[1], newline='', encoding='utf-8') as file:
            reader = csv.reader(file)
            header = next(reader)
            first = header.index('units') + 1
            for row in reader:
                values = [cell for cell in row[first:] if cell != '']
                if len(values) < 2: continue
                for i, a in enumerate(values):
                    for j, b in enumerate(values):
                        if i != j:
                            coincidences[row[0]][a, b] += Fraction(int(row[first - 1]), len(values) - 1)
        alphas = {}
        for code, pairs in coincidences.items():
            totals = Counter()
            for (a, _), weight in pairs.items(): totals[a] += weight
            n = sum(totals.values())
            observed = sum(weight for (a, b), weight in pairs.items() if a != b)
            expected = (n * n - sum(t * t for t in totals.values())) / (n - 1)
            alphas[code] = None if expected == 0 else float(1 - observed / expected)
        print(json.dumps(alphas))
        """

    private struct Report: Decodable {
        struct Result: Decodable {
            let code: String?
            let value: Double?
        }
        let results: [Result]
    }

    @Test(
        .enabled(if: Program.isInstalled("python3"), "there is no python3"),
        arguments: [
            "character", "token", "sentence", "paragraph", "turn", "document",
        ])
    func `alpha computed from the CSV alone is the one that was reported`(unit: String) throws {
        let folder = try TemporaryFolder()
        #expect(try Program.emic("demo", in: folder).status == 0)
        try folder.write(Self.recomputing, to: "alpha.py")
        let run = try Program.shell(
            """
            export EMIC_STUDY=emic-demo/sample.emic
            emic agree --unit \(unit) --coefficient krippendorff-alpha --format json --diagnose ranges.csv > report.json
            python3 alpha.py ranges.csv
            """, in: folder)
        #expect(run.status == 0, "\(run.messages)")
        let alphas = try #require(
            JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let text = try Data(contentsOf: URL(fileURLWithPath: folder.path("report.json")))
        let results = try JSONDecoder().decode(Report.self, from: text).results
        #expect(results.count == alphas.count && results.count > 5)
        for result in results {
            let recomputed = alphas.number(result.code ?? "")
            #expect((recomputed == nil) == (result.value == nil))
            guard let recomputed, let value = result.value else { continue }
            #expect(abs(recomputed - value) < 1e-12, "\(result.code ?? "all")")
        }
    }

    @Test func `rows cover each document once a code, and offsets are those of the text`() throws {
        let desk = try DisagreementsTests.desk()
        let rows = cells(ofCSV: try desk.done("agree", "--diagnose", "-"))
        #expect(rows[0] == ["code", "document", "document_id", "start_offset", "end_offset", "units", "anna", "bo"])
        var ends: [String: Int] = [:]
        for row in rows.dropFirst() {
            #expect(Int(row[3]) == ends[row[0], default: 0])
            #expect(Int(row[5]) == (Int(row[4]) ?? 0) - (Int(row[3]) ?? 0))
            ends[row[0]] = Int(row[4])
        }
        #expect(Set(ends.values) == [Desk.interview.unicodeScalars.count])
        #expect(
            ends.keys.sorted() == [
                "", "recruitment", "time, pressed", "wellbeing", "wellbeing/sick leave", "wellbeing/stress",
            ])
        #expect(rows.contains { $0[0].isEmpty && $0[6] == "wellbeing" && $0[7] == "time, pressed" })
        let one = cells(ofCSV: try desk.done("agree", "--diagnose", "-", "--code", "recruitment"))
        #expect(Set(one.dropFirst().map { $0[0] }) == ["recruitment"])
    }

    @Test func `a file is written beside the report, and not over another one`() throws {
        let desk = try DisagreementsTests.desk()
        #expect(try desk.done("agree", "--diagnose", "ranges.csv").contains("alpha"))
        #expect(try desk.bytes("ranges.csv").count > 100)
        #expect(try desk.refused("agree", "--diagnose", "ranges.csv").contains("ranges.csv"))
        try desk.done("agree", "--diagnose", "ranges.csv", "--force")
        #expect(
            try desk.misused("agree", "--ratings", "x.csv", "--diagnose", "y.csv").contains("holds all that enters"))
        #expect(try desk.misused("agree", "--compare", "--diagnose", "y.csv").contains("usual report"))
    }

    /// Krippendorff's u-alpha from the passages and gaps alone: lengths in common, and chance by the lengths of segments.
    private static let recomputingLengths = """
        import csv, json, sys
        from collections import Counter, defaultdict
        groups = defaultdict(lambda: defaultdict(list))
        with open(sys.argv[1], newline='', encoding='utf-8') as file:
            for row in csv.DictReader(file):
                segment = int(row['start_offset']), int(row['end_offset']), row['value']
                groups[row['code']][row['document'], row['coder']].append(segment)
        alphas = {}
        for code, lanes in groups.items():
            if code == '': continue
            same, lengths, own = 0.0, Counter(), 0
            for document in {document for document, _ in lanes}:
                coders = []
                for (name, coder), segments in sorted(lanes.items()):
                    if name != document: continue
                    united = []
                    for start, end, value in segments:
                        if value and united and united[-1][2] and start < united[-1][1]:
                            united[-1] = united[-1][0], max(end, united[-1][1]), value
                        else:
                            united.append((start, end, value))
                    coders.append(united)
                    for start, end, value in united:
                        lengths[value] += end - start
                        own += (end - start) ** 2 if value else end - start
                for i, one in enumerate(coders):
                    for j, other in enumerate(coders):
                        if i == j: continue
                        for a, b, v in one:
                            for c, d, w in other:
                                if v == w: same += max(0, min(b, d) - max(a, c)) / (len(coders) - 1)
            total = sum(lengths.values())
            pairs = sum(n * n for n in lengths.values())
            # The shares of chance: all pairs of places but those within one segment.
            expected = total * (pairs - own) / (total * total - own)
            alphas[code] = 1 - (total - same) / (total - expected) if len(lengths) > 1 else None
        print(json.dumps(alphas))
        """

    @Test(.enabled(if: Program.isInstalled("python3"), "there is no python3"))
    func `u-alpha computed from the passages and gaps alone is the one that was reported`() throws {
        let folder = try TemporaryFolder()
        #expect(try Program.emic("demo", in: folder).status == 0)
        try folder.write(Self.recomputingLengths, to: "alpha.py")
        let run = try Program.shell(
            """
            export EMIC_STUDY=emic-demo/sample.emic
            emic agree --coefficient krippendorff-alpha-u --interval none --format json --diagnose s.csv > report.json
            python3 alpha.py s.csv
            """, in: folder)
        #expect(run.status == 0, "\(run.messages)")
        let alphas = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let text = try Data(contentsOf: URL(fileURLWithPath: folder.path("report.json")))
        let results = try JSONDecoder().decode(Report.self, from: text).results.filter { $0.code != nil }
        #expect(results.count == alphas.count && results.count > 4)
        for result in results {
            let recomputed = alphas.number(result.code ?? "")
            #expect((recomputed == nil) == (result.value == nil))
            guard let recomputed, let value = result.value else { continue }
            #expect(abs(recomputed - value) < 1e-12, "\(result.code ?? "")")
        }
    }
}
