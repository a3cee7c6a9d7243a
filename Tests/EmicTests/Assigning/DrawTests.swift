import TestSupport
import Testing

@testable import emic

/// Drawing documents and parts of them by lot.
@Suite struct DrawTests {
    @Test func `a draw is the same on every machine`() {
        // From a program of its own in Python, after Steele, Lea and Flood's paper.
        #expect(Draw(seed: 7).numbers(5, of: 40, stream: 0) == [6, 19, 23, 26, 30])
        #expect(Draw(seed: 7).numbers(5, of: 40, stream: 1) == [1, 14, 15, 20, 31])
        #expect(Draw(seed: 1).numbers(3, of: 10, stream: 3) == [0, 1, 4])
    }

    @Test func `each number is drawn equally often, and so is each pair of them`() {
        let (total, count, draws) = (8, 3, 14_000)
        var single = [Int](repeating: 0, count: total)
        var pairs: [[Int]: Int] = [:]
        for seed in 0..<draws {
            let drawn = Draw(seed: UInt64(seed)).numbers(count, of: total, stream: 5)
            #expect(drawn == drawn.sorted() && Set(drawn).count == count)
            for (place, number) in drawn.enumerated() {
                single[number] += 1
                for other in drawn[(place + 1)...] { pairs[[number, other], default: 0] += 1 }
            }
        }
        // 14,000 draws of 3 in 8: 5,250 each; of the 28 pairs 1,500 each. Chi-square with 7 and 27 degrees of freedom
        // stays below these with probability 0.9999, if what is drawn is fair; the seeds are the same each time.
        func chiSquare(_ counts: some Collection<Int>, _ expected: Double) -> Double {
            var sum = 0.0
            for count in counts {
                let difference = Double(count) - expected
                sum += difference * difference / expected
            }
            return sum
        }
        #expect(pairs.count == 28)
        #expect(chiSquare(single, 5250) < 29.9)
        #expect(chiSquare(pairs.values, 1500) < 61.2)
    }

    @Test(arguments: [
        ("20%", 7, 1), ("20%", 8, 2), ("50%", 5, 3), ("1%", 9, 1), ("100%", 9, 9), ("30", 12, 12), ("3", 12, 3),
        ("12.5%", 80, 10), ("20%", 0, 0),
    ])
    func `a share is rounded, is one at least and never more than there is`(_ text: String, _ of: Int, _ count: Int)
        throws
    {
        let size = try #require(DrawnSize(argument: text))
        #expect(size.count(of: of) == count)
        #expect(size.text == text)
    }

    @Test(arguments: ["0", "-1", "0%", "101%", "nan%", "x", "%", "1.5"])
    func `what is no share is refused`(_ text: String) {
        #expect(DrawnSize(argument: text) == nil)
    }

    @Test func `strata give in proportion, as nearly as whole numbers can`() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<300 {
            let sizes = (0..<Int.random(in: 1...6, using: &random)).map { _ in Int.random(in: 0...30, using: &random) }
            let total = sizes.reduce(0, +)
            guard total > 0 else { continue }
            let count = Int.random(in: 0...total, using: &random)
            let shares = Draw.allocation(of: count, to: sizes)
            #expect(shares.reduce(0, +) == count)
            for (share, size) in zip(shares, sizes) {
                #expect(share <= size && abs(Double(share) - Double(count * size) / Double(total)) < 1)
            }
        }
        #expect(Draw.allocation(of: 3, to: [10, 10, 10]) == [1, 1, 1])
        #expect(Draw.allocation(of: 5, to: [20, 15, 5]) == [2, 2, 1])
    }

    // MARK: In a study

    /// 24 documents of 10 paragraphs: 12 of a case in the North, 6 of one in the South, 2 of both, 4 of none.
    private static let study = Result<Desk, any Error> {
        let desk = try Desk(empty: ())
        try desk.done("init", "plain", "--title", "x")
        try desk.done("coders", "add", "anna", "bo", "--study", "plain")
        let files = try (0..<24).map { number in
            let text = (1...10).map { "Paragraph \($0) of document \(number)." }.joined(separator: "\n\n")
            return try desk.write(text, to: "document \(number).txt")
        }
        try desk.done(["import", "--no-repair", "--study", "plain"] + files)
        let documents = try desk.rows("documents", "--study", "plain").compactMap { $0.text("document_id") }
        func id(_ number: Int) -> String { "019bc0e2-fce0-723d-924a-7fa040ae730\(number)" }
        let time = "\"created_at\":\"2026-01-15T09:01:00.000Z\""
        let parts: [(String, [String])] = [
            ("attributes", ["{\"attribute_id\":\"\(id(0))\",\"attribute\":\"Region\",\"kind\":\"text\"}"]),
            ("cases", [1, 2].map { "{\"case_id\":\"\(id($0))\",\"case\":\"case \($0)\",\(time)}" }),
            (
                "case_values",
                [(1, "North"), (2, "South")].map {
                    "{\"case_id\":\"\(id($0))\",\"attribute_id\":\"\(id(0))\",\"value\":\"\($1)\"}"
                }
            ),
            (
                "case_documents",
                [(1, 0..<14), (2, 12..<20)].flatMap { number, own in
                    documents[own].map { "{\"case_id\":\"\(id(number))\",\"document_id\":\"\($0)\"}" }
                }
            ),
        ]
        try desk.done("export", "--study", "plain", "--format", "json", "--to", "plain.json")
        var json = String(decoding: try desk.bytes("plain.json"), as: UTF8.self)
        for (name, rows) in parts {
            json = json.replacing("\"\(name)\":[],", with: "\"\(name)\":[\(rows.joined(separator: ","))],")
        }
        try desk.write(json, to: "cases.json")
        try desk.done("init", "study", "--title", "y")
        try desk.done("import", "cases.json", "--study", "study")
        return desk
    }

    private func drawn(_ options: String...) throws -> [[String: Any]] {
        try Self.study.get().rows(
            ["coders", "assign", "anna", "bo", "--dry-run", "--study", "study.emic"] + options)
    }

    @Test func `each stratum gives its share, several cases and none are strata of their own`() throws {
        let strata = [0..<12, 12..<14, 14..<20, 20..<24].map { Set($0.map { "document \($0)" }) }
        var draws: Set<[String]> = []
        for seed in 1...12 {
            let rows = try drawn("--sample", "50%", "--stratify", "region", "--seed", "\(seed)")
            let chosen = rows.compactMap { $0.text("document") }
            #expect(strata.map { $0.intersection(chosen).count } == [6, 1, 3, 2])
            draws.insert(chosen)
        }
        #expect(draws.count == 12)
        let run = try Self.study.get().emic(
            "coders", "assign", "anna", "--sample", "50%", "--stratify", "region", "--dry-run", "--study", "study.emic")
        #expect(
            run.messages == """
                Region North: 6 of 12 documents
                Region North and South: 1 of 2 documents
                Region South: 3 of 6 documents
                no Region: 2 of 4 documents
                would have made 12 assignments drawn by --sample 50% --stratify region --seed 1
                nothing was changed: this was a dry run

                """)
    }

    @Test func `parts are whole paragraphs of each document, others in each, and the same for a seed`() throws {
        func offsets(_ rows: [[String: Any]]) -> [String] { rows.compactMap { $0.text("offsets") } }
        let first = try drawn("--all", "--per-document", "30%", "--seed", "7")
        #expect(first.count == 24)
        for row in first { #expect(row.integer("of") == 10 && row.integer("parts") == 3) }
        let text = Array(
            try Self.study.get().done("documents", "show", "document 5", "--text", "--study", "study.emic").utf8)
        for range in try #require(first[5].text("offsets")).split(separator: ";") {
            let bounds = range.split(separator: "..").compactMap { Int($0) }
            let words = String(decoding: text[bounds[0]..<bounds[1]], as: UTF8.self)
            #expect(words.hasPrefix("Paragraph ") && words.hasSuffix(" of document 5."))
        }
        #expect(Set(offsets(first)).count > 15)
        #expect(try offsets(drawn("--all", "--per-document", "3", "--seed", "7")) == offsets(first))
        #expect(try offsets(drawn("--all", "--per-document", "3")) != offsets(first))
        // What is drawn of a document does not depend on which others are.
        #expect(
            try offsets(drawn("--document", "document 5", "--per-document", "3", "--seed", "7")) == [offsets(first)[5]])
    }

    @Test func `sentences and turns can be drawn, and a document without any is left out`() throws {
        let sentences = try drawn("--all", "--per-document", "2", "--by", "sentence")
        #expect(sentences.count == 24 && sentences.allSatisfy { $0.integer("parts") == 2 })
        #expect(try drawn("--all", "--per-document", "2", "--by", "turn").isEmpty)
    }
}
