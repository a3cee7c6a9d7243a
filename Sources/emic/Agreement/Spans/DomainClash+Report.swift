import Agreement
import Exchange

extension [DomainClash] {
    /// Only so many are listed for people; JSON has all.
    private static let most = 20

    /// Where coders gave overlapping passages two codes that exclude one another; nothing if nowhere.
    var blocks: [Page.Block] {
        guard !isEmpty else { return [] }
        let columns: [TextTable.Column] = [
            .init("document"), .init("from", alignment: .right), .init("to", alignment: .right), .init("coder"),
            .init("code"), .init("and"),
        ]
        return [
            .heading("Codes that exclude one another, given to overlapping passages by one coder"),
            .table(columns, prefix(Self.most).map(\.cells)),
        ]
    }

    /// How many are not listed, in a sentence.
    var more: [String] {
        count > Self.most
            ? ["\(counted(count - Self.most, "place")) more with codes that exclude one another: see --format json"]
            : []
    }
}

extension DomainClash {
    var json: JSON {
        .object([
            ("document", .text(document)), ("start", .integer(range.lowerBound)), ("end", .integer(range.upperBound)),
            ("coder", .text(coder)), ("codes", .array([.text(first), .text(second)])),
        ])
    }

    fileprivate var cells: [String] {
        [document, String(range.lowerBound), String(range.upperBound), coder, first, second]
    }
}

extension [SpanResult] {
    /// What coders did against the domains, each place once.
    var clashes: [DomainClash] {
        var told: Set<String> = []
        return flatMap { result in
            result.estimate.domain.map { told.insert($0).inserted } == true ? result.clashes ?? [] : []
        }
    }
}
