/// The quotation marks of a paragraph, as far as they say who speaks.
struct Quotation: Sendable {
    /// Whether its first scalar opens a quotation.
    let opens: Bool
    /// Whether it ends with a closing mark, a point or bracket behind it aside.
    let closes: Bool
    /// Opening marks less closing ones: above 0, a quotation stays open; below, one that was open ends.
    let balance: Int
    /// Whether at least half of it stands between marks.
    let isMostlyInside: Bool

    static let none = Quotation(opens: false, closes: false, balance: 0, isMostlyInside: false)

    /// Whether the whole of it is somebody's words.
    var isQuoted: Bool { opens && (closes || balance > 0 || isMostlyInside) }
    /// Whether a quotation goes on behind it.
    var staysOpen: Bool { balance > 0 && !closes }
    /// Whether a quotation that was open before ends in it.
    var ends: Bool { balance < 0 || (closes && !opens) }

    private init(opens: Bool, closes: Bool, balance: Int, isMostlyInside: Bool) {
        self.opens = opens
        self.closes = closes
        self.balance = balance
        self.isMostlyInside = isMostlyInside
    }

    /// Reads the marks in `content`. Single marks count only if `single` says so: they mark words within what is said.
    ///
    /// A mark opens where white space, a bracket or a dash stands before it, and closes elsewhere: the same mark does both
    /// in one language or another.
    ///
    /// - Complexity: O(content).
    init(_ content: Range<Int>, in text: ClassifiedScalars, single: Bool) {
        var (balance, inside, last) = (0, 0, content.lowerBound)
        let isMark: (UInt32) -> Bool = { value in
            value >= 0x22 && (QuotationMark.isDouble(value) || (single && QuotationMark.isSingle(value)))
        }
        for offset in content where isMark(text.values[offset]) {
            let isFirst = offset == content.lowerBound
            let follows = isFirst ? .space : text.classes[offset - 1]
            let isOpening =
                follows.contains(.space) || isFirst || text.values[offset - 1] == 0x28
                || text.values[offset - 1] == 0x5B
                || (0x2012...0x2015).contains(text.values[offset - 1])
                || isMark(text.values[offset - 1]) && balance == 0
            if !isOpening, offset + 1 < content.upperBound, QuotationMark.isApostrophe(text.values[offset]),
                text.classes[offset + 1].contains(.letter)
            {
                continue
            }
            if balance > 0 { inside += offset - last }
            last = offset
            balance += isOpening ? 1 : -1
        }
        if balance > 0 { inside += content.upperBound - last }
        var end = content.upperBound - 1
        while end > content.lowerBound, !isMark(text.values[end]),
            text.classes[end].contains(.terminator) || text.values[end] == 0x29 || text.isSpace(end)
        { end -= 1 }
        opens = !content.isEmpty && isMark(text.values[content.lowerBound])
        closes = end > content.lowerBound && isMark(text.values[end]) && !text.isSpace(end - 1)
        self.balance = balance
        isMostlyInside = inside * 2 >= content.count
    }
}
