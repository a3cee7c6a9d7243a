import Foundation
import TestSupport
import Testing

/// `emic adjudicate`: an agreed version beside codings that stay.
@Suite struct AdjudicateTests {
    private let desk: Desk

    init() throws { desk = try DisagreementsTests.desk() }

    /// The disagreements' ids by the codes in question.
    private func ids(_ arguments: String...) throws -> [String: String] {
        let rows = try desk.rows(["disagreements"] + arguments)
        return Dictionary(rows.map { ($0.text("code") ?? "", $0.text("disagreement_id") ?? "") }) { first, _ in first }
    }

    /// What a coder's codings say, as `code quotation`.
    private func codings(by coder: String) throws -> Set<String> {
        Set(try desk.rows("codings", "--coder", coder).map { "\($0.text("code") ?? "") \($0.text("quotation") ?? "")" })
    }

    private func settle(_ code: String, _ arguments: String...) throws {
        let id = try #require(try ids()[code])
        try desk.done(["adjudicate", id, "--reason", "as agreed"] + arguments)
    }

    @Test func `one version is taken, beside what nobody disputes, and the originals stay`() throws {
        let (anna, bo) = (try codings(by: "anna"), try codings(by: "bo"))
        let id = try #require(try ids()["recruitment"])
        let run = try desk.emic("adjudicate", String(id.suffix(12)), "--take", "bo", "--reason", "as in the codebook")
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.messages.contains("made 'consensus', which with what nobody disputes has 2 codings"))
        #expect(run.messages.contains("settled 1 disagreement as bo has it; 2 still open"))
        #expect(
            try codings(by: "consensus")
                == ["recruitment the number of appli-\ncants", "wellbeing/sick leave Sick leave"])
        #expect(try desk.rows("codings", "--coder", "consensus").allSatisfy { $0.text("origin") == "adjudicated" })
        #expect(try codings(by: "anna") == anna)
        #expect(try codings(by: "bo") == bo)
        #expect(try ids()["recruitment"] == nil)
        let settled = try desk.rows("disagreements", "--settled")
        #expect(Set(settled.map { $0.text("outcome") }) == ["one"])
        #expect(Set(settled.map { $0.text("reason") }) == ["as in the codebook"])
        #expect(
            try desk.done("disagreements", "--settled").contains(
                /settled for 'consensus' on [0-9-]+: the version of bo was taken; as in the codebook/))
        #expect(Set(settled.map { $0.text("agreed_version") }) == ["consensus"])
        #expect(try desk.done("check").contains("is sound"))
    }

    @Test func `both, neither, and another extent or code`() throws {
        try settle("recruitment", "--both")
        try settle("wellbeing/stress", "--neither")
        try settle("time, pressed", "--quote", "talk helps", "--code", "wellbeing/stress")
        #expect(
            try codings(by: "consensus") == [
                "recruitment halved the number of appli-\ncants in three years", "wellbeing/sick leave Sick leave",
                "wellbeing/stress talk helps",
            ])
        #expect(try ids().isEmpty)
        #expect(
            Set(try desk.rows("disagreements", "--settled").map { $0.text("outcome") }) == [
                "both", "neither", "extent",
            ])
    }

    @Test func `settled anew, what came of it before goes`() throws {
        try settle("time, pressed", "--quote", "talk helps", "--code", "wellbeing/stress")
        let id = try #require(try ids("--settled")["wellbeing"])
        try desk.done("adjudicate", id, "--take", "anna", "--reason", "after all")
        #expect(
            try codings(by: "consensus") == ["wellbeing/sick leave Sick leave", "wellbeing The cafe\u{301} talk helps"])
        #expect(Set(try desk.rows("disagreements", "--settled").map { $0.text("reason") }) == ["after all"])
    }

    @Test func `it is open again when a coding in it goes, and undo closes it`() throws {
        try settle("recruitment", "--take", "anna")
        #expect(try ids()["recruitment"] == nil)
        try desk.done(
            "untag", "interview", "--quote", "the number of applicants", "--code", "recruitment", "--coder", "bo")
        #expect(try ids()["recruitment"] != nil)
        try desk.done("undo")
        #expect(try ids()["recruitment"] == nil)
        // Once nobody gives it any more, nobody has agreed on it either.
        try desk.done("untag", "interview", "--quote", "Sick leave", "--code", "sick leave", "--coder", "anna")
        try desk.done("untag", "interview", "--quote", "Sick leave", "--code", "sick leave", "--coder", "bo")
        #expect(try desk.done("adjudicate", "--agreed").contains("'consensus': 0 added, 1 removed in 1 document"))
        #expect(try codings(by: "consensus").count == 1)
    }

    @Test func `all of it undone, the study exports what it did before`() throws {
        try desk.done("export", "--format", "json", "--to", "before.json")
        try settle("recruitment", "--both")
        try desk.done("adjudicate", "--all", "--take", "anna", "--reason", "trained")
        #expect(try ids().isEmpty)
        try desk.done("undo", "2")
        try desk.done("export", "--format", "json", "--to", "after.json")
        #expect(try desk.bytes("before.json") == desk.bytes("after.json"))
        try desk.done("redo", "2")
        try desk.done("export", "--format", "json", "--to", "settled.json")
        try desk.done("init", "copy.emic", "--title", "x")
        try desk.done("import", "settled.json", "--study", "copy.emic")
        try desk.done("export", "--format", "json", "--to", "copied.json", "--study", "copy.emic")
        #expect(try desk.bytes("settled.json") == desk.bytes("copied.json"))
        #expect(String(decoding: try desk.bytes("settled.json"), as: UTF8.self).contains("\"reason\":\"trained\""))
    }

    @Test func `the queue asks, saves each answer, takes back and goes on`() throws {
        // The worst first: the confusion, then the omission, then the border.
        let run = try desk.emic(
            "adjudicate",
            input: "1\nfirst reason\nn\n\nu\nx\n2\nsecond\ne\nno such words\ne\nnumber of applicants\n\n\n")
        #expect(run.status == 0)
        #expect(run.messages.contains("'x' is none of the answers"))
        #expect(run.messages.contains("the reason (Enter: first reason): "))
        #expect(run.messages.contains("settled 3 disagreements\n"))
        #expect(
            try codings(by: "consensus") == [
                "recruitment number of appli-\ncants", "wellbeing The cafe\u{301} talk helps",
                "wellbeing/sick leave Sick leave", "wellbeing/stress more than a month",
            ])
        #expect(run.output.contains("3 of 3 disagreements settled, 0 open; nothing is open in 1 of 1 document"))
        let log = try desk.rows("log")
        #expect(log.filter { $0.text("change") == "adjudicate" }.count == 4)
        // Nothing is left to ask.
        #expect(try desk.emic("adjudicate").messages.contains("no open disagreements"))
    }

    @Test func `the queue ends with its input, and skips`() throws {
        #expect(try desk.emic("adjudicate", input: "s\ns\n").messages.contains("settled 0 disagreements"))
        #expect(try desk.emic("adjudicate", input: "1\n").messages.contains("settled 0 disagreements"))
        #expect(try desk.emic("adjudicate", input: "u\nq\n").messages.contains("nothing was settled yet"))
        #expect(try ids().count == 4)
    }

    @Test func `agreement before stays, and after is with the one whose versions were taken`() throws {
        let before = try desk.rows("adjudicate", "--summary")
        #expect(Set(before.map { $0.text("stage") }) == ["before"])
        let agreed = try desk.done("agree", "--coefficient", "krippendorff-alpha", "--format", "csv")
        try desk.done("adjudicate", "--all", "--take", "anna", "--reason", "trained")
        let summary = try desk.rows("adjudicate", "--summary")
        #expect(
            summary.filter { $0.text("stage") == "before" }.map { $0.number("value") }
                == before.map { $0.number("value") })
        for row in summary where row.text("coders") == "anna|consensus" {
            #expect(row.number("value") == 1 || row.text("undefined") != nil)
        }
        #expect(summary.contains { $0.text("coders") == "bo|consensus" && ($0.number("value") ?? 1) < 1 })
        // Who compares nobody in particular does not compare the agreed version.
        let after = try desk.emic("agree", "--coefficient", "krippendorff-alpha", "--format", "csv")
        #expect(after.output == agreed)
        #expect(try desk.done("agree").contains("not compared: 'consensus'"))
        #expect(try desk.done("agree", "--coders", "anna,consensus").contains("anna and consensus"))
    }

    @Test func `a finished document stays comparable, and the version finishes it when nothing is open`() throws {
        for coder in ["anna", "bo"] {
            try desk.done("coders", "assign", coder, "--document", "interview")
            try desk.done("coders", "finish", coder, "--document", "interview")
        }
        try settle("recruitment", "--take", "anna")
        #expect(try desk.refused("agree", "--coders", "anna,consensus").contains("is not finished by consensus"))
        try desk.done("adjudicate", "--all", "--take", "anna", "--reason", "trained")
        #expect(try desk.done("agree", "--coders", "anna,consensus").contains("1.000"))
    }

    @Test func `a dry run settles nothing, and says what it would`() throws {
        let before = try desk.state()
        let run = try desk.emic("adjudicate", "--all", "--take", "anna", "--reason", "x", "--dry-run")
        #expect(run.messages.contains("3 disagreements would be settled as anna has it"))
        try desk.done("adjudicate", "--agreed", "--dry-run")
        #expect(try desk.state() == before)
    }

    @Test func `what can't be settled is refused with a way out`() throws {
        let ids = try ids()
        let (one, two) = (try #require(ids["recruitment"]), try #require(ids["wellbeing"]))
        #expect(try desk.misused("adjudicate", one, "--take", "anna").contains("--reason"))
        #expect(try desk.misused("adjudicate", one, "--reason", "x").contains("--neither"))
        #expect(try desk.misused("adjudicate", one, "--both", "--neither", "--reason", "x").contains("not several"))
        #expect(try desk.misused("adjudicate", "--neither", "--reason", "x").contains("--all"))
        #expect(
            try desk.refused("adjudicate", "ffffffffffff", "--both", "--reason", "x").contains("emic disagreements"))
        #expect(try desk.refused("adjudicate", one, "--take", "carla", "--reason", "x").contains("anna or bo"))
        #expect(try desk.refused("adjudicate", two, "--quote", "talk", "--reason", "x").contains("--code"))
        #expect(
            try desk.refused("adjudicate", one, "--quote", "Sick leave", "--reason", "x").contains("does not touch"))
        #expect(
            try desk.refused("adjudicate", one, "--both", "--reason", "x", "--as", "bo").contains(
                "name another with --as"))
    }

    @Test func `the agreed version is nobody who codes`() throws {
        try settle("recruitment", "--take", "anna")
        let tag = ["tag", "interview", "--quote", "talk helps", "--code", "stress"]
        let sentence =
            "'consensus' is an agreed version, which 'emic adjudicate' makes, and nobody who codes: name one of anna, "
            + "bo, carla"
        for command in [
            tag + ["--coder", "consensus"], ["coders", "default", "consensus"],
            ["coders", "assign", "consensus", "--all"], ["memos", "add", "--text", "x", "--coder", "consensus"],
            ["untag", "--code", "recruitment", "--everywhere", "--coder", "consensus"],
        ] {
            let run = try Program.emic(command, in: desk.folder)
            #expect(run.status == 1 && run.messages == "Error: \(sentence)\n", "\(command): \(run.messages)")
        }
        #expect(try Program.emic(tag, in: desk.folder).messages.contains("--coder NAME (anna, bo, carla), EMIC_CODER"))
        #expect(try Program.emic(tag, in: desk.folder, environment: ["EMIC_CODER": "Consensus"]).status == 1)
        try desk.write("document,code,coder,quotation\ninterview,stress,consensus,talk helps\n", to: "rows.csv")
        #expect(try desk.refused("tag", "--from", "rows.csv") == "rows.csv:2: 'coder': \(sentence)")
    }

    @Test func `what was agreed on is counted once more only where the version is named`() throws {
        try desk.done("cases", "add", "School", "--document", "interview")
        /// What commands tell that count codings.
        func counts() throws -> [[String]] {
            let commands = ["codings", "matrix", "matrix --by coder --zeros", "codes list", "documents", "cases"]
            let tables = try commands.map { line in
                cells(ofCSV: try desk.done(line.split(separator: " ").map(String.init) + ["--format", "csv"]))
            }
            let texts = ["read interview", "codes show recruitment", "cases show School", "coders status"]
            return tables.map { $0.map { $0.joined(separator: "|") } }
                + (try texts.map { [try desk.done($0.split(separator: " ").map(String.init))] })
        }
        let before = try counts()
        let info = try #require(desk.rows("info").first)
        try desk.done("adjudicate", "--all", "--take", "anna", "--reason", "trained")
        #expect(try counts() == before)
        let now = try #require(desk.rows("info").first)
        #expect(now.integer("codings") == info.integer("codings") && now.integer("coders") == info.integer("coders"))
        #expect(now.integer("agreed_codings") == 3)
        #expect(try desk.done("info").contains("\nagreed version 'consensus': 3 codings\n"))
        #expect(
            try desk.emic("codings").messages.contains(
                "left out: 3 codings of the agreed version 'consensus', which '--coder consensus' shows"))
        #expect(try desk.rows("codings", "--coder", "consensus").count == 3)
        #expect(try desk.rows("codings", "--origin", "adjudicated").count == 3)
        #expect(try desk.done("matrix", "--by", "coder", "--coder", "anna,consensus").contains("ANNA  CONSENSUS  ALL"))
        #expect(try desk.rows("coders").map { $0["agreed_version"] as? Bool } == [false, false, false, true])
        let exported = try desk.rows("export", "codings")
        #expect(exported.count == (info.integer("codings") ?? 0) + 3)
        // A bulk edit is of what people coded; by its id any coding can be meant.
        try desk.done("codings", "edit", "--code", "recruitment", "--weight", "2")
        #expect(try desk.rows("codings", "--coder", "consensus").allSatisfy { $0.number("weight") == nil })
        let id = try #require(desk.rows("codings", "--coder", "consensus").first?.text("coding_id"))
        try desk.done("codings", "edit", id, "--weight", "3")
    }

    /// Random codings of two coders in three documents.
    private static func random(_ seed: UInt64, _ desk: Desk) throws -> String {
        var random = SeededGenerator(seed: seed)
        let length = Desk.interview.unicodeScalars.count
        var rows = "document,code,coder,start_offset,end_offset\n"
        for document in ["interview", "second", "third"] {
            if document != "interview" {
                try desk.write(Desk.interview, to: "\(document).txt")
                try desk.done("import", "\(document).txt", "--no-repair")
            }
            for _ in 0..<14 {
                let start = Int.random(in: 0..<length - 1, using: &random)
                let end = min(length, start + Int.random(in: 1...120, using: &random))
                let code = ["recruitment", "wellbeing", "wellbeing/stress"].randomElement(using: &random) ?? ""
                let coders =
                    Bool.random(using: &random)
                    ? ["anna", "bo"] : [["anna", "bo"].randomElement(using: &random) ?? ""]
                for coder in coders { rows += "\(document),\(code),\(coder),\(start),\(end)\n" }
            }
        }
        return rows
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `all settled as one coder has it, the version is that coder's`(_ seed: UInt64) throws {
        let desk = try Desk()
        try desk.write(try Self.random(seed, desk), to: "random.csv")
        try desk.done("tag", "--from", "random.csv")
        try desk.done("adjudicate", "--all", "--take", "bo", "--reason", "x")
        for unit in ["character", "sentence"] {
            let rows = cells(
                ofCSV: try desk.done("agree", "--diagnose", "-", "--coders", "bo,consensus", "--unit", unit))
            #expect(rows.count > 10)
            for row in rows.dropFirst() { #expect(row[6] == row[7]) }
        }
        #expect(try desk.rows("disagreements").isEmpty)
        #expect(try desk.done("check").contains("is sound"))
    }
}
