import Foundation
import TestSupport
import Testing

/// `emic agree --spans` on tables of passages.
@Suite struct SpansAgreeTests {
    /// Krippendorff, Content Analysis, 4th edition, 2019, figure 12.11: three coders, seven codes, 60 characters.
    static let krippendorff2019 = """
        continuum,length,coder,code,start,end
        figure,60,Alex,1,0,7
        figure,60,Alex,2,7,13
        figure,60,Alex,5,30,32
        figure,60,Alex,6,32,37
        figure,60,Alex,6,37,44
        figure,60,Alex,7,44,60
        figure,60,Paul,1,0,7
        figure,60,Paul,3,7,13
        figure,60,Paul,5,13,21
        figure,60,Paul,6,32,44
        figure,60,Suzan,1,0,7
        figure,60,Suzan,4,7,13
        figure,60,Suzan,5,13,21
        figure,60,Suzan,6,32,37
        figure,60,Suzan,6,37,41
        figure,60,Suzan,6,41,44

        """

    private static func agree(
        _ table: String, _ options: String, files: [String: String] = [:]
    ) throws -> ProgramRun {
        let folder = try TemporaryFolder()
        try folder.write(table, to: "spans.csv")
        for (name, text) in files { try folder.write(text, to: name) }
        return try Program.shell("emic agree --spans spans.csv \(options)", in: folder)
    }

    static func output(_ table: String, _ options: String) throws -> AgreeOutput {
        let run = try agree(table, "--format json \(options)")
        #expect(run.status == 0, "\(run.messages)")
        return try JSONDecoder().decode(AgreeOutput.self, from: Data(run.output.utf8))
    }

    @Test func `the figure that Krippendorff prints (2019)`() throws {
        let output = try Self.output(
            Self.krippendorff2019,
            "--coefficient krippendorff-alpha-u,krippendorff-alpha-u-binary,krippendorff-alpha-cu,krippendorff-alpha-ku"
        )
        #expect(output.format == "emic-agreement" && output.version == 1 && output.unit == "passage")
        #expect(output.coders == ["Alex", "Paul", "Suzan"] && output.documents == ["figure"])
        let whole = output.results.filter { $0.code == nil }
        #expect(whole.map(\.coefficient) == output.results.prefix(3).map(\.coefficient))
        for (result, printed) in zip(whole, [0.5099819, 0.4135992, 0.7241690]) {
            #expect(abs(try #require(result.value) - printed) < 1e-6)
            #expect(result.observed != nil && result.expected != nil && result.units == 16)
            #expect(result.interval?.method.hasPrefix("bootstrap of blocks") == true)
            #expect(result.standardError != nil)
        }
        let single = output.results.filter { $0.coefficient == "krippendorff-alpha-ku" }
        #expect(single.map(\.code) == ["1", "2", "3", "4", "5", "6", "7"])
        #expect(single.last?.undefined != nil && single.first?.value == 1)
        #expect(output.assumptions.contains { $0.contains("every coder is taken to have coded every text") })
    }

    @Test func `columns in any order, semicolons, coders without a passage, and lengths on the command line`() throws {
        let table = "Code;END;start;coder;continuum\nx;9;3;ana;b\nx;9;3;bo;b\n;;;cy;b\ny;4;0;ana;a\n"
        let options = "--length 20 --coefficient span-f1"
        let output = try Self.output(table, options)
        #expect(output.coders == ["ana", "bo", "cy"] && output.documents == ["b", "a"])
        // Ana and Bo have one in common of 2 and of 1; Cy has none.
        let mean = 2.0 / 9
        #expect(output.results[0].value == mean)
        #expect(output.results.map(\.code) == [nil, "x", "y"])
        #expect(output.results[0].interval?.method.hasPrefix("bootstrap of documents") == true)

        let two = try Self.output(table, "\(options) --length a=4 --coders bo,ana --code x --interval none")
        #expect(two.coders == ["bo", "ana"] && two.results.count == 1)
        #expect(two.results[0].value == 1 && two.results[0].interval == nil)
        let named = try Self.output(table, "\(options) --coders ana,dee")
        #expect(named.results[0].value == 0 && named.assumptions.contains { $0.hasSuffix("found nothing: 'dee'") })
    }

    @Test func `all are those that fit; the same seed gives the same interval`() throws {
        let output = try Self.output(Self.krippendorff2019, "--coefficient all --replicates 50 --seed 3")
        let ids = Set(output.results.map(\.coefficient))
        #expect(ids.isSuperset(of: ["span-f1", "span-f1-overlap", "boundary-similarity", "pk", "segment-kappa"]))
        #expect(!ids.contains("span-f1-tokens") && !ids.contains("krippendorff-alpha"))
        #expect(output.assumptions.contains { $0.hasPrefix("left out of all: span-f1-tokens, since a table") })
        let again = try Self.output(Self.krippendorff2019, "--coefficient all --replicates 50 --seed 3")
        #expect(again.results == output.results)
    }

    @Test func `intervals draw documents, blocks or what two coders' passages have in common`() throws {
        let table = Self.krippendorff2019 + "other,30,Alex,1,3,9\nother,30,Paul,1,4,9\nother,30,Suzan,2,3,9\n"
        func method(_ options: String) throws -> String? {
            try Self.output(table, "--coefficient krippendorff-alpha-u --replicates 100 \(options)").results[0]
                .interval?.method
        }
        #expect(try method("")?.hasPrefix("bootstrap of documents") == true)
        #expect(try method("--interval cluster") == method(""))
        #expect(try method("--interval bootstrap")?.hasPrefix("bootstrap of blocks") == true)
        #expect(try method("--interval pair")?.contains("intersections") == true)
        #expect(try method("--interval none") == nil)
        let one = try Self.agree(Self.krippendorff2019, "--coefficient span-f1 --interval cluster")
        #expect(one.status == 0 && one.output.contains("no interval: it takes two documents at least"))
    }

    @Test func `passages cut into characters, or into texts: each code, and all together`() throws {
        let table =
            "continuum,length,coder,code,start,end\n"
            + "t,10,ana,x,0,5\nt,10,bo,x,1,6\nu,5,ana,y,0,5\nu,5,bo,y,0,5\n"

        let output = try Self.output(table, "--unit character --interval none")

        #expect(output.unit == "character" && output.documents == ["t", "u"])
        func value(_ code: String?, _ coefficient: String, _ output: AgreeOutput) -> Double? {
            output.results.first { $0.code == code && $0.coefficient == coefficient }?.value
        }
        // Of 15 characters both gave x to 4, one alone to 2; y to 5 of them both.
        #expect(value("x", "percent-agreement", output) == 13.0 / 15)
        #expect(value("y", "cohen-kappa", output) == 1)
        #expect(value(nil, "percent-agreement", output) == 13.0 / 15)
        #expect(output.results.allSatisfy { $0.units == 15 })
        #expect(output.assumptions.contains { $0.contains("every coder is taken to have coded every text") })
        let named = try Self.output(table, "--coefficient cohen-kappa --code y")
        #expect(named.unit == "character" && named.results.map(\.value) == [1])
        let whole = try Self.output(table, "--unit document --interval none")
        #expect(value("x", "percent-agreement", whole) == 1 && whole.results[0].units == 2)
    }

    @Test func `what makes a match is chosen`() throws {
        let table = "continuum,length,coder,code,start,end\nt,40,ana,x,10,20\nt,40,bo,x,10,22\n"
        let options = "--interval none --coefficient"
        #expect(try Self.output(table, "\(options) segment-agreement").results[0].value == 1)
        #expect(try Self.output(table, "\(options) segment-agreement --overlap 0.9").results[0].value == 0)
        #expect(try Self.output(table, "\(options) boundary-similarity --reach 4").results[0].value == 0.75)
    }

    @Test func `a report for people: a row a coefficient, a row a code, and what it rests on`() throws {
        let run = try Self.agree(
            Self.krippendorff2019, "--coefficient krippendorff-alpha-u,span-f1,pk --replicates 100")
        #expect(run.status == 0)
        #expect(run.output.contains("Alex, Paul and Suzan, the passages in spans.csv"))
        #expect(run.output.contains("Alex 6, Paul 4, Suzan 6; 7 codes"))
        let words = run.output.components(separatedBy: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(words.contains { $0.starts(with: ["krippendorff-alpha-u", "0.510"]) })
        #expect(words.contains { $0.starts(with: ["CODE", "KRIPPENDORFF-ALPHA-U"]) })
        #expect(run.output.contains("an error: 0 is full agreement"))
        let markdown = try Self.agree(Self.krippendorff2019, "--coefficient span-f1 --format markdown")
        #expect(markdown.output.contains("| coefficient | value |"))
    }

    @Test func `what the numbers say: cut-offs, where coders differ, and who`() throws {
        func page(_ table: String, _ options: String) throws -> String {
            try Self.agree(table, "--replicates 200 \(options)").output.replacing(#/\n +/#, with: " ")
        }
        let figure = try page(Self.krippendorff2019, "")
        let sentences = [
            "- of 7 codes, 2 reach the 0.800 that Krippendorff asks of u-alpha; none of the others reaches 0.667, the least",
            "- all codes together: u-alpha is 0.510, by Krippendorff's cut-offs unreliable; it is 0.667 or more in ",
            "- weakest are '7' (-0.083), '2' (-0.028) and '3' (-0.028)",
            "- coders differ in where passages lie (|u-alpha 0.414) rather than in which code they have where they meet "
                + "(cu-alpha 0.724, on 46 % of the text)",
            "- Alex and Suzan agree least (u-alpha 0.350), Paul and Suzan most (0.867)",
        ]
        for sentence in sentences { #expect(figure.contains(sentence), "\(sentence)") }

        let header = "continuum,length,coder,code,start,end\n"
        let one = header + "t,40,ana,x,0,9\nt,40,bo,x,0,9\nt,40,ana,y,20,29\nt,40,bo,y,30,39\n"
        #expect(
            try page(one, "").contains(
                "of 2 codes, 1 reaches the 0.800 that Krippendorff asks of u-alpha; the other does"))
        let both = header + "t,40,ana,x,0,9\nt,40,bo,x,0,9\nt,40,ana,y,20,29\nt,40,bo,y,20,29\n"
        #expect(try page(both, "").contains("of 2 codes, all reach the 0.800"))
        #expect(!(try page(one, "--coefficient span-f1").contains("Krippendorff")))

        let texts = both + "u,40,ana,x,0,9\nu,40,bo,y,0,9\n"
        #expect(try page(texts, "").contains("without 'u' u-alpha would be 1.000: that document carries most"))
        let output = try Self.output(Self.krippendorff2019, "--coefficient krippendorff-alpha-u --replicates 50")
        #expect(output.results[0].q?.map(\.minimum) == [0.9, 0.8, 0.7, 0.667, 0.6, 0.5])
    }

    @Test func `whether anything is coded has an answer where codes overlap`() throws {
        let table = "continuum,length,coder,code,start,end\nt,20,a,x,0,5\nt,20,a,y,3,8\nt,20,b,x,0,8\n"
        let output = try Self.output(table, "--interval none")
        #expect(output.results.first { $0.coefficient == "krippendorff-alpha-u" }?.undefined != nil)
        #expect(output.results.first { $0.coefficient == "krippendorff-alpha-u-binary" }?.value == 1)
        let page = try Self.agree(table, "--interval none").output
        #expect(page.contains("undefined: all codes together, krippendorff-alpha-u and krippendorff-alpha-cu:"))
    }

    @Test func `the arithmetic, term by term (Krippendorff 2019, figure 12.11)`() throws {
        let all = try Self.agree(
            Self.krippendorff2019, "--explain all --coefficient all --interval none"
        ).output
        let rows = all.components(separatedBy: "\n").map { $0.split(separator: " ").map(String.init) }
        // The lengths that Krippendorff prints.
        #expect(rows.contains(["5", "0", "0", "0", "0", "8", "0", "0", "10", "18", "132"]))
        #expect(rows.contains(["none", "0", "0", "0", "0", "10", "0", "16", "45", "71", "71"]))
        let text = all.replacing(#/\n +/#, with: " ")
        let steps = [
            "Do = (l − Σ l(c,c)) ÷ l = (180 − 110) ÷ 180 = 0.388889", "u-alpha = 1 − Do ÷ De = 0.509982",
            "Do = (l − Σ l(c,c)) ÷ l = (180 − 128) ÷ 180 = 0.288889", "|u-alpha = 1 − Do ÷ De = 0.413599",
            "(83² − 555) = 0.786233", "cu-alpha = 1 − Do ÷ De = 0.724169",
            "De = (l − l(c)) ÷ (l − S(c) ÷ l(c)) = (83 − 6) ÷ (83 − 36 ÷ 6) = 1",
            "Alex and Paul: 2 × 1 ÷ (6 + 4) = 0.2", "the mean of 3 pairs = 0.31",
        ]
        for step in steps { #expect(text.contains(step), "\(step)") }
        let one = try Self.agree(Self.krippendorff2019, "--explain 6 --interval none").output
        #expect(
            one.contains("6: Krippendorff's u-alpha = 1.000") && one.contains("Paul and Suzan: 2 × 0 ÷ (1 + 3) = 0"))
        let metric = try Self.agree(
            Self.krippendorff2019, "--explain all --coefficient krippendorff-alpha-cu --level interval"
        ).output
        #expect(metric.contains("Do = lengths × differences of their codes"))
    }

    @Test func `a picture: codes, then all together, and pairs of coders`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.krippendorff2019, to: "spans.csv")
        let run = try Program.shell(
            "emic agree --spans spans.csv --plot p.svg --coefficient krippendorff-alpha-u,span-f1 --replicates 50 && cat p.svg",
            in: folder)
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.contains("Krippendorff's u-alpha: 1 1.000, from 1.000 to 1.000; 2 −0.028"))
        #expect(run.output.contains("all codes together 0.510"))
        #expect(run.output.contains("Pairs of coders: Krippendorff's u-alpha<"))
        let domain = try Program.shell(
            "emic agree --spans spans.csv --plot d.svg --domain 'd=1|6' --interval none && cat d.svg", in: folder)
        #expect(domain.output.contains("Pairs of coders: Krippendorff's u-alpha, codes of 'd'<"))
    }

    @Test func `coders are found in any letter case`() throws {
        let output = try Self.output(Self.krippendorff2019, "--coders alex,PAUL --coefficient span-f1 --interval none")
        #expect(output.coders == ["Alex", "Paul"] && output.results[0].value == 0.2)
    }

    @Test func `rows for programs have the columns of every report, and three more`() throws {
        let run = try Self.agree(Self.krippendorff2019, "--coefficient span-f1 --format csv --interval none")
        let lines = run.output.components(separatedBy: "\n")
        #expect(
            lines[0] == "code,coefficient,value,undefined,observed,expected,standard_error,level,low,high,method,"
                + "replicates,undefined_replicates,seed,prevalence,units,coders,domain,coverage,violations")
        #expect(lines[1].hasPrefix(",span-f1,0.") && lines[1].hasSuffix(",16,Alex|Paul|Suzan,,,"))
    }

    @Test(arguments: [
        ("coder,code,start,end\na,x,0,1\n", "", "spans.csv:1: no column 'continuum': the columns are 'coder'"),
        (
            "Well, I was afraid\nNo, I\n", "",
            "spans.csv:1: no column 'continuum', nor any of 'coder', 'code', 'start', 'end', 'length': the first line"
        ),
        ("continuum,coder,code,start,end\nt,a,x,0,1\n", "", "does not say how long 't' is: add a column 'length'"),
        ("continuum,length,coder,code,start,end\n", "", "the table has no rows"),
        (
            "continuum,length,coder,code,start,end\nt,9,a,x,0,1\nt,9,b,x,5,10\n", "",
            "spans.csv:3: 'end' is '10', expected 9"
        ),
        (
            "continuum,length,coder,code,start,end\nt,9,a,x,4,4\n", "",
            "spans.csv:2: 'end' is '4', expected a whole number"
        ),
        ("continuum,length,coder,code,start,end\nt,9,a,x,-1,4\n", "", "spans.csv:2: 'start' is '-1'"),
        ("continuum,length,coder,code,start,end\nt,9,a,,0,4\n", "", "spans.csv:2: 'code' is empty"),
        ("continuum,length,coder,code,start,end\nt,9,,x,0,4\n", "", "spans.csv:2: 'coder' is empty"),
        ("continuum,length,coder,code,start,end\n,9,a,x,0,4\n", "", "spans.csv:2: 'continuum' is empty"),
        ("continuum,length,coder,code,start,end\nt,much,a,x,0,4\n", "", "spans.csv:2: 'length' is 'much'"),
        ("continuum,length,coder,code,start,end\nt,9,a,x,0,4\nt,8,b,x,0,4\n", "", "expected 9, as line 2 has it"),
        ("continuum,length,coder,code,start,end\nt,9,a,x,0,4\n", "", "agreement needs two coders, found 1"),
        ("continuum,length,coder,code,start,end\nt,9,a,x,0,4\n", "--code y", "has no code 'y': it has x"),
        ("continuum,length,coder,code,start,end\nt,9,a,x,0,4\n", "--length 8", "is 9 long, and --length says 8"),
        ("continuum,length,coder,code,start,end\nt,9,a,x,0,4\n", "--length u=8", "has no text 'u': it has t"),
        ("continuum,length,coder,code,start,end\nt,9,a,x,0,4\n", "--length 0", "--length takes a number of characters"),
        (
            "continuum,length,coder,code,start,end\nt,9,a,x,0,4\nt,9,b,x,0,4\n", "--coefficient span-f1-tokens",
            "'span-f1-tokens' counts tokens"
        ),
    ])
    func `a table that can't be used is exit status 1 and a sentence`(
        table: String, options: String, message: String
    ) throws {
        let run = try Self.agree(table, options)
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.messages.contains(message), "\(run.messages)")
    }

    @Test(arguments: [
        ("--spans s.csv --domain d --coefficient cohen-kappa", "domains are of passages: leave --domain out"),
        ("--spans s.csv --unit token", "no text that could be cut into tokens"),
        ("--spans s.csv --unit character --compare", "not about a table of passages"),
        ("--spans s.csv --unit character --diagnose d.csv", "--diagnose is about a study"),
        ("--spans s.csv --unit character --coefficient span-f1", "leave --unit out"),
        ("--coefficient cohen-kappa,span-f1", "measure one after the other"),
        ("--coefficient span-f", "did you mean 'span-f1'"),
        ("--spans s.csv --ratings r.csv", "two tables: choose one"),
        ("--ratings r.csv --coefficient span-f1", "a table of ratings has no passages"),
        ("--coefficient span-f1 --unit token", "leave --unit out"),
        ("--spans s.csv --document d", "choose from a study"),
        ("--as nvivo --domain d", "not about passages"),
        ("--as atlasti --coefficient span-f1", "leave --coefficient out"),
        ("--as atlasti --code x", "choose with --domain"),
        ("--as atlasti --unit token", "leave --unit out"),
        ("--domain d --code c", "choose one"),
        ("--length 7", "goes with --spans"),
        ("--coefficient span-f1 --length 7", "goes with --spans"),
        ("--spans s.csv --weights linear", "alphas take --level"),
        ("--spans s.csv --coefficient span-f1 --level ordinal", "kappas take --weights"),
        ("--spans s.csv --interval analytic", "choose cluster"),
        ("--spans s.csv --compare", "not about passages"),
        ("--spans s.csv --diagnose d.csv", "holds all that enters already"),
        ("--domain d --explain c", "--explain all"),
        ("--as maxqda --coefficient cohen-kappa", "--as maxqda has coefficients of its own"),
        ("--as atlasti --coefficient cohen-kappa", "--as atlasti has coefficients of its own"),
        ("--domain d --coefficient cohen-kappa", "domains are of passages: leave --domain out"),
        ("--spans s.csv --overlap 2", "between 0 and 1"),
        ("--spans s.csv --reach 0", "from 1"),
    ])
    func `a wrong command line is exit status 64`(options: String, message: String) throws {
        let run = try Program.shell("emic agree \(options)", in: TemporaryFolder())
        #expect(run.status == 64)
        #expect(run.messages.contains(message), "\(run.messages)")
    }
}
