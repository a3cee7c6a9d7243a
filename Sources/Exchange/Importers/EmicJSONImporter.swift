extension Importer {
    /// A study as ``Exporter/emicJSON`` writes it.
    public static let emicJSON = Importer(
        id: "json", version: "1", summary: "A study exported by emic export --format json",
        matches: { head, _ in
            let start = head.drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }.prefix(200)
            return start.first == UInt8(ascii: "{")
                && String(decoding: start, as: UTF8.self).contains("\"\(EmicJSONFormat.name)\"")
        }
    ) { (input: Input, _: ImportOptions) throws(ExchangeError) -> Imported in
        .study(try StudyDocument(input))
    }
}
