import CodingModel
import Exchange
import Foundation
import TestSupport
import Testing

/// Attributes of all kinds, passages of cases, memos on passages, and private memos in what goes out and comes back.
@Suite struct PassageAndMemoTests {
    private static let sample = SampleDataset.withPassages
    private static let everything = ExportOptions(privateMemos: true)

    private static func export(_ dataset: any CodedDataset, _ options: ExportOptions = everything) throws -> String {
        try withTemporaryFolder { folder in
            try Exporter.emicJSON.write(dataset, to: Destination("\(folder)/study.json"), options: options)
            return String(decoding: try bytes("\(folder)/study.json"), as: UTF8.self)
        }
    }

    /// All bytes that an exporter writes.
    private static func written(by exporter: Exporter, _ options: ExportOptions) throws -> String {
        try withTemporaryFolder { folder in
            try exporter.write(sample, to: Destination("\(folder)/out"), options: options)
            guard exporter.target == .folder else {
                return String(decoding: try bytes("\(folder)/out"), as: UTF8.self)
            }
            return try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/out")
                .filter { $0.contains(".") }
                .map { String(decoding: try bytes("\(folder)/out/\($0)"), as: UTF8.self) }.joined()
        }
    }

    @Test func `they come back from JSON as they were, byte for byte`() throws {
        let text = try Self.export(Self.sample)
        let dataset = try EmicJSONTests.read(text)
        #expect(try Self.export(dataset) == text)
        var (cases, memos, anchors): ([Case], [Memo], [ObjectID: AnchoredPassage]) = ([], [], [:])
        try dataset.forEachCase { cases.append($0) }
        try dataset.forEachMemo { memos.append($0) }
        try dataset.forEachAnchor { anchors[$0.id] = $0 }
        #expect(try dataset.attributes() == Self.sample.allAttributes)
        #expect(cases == Self.sample.allCases)
        #expect(memos == Self.sample.allMemos)
        #expect(Array(anchors.values.sorted { $0.id < $1.id }) == Self.sample.allAnchors)
    }

    @Test func `a document from before there were choices, passages and privacy is read`() throws {
        let text = try Self.export(SampleDataset.small)
        let old = text.replacing(",\n\"case_passages\":[]", with: "").replacing(",\"choices\":\"\"", with: "")
            .replacing(
                ",\"private\":false,\"document\":null,\"document_id\":null,\"start_offset\":null,\"end_offset\":null,\"quotation\":null",
                with: "")
        #expect(!old.contains("private") && !old.contains("choices") && old.count < text.count - 200)
        #expect(try Self.export(EmicJSONTests.read(old)) == text)
    }

    @Test func `a passage that is not what the text says, or is at two places, is refused`() throws {
        let text = try Self.export(Self.sample)
        func said(_ from: String, _ to: String) throws -> String? {
            let end = try #require(text.range(of: "\"assignment_passages\"")).lowerBound
            let range = try #require(text.range(of: from, options: .backwards, range: text.startIndex..<end))
            let dataset = try EmicJSONTests.read(text.replacingCharacters(in: range, with: to))
            return message { try dataset.forEachAnchor { _ in } }
        }
        #expect(try said("👩🏽‍🏫 said\",", "👩🏽‍🏫 says\",")?.contains("'quotation' is not what") == true)
        let passage = "01975d3c-5a00-7000-8000-000000000051"
        #expect(try said(passage, "01975d3c-5a00-7000-8000-000000000053")?.hasSuffix("at another place above") == true)
    }

    @Test(arguments: Exporter.all.map(\.id), DatasetTable.all.map(\.description.name))
    func `a private memo is in no export unless it was asked for`(id: String, table: String) throws {
        let exporter = try #require(Exporter.all.first { $0.id == id })
        // Only JSON lines are about one table.
        guard id == "jsonl" || table == "codings" else { return }
        let usual = try Self.written(by: exporter, ExportOptions(table: table))
        #expect(!usual.contains(SampleDataset.secret))
        let asked = try Self.written(by: exporter, ExportOptions(privateMemos: true, table: table))
        #expect(asked.contains(SampleDataset.secret) == (id != "jsonl" || table == "memos"))
    }

    @Test(arguments: RowFormat.allCases) func `nor in a table by itself`(format: RowFormat) throws {
        for table in DatasetTable.all {
            func written(_ options: ExportOptions) throws -> String {
                var bytes: [UInt8] = []
                try table.write(Self.sample, as: format, options: options, to: Output { bytes += $0 })
                return String(decoding: bytes, as: UTF8.self)
            }
            #expect(try !written(ExportOptions()).contains(SampleDataset.secret))
            let isMemos = table.description.name == "memos"
            #expect(try written(Self.everything).contains(SampleDataset.secret) == isMemos)
        }
    }

    @Test func `the passage of a private memo stays at home, too`() throws {
        let rows = try Self.export(Self.sample, ExportOptions()).split(separator: "\n")
        #expect(!rows.contains { $0.contains("\"quotation\":\"Så ringede jeg\"") })
        #expect(rows.contains { $0.contains("\"subject\":\"passage\"") && $0.contains("👩🏽‍🏫 said") })
    }
}
