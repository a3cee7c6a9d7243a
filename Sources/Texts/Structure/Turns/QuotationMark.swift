/// The marks that quotations begin and end with. The same mark opens in one language and closes in another:
/// “…” „…“ ”…” »…« «…» "…" ‘…’ ‚…‘ ’…’ '…'.
enum QuotationMark {
    static func isMark(_ value: UInt32) -> Bool { isDouble(value) || isSingle(value) }

    /// “ ” „ ‟ " » «
    static func isDouble(_ value: UInt32) -> Bool {
        switch value {
        case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0xFF02: true
        default: false
        }
    }

    /// ‘ ’ ‚ ‛ ' › ‹
    static func isSingle(_ value: UInt32) -> Bool {
        switch value {
        case 0x27, 0x2018...0x201B, 0x2039, 0x203A: true
        default: false
        }
    }

    /// Whether that scalar is an apostrophe too, so that it closes nothing where a letter follows.
    static func isApostrophe(_ value: UInt32) -> Bool { value == 0x27 || value == 0x2019 }
}
