import CodingModel
import Exchange
import Foundation
import TestSupport
import Testing

@Suite struct EmicJSONTests {
    static func export(_ dataset: any CodedDataset) throws -> String {
        try withTemporaryFolder { folder in
            try Exporter.emicJSON.write(dataset, to: Destination("\(folder)/study.json"))
            return String(decoding: try bytes("\(folder)/study.json"), as: UTF8.self)
        }
    }

    static func read(_ text: String, name: String = "study.json") throws -> any CodedDataset {
        let input = Input(bytes: Array(text.utf8), name: name)
        let importer = try Importer.matching(input)
        #expect(importer.id == "json")
        guard case .study(let dataset) = try importer.read(input) else { throw ExchangeError.empty(name) }
        return dataset
    }

    @Test func `a study comes back as it was written, byte for byte`() throws {
        let first = try Self.export(SampleDataset.small)
        #expect(try Self.export(Self.read(first)) == first)
        let (dataset, sample) = (try Self.read(first), SampleDataset.small)
        #expect(try dataset.study() == sample.aboutStudy)
        #expect(try dataset.coders() == sample.allCoders)
        #expect(try dataset.codeVersions() == sample.allCodeVersions)
        var (codings, cases, memos): ([Coding], [Case], [Memo]) = ([], [], [])
        try dataset.forEachCoding(matching: .all) { codings.append($0) }
        try dataset.forEachCase { cases.append($0) }
        try dataset.forEachMemo { memos.append($0) }
        #expect(codings == sample.allCodings)
        #expect(cases == sample.allCases)
        #expect(memos == sample.allMemos)
        for document in sample.allDocuments {
            #expect(try dataset.original(of: document.id) == sample.originals[document.id])
            #expect(try dataset.structure(of: document.id) == sample.structures[document.id] ?? .none)
            #expect(try dataset.speakers(of: document.id) == sample.speakers(of: document.id))
        }
    }

    @Test func `a document from before there was structure is read, and knows none`() throws {
        var old = SampleDataset.small
        (old.structures, old.allSpeakers) = ([:], [])
        let parts = ",\n\"speakers\":[],\n\"segments\":[],\n\"source_lines\":[]"
        let text = try Self.export(old)
        let without = text.replacing(parts, with: "").replacing(",\"language\":null", with: "")
        #expect(without.count < text.count - parts.count)
        #expect(try Self.export(Self.read(without)) == text)
    }

    @Test func `a document from before codes had more than a definition is read`() throws {
        let text = try Self.export(SampleDataset.small)
        let old = text.replacing(",\n\"code_examples\":[]", with: "")
            .replacing(/,"inclusion":"","exclusion":""(,"status":"active","aliases":"")?/, with: "")
        #expect(!old.contains("inclusion"))
        #expect(try Self.export(Self.read(old)) == text)
    }

    @Test func `all that a codebook says of a code comes back`() throws {
        var dataset = SampleDataset.small
        let page = CodePage(
            definition: dataset.allCodes[1].definition, inclusion: "Always\nwhen", exclusion: "\"Never\"",
            status: .retired, aliases: ["fravær", "a; b, c"], examples: ["two\nlines", "one"], counterExamples: ["=no"])
        dataset.allCodes[1].page = page
        let text = try Self.export(dataset)
        let read = try Self.read(text)
        #expect(try read.codebook()[dataset.allCodes[1].id]?.page == page)
        #expect(try Self.export(read) == text)
    }

    @Test func `an empty study comes back too`() throws {
        var empty = SampleDataset.small
        empty.allCodings = []
        empty.allDocuments = []
        empty.allMemos = []
        empty.allAdjudications = []
        empty.allAssignments = []
        empty.allCases = []
        empty.allAttributes = []
        empty.allCodes = []
        empty.allCodeVersions = []
        empty.allCoders = []
        empty.aboutStudy.defaultCoder = nil
        let first = try Self.export(empty)
        #expect(try Self.export(Self.read(first)) == first)
    }

    @Test func `the document may be indented and its parts in another order`() throws {
        let first = try Self.export(SampleDataset.small)
        let parts = try JSONSerialization.jsonObject(with: Data(first.utf8))
        let other = try JSONSerialization.data(withJSONObject: parts, options: [.prettyPrinted, .sortedKeys])
        let indented =
            "{\"format\": \"emic-study\",\n"
            + String(decoding: other, as: UTF8.self).dropFirst()
            .replacing("\"format\" : \"emic-study\",", with: "")
        #expect(try Self.export(Self.read(indented)) == first)
    }

    @Test func `Foundation reads the same rows`() throws {
        let text = try Self.export(SampleDataset.small)
        let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let codings = try #require(document["codings"] as? [[String: Any]])
        #expect(
            codings.compactMap { $0["quotation"] as? String } == SampleDataset.small.allCodings.map(\.passage.quotation)
        )
        #expect(codings.map { $0["weight"] as? Double } == SampleDataset.small.allCodings.map(\.weight))
        #expect(codings.map { $0["memo"] as? String } == SampleDataset.small.allCodings.map(\.memo))
    }

    /// A change to the document, and what is then said.
    struct Damage: Sendable, CustomTestStringConvertible {
        var from: String
        var to: String
        var expected: String
        var testDescription: String { expected }
    }

    @Test(arguments: [
        Damage(
            from: "\"version\":1,", to: "\"version\":2,",
            expected: "study.json:3: the format's version is 2, this program knows 1: upgrade emic; nothing was changed"
        ),
        Damage(
            from: "\"codings\":[", to: "\"other\":[",
            expected: "study.json:1: no 'codings': the document is not complete, export the study again"),
        Damage(
            from: "\"start_offset\":3,", to: "\"start_offset\":\"three\",",
            expected: "'start_offset' is a text, expected a whole number"),
        Damage(
            from: "\"start_offset\":3,", to: "\"start_offset\":4,",
            expected: "'quotation' is not what 'skoleleder, øst' says from 4 to 21"),
        Damage(
            from: "\"end_offset\":21,", to: "\"end_offset\":2100,",
            expected: "'end_offset' is 2100, beyond 'skoleleder, øst', which has 94 scalars"),
        Damage(
            from: "\"coder\":\"anna\",\"created_at\"", to: "\"coder\":null,\"created_at\"", expected: "'coder' is empty"
        ),
        Damage(
            from: "\"code_id\":\"01975d3c-5a00-7000-8000-000000000022\",\"coder\"",
            to: "\"code_id\":\"01975d3c-5a00-7000-8000-0000000000ff\",\"coder\"",
            expected: "'code_id' is 01975d3c-5a00-7000-8000-0000000000ff, which is not in 'codes'"),
        Damage(
            from: "\"origin\":\"pattern\"", to: "\"origin\":\"magic\"",
            expected: "'origin' is 'magic', expected one of manual, pattern, imported, merged, adjudicated"),
        Damage(from: "\"memos\":[\n", to: "\"memos\":[\n{},\n", expected: "'memo_id' is empty"),
        Damage(
            from: "\"memos\":[\n", to: "\"memos\":[\n,\n", expected: "not JSON: expected a value at byte 1 of the line"),
        Damage(from: "]\n}\n", to: "]\n", expected: "not JSON: the file ends in the middle of a value"),
        Damage(from: "]\n}\n", to: "\n", expected: "not JSON: the file ends in the middle of a value"),
        Damage(
            from: "\"cases\":[", to: "\"codes\":[], \"cases\":[",
            expected: "the key 'codes' stands twice in one object: keep one"),
    ])
    func `what is damaged is named by file and line`(damage: Damage) throws {
        let text = try Self.export(SampleDataset.small)
        let damaged = try #require(
            text.range(of: damage.from).map { text.replacingCharacters(in: $0, with: damage.to) })
        let said = try #require(message { try Self.export(Self.read(damaged)) })
        let place = try #require(damaged.range(of: damage.to)?.lowerBound)
        let line = damaged[..<place].unicodeScalars.count { $0 == "\n" } + 1
        let named = try #require(said.split(separator: ":").dropFirst().first.flatMap { Int($0) })
        #expect(said.hasSuffix(damage.expected))
        #expect(said.hasPrefix("study.json:"))
        if !damage.expected.contains("not JSON"), !damage.expected.contains("not complete"),
            !damage.from.contains("memos")
        {
            #expect(named == line)
        }
    }

    @Test(.enabled(if: Python.imports("jsonschema"), "python3 has no jsonschema"))
    func `the document is as its published schema says`() throws {
        try withTemporaryFolder { folder in
            try Exporter.emicJSON.write(SampleDataset.small, to: Destination("\(folder)/study.json"))
            let program = """
                import json, sys, jsonschema
                schema, study = (json.load(open(path, encoding='utf-8')) for path in sys.argv[1:])
                jsonschema.Draft202012Validator.check_schema(schema)
                for error in jsonschema.Draft202012Validator(schema).iter_errors(study):
                    print(error.json_path, error.message)
                """
            let found = try Python.run(program, [published("json/schema.json"), "\(folder)/study.json"])
            #expect(String(decoding: found, as: UTF8.self) == "")
        }
    }

    @Test func `JSON lines hold one table, codings unless another is named`() throws {
        try withTemporaryFolder { folder throws in
            func lines(_ options: ExportOptions) throws -> [Substring] {
                try Exporter.jsonLines.write(
                    SampleDataset.small, to: Destination("\(folder)/rows.jsonl", force: true), options: options)
                return String(decoding: try bytes("\(folder)/rows.jsonl"), as: UTF8.self).split(separator: "\n")
            }
            #expect(try lines(ExportOptions()).count == 6)
            #expect(try lines(ExportOptions(table: "coders")).count == 3)
            #expect(
                message { try lines(ExportOptions(table: "people")) }
                    == "no table 'people': choose one of documents, codes, code_versions, coders, cases, attributes, "
                    + "case_values, case_documents, assignments, codings, memos, speakers, segments, source_lines, "
                    + "code_examples, case_passages, assignment_passages, adjudications")
        }
    }
}
