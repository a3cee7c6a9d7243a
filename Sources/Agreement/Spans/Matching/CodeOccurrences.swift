/// Whether two coders give the same codes to the same documents, and as often: MAXQDA's first two levels, of which
/// ``SegmentMatches`` is the third.
///
/// What is judged is each code in each document; those that neither gave there are counted apart, since many codes
/// that nobody needed make agreement look high.
public struct CodeOccurrences: Hashable, Sendable {
    /// Codes in documents that both coders gave there at least once.
    public private(set) var both = 0
    /// Those of ``both`` that the two gave equally often.
    public private(set) var equallyOften = 0
    /// Codes in documents that only one of the two gave there.
    public private(set) var onlyOne = 0
    /// Codes in documents that neither gave there.
    public private(set) var neither = 0

    /// Nothing counted yet.
    public init() {}

    /// The share of codes in documents that both gave or neither did, 0 to 1.
    public var existence: Double? { share(both + neither) }

    /// The share of codes in documents that the two gave equally often, never included, 0 to 1.
    public var frequency: Double? { share(equallyOften + neither) }

    private func share(_ agreeing: Int) -> Double? {
        let judged = both + onlyOne + neither
        return judged > 0 ? Double(agreeing) / Double(judged) : nil
    }

    /// Counts the codes of one document.
    ///
    /// - Parameters:
    ///   - spans: those of the coders 0 and 1; others are passed over.
    ///   - codes: how many codes there are to give.
    public mutating func add(_ spans: [CodedSpan], codes: Int) {
        var counts = [(Int, Int)](repeating: (0, 0), count: codes)
        for span in spans {
            counts[span.code].0 += span.coder == 0 ? 1 : 0
            counts[span.code].1 += span.coder == 1 ? 1 : 0
        }
        for (first, second) in counts {
            switch (first > 0, second > 0) {
            case (true, true):
                both += 1
                equallyOften += first == second ? 1 : 0
            case (false, false): neither += 1
            default: onlyOne += 1
            }
        }
    }
}
