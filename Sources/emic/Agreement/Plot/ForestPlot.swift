/// Coefficients with their intervals, one below another on one scale.
struct ForestPlot {
    /// What the plot's left and right ends stand for.
    struct Scale {
        var low: Double
        var high = 1.0

        /// From 0 to 1, or from further below where something lies there; at most from -1.
        init(_ panels: [Plot.Panel]) {
            let lowest = panels.flatMap(\.rows).compactMap { $0.interval?.lowerBound ?? $0.value }.min() ?? 0
            low = lowest >= 0 ? 0 : max(-1, (lowest * 5).rounded(.down) / 5)
        }

        /// Every fifth of 1.
        var ticks: [Double] { (Int((low * 5).rounded())...5).map { Double($0) / 5 } }
    }

    private let panel: Plot.Panel
    private let scale: Scale
    private static let (left, right, rowHeight) = (250.0, 618.0, 26.0)
    private static let limits = [0.667, 0.8]

    init(_ panel: Plot.Panel, scale: Scale) {
        self.panel = panel
        self.scale = scale
    }

    private func x(_ value: Double) -> Double {
        let share = (min(max(value, scale.low), scale.high) - scale.low) / (scale.high - scale.low)
        return Self.left + share * (Self.right - Self.left)
    }

    /// Draws it and says where it ends.
    func draw(on canvas: inout SVGCanvas, from top: Double) -> Double {
        canvas.text(panel.title, at: .init(x: Plot.margin, y: top), style: "subheading")
        canvas.text(
            panel.rows.contains { $0.interval != nil } ? "value [interval]" : "value",
            at: .init(x: Plot.width - Plot.margin, y: top), .end, style: "note")
        let start = top + (panel.hasLimits ? 26 : 12)
        let labels = panel.rows.map { PlotText.lines($0.label, columns: 30, limit: 2) }
        let reasons = panel.rows.map { row in
            row.value == nil
                ? PlotText.lines("undefined" + (row.undefined.map { ": \($0)" } ?? ""), columns: 82, limit: 3) : []
        }
        let heights = panel.rows.indices.map { row in
            Self.rowHeight + 15 * Double(max(labels[row].count, reasons[row].count, 1) - 1)
        }
        let end = start + heights.reduce(0, +) + (hasSum ? 8 : 0)
        drawScale(on: &canvas, from: start, to: end)

        var y = start
        for (position, row) in panel.rows.enumerated() {
            if row.isTotal, position > 0 {
                canvas.line(
                    .init(x: Plot.margin, y: y + 4), .init(x: Plot.width - Plot.margin, y: y + 4), style: "rule")
                y += 8
            }
            let middle = y + heights[position] / 2
            let style = row.isTotal ? "total" : nil
            for (number, line) in labels[position].enumerated() {
                let offset = 15 * (Double(number) - Double(labels[position].count - 1) / 2) + 4.5
                canvas.text(
                    line, at: .init(x: Plot.margin, y: middle + offset), style: style,
                    title: labels[position].joined() == row.label || number > 0 ? nil : row.label)
            }
            draw(row, reason: reasons[position], at: middle, on: &canvas)
            y += heights[position]
        }
        return end + 20
    }

    private var hasSum: Bool { panel.rows.dropFirst().contains(where: \.isTotal) }

    private func draw(_ row: Plot.Row, reason: [String], at y: Double, on canvas: inout SVGCanvas) {
        guard let value = row.value else {
            // Nothing behind it, so that lines of the scale don't cross the words.
            let height = 15 * Double(reason.count) + 7
            canvas.rectangle(
                .init(x: Self.left - 1, y: y - height / 2), width: Self.right - Self.left + 2, height: height,
                style: "paper")
            for (number, line) in reason.enumerated() {
                let offset = 15 * (Double(number) - Double(reason.count - 1) / 2) + 4.5
                canvas.text(line, at: .init(x: Self.left + 6, y: y + offset), style: "reason")
            }
            return
        }
        var numbers = PlotText.number(value)
        if let interval = row.interval {
            numbers += " [\(PlotText.number(interval.lowerBound)), \(PlotText.number(interval.upperBound))]"
            let (low, high) = (x(interval.lowerBound), x(interval.upperBound))
            if !row.isTotal { canvas.line(.init(x: low, y: y), .init(x: high, y: y), style: "reach") }
            for end in row.isTotal ? [] : [low, high] {
                canvas.line(.init(x: end, y: y - 4), .init(x: end, y: y + 4), style: "reach")
            }
            if interval.lowerBound < scale.low {
                // It goes on where the scale ends.
                canvas.polygon(
                    [.init(x: low - 8, y: y), .init(x: low, y: y - 5), .init(x: low, y: y + 5)], style: "mark")
            }
        }
        let place = x(value)
        if row.isTotal {
            // As wide as the interval, as forest plots have it.
            let low = min(row.interval.map { x($0.lowerBound) } ?? place, place - 6)
            let high = max(row.interval.map { x($0.upperBound) } ?? place, place + 6)
            canvas.polygon(
                [.init(x: low, y: y), .init(x: place, y: y - 7), .init(x: high, y: y), .init(x: place, y: y + 7)],
                style: "sum")
        } else {
            canvas.rectangle(.init(x: place - 4, y: y - 4), width: 8, height: 8, style: "mark")
        }
        canvas.text(
            numbers, at: .init(x: Plot.width - Plot.margin, y: y + 4.5), .end,
            style: row.isTotal ? "number total" : "number")
    }

    private func drawScale(on canvas: inout SVGCanvas, from top: Double, to bottom: Double) {
        for tick in scale.ticks {
            let place = x(tick)
            canvas.line(.init(x: place, y: top), .init(x: place, y: bottom), style: tick == 0 ? "rule" : "grid")
            canvas.line(.init(x: place, y: bottom), .init(x: place, y: bottom + 4), style: "axis")
            canvas.text(
                PlotText.number(tick, decimals: 1), at: .init(x: place, y: bottom + 17), .middle, style: "tick")
        }
        canvas.line(.init(x: Self.left, y: bottom), .init(x: Self.right, y: bottom), style: "axis")
        guard panel.hasLimits else { return }
        for limit in Self.limits {
            canvas.line(.init(x: x(limit), y: top - 6), .init(x: x(limit), y: bottom), style: "limit")
            canvas.text(
                limit == 0.8 ? ".8" : ".667", at: .init(x: x(limit), y: top - 10), .middle, style: "tick")
        }
    }
}
