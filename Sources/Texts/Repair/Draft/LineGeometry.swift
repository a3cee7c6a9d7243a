import CodingModel

/// What the boxes of a PDF's lines say of their length and place, in widths of an average letter.
struct LineGeometry {
    private let raw: StoredText
    private let sourceLines: [SourceLine]

    init(_ raw: StoredText, _ sourceLines: [SourceLine]) {
        self.raw = raw
        self.sourceLines = sourceLines
    }

    /// Gives each line its page, and where boxes are known, its indent and width on paper.
    ///
    /// - Complexity: O(lines).
    func apply(to lines: inout [RawLine]) {
        guard sourceLines.contains(where: { $0.page != nil }) else { return }
        var boxes = [PageBox?](repeating: nil, count: lines.count)
        var (next, points, letters) = (0, 0.0, 0)
        for position in lines.indices {
            let range = raw.scalarRange(ofBytes: lines[position].range)
            while next < sourceLines.count, sourceLines[next].range.upperBound <= range.lowerBound { next += 1 }
            guard next < sourceLines.count, sourceLines[next].range.overlaps(range) else { continue }
            if let page = sourceLines[next].page { lines[position].page = page }
            // Only a line that is one line of the original has that line's box.
            guard sourceLines[next].range.upperBound >= range.upperBound, let box = sourceLines[next].box else {
                continue
            }
            boxes[position] = box
            points += max(0, box.right - box.left)
            letters += lines[position].width
        }
        guard letters > 0, points > 0 else { return }
        let letter = points / Double(letters)
        for position in lines.indices {
            guard let box = boxes[position] else { continue }
            let neighbours = max(0, position - 6)...min(lines.count - 1, position + 6)
            var border = box.left
            for neighbour in neighbours where lines[neighbour].page == lines[position].page {
                // Another column begins further away than anybody indents a line.
                guard let other = boxes[neighbour], other.left > box.left - 8 * letter else { continue }
                border = min(border, other.left)
            }
            lines[position].indent = Int(((box.left - border) / letter).rounded())
            lines[position].width = max(1, Int(((box.right - box.left) / letter).rounded()))
        }
    }
}
