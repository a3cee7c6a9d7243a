import CodingModel
import Exchange
import Foundation
import TestSupport
import Testing

@Suite struct CSVFolderTests {
    static func export<Result>(
        _ dataset: SampleDataset = .small, options: ExportOptions = ExportOptions(), _ body: (String) throws -> Result
    ) throws -> Result {
        try withTemporaryFolder { folder in
            try Exporter.csvFolder.write(dataset, to: Destination("\(folder)/out"), options: options)
            return try body("\(folder)/out")
        }
    }

    @Test func `the folder holds a file a table, the texts, and their description`() throws {
        try Self.export { folder in
            let tables = TableDescription.all.map { $0.name + ".csv" }
            #expect(try names(in: folder) == (tables + ["datapackage.json", "texts"]).sorted())
            for document in SampleDataset.small.allDocuments {
                let text = try bytes("\(folder)/texts/\(document.id).txt")
                #expect(text == Array(try SampleDataset.small.text(of: document.id).utf8))
            }
        }
    }

    @Test func `every passage can be found in the exported text by its offsets`() throws {
        try Self.export { folder in
            let reader = try CodingTableReader(Input(path: "\(folder)/codings.csv"))
            let documents = try CSVReader(Input(path: "\(folder)/documents.csv"))
            var files: [String: String] = [:]
            while let row = try documents.next()?.get() { files[row.cells[1]] = row.cells[11] }
            var count = 0
            while let coding = try reader.next()?.get() {
                let file = try #require(files[coding.document])
                let text = Array(String(decoding: try bytes("\(folder)/\(file)"), as: UTF8.self).unicodeScalars)
                let range = try #require(coding.range)
                let quotation = try #require(coding.quotation)
                #expect(text[range].elementsEqual(quotation.unicodeScalars))
                count += 1
            }
            #expect(count == SampleDataset.small.allCodings.count)
        }
    }

    @Test func `codings can be chosen, and formulas disarmed`() throws {
        let query = CodingQuery(coders: [SampleDataset.id(22)])
        try Self.export(options: ExportOptions(query: query, spreadsheetSafe: true)) { folder in
            let codings = String(decoding: try bytes("\(folder)/codings.csv"), as: UTF8.self)
            #expect(codings.contains(",'=SUM(A1),'-kontrol,"))
            #expect(!codings.contains(",anna,"))
            let coders = String(decoding: try bytes("\(folder)/coders.csv"), as: UTF8.self)
            #expect(coders.contains(",anna,"))
            #expect(coders.contains(",'=carla,"))
        }
    }

    @Test func `a table is described once for the columns and the package`() throws {
        try Self.export { folder in
            let package = try #require(
                try JSONSerialization.jsonObject(with: Data(bytes("\(folder)/datapackage.json"))) as? [String: Any])
            let resources = try #require(package["resources"] as? [[String: Any]])
            for (resource, table) in zip(resources, TableDescription.all) {
                let schema = try #require(resource["schema"] as? [String: Any])
                let fields = try #require(schema["fields"] as? [[String: Any]])
                let header = try CSVReader(Input(path: "\(folder)/\(table.name).csv")).header
                #expect(fields.compactMap { $0["name"] as? String } == header)
                #expect(Array(header.prefix(table.columns.count)) == table.columns.map(\.name))
            }
        }
    }

    @Test(.enabled(if: Python.imports("frictionless"), "python3 has no frictionless"))
    func `frictionless finds nothing wrong`() throws {
        try Self.export { folder in
            let program = """
                import sys
                from frictionless import Package, system
                report = Package(sys.argv[1] + '/datapackage.json').validate()
                print(report.valid, report.flatten(['name', 'rowNumber', 'fieldName', 'type', 'note', 'message']))
                """
            let found = String(decoding: try Python.run(program, [folder]), as: UTF8.self)
            #expect(found == "True []\n")
        }
    }

    @Test(.enabled(if: Python.imports("pandas"), "python3 has no pandas"))
    func `pandas joins codings with their texts, and the quotations are what the offsets say`() throws {
        try Self.export { folder in
            let program = """
                import sys, pandas
                folder = sys.argv[1]
                codings = pandas.read_csv(folder + '/codings.csv', parse_dates=['created_at'])
                documents = pandas.read_csv(folder + '/documents.csv')
                codes = pandas.read_csv(folder + '/codes.csv')
                rows = codings.merge(documents, on='document_id').merge(codes, on='code_id')
                right = 0
                for _, row in rows.iterrows():
                    text = open(folder + '/' + row.text_file, encoding='utf-8', newline='').read()
                    right += text[row.start_offset:row.end_offset] == row.quotation
                print(len(rows), right, codings.created_at.dt.tz, codings.weight.sum(), codings.memo.isna().sum())
                """
            let found = String(decoding: try Python.run(program, [folder]), as: UTF8.self)
            let codings = SampleDataset.small.allCodings
            let weight = codings.compactMap(\.weight).reduce(0, +)
            #expect(found == "6 6 UTC \(weight) \(codings.count { $0.memo == nil })\n")
        }
    }
}
