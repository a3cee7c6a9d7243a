import Foundation
import TestSupport
import Testing

/// `emic agree --drift`: agreement in one window of time after the other.
@Suite struct DriftTests {
    /// Coders agree on the first twenty of forty units and on half of the others.
    private static let ratings =
        "unit,anna,bo\n"
        + (1...40).map { unit in
            let anna = unit % 2 == 0 ? "trust" : "fear"
            let bo = unit <= 20 && unit != 6 ? anna : unit % 4 < 2 ? "trust" : "fear"
            return "passage \(unit),\(anna),\(bo)\n"
        }.joined()

    private func agree(_ options: String, ratings: String = Self.ratings) throws -> ProgramRun {
        let folder = try TemporaryFolder()
        try folder.write(ratings, to: "r.csv")
        return try Program.shell("emic agree --ratings r.csv \(options)", in: folder)
    }

    @Test func `rows in their order: a table of windows, and that it fell`() throws {
        let run = try agree("--drift 2 --coefficient cohen-kappa --interval analytic")
        #expect(run.status == 0, "\(run.messages)")
        let rows = run.output.components(separatedBy: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(rows.contains { $0.starts(with: ["WINDOW", "FROM", "TO", "UNITS", "KAPPA"]) })
        #expect(rows.contains { $0.starts(with: ["1", "passage", "1", "passage", "20", "20", "0.900"]) })
        #expect(rows.contains { $0.starts(with: ["2", "passage", "21", "passage", "40", "20", "0.000"]) })
        let text = run.output.replacingOccurrences(of: "\n  ", with: " ")
        #expect(text.contains("kappa fell from 0.900 in the first window to 0.000 in the last"))
        #expect(text.contains("more than chance alone would give"))
        #expect(text.contains("rows are taken to be in the order in which they were coded"))
    }

    @Test func `JSON and rows have the windows and the change`() throws {
        let json = try agree("--drift 4 --format json").output
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["format"] as? String == "emic-agreement-drift")
        #expect((object["windows"] as? [[String: Any]])?.map { $0["to"] as? String }.last == "passage 40")
        let result = try #require((object["results"] as? [[String: Any]])?.first)
        #expect((result["windows"] as? [[String: Any]])?.count == 4)
        // The third window is complete agreement on half of the units by chance, the first varies not at all.
        #expect((result["remarks"] as? [String])?.isEmpty == false)
        let csv = try agree("--drift 4 --format csv").output.components(separatedBy: "\n")
        #expect(csv[0].hasPrefix("code,coefficient,window,from,to,documents,units,value,"))
        #expect(csv.count == 6)
    }

    @Test(arguments: [
        ("--drift 30", "too few for 30 windows: --drift takes 20 at most"),
        ("--drift week", "has no dates"),
    ])
    func `what a table can't tell is refused`(options: String, message: String) throws {
        let run = try agree(options)
        #expect(run.status == 1 && run.messages.contains(message), "\(run.messages)")
    }

    @Test func `counted units have no order in time`() throws {
        let run = try agree("--drift 2", ratings: "u,a,b,count\n1,x,x,3\n2,x,y,1\n3,y,y,1\n4,y,y,1\n")
        #expect(run.status == 1 && run.messages.contains("no order in time"))
    }

    @Test func `documents in the order in which they were coded`() throws {
        let study = try TimedStudy()
        let run = try study.agree("--drift month --coefficient krippendorff-alpha --code trust")
        #expect(run.status == 0, "\(run.messages)")
        let rows = run.output.components(separatedBy: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(rows.contains { $0.starts(with: ["1", "2026-01-05", "2026-01-06", "2"]) })
        #expect(rows.contains { $0.starts(with: ["2", "2026-03-01", "2026-03-01", "1"]) })
        let text = run.output.replacingOccurrences(of: "\n  ", with: " ")
        #expect(text.contains("alpha fell from 1.000 in the first window"))

        let three = try study.agree("--drift 4")
        #expect(three.status == 1 && three.messages.contains("3 documents make 3 windows at most"))
        let year = try study.agree("--drift month --document early,second")
        #expect(year.status == 1 && year.messages.contains("all compared documents were coded in one month"))
    }
}

/// A study of three documents that anna and bo coded on different days; the last of them differently.
struct TimedStudy {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let text = "She trusted him. He did not know it. They talked for long. Nothing was said."
        // Not in the order of time.
        for name in ["late", "early", "second"] { try folder.write(text, to: "\(name).txt") }
        var rows = "document,start_offset,end_offset,code,coder,created_at\n"
        for (name, day, end) in [("late", "2026-03-01", 36), ("early", "2026-01-05", 16), ("second", "2026-01-06", 16)]
        {
            rows += "\(name),0,16,trust,anna,\(day)T10:00:00Z\n\(name),0,\(end),trust,bo,\(day)T11:00:00Z\n"
        }
        try folder.write(rows, to: "codings.csv")
        let script = """
            emic init t.emic && emic coders add anna && emic coders add bo && emic codes add trust \
            && emic import late.txt early.txt second.txt && emic tag --from codings.csv
            """
        let run = try Program.shell(script, in: folder)
        #expect(run.status == 0, "\(run.messages)")
    }

    func agree(_ options: String) throws -> ProgramRun {
        try Program.shell("emic agree \(options)", in: folder)
    }
}
