import Foundation
import TestSupport
import Testing

@Suite struct MatrixTests {
    /// The sample study, made once.
    private static let demo = Result<Desk, any Error> {
        let desk = try Desk(empty: ())
        try desk.done("demo", "--to", "demo")
        return desk
    }

    private func demo(_ arguments: String...) throws -> String {
        try Self.demo.get().done(["matrix", "--study", "demo/sample.emic"] + arguments)
    }

    @Test func `the sample's codes by document, with margins and points for nothing`() throws {
        #expect(
            try demo() == """
                CODE                  SKOLELEDER  TEACHER  ALL
                ledelse                        7        3   10
                ledelse/civilsamfund           6        3    9
                ledelse/rekruttering           8        6   14
                teaching                       ·        7    7
                teaching/workload              1        5    6
                trivsel                        5        4    9
                trivsel/fællesskab             3        4    7
                trivsel/sygefravær             9        3   12
                all codes                     39       35   74

                """)
    }

    @Test func `codes by codes are numbered across, and a code above never meets what it counts`() throws {
        #expect(
            try demo("--by", "code", "--code", "ledelse,trivsel") == """
                #  CODE                   1  2   3  4  5   6
                1  ledelse               10  ·   ·  ·  ·   2
                2  ledelse/civilsamfund   ·  9   ·  ·  ·   ·
                3  ledelse/rekruttering   ·  ·  14  1  ·   ·
                4  trivsel                ·  ·   1  9  ·   ·
                5  trivsel/fællesskab     ·  ·   ·  ·  7   ·
                6  trivsel/sygefravær     2  ·   ·  ·  ·  12

                """)
        #expect(
            try demo("--by", "code", "--code", "ledelse/rekruttering,trivsel", "--roll-up") == """
                #  CODE                   1   2  3   4
                1  ledelse/rekruttering  14   1  ·   ·
                2  trivsel                1  28  –   –
                3  trivsel/fællesskab     ·   –  7   ·
                4  trivsel/sygefravær     ·   –  ·  12

                """)
    }

    @Test func `programs get a row a cell, of two codes once, and a spreadsheet gets both`() throws {
        let filter = ["--by", "code", "--count", "characters", "--code", "rekruttering,trivsel", "--exact"]
        let desk = try Self.demo.get()
        let tidy = cells(
            ofCSV: try desk.done(["matrix", "--study", "demo/sample.emic", "--format", "csv"] + filter))
        #expect(
            tidy.map { [$0[0], $0[2], $0[4]] } == [
                ["code", "code_2", "count"], ["ledelse/rekruttering", "ledelse/rekruttering", "1142"],
                ["ledelse/rekruttering", "trivsel", "64"], ["trivsel", "trivsel", "443"],
            ])
        #expect(
            try desk.done(["matrix", "--study", "demo/sample.emic", "--format", "csv", "--wide"] + filter) == """
                code,ledelse/rekruttering,trivsel
                ledelse/rekruttering,1142,64
                trivsel,64,443

                """)
    }

    @Test func `a text that two coders covered is covered once, and rates are of the text`() throws {
        let desk = try Desk()
        try desk.tagSome()
        func counts(_ arguments: String...) throws -> [String: Double] {
            let rows = try desk.rows(["matrix"] + arguments)
            return Dictionary(
                uniqueKeysWithValues: rows.map {
                    ("\($0.text("code")!) \($0.text("document") ?? $0.text("coder")!)", $0.number("count")!)
                })
        }
        #expect(
            try counts("--count", "characters") == [
                "recruitment interview": 48, "wellbeing/sick leave interview": 10, "wellbeing/stress interview": 17,
            ])
        #expect(try counts("--count", "characters", "--by", "coder")["recruitment bo"] == 26)
        #expect(try counts("--roll-up")["wellbeing interview"] == 3)
        #expect(try counts("--count", "documents", "--by", "coder", "--coder", "anna").count == 2)
        let length = Double(Desk.interview.unicodeScalars.count)
        #expect(abs(try counts("--count", "percent")["wellbeing/stress interview"]! - 1700 / length) < 1e-9)
    }

    @Test func `what is empty is shown when asked for`() throws {
        let desk = try Desk()
        try desk.tagSome()
        #expect(try desk.rows("matrix").count == 3)
        #expect(try desk.rows("matrix", "--zeros").count == 5)
        #expect(try desk.rows("matrix", "--zeros", "--by", "coder").count == 15)
        #expect(
            try desk.done("matrix", "--by", "coder", "--zeros", "--code", "wellbeing", "--exact") == """
                CODE       ANNA  BO  CARLA  ALL
                wellbeing     ·   ·      ·    ·

                """)
    }

    @Test func `what can't be counted is refused with the way out`() throws {
        let desk = try Desk()
        #expect(try desk.refused("matrix", "--by", "case") == "there are no cases in study.emic to count by")
        #expect(try desk.misused("matrix", "--wide") == "--wide goes with --format csv")
        #expect(try desk.misused("matrix", "--across-coders") == "--across-coders goes with --by code")
        #expect(
            try desk.misused("matrix", "--roll-up", "--exact", "--code", "wellbeing")
                == "--roll-up counts the codes below, --exact leaves them out: choose one of them")
    }

    @Test func `by attribute, the columns add up to 'all', and what is of none of them is told`() throws {
        let desk = try Desk()
        try desk.done("attributes", "add", "district")
        let texts = [
            "north": "We trust them. It is hard.", "south": "More or less, they say.", "nowhere": "Not at all.",
        ]
        for (name, text) in texts {
            try desk.write(text + "\n", to: "\(name).txt")
            try desk.done("import", "\(name).txt", "--no-repair")
            try desk.done("cases", "add", name, "--document", name)
            for (word, code) in [(text.prefix(4), "stress"), (text.suffix(4), "recruitment")] {
                try desk.done(
                    "tag", name, "--quote", String(word), "--code", code, "--coder", "anna", "--all")
            }
        }
        try desk.done("cases", "set", "north", "district=North")
        try desk.done("cases", "set", "south", "district=South")
        try desk.tag("Sick leave", "stress", by: "anna", "--nth", "1")
        for count in ["codings", "characters", "documents"] {
            for code in [[], ["--code", "recruitment"], ["--document", "north,nowhere"]] {
                let run = try Program.emic(
                    ["matrix", "--by", "attribute:district", "--count", count] + code, in: desk.folder)
                let lines = run.output.split(separator: "\n").dropFirst()
                #expect(lines.count >= 3)
                for line in lines {
                    // Behind the code come the columns, and at the end 'all'.
                    let numbers = line.replacing("all codes", with: "").split(separator: " ").compactMap {
                        $0 == "·" ? 0 : Int($0)
                    }
                    #expect(numbers.count >= 2 && numbers.dropLast().reduce(0, +) == numbers.last, "\(line)")
                }
                #expect(run.messages.hasPrefix("not counted: 1 case without a value"))
            }
        }
        let run = try desk.emic("matrix", "--by", "attribute:district")
        #expect(run.messages == "not counted: 1 case without a value, 3 codings of none of the cases with one\n")
        #expect(run.output.contains("(words)               6      5   11\n"), "\(run.output)")
        // A value in which nothing is coded is a column all the same.
        let south = try desk.emic(
            "matrix", "--by", "attribute:district", "--document", "north,south", "--code", "stress")
        #expect(south.output.contains("NORTH  SOUTH  ALL"))
        try desk.done("untag", "south", "--code", "stress", "--everywhere", "--coder", "anna")
        let empty = try desk.emic("matrix", "--by", "attribute:district", "--code", "stress")
        #expect(empty.output.contains("NORTH  SOUTH  ALL"))
    }
}
