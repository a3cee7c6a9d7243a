import Foundation
import TestSupport
import Testing

/// `emic agree` with coefficients of passages on a study.
@Suite struct StudySpansTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("Monday was fine. Tuesday was bad. Then it rained all day.", to: "diary.txt")
        let study = [
            "init study.emic", "coders add ana", "coders add bo", "codes add mood", "codes add good --parent mood",
            "codes add bad --parent mood", "codes add weather", "import diary.txt",
            "tag diary --quote 'Monday was fine.' --code mood/good --coder ana",
            "tag diary --quote 'was fine.' --code mood/good --coder bo",
            "tag diary --quote 'Tuesday was bad.' --code mood/bad --coder ana",
            "tag diary --quote 'Tuesday was bad.' --code mood/bad --coder bo",
            "tag diary --quote 'it rained all day' --code weather --coder ana",
            "tag diary --quote 'Then it rained all day.' --code weather --coder bo",
        ]
        for command in study {
            let run = try Program.shell("emic \(command)", in: folder)
            #expect(run.status == 0, "\(command): \(run.messages)")
        }
    }

    private func output(_ options: String) throws -> AgreeOutput {
        let run = try Program.shell("emic agree --format json --interval none \(options)", in: folder)
        #expect(run.status == 0, "\(run.messages)")
        return try JSONDecoder().decode(AgreeOutput.self, from: Data(run.output.utf8))
    }

    @Test func `all codes together, then each; tokens are those of the text`() throws {
        let output = try output("--coefficient span-f1,span-f1-overlap,span-f1-tokens")
        #expect(output.unit == "passage" && output.coders == ["ana", "bo"] && output.documents == ["diary"])
        #expect(
            output.results.map(\.code) == [nil, nil, nil]
                + ["mood/bad", "mood/good", "weather"].flatMap { [$0, $0, $0] })
        // One passage of three is the same, the others overlap; of each coder's ten words nine are in common.
        let (exact, overlap) = (output.results[0].value, output.results[1].value)
        #expect(exact == 1.0 / 3 && overlap == 1)
        let tokens = try #require(output.results[2].value)
        #expect(abs(tokens - 0.9) < 1e-12)
        let one = try self.output("--coefficient span-f1 --code weather")
        #expect(one.results.map(\.code) == ["weather"] && one.results[0].value == 0)
    }

    @Test func `the codes below one exclude one another, and where they don't is listed`() throws {
        let apart = try output("--domain mood --coefficient krippendorff-alpha-cu")
        #expect(apart.results.count == 1 && apart.results[0].value == 1 && apart.results[0].code == nil)

        let tagged = try Program.shell("emic tag diary --quote 'fine' --code mood/bad --coder ana", in: folder)
        #expect(tagged.status == 0)
        let run = try Program.shell("emic agree --domain mood --format json --interval none", in: folder)
        #expect(run.output.contains("\"domain\":\"mood\""))
        #expect(
            run.output.contains(
                "{\"document\":\"diary\",\"start\":11,\"end\":15,\"coder\":\"ana\",\"codes\":[\"mood/good\",\"mood/bad\"]}"
            ))
        let page = try Program.shell("emic agree --domain mood --interval none", in: folder)
        let words = page.output.components(separatedBy: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(words.contains(["diary", "11", "15", "ana", "mood/good", "mood/bad"]))
        #expect(!page.output.contains("was fine"))
    }

    @Test func `a domain that coders did not keep to says where, beside the numbers`() throws {
        let tagged = try Program.shell("emic tag diary --quote 'fine' --code mood/bad --coder ana", in: folder)
        #expect(tagged.status == 0)
        let output = try output("--domain mood --coefficient krippendorff-alpha-cu,span-f1")
        #expect(
            output.results[0].undefined?.hasPrefix(
                "'ana' gave 'mood/good' and 'mood/bad' to overlapping passages of 'diary' at 11–15: codes compared "
                    + "together must exclude one another") == true)
        #expect(output.results[0].value == nil && output.results[1].value != nil)
        let rows = try Program.shell("emic agree --domain mood --format csv --interval none", in: folder).output
        #expect(rows.components(separatedBy: "\n").dropFirst().dropLast().allSatisfy { $0.hasSuffix(",1") })
        let imitation = try Program.shell("emic agree --as atlasti", in: folder)
        #expect(imitation.output.contains("VIOLATIONS"))
        #expect(imitation.output.contains("undefined: codes of 'mood', cu-alpha; mood/bad, csu-alpha"))
    }

    @Test func `what ATLAS.ti would have shown of the codes below each code`() throws {
        let run = try Program.shell("emic agree --as atlasti --format csv", in: folder)
        #expect(run.status == 0, "\(run.messages)")
        let rows = run.output.components(separatedBy: "\n")
        #expect(
            rows[0] == "domain,code,percent_agreement,holsti,alpha_binary,cu_alpha,undefined,coverage,violations")
        // Of 57 characters 7 are coded by ana alone, 25 by both.
        #expect(rows[1].hasPrefix("mood,,\(50.0 / 57),\(50.0 / 57),"))
        #expect(rows[2].hasPrefix("mood,mood/bad,1.0,1.0,1.0,1.0,,1.0,0"))
        #expect(rows[3].hasPrefix("mood,mood/good,\(50.0 / 57),\(18.0 / 25),"))
        #expect(rows.count == 5)
        #expect(
            try Program.shell("emic agree --as atlasti --domain mood --format csv", in: folder).output == run.output)
        let page = try Program.shell("emic agree --as atlasti", in: folder).output
        #expect(page.contains("cu-alpha of a domain and csu-alpha of a code are"))
    }

    @Test func `MAXQDA's three levels: given at all, as often, and to the same passages`() throws {
        let tagged = try Program.shell("emic tag diary --quote 'Monday' --code mood/good --coder bo", in: folder)
        #expect(tagged.status == 0)
        let run = try Program.shell("emic agree --as maxqda --format csv", in: folder)
        let rows = run.output.components(separatedBy: "\n")
        #expect(rows[0] == "code,cohen_kappa,imitated,existence,frequency")
        #expect(rows[1].hasPrefix("mood/bad,1.0,1.0,1.0,1.0"))
        #expect(rows[2].hasPrefix("mood/good,") && rows[2].hasSuffix(",1.0,0.0"))
        #expect(rows[4].hasSuffix(",1.0,\(2.0 / 3)"))
        let page = try Program.shell("emic agree --as maxqda", in: folder).output
        #expect(page.contains("EXISTENCE  FREQUENCY"))
    }

    @Test(arguments: [
        ("--domain weather", "'weather' has 0 codes below it"),
        ("--domain wether", "did you mean"),
        ("--coefficient span-f1 --coders ana", "agreement needs two coders"),
    ])
    func `what the study does not have is exit status 1 and a sentence`(options: String, message: String) throws {
        let run = try Program.shell("emic agree \(options)", in: folder)
        #expect(run.status == 1 && run.messages.contains(message), "\(run.messages)")
    }

    @Test func `Jaccard and F1 of units where they are asked for, and no turn where nobody speaks`() throws {
        func agree(_ options: String) throws -> ProgramRun {
            try Program.shell("emic agree --interval none \(options)", in: folder)
        }
        let page = try agree("--coefficient jaccard,f1 --unit sentence").output
        let rows = page.components(separatedBy: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(rows.contains { $0.starts(with: ["CODE", "JACCARD", "F1", "CODED"]) })
        #expect(rows.contains { $0.starts(with: ["weather", "1.000", "1.000", "33", "%"]) })
        #expect(!(try agree("").output.lowercased().contains("jaccard")))
        let all = try agree("--coefficient all --code weather").output.replacing(#/\n +/#, with: " ")
        #expect(
            all.contains("jaccard") && all.contains("left out of all: weighted-kappa and gwet-ac2 (of values in an"))
        #expect(all.contains("those of passages are had by naming one too, as in --coefficient all,span-f1"))
        let explained = try agree("--coefficient jaccard --explain weather").output
        #expect(explained.contains("ana and bo: both ÷ (both + only one) = 17 ÷ (17 + 6) = 0.73913"))

        let turns = try agree("--unit turn")
        #expect(turns.status == 1 && turns.output.isEmpty)
        #expect(turns.messages.contains("'diary' has no turn, since nobody is known to speak in it"))
        try folder.write("ANA: Well.\n\nBO: Indeed.\n\nANA: Yes, it is so.\n\nBO: I see.\n", to: "talk.txt")
        let tagged = try Program.shell(
            """
            emic import talk.txt && emic tag talk --quote Well --code weather --coder ana \
            && emic tag talk --quote Well --code weather --coder bo
            """, in: folder)
        #expect(tagged.status == 0, "\(tagged.messages)")
        let some = try agree("--unit turn").output.replacing(#/\n +/#, with: " ")
        #expect(some.contains("4 turns") && some.contains("without a turn, and so left out: 'diary'"))
        #expect(some.contains("no assignments are recorded for 'talk'"))
        #expect(try agree("--coefficient span-f1-tokens").output.contains("2: 'diary', 'talk'"))
    }

    @Test func `documents that not all have finished are left out, and nothing is measured on nothing`() throws {
        let assigned = try Program.shell(
            "emic coders assign ana bo --document diary && emic coders finish ana --document diary", in: folder)
        #expect(assigned.status == 0)
        let run = try Program.shell("emic agree --coefficient span-f1", in: folder)
        #expect(run.status == 1 && run.messages.contains("'diary' is not finished by bo"), "\(run.messages)")
    }
}
