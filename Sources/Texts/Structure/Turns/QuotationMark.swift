/// The marks that quotations begin and end with, in the ways of several languages.
enum QuotationMark {
    /// Whether that scalar is one; an apostrophe counts too.
    static func isMark(_ value: UInt32) -> Bool { closers(of: value) != nil }

    /// What may close a quotation that begins with `opener`; `nil` if none begins so.
    ///
    /// The same mark opens in one language and closes in another: “…” „…“ ”…” »…« «…» "…" ‘…’ ‚…‘ ’…’ '…'.
    static func closers(of opener: UInt32) -> [UInt32]? {
        switch opener {
        case 0x201C: [0x201D, 0x22]
        case 0x201D: [0x201D]
        case 0x201E, 0x201F: [0x201C, 0x201D]
        case 0x22, 0xFF02: [0x22, 0x201D]
        case 0xBB: [0xAB, 0xBB]
        case 0xAB: [0xBB]
        case 0x2018: [0x2019, 0x27]
        case 0x2019: [0x2019]
        case 0x201A, 0x201B: [0x2018, 0x2019]
        case 0x27: [0x27, 0x2019]
        case 0x203A: [0x2039, 0x203A]
        case 0x2039: [0x203A]
        default: nil
        }
    }

    /// Whether that scalar is an apostrophe too, so that it closes nothing where a letter follows.
    static func isApostrophe(_ value: UInt32) -> Bool { value == 0x27 || value == 0x2019 }
}
