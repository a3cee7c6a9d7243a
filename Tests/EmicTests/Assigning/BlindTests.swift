import Foundation
import TestSupport
import Testing

/// What anna is shown while she and bo code a document blind.
///
/// Two studies differ in nothing but what bo coded there: whatever a command prints to anna, or to nobody, is the same in
/// both, but for ids and times. So it tells nothing of what bo did, neither in words nor in numbers.
@Suite struct BlindTests {
    /// The words that only bo's codings hold.
    private static let markers = ["zebra", "okapi"]

    /// Two studies with the same documents, coders and codes, in which bo made as many changes.
    private struct Worlds {
        let (one, other): (Desk, Desk)
        /// An id of a coding by bo in each.
        let ids: [String]
        /// An id of a coding by bo that waits for a decision in each.
        let waiting: [String]
        /// An id of a memo on a coding by bo in each.
        let memos: [String]

        init() throws {
            let base = try Desk()
            try base.write("They trust us.\n\nMore or less.\n", to: "second.txt")
            try base.done("import", "second.txt", "--no-repair")
            try base.done("coders", "assign", "--coders", "anna,bo", "--document", "interview", "--blind")
            try base.done("coders", "assign", "anna", "bo", "--document", "second")
            try base.done("cases", "add", "School", "--document", "interview")
            try base.tag("three years", "recruitment", by: "anna", "--memo", "mine")
            try base.tag("Nobody calls it a meeting", "stress", by: "anna")
            for coder in ["anna", "bo"] {
                try base.done(
                    "tag", "second", "--quote", "They trust us", "--code", "recruitment", "--coder", coder)
            }
            try base.done("coders", "finish", "anna", "bo", "--document", "second")
            func world(
                _ rows: [String], single: String, marker: String
            ) throws -> (Desk, id: String, waiting: String, memo: String) {
                let desk = try Desk(empty: ())
                try FileManager.default.copyItem(atPath: base.path(Desk.study), toPath: desk.path(Desk.study))
                let head = "document,code,coder,quotation,weight,memo\n"
                try desk.write(head + rows.map { $0 + "\n" }.joined(), to: "bo.csv")
                try desk.done("tag", "--from", "bo.csv", "--coder", "bo")
                try desk.done(
                    "tag", "interview", "--quote", single, "--code", "time, pressed", "--coder", "bo", "--memo", marker)
                try desk.done(
                    "memos", "add", "interview", "--quote", single, "--text", "the \(marker) itself", "--coder", "bo")
                let text = Desk.interview.replacing("cafe\u{301} talk helps", with: "coffee is good")
                    .replacing("more than a month", with: "some weeks")
                try desk.write(text, to: "interview.txt")
                try desk.done("documents", "replace", "interview", "interview.txt", "--no-repair", "--coder", "carla")
                func ids(_ column: String, _ command: String...) throws -> [String] {
                    let run = try Program.emic(
                        command + ["--format", "json"], in: desk.folder, environment: ["EMIC_CODER": "bo"])
                    let rows = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
                    return try #require(rows).compactMap { $0.text(column) }
                }
                let waiting = try #require(try ids("coding_id", "review").first)
                let memo = try #require(try ids("memo_id", "memos", "--coder", "bo").first)
                let id = try #require(try ids("coding_id", "codings", "--document", "interview").last)
                return (desk, id, waiting, memo)
            }
            let one = try world(
                [
                    "interview,stress,bo,Sick leave is the worst of it,1,zebra", "interview,stress,bo,the staff room,,",
                    "interview,wellbeing,bo,find new teachers,0.5,", "interview,stress,bo,more than a month,,zebra",
                ], single: "It is hard", marker: "zebra")
            let other = try world(
                [
                    "interview,recruitment,bo,cafe\u{301} talk helps,,okapi",
                    "interview,recruitment,bo,And the staff room,,",
                ], single: "a meeting", marker: "okapi")
            (self.one, self.other) = (one.0, other.0)
            (ids, waiting, memos) = ([one.id, other.id], [one.waiting, other.waiting], [one.memo, other.memo])
        }
    }

    private static let worlds = Result { try Worlds() }

    /// What a command printed, in both streams, ids and times made equal.
    private static func said(_ line: String, in desk: Desk, as coder: String?) throws -> String {
        let run = try desk.shell(line, environment: coder.map { ["EMIC_CODER": $0] } ?? [:])
        return (run.output + run.messages + "\(run.status)")
            .replacing(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/, with: "ID")
            .replacing(/\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?Z?)?)?/, with: "TIME")
    }

    /// Command lines that show codings, or what is counted of them; with --unblind each shows the two studies to differ.
    static let shows: [String] = [
        "codings", "codings --format csv", "codings --format json", "codings --format jsonl", "codings --coder bo",
        "codings --group-by code", "codings --group-by coder --format csv", "codings --context 20 --memos",
        "codings --document interview --cite --format csv", "codings --code stress", "codings --origin imported",
        "read interview", "read interview --marks", "read interview --coder bo", "read interview --lines 1..9",
        "find --in-code stress sick", "find --not-in-code stress --coder bo '\"staff room\"'",
        "find --in-code recruitment --format jsonl 'staff OR trust'",
        "matrix", "matrix --by coder", "matrix --by coder --zeros --format csv", "matrix --by code --across-coders",
        "matrix --by document --count percent --format json", "matrix --count characters --format csv --wide",
        "matrix --roll-up --count documents --by coder", "matrix --count per-1000-words",
        "codes list", "codes list --format csv", "codes show stress", "codes show recruitment", "codes history stress",
        "codes history recruitment",
        "export codings", "export codings --format json", "export codings --format jsonl --code stress", "export memos",
        "export memos --format json", "export --format jsonl",
        "export --format json --to study.json --force && cat study.json",
        "export --to folder --force && cat folder/*.csv",
        "documents", "documents list --format csv", "documents show second && emic documents --format json",
        "documents show interview", "read interview --memos",
        "info", "info --format csv", "coders", "coders list --format json", "coders status",
        "coders status --format csv", "log", "log --format json", "log --limit 3", "review",
        "review interview --format csv", "review list --format json",
        "memos", "memos --format csv", "memos list --document interview --format json", "memos list --code wellbeing",
        "codings list --code wellbeing", "codings list --ids", "cases", "cases list --format csv", "cases show School",
        "cases show School --format json", "codes split stress --export -", "matrix --by case",
    ]

    /// Command lines that show nothing of codings to others than who is meant, or that change something and tell what:
    /// what `$ID` and `$WAITING` are replaced by are codings of bo's, `$MEMO` is a memo on one.
    static let others: [String] = [
        "check", "check --format json", "agree", "agree --coders anna,bo", "agree --coders bo,carla --format json",
        "agree --unit sentence --format csv", "agree --compare", "agree --drift month", "agree --as nvivo",
        "agree --paired --coefficient gwet-ac1,krippendorff-alpha", "agree --document interview",
        "agree --explain all --format markdown", "agree --wanted-width 0.1",
        "export assignments", "export assignment_passages", "export codes", "export documents --format json",
        "codes export --format json", "codes diff",
        "documents show interview --format json",
        "documents revisions interview", "documents diff interview", "documents speakers interview",
        "read interview --no-codes", "read interview --no-codes --memos", "find sick", "untag --id $ID",
        "review accept $WAITING", "review drop $WAITING",
        "review place $WAITING --lines 1..2", "review accept --all",
        "untag interview --quote 'Sick leave is the worst of it' --code stress --touching --dry-run",
        "tag interview --quote 'Sick leave is the worst of it' --code stress --dry-run",
        "documents replace interview interview.txt --no-repair --dry-run", "codes retire stress",
        "documents remove interview --with-codings --dry-run", "documents remove interview",
        "coders remove bo --with-codings --dry-run", "coders remove bo", "codes remove recruitment --with-codings",
        "codes merge stress recruitment --dry-run", "memos show $MEMO", "memos edit $MEMO --text x",
        "memos remove $MEMO", "memos add --coding $ID --text x", "codings edit $ID --weight 2",
        "codings edit --coder bo --weight 2", "codings edit --code stress --extend paragraph --dry-run",
        "codings edit --code stress --to-code recruitment --join", "codings edit --code stress --memo x && emic memos",
        "codes edit stress --example-from $ID", "codes split stress --into strain --by '.=strain' --retire",
        "codes split stress --into strain --retire </dev/null", "disagreements", "disagreements --format csv",
        "disagreements --document interview", "disagreements --coders anna,bo --by code", "disagreements --settled",
        "agree --diagnose - --format csv", "adjudicate --summary", "adjudicate --agreed",
        "adjudicate $ID --take bo --reason x", "adjudicate --all --take bo --reason x --dry-run",
        "annotate interview", "attributes list", "undo", "undo 2", "undo && emic log && emic redo && emic info",
    ]

    @Test(arguments: shows + others, ["anna", nil] as [String?])
    func `what others coded is not shown`(_ line: String, to coder: String?) throws {
        let worlds = try Self.worlds.get()
        let said = try zip([worlds.one, worlds.other], [0, 1]).map { world, which in
            // Some change the study: each has its own.
            let desk = try Desk(empty: ())
            try FileManager.default.copyItem(atPath: world.path(Desk.study), toPath: desk.path(Desk.study))
            try desk.write(Desk.interview, to: "interview.txt")
            let line =
                "emic "
                + line.replacing("$ID", with: worlds.ids[which])
                .replacing("$WAITING", with: worlds.waiting[which]).replacing("$MEMO", with: worlds.memos[which])
            return try Self.said(line, in: desk, as: coder)
        }
        #expect(said[0] == said[1])
        for marker in Self.markers { #expect(!said.joined().contains(marker)) }
        if Self.shows.contains(line) { #expect(said[0].contains(" coded blind"), "\(said[0])") }
    }

    @Test(arguments: shows) func `unblind shows it, and the journal records who was shown`(_ line: String) throws {
        let worlds = try Self.worlds.get()
        let said = try [worlds.one, worlds.other].map { world in
            let desk = try Desk(empty: ())
            try FileManager.default.copyItem(atPath: world.path(Desk.study), toPath: desk.path(Desk.study))
            let parts = line.components(separatedBy: " && ")
            let unblind = parts.map { $0.hasPrefix("cat ") ? $0 : $0 + " --unblind" }.joined(separator: " && ")
            let said = try Self.said("emic " + unblind, in: desk, as: "anna")
            let log = try desk.rows("log", "--limit", "1", "--coder", "carla")
            #expect(log[0].text("change") == "unblind" && log[0].text("coder") == "anna")
            #expect(log[0].text("summary") == "was shown others' codings in 'interview', coded blind")
            return said
        }
        #expect(said[0] != said[1])
    }

    @Test func `every command is among these, or has nothing to do with codings`() {
        let apart = [
            "init", "demo", "import", "documents edit", "codes add", "codes move", "codes rename",
            "codes import", "coders add", "coders edit", "coders default", "coders assign", "coders finish",
            "cases add", "cases edit", "cases set", "cases link", "cases unlink", "cases import", "cases from-names",
            "cases remove", "attributes add", "attributes edit", "attributes remove",
        ]
        let lines = (Self.shows + Self.others).flatMap { $0.components(separatedBy: " && emic ") }
        for command in HelpTests.commands.dropFirst() {
            let words = command.joined(separator: " ")
            let isGroup = HelpTests.commands.contains { $0.count == command.count + 1 && $0.starts(with: command) }
            let isThere = lines.contains { ($0 + " ").hasPrefix(words + " ") }
            #expect(isGroup || isThere != apart.contains(words), "\(words)")
        }
    }

    @Test func `what can't be compared yet says why, and what it takes`() throws {
        let desk = try Desk()
        try desk.tagSome()
        try desk.done("coders", "assign", "anna", "bo", "--blind", "--document", "interview")
        for line in ["agree", "agree --coders anna,bo", "disagreements", "adjudicate --summary"] {
            for coder in ["anna", nil] {
                let said = try Self.said("emic \(line)", in: desk, as: coder)
                let sentence =
                    "Error: 'interview' is coded blind and not finished by all, so there is nothing to compare yet: what "
                    + "others coded shows once all have finished, and 'emic coders status' tells who has not\n1"
                #expect(said.hasSuffix(sentence), "\(line): \(said)")
            }
        }
    }

    @Test func `it opens when both have finished, and whoever is not blind sees all the time`() throws {
        let world = try Self.worlds.get().one
        let desk = try Desk(empty: ())
        try FileManager.default.copyItem(atPath: world.path(Desk.study), toPath: desk.path(Desk.study))
        func count(_ coder: String) throws -> Int {
            let run = try Program.emic(
                ["codings", "--format", "jsonl"], in: desk.folder, environment: ["EMIC_CODER": coder])
            return run.output.count { $0 == "\n" }
        }
        let all = try count("carla")
        #expect(try count("anna") < all)
        try desk.done("coders", "finish", "anna", "--document", "interview")
        #expect(try count("anna") < all)
        try desk.done("coders", "finish", "bo", "--document", "interview")
        #expect(try count("anna") == all)
        #expect(!(try desk.emic("codings").messages.contains("coded blind")))
    }
}
