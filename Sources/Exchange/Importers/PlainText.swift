import CodingModel

extension Importer {
    /// A text and nothing else, in UTF-8 or an encoding that is named.
    public static let plainText: Importer = Importer(
        id: "text", version: "1", summary: "Plain text (.txt): UTF-8, UTF-16, or what --encoding names",
        matches: { head, _ in BinaryKind(head: head) == nil && !head.isEmpty }, read: readPlainText)

    /// Bytes that a text may have; what is longer is a collection of texts, and nobody reads it as one.
    public static let mostBytes = 200_000_000

    @Sendable private static func readPlainText(
        _ input: Input, _ options: ImportOptions
    ) throws(ExchangeError) -> Imported {
        let bytes = try input.all(atMost: mostBytes)
        let (text, encoding) = try decoded(bytes, file: input.name, encoding: options.encoding)
        let imported = ImportedText(
            name: nameWithoutEnding(input.fileName), text: text, original: bytes, fileName: input.fileName,
            importer: plainText.id, importerVersion: plainText.version, importerOptions: options.description,
            encoding: encoding)
        return .texts([imported])
    }

    /// The text that `bytes` are, with LF at its lines' ends, and the encoding that it was in.
    private static func decoded(
        _ bytes: [UInt8], file: String, encoding told: TextEncoding?
    ) throws(ExchangeError) -> (String, TextEncoding) {
        if let kind = BinaryKind(head: Array(bytes.prefix(16))) { throw .notText(file, kind) }
        let hasUTF16Mark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        let encoding = told ?? (hasUTF16Mark ? .utf16 : .utf8)
        let text: String
        switch encoding.decode(bytes[...]) {
        case .success(let decoded): text = decoded
        case .failure(let place): throw problem(bytes, file: file, as: encoding, offset: place.offset)
        }
        guard !text.isEmpty else { throw .empty(file) }
        if told == nil, encoding == .utf8, text.contains(byte: 0),
            let likely = TextEncoding.likely(bytes[...]), likely == .utf16LittleEndian || likely == .utf16BigEndian,
            case .success(let wide) = likely.decode(bytes[...]), !isBinary(wide)
        {
            throw .invalidText(file, .notUTF8(offset: Array(bytes).firstIndex(of: 0) ?? 0, likely: likely))
        }
        guard !isBinary(text) else { throw .notText(file, .unknown) }
        return (withLineFeeds(text), encoding)
    }

    private static func problem(
        _ bytes: [UInt8], file: String, as encoding: TextEncoding, offset: Int
    ) -> ExchangeError {
        if encoding != .utf8 { return .invalidText(file, .notAs(encoding, offset: offset)) }
        let likely = TextEncoding.likely(bytes[...])
        let isUTF16 = likely == .utf16LittleEndian || likely == .utf16BigEndian
        if bytes.contains(0), !isUTF16 { return .notText(file, .unknown) }
        let isText =
            if let likely, case .success(let text) = likely.decode(bytes[...]) { !isBinary(text) } else { false }
        return isText ? .invalidText(file, .notUTF8(offset: offset, likely: likely)) : .notText(file, .unknown)
    }

    /// Whether there is a NUL, or more than one control character in fifty that no typewriter had.
    private static func isBinary(_ text: String) -> Bool {
        guard !text.contains(byte: 0) else { return true }
        var text = text
        return text.withUTF8 { bytes in
            let controls = bytes.reduce(0) { count, byte in
                let isUsual = byte >= 0x20 && byte != 0x7F || byte >= 0x09 && byte <= 0x0D || byte == 0x1B
                return count + (isUsual ? 0 : 1)
            }
            return controls * 50 > bytes.count
        }
    }

    private static func withLineFeeds(_ text: String) -> String {
        guard text.contains(byte: UInt8(ascii: "\r")) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var afterReturn = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\r") {
                bytes.append(UInt8(ascii: "\n"))
            } else if byte != UInt8(ascii: "\n") || !afterReturn {
                bytes.append(byte)
            }
            afterReturn = byte == UInt8(ascii: "\r")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func nameWithoutEnding(_ fileName: String) -> String {
        guard let dot = fileName.lastIndex(of: "."), dot > fileName.startIndex else { return fileName }
        return String(fileName[..<dot])
    }
}
