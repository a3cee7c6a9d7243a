/// Texts and numbers as a plot shows them.
enum PlotText {
    /// The text in lines of at most so many columns; `…` where more than `limit` of them would be needed.
    static func lines(_ text: String, columns: Int, limit: Int) -> [String] {
        var wrapping = Wrapping()
        let bytes = Array(text.utf8)
        let rows = wrapping.rows(of: bytes[...], first: columns, rest: columns)
        var lines = rows.map { String(decoding: bytes[$0.printed], as: UTF8.self) }
        if lines.count > limit {
            lines = Array(lines.prefix(limit))
            lines[limit - 1] = (lines[limit - 1] + "……").truncated(to: min(columns, lines[limit - 1].displayWidth + 1))
        }
        return lines
    }

    /// The text in at most so many columns: its beginning and its end where all of it is too long.
    static func shortened(_ text: String, to columns: Int) -> String {
        guard text.displayWidth > columns, columns > 6 else { return text.truncated(to: columns) }
        var (end, width) = ("", 0)
        for character in text.reversed() {
            width += character.displayWidth
            if width > columns / 3 { break }
            end.insert(character, at: end.startIndex)
        }
        return text.truncated(to: columns - end.displayWidth) + end
    }

    /// A number with so many decimals; what is not 1 is never shown as 1.
    static func number(_ number: Double, decimals: Int = 3) -> String {
        var unit = 1
        for _ in 0..<decimals { unit *= 10 }
        var whole = Int((min(max(abs(number), 0), 1e6) * Double(unit)).rounded())
        if number < 1, number > -1, whole == unit { whole -= 1 }
        let digits = String(unit + whole % unit).dropFirst()
        return (number < 0 && whole > 0 ? "−" : "") + "\(whole / unit)." + digits
    }
}
