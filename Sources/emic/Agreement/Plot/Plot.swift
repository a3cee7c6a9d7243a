/// A picture of agreement for a report or a thesis: coefficients with intervals, and how far each pair of coders agrees.
///
/// One SVG that needs nothing else, legible in black and white, with a title and a description for readers aloud.
struct Plot {
    /// One row of a forest plot.
    struct Row {
        var label: String
        /// `nil` where it is undefined.
        var value: Double?
        var interval: ClosedRange<Double>?
        /// Why there is no value.
        var undefined: String?
        /// Whether it is of all codes together.
        var isTotal = false
    }

    /// Rows that are read side by side.
    struct Panel {
        /// What is shown: a coefficient's name, or what all rows are about.
        var title: String
        var rows: [Row]
        /// Whether the limits .667 and .8 mean anything here: not for agreement without allowance for chance.
        var hasLimits = true
    }

    /// A coefficient of each two of the coders.
    struct Pairs {
        var coefficient: String
        var coders: [String]
        /// For each two coders, by position, the first being the smaller; `nil` where it is undefined.
        var values: [[Int]: Double?]
    }

    var title: String
    /// What was compared, and how the intervals were made: lines below the title.
    var notes: [String]
    var panels: [Panel]
    /// `nil` with two coders, of whom there is one pair.
    var pairs: Pairs?

    /// The width of the drawing.
    static let width = 820.0
    static let margin = 20.0

    /// The drawing.
    func svg() -> String {
        var canvas = SVGCanvas()
        let height = (draw(on: &canvas) + Self.margin).rounded(.up)
        let (across, down) = (SVGCanvas.length(Self.width), SVGCanvas.length(height))
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(across)" height="\(down)" viewBox="0 0 \(across) \(down)" \
            role="img" aria-labelledby="emic-plot-title emic-plot-description">
            <title id="emic-plot-title">\(SVGCanvas.escaped(title))</title>
            <desc id="emic-plot-description">\(SVGCanvas.escaped(spoken))</desc>
            <style>
            \(Self.style)
            </style>
            <rect class="paper" x="0" y="0" width="\(across)" height="\(down)"/>
            \(canvas.elements.joined(separator: "\n"))
            </svg>

            """
    }

    /// Draws all of it from the top and says where it ends.
    private func draw(on canvas: inout SVGCanvas) -> Double {
        var y = Self.margin + 20
        canvas.text(title, at: .init(x: Self.margin, y: y), style: "heading")
        for note in notes {
            for line in PlotText.lines(note, columns: 124, limit: 3) {
                y += 17
                canvas.text(line, at: .init(x: Self.margin, y: y), style: "note")
            }
        }
        let scale = ForestPlot.Scale(panels)
        for panel in panels {
            y = ForestPlot(panel, scale: scale).draw(on: &canvas, from: y + 30)
        }
        if panels.contains(where: \.hasLimits) {
            y += 16
            canvas.text(
                "Dashed: from .8 on conclusions can rest on it, from .667 on tentative ones (Krippendorff).",
                at: .init(x: Self.margin, y: y), style: "note")
        }
        if let pairs, pairs.coders.count > 2 {
            y += 34
            y = HeatMap(pairs).draw(on: &canvas, from: y)
        }
        return y
    }

    /// All that is drawn, in words.
    private var spoken: String {
        var sentences = notes
        for panel in panels {
            sentences.append(panel.title + ": " + panel.rows.map(\.spoken).joined(separator: "; "))
        }
        if let pairs, pairs.coders.count > 2 { sentences.append(pairs.spoken) }
        return sentences.map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " ")
    }

    private static let style = """
        .paper { fill: #fff; }
        text { font-family: sans-serif; font-size: 13px; fill: #111; unicode-bidi: plaintext; }
        .heading { font-size: 18px; font-weight: bold; }
        .subheading { font-size: 14px; font-weight: bold; }
        .total { font-weight: bold; }
        .number { font-variant-numeric: tabular-nums; }
        .note, .tick { font-size: 12px; fill: #444; }
        .reason { font-size: 12px; font-style: italic; fill: #444; }
        .small { font-size: 11px; }
        .dark { fill: #fff; }
        .axis { stroke: #111; stroke-width: 1; }
        .grid { stroke: #ddd; stroke-width: 1; }
        .rule { stroke: #999; stroke-width: 1; }
        .limit { stroke: #555; stroke-width: 1; stroke-dasharray: 5 3; }
        .reach { stroke: #111; stroke-width: 1.5; }
        .mark { fill: #111; }
        .sum { fill: #2b5c8a; stroke: #111; stroke-width: 1; }
        .cell { stroke: #777; stroke-width: 0.5; }
        .blank { fill: #fff; stroke: #999; stroke-width: 1; stroke-dasharray: 2 2; }
        """
}

extension Plot.Row {
    /// The row in words.
    fileprivate var spoken: String {
        guard let value else { return "\(label) undefined" + (undefined.map { " (\($0))" } ?? "") }
        let reach = interval.map {
            ", from \(PlotText.number($0.lowerBound)) to \(PlotText.number($0.upperBound))"
        }
        return "\(label) \(PlotText.number(value))" + (reach ?? "")
    }
}
