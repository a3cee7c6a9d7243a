import Foundation
import TestSupport
import Testing

/// What `emic agree` refuses, and how it says so.
@Suite struct AgreeOptionsTests {
    @Test(arguments: [
        ("--ratings r.csv --coefficient cohens-kappa", "did you mean 'cohen-kappa' or 'conger-kappa'?"),
        ("--ratings r.csv --coefficient kappa", "did you mean 'cohen-kappa' or "),
        ("--ratings r.csv --coefficient zzz", "there are all, percent-agreement, cohen-kappa"),
        ("--ratings r.csv --level metric", "choose one of nominal, ordinal"),
        ("--ratings r.csv --level ordinal --distance masi", "choose one"),
        ("--ratings r.csv --level ordinal --coefficient fleiss-kappa", "kappas take --weights"),
        ("--ratings r.csv --weights linear --coefficient cohen-kappa", "weighted-kappa"),
        (
            "--ratings r.csv --weights linear --coefficient cohen-kappa,fleiss-kappa",
            "'cohen-kappa' takes no --weights: did you mean 'weighted-kappa'?"
        ),
        ("--ratings r.csv --weights linear --coefficient gwet-ac1,gwet-ac2", "did you mean 'gwet-ac2'?"),
        ("--ratings r.csv --interval cluster", "draws documents"),
        ("--ratings r.csv --interval analytic --method bca", "draws none"),
        ("--ratings r.csv --confidence 95", "between 0 and 1"),
        ("--ratings r.csv --replicates 1", "from 2"),
        ("--ratings r.csv --unit sentence", "from a study"),
        ("--ratings r.csv --compare", "not about a table"),
        ("--ratings r.csv --explain trust", "--explain all"),
        ("--ratings r.csv --explain all --format json", "for people"),
        ("--level ordinal", "go with --ratings"),
        ("--units-in-rows", "go with --ratings"),
        ("--compare --verify", "choose one"),
        ("--compare --unit token", "leave --unit out"),
        ("--verify --coders anna,bo", "needs no study"),
        ("--verify --same-coder --coders a,b", "leave --same-coder out"),
        ("--drift 1", "drift"), ("--drift 3 --compare", "choose one"),
        ("--as excel", "Please provide one of"),
    ])
    func `a wrong command line is exit status 64`(options: String, message: String) throws {
        let run = try Program.shell("emic agree \(options)", in: TemporaryFolder())
        #expect(run.status == 64)
        #expect(run.messages.contains(message), "\(run.messages)")
    }

    @Test(arguments: [
        ("--weights nowhere.csv", "neither a file nor one of identity, linear"),
        ("--weights half.csv", "half.csv has no row 'y'"),
        ("--weights odd.csv", "odd.csv:3: 'x' is 'much', expected a number"),
        ("--categories x", "'y' is not among the categories"),
        ("--coders a,d", "no coder 'd': it has a, b, c"),
        ("--coefficient cohen-kappa", "choose two with --coders"),
        ("--level interval --coefficient krippendorff-alpha", "is no number"),
    ])
    func `what does not fit the data is exit status 1 and a sentence`(options: String, message: String) throws {
        let folder = try TemporaryFolder()
        let files = [
            "r.csv": "unit,a,b,c\n1,x,x,y\n2,y,y,y\n", "half.csv": ",x,y\nx,1,0\n",
            "odd.csv": ",x,y\nx,1,0\ny,much,1\n",
        ]
        for (name, text) in files {
            try folder.write(text, to: name)
        }
        let run = try Program.shell("emic agree --ratings r.csv \(options)", in: folder)
        #expect(run.status == 1)
        #expect(run.messages.contains(message), "\(run.messages)")
    }

    @Test func `a table with coders in rows is asked about`() throws {
        let folder = try TemporaryFolder()
        let table = "coder,1,2,3,4,5,6\nmeg,a,b,a,b,a,a\nowen,a,b,b,b,a,a\n"
        try folder.write(table, to: "t.csv")

        let asked = try Program.emic("agree", "--ratings", "t.csv", in: folder)
        #expect(asked.status == 1)
        #expect(asked.messages.contains("coders belong in columns") && asked.messages.contains("--units-in-rows"))

        let confirmed = try Program.emic("agree", "--ratings", "t.csv", "--units-in-rows", in: folder)
        #expect(confirmed.status == 0)
        #expect(confirmed.output.contains("2 units in rows, 6 coders in columns"))
    }
}
