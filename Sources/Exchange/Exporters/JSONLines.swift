extension Exporter {
    /// One table, an object a line.
    public static let jsonLines = Exporter(
        id: "jsonl", summary: "JSON lines: one table (--table, else codings), an object a line.", target: .file
    ) { dataset, destination, options in
        let table = try DatasetTable.named(options.table)
        try destination.writeFile { output in
            try table.write(dataset, as: .jsonl, options: options, to: output)
        }
    }
}
