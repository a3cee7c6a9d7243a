import Foundation

/// Numbers as a report for people shows them.
enum Figures {
    /// Three decimal places; no three nines of agreement are rounded up to perfection.
    static func rounded(_ number: Double) -> String {
        let thousandths = (number * 1000).rounded() / 1000
        let shown = number < 1 && thousandths == 1 ? 0.999 : number
        let text = String(format: "%.3f", shown)
        return text == "-0.000" ? "0.000" : text
    }

    /// A difference: three decimal places, and two digits that count where there would be none.
    static func difference(_ number: Double) -> String {
        number != 0 && abs(number) < 0.0005 ? String(format: "%.1g", number) : rounded(number)
    }

    /// A share in per cent: `96 %`, and one place where it is small.
    static func percent(_ share: Double) -> String {
        let percent = 100 * share
        if percent > 0, percent < 0.05 { return "under 0.1 %" }
        if percent < 100, percent > 99.5 { return "over 99 %" }
        return String(format: percent < 9.95 && percent > 0 ? "%.1f %%" : "%.0f %%", percent)
    }

    /// The limits of an interval.
    static func limits(_ low: Double, _ high: Double) -> String {
        "\(rounded(low)) to \(rounded(high))"
    }

    /// A bar of ten cells for 0 to 1, in eighths of a cell; nothing below 0.
    static func bar(_ value: Double?) -> String {
        guard let value, value > 0 else { return "" }
        let eighths = Int((min(1, value) * 80).rounded())
        let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        return String(repeating: "█", count: eighths / 8) + part
    }

    /// `a`, `a and b`, `a, b and c`.
    static func list(_ names: [String]) -> String {
        names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
    }
}

extension Figures {
    /// Six decimal places without zeros at the end.
    static func exact(_ number: Double) -> String { trimmed(String(format: "%.6f", number)) }

    /// A count, which may be part of one: two decimal places at most.
    static func count(_ number: Double) -> String { trimmed(String(format: "%.2f", number)) }

    /// So many decimal places at most, without zeros at the end.
    static func places(_ number: Double, _ places: Int) -> String { trimmed(String(format: "%.\(places)f", number)) }

    private static func trimmed(_ text: String) -> String {
        guard text.contains(".") else { return text }
        let digits = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
        let kept = String(digits.reversed())
        return kept.isEmpty || kept == "-" || kept == "-0" ? "0" : kept
    }
}

extension Figures {
    /// A difference that should be next to nothing.
    static func tiny(_ number: Double) -> String { number == 0 ? "0" : String(format: "%.1e", number) }
}
