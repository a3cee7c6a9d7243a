/// How large the terminal is, and how a session's screen is divided.
struct ScreenSize: Hashable, Sendable {
    var columns = 80
    var rows = 24

    /// Nothing sensible can be shown on less.
    static let least = ScreenSize(columns: 40, rows: 12)

    var isEnough: Bool { columns >= Self.least.columns && rows >= Self.least.rows }

    /// Rows for the list below the prompt.
    var listRows: Int { max(2, min(8, rows / 4 - 1)) }

    /// Rows for the text: all but the title, a blank row where there is room, the message, prompt, list and keys.
    var bodyRows: Int { rows - listRows - (hasBlankRow ? 5 : 4) }

    /// Whether a blank row parts the title from the text.
    var hasBlankRow: Bool { rows >= 16 }
}
