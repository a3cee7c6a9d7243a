import ArgumentParser
import CodingModel
import Texts

/// A new passage, where neither version of a disagreement will do.
struct ExtentOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Another passage, in its own words as for 'emic tag'.", valueName: "text"))
    var quote: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Another passage, by offsets: characters from 0, the end excluded.", valueName: "start..end")
    )
    var offsets: NumberRange?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Another passage, by lines from 1, both included.", valueName: "first..last"))
    var lines: NumberRange?

    /// How many ways of saying it were used.
    var count: Int { [quote != nil, offsets != nil, lines != nil].count { $0 } }

    /// The passage that is meant in a dispute.
    ///
    /// - Throws: ``CommandError`` or ``TextsError`` where there is none, several, or one that does not touch the dispute.
    func range(for dispute: Dispute, in text: StoredText) throws -> Range<Int> {
        let name = dispute.document.name
        let range =
            if let offsets {
                try text.passage(from: offsets.first, to: offsets.last, of: name).range
            } else if let lines {
                try text.passage(fromLine: lines.first, toLine: lines.last, of: name).range
            } else {
                try Self.range(of: quote ?? "", for: dispute, in: text)
            }
        return try Self.touching(range, dispute)
    }

    /// The passage that a person typed: by offsets, or in its own words.
    static func range(typed: String, for dispute: Dispute, in text: StoredText) throws -> Range<Int> {
        guard typed.contains(".."), let offsets = NumberRange(argument: typed) else {
            return try touching(range(of: typed, for: dispute, in: text), dispute)
        }
        return try touching(
            text.passage(from: offsets.first, to: offsets.last, of: dispute.document.name).range, dispute)
    }

    private static func range(of quote: String, for dispute: Dispute, in text: StoredText) throws -> Range<Int> {
        let found = try QuotationLocator(text).find(quote)
        let near = found.filter { $0.overlaps(dispute.range) }
        guard let first = near.first ?? found.first else {
            throw CommandError.notFound(document: dispute.document.name, near: 0)
        }
        guard near.count < 2 else {
            let places = near.map { "\($0.lowerBound)..\($0.upperBound)" }.joined(separator: ", ")
            throw CommandError.refused(
                "the quotation stands there \(near.count) times, at \(places): say which by offsets")
        }
        return first
    }

    private static func touching(_ range: Range<Int>, _ dispute: Dispute) throws -> Range<Int> {
        guard range.overlaps(dispute.range) else {
            throw CommandError.refused(
                "passage \(range.lowerBound)..\(range.upperBound) does not touch the disagreement, which is at "
                    + "\(dispute.range.lowerBound)..\(dispute.range.upperBound)")
        }
        return range
    }
}
