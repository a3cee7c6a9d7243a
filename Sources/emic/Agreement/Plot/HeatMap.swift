/// How far each pair of coders agrees: the darker, the further, with the number in it.
struct HeatMap {
    private let pairs: Plot.Pairs
    private let cell: Double

    init(_ pairs: Plot.Pairs) {
        self.pairs = pairs
        cell = min(52, max(14, (Plot.width - 2 * Plot.margin - Self.labels) / Double(pairs.coders.count - 1)))
    }

    private static let labels = 160.0
    /// Below this size numbers don't fit, and are in the tooltips only.
    private var showsNumbers: Bool { cell >= 30 }

    /// Draws it and says where it ends.
    func draw(on canvas: inout SVGCanvas, from top: Double) -> Double {
        canvas.text(
            "Pairs of coders: \(pairs.coefficient)", at: .init(x: Plot.margin, y: top), style: "subheading")
        let count = pairs.coders.count
        let (left, start) = (Plot.margin + Self.labels, top + 18)
        for row in 1..<count {
            let y = start + Double(row - 1) * cell
            label(pairs.coders[row], at: .init(x: left - 8, y: y + cell / 2 + 4.5), .end, columns: 20, on: &canvas)
            for column in 0..<row {
                draw(pair: [column, row], at: .init(x: left + Double(column) * cell, y: y), on: &canvas)
            }
        }
        // Names stand upright below narrow columns only.
        let bottom = start + Double(count - 1) * cell
        let columns = max(1, Int(cell / 7))
        let isUpright = pairs.coders.dropLast().allSatisfy { $0.displayWidth <= columns }
        for column in 0..<count - 1 {
            let place = SVGCanvas.Point(x: left + (Double(column) + 0.5) * cell, y: bottom + 16)
            if isUpright {
                label(pairs.coders[column], at: place, .middle, columns: columns, on: &canvas)
            } else {
                let name = pairs.coders[column]
                let shown = PlotText.shortened(name, to: 20)
                canvas.slantedText(
                    shown, endingAt: .init(x: place.x + 4, y: place.y - 4), title: shown == name ? nil : name)
            }
        }
        let names = pairs.coders.dropLast().map { min($0.displayWidth, 20) }.max() ?? 0
        let end = isUpright ? bottom + 16 : bottom + 18 + Double(names) * 7.2 * 0.71
        return drawLegend(on: &canvas, below: end + 22)
    }

    private func draw(pair: [Int], at corner: SVGCanvas.Point, on canvas: inout SVGCanvas) {
        let names = pair.map { pairs.coders[$0] }.joined(separator: " and ")
        guard let value = pairs.values[pair] ?? nil else {
            canvas.rectangle(
                .init(x: corner.x + 1, y: corner.y + 1), width: cell - 2, height: cell - 2, style: "blank",
                title: "\(names): undefined")
            if showsNumbers {
                canvas.text("–", at: .init(x: corner.x + cell / 2, y: corner.y + cell / 2 + 4.5), .middle)
            }
            return
        }
        canvas.rectangle(
            corner, width: cell, height: cell, style: "cell", fill: Self.color(value),
            title: "\(names): \(PlotText.number(value))")
        guard showsNumbers else { return }
        let style = (value > 0.62 ? "dark" : "") + (cell < 40 ? " small" : "")
        canvas.text(
            PlotText.number(value, decimals: 2), at: .init(x: corner.x + cell / 2, y: corner.y + cell / 2 + 4.5),
            .middle,
            style: style.isEmpty ? nil : style)
    }

    private func label(
        _ name: String, at place: SVGCanvas.Point, _ anchor: SVGCanvas.Anchor, columns: Int,
        on canvas: inout SVGCanvas
    ) {
        let shown = PlotText.shortened(name, to: columns)
        canvas.text(shown, at: place, anchor, title: shown == name ? nil : name)
    }

    private func drawLegend(on canvas: inout SVGCanvas, below y: Double) -> Double {
        let (left, steps, width) = (Plot.margin + Self.labels, 20, 11.0)
        for step in 0..<steps {
            canvas.rectangle(
                .init(x: left + Double(step) * width, y: y), width: width + 0.5, height: 12, style: "shade",
                fill: Self.color((Double(step) + 0.5) / Double(steps)))
        }
        for (value, name) in [(0.0, "0 or less"), (0.5, ".5"), (1, "1")] {
            canvas.text(
                name, at: .init(x: left + value * width * Double(steps), y: y + 26), .middle, style: "tick")
        }
        if pairs.isAnyUndefined {
            let x = left + width * Double(steps) + 40
            canvas.rectangle(.init(x: x, y: y), width: 12, height: 12, style: "blank")
            canvas.text("undefined", at: .init(x: x + 18, y: y + 11), style: "tick")
        }
        return y + 26
    }

    /// From nearly white to dark blue, a tone of one hue: the same order in grey and to any eye.
    private static func color(_ value: Double) -> String {
        let share = min(max(value, 0), 1)
        let parts = [(240.0, 12.0), (244, 44), (248, 92)].map { Int(($0 + ($1 - $0) * share).rounded()) }
        return "#" + parts.map { String(256 + $0, radix: 16).dropFirst() }.joined()
    }
}

extension Plot.Pairs {
    /// Every two coders, the first being the smaller.
    private var all: [[Int]] { coders.indices.flatMap { second in (0..<second).map { [$0, second] } } }

    fileprivate var isAnyUndefined: Bool { all.contains { (values[$0] ?? nil) == nil } }

    /// The pairs in words.
    var spoken: String {
        let pairs = all.map { pair in
            let value = (values[pair] ?? nil).map { PlotText.number($0) } ?? "undefined"
            return "\(coders[pair[0]]) and \(coders[pair[1]]) \(value)"
        }
        return "Pairs of coders, \(coefficient): " + pairs.joined(separator: "; ")
    }
}
