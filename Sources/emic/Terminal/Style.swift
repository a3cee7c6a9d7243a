/// How many colours may be used.
enum ColorDepth: Hashable, Sendable {
    /// No colour and no other control sequence.
    case none
    /// The 256 colours that nearly every terminal has.
    case indexed
    /// Any colour, by red, green and blue.
    case direct
}

/// How a piece of text looks: the numbers of a "select graphic rendition" sequence (ECMA-48, 8.3.117).
struct Style: Hashable, Sendable {
    /// Numbers separated by semicolons; empty for text as it is.
    var numbers: String

    static let plain = Style(numbers: "")
    static let bold = Style(numbers: "1")
    static let dim = Style(numbers: "2")
    static let reverse = Style(numbers: "7")

    /// `text` between the sequences that switch the style on and off.
    func callAsFunction(_ text: String) -> String {
        numbers.isEmpty || text.isEmpty ? text : "\u{1B}[\(numbers)m\(text)\u{1B}[0m"
    }
}

extension Style {
    /// The text in the colour `#rrggbb`, or the nearest of 256; `nil` if it is not written like that or `depth` has none.
    init?(hex color: String, depth: ColorDepth) {
        guard color.utf8.count == 7, color.first == "#", color.dropFirst().allSatisfy(\.isHexDigit),
            let value = Int(color.dropFirst(), radix: 16)
        else { return nil }
        let (red, green, blue) = (value >> 16, value >> 8 & 255, value & 255)
        switch depth {
        case .none: return nil
        case .direct: numbers = "38;2;\(red);\(green);\(blue)"
        case .indexed: numbers = "38;5;\(Self.index(red, green, blue))"
        }
    }

    /// The nearest of xterm's 6 × 6 × 6 cube (16 to 231) and its 24 greys (232 to 255).
    private static func index(_ red: Int, _ green: Int, _ blue: Int) -> Int {
        let levels = [0, 95, 135, 175, 215, 255]
        func nearest(_ value: Int) -> Int {
            levels.indices.min { abs(levels[$0] - value) < abs(levels[$1] - value) } ?? 0
        }
        func distance(_ r: Int, _ g: Int, _ b: Int) -> Int {
            (r - red) * (r - red) + (g - green) * (g - green) + (b - blue) * (b - blue)
        }
        let (r, g, b) = (nearest(red), nearest(green), nearest(blue))
        let step = min(23, max(0, ((red + green + blue) / 3 - 3) / 10))
        let grey = 8 + 10 * step
        let inCube = distance(levels[r], levels[g], levels[b])
        return inCube <= distance(grey, grey, grey) ? 16 + 36 * r + 6 * g + b : 232 + step
    }
}
