/// A drawing in SVG that grows downwards: shapes and texts, all of them escaped.
struct SVGCanvas {
    /// Lengths count pixels of a screen, from the left upper corner.
    struct Point {
        var x: Double
        var y: Double
    }

    enum Anchor: String {
        case start, middle, end
    }

    private(set) var elements: [String] = []

    /// Writes an element with these attributes, and in it a tooltip that readers aloud say too, if there is one.
    private mutating func add(_ element: String, _ attributes: [(String, String)], title: String? = nil) {
        let text = attributes.map { " \($0)=\"\(Self.escaped($1))\"" }.joined()
        let content = title.map { "><title>\(Self.escaped($0))</title></\(element)>" } ?? "/>"
        elements.append("<\(element)\(text)\(content)")
    }

    mutating func line(_ from: Point, _ to: Point, style: String) {
        add(
            "line",
            [
                ("class", style), ("x1", Self.length(from.x)), ("y1", Self.length(from.y)), ("x2", Self.length(to.x)),
                ("y2", Self.length(to.y)),
            ])
    }

    mutating func polygon(_ points: [Point], style: String) {
        let places = points.map { "\(Self.length($0.x)),\(Self.length($0.y))" }.joined(separator: " ")
        add("polygon", [("class", style), ("points", places)])
    }

    mutating func rectangle(
        _ corner: Point, width: Double, height: Double, style: String, fill: String? = nil, title: String? = nil
    ) {
        let place = [
            ("class", style), ("x", Self.length(corner.x)), ("y", Self.length(corner.y)),
            ("width", Self.length(width)), ("height", Self.length(height)),
        ]
        add("rect", place + (fill.map { [("fill", $0)] } ?? []), title: title)
    }

    /// One line of text whose base line is at `place`; `title` is what was shortened.
    mutating func text(
        _ text: String, at place: Point, _ anchor: Anchor = .start, style: String? = nil, title: String? = nil
    ) {
        var attributes = [("x", Self.length(place.x)), ("y", Self.length(place.y))]
        if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
        if let style { attributes.append(("class", style)) }
        self.text(text, attributes, title: title)
    }

    /// One line of text, rising from left to right, that ends at `place`.
    mutating func slantedText(_ text: String, endingAt place: Point, title: String? = nil) {
        let (x, y) = (Self.length(place.x), Self.length(place.y))
        self.text(
            text, [("x", x), ("y", y), ("text-anchor", "end"), ("transform", "rotate(-45 \(x) \(y))")], title: title)
    }

    private mutating func text(_ text: String, _ attributes: [(String, String)], title: String?) {
        let parts = attributes.map { " \($0)=\"\($1)\"" }.joined()
        let tooltip = title.map { "<title>\(Self.escaped($0))</title>" } ?? ""
        elements.append("<text\(parts)>\(tooltip)\(Self.escaped(text))</text>")
    }

    /// A length with one decimal at most.
    static func length(_ length: Double) -> String {
        let tenths = Int((length * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return sign + "\(abs(tenths) / 10)" + (tenths % 10 == 0 ? "" : ".\(abs(tenths) % 10)")
    }

    /// The text as XML has it; characters that XML can't hold become the replacement character.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result += " "
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
