import CodingModel
import Exchange
import Glibc
import Texts

/// Reads files on all cores, and gives what they hold in their order.
struct FileReading {
    private let reading: TextReading

    /// What a file holds.
    enum Content {
        case texts([(ImportedText, TextReading.Draft)])
        case study(any CodedDataset)
    }

    /// What was read apart from the study; `nil` for what has to wait for its turn.
    private typealias Ahead = (file: String, texts: [(ImportedText, TextReading.Draft)]?)

    /// Bytes of files that are read ahead: few, since it is the writing that is waited for.
    private static let held = 1 << 22

    init(_ reading: TextReading) {
        self.reading = reading
    }

    /// Gives each file with what it holds to `body`.
    ///
    /// - Throws: what `body` throws, and ``ExchangeError`` for the first file that can't be read.
    func forEach(_ files: [String], _ body: (String, Content) throws -> Void) throws {
        let ahead = InOrder<String, Ahead>(capacity: Self.held, weight: Self.size) { [reading] file in
            // Standard input is read once, and a study piece by piece.
            guard file != "-", let input = try? Input(path: file), try !reading.options.isStudy(input) else {
                return (file, nil)
            }
            return (file, try Self.texts(of: reading.options.read(input), reading))
        }
        try ahead {
            for file in files { try $0(file) }
        } _: { file, texts in
            if let texts { return try body(file, .texts(texts)) }
            let imported = try reading.options.read(Input(path: file))
            if case .study(let dataset) = imported { return try body(file, .study(dataset)) }
            try body(file, .texts(Self.texts(of: imported, reading)))
        }
    }

    private static func texts(
        of imported: Imported, _ reading: TextReading
    ) throws -> [(ImportedText, TextReading.Draft)] {
        guard case .texts(let texts) = imported else { return [] }
        return try texts.map { ($0, try reading.draft(of: $0)) }
    }

    @Sendable private static func size(of file: String) -> Int {
        var status = stat()
        return stat(file, &status) == 0 ? Int(status.st_size) : 0
    }
}
