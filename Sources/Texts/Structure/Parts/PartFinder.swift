/// Cuts a text into paragraphs by its blank lines, labels, headings and lists.
///
/// A paragraph ends at a blank line. Within what blank lines separate, one begins at each line with a speaker's label, at a
/// heading of Markdown and below it, at an item of a list, below a first line that looks like a heading; and, in a text
/// whose lines are too long to have been printed so, at each line.
///
/// - Complexity: O(text) time, O(lines) space.
struct PartFinder {
    private let text: ClassifiedScalars
    private let labels: SpeakerLabels
    /// Whether a line's end is a paragraph's.
    private let isUnwrapped: Bool

    /// No printed line has more scalars than this.
    static let longestLine = 160

    init(_ text: ClassifiedScalars, labels: SpeakerLabels) {
        self.text = text
        self.labels = labels
        let lines = text.lines()
        let long = lines.reduce(0) { $0 + ($1.count > Self.longestLine ? $1.count : 0) }
        isUnwrapped = long * 4 > lines.reduce(0) { $0 + $1.count }
    }

    /// The paragraphs, in order.
    func parts() -> [TextPart] {
        var parts: [TextPart] = []
        var block: [Range<Int>] = []
        var nextLabel = 0
        var start = 0
        func close() {
            append(block, to: &parts, &nextLabel)
            block.removeAll(keepingCapacity: true)
        }
        while start < text.count {
            let end = text.endOfLine(from: start)
            let line = text.trimmed(start..<end)
            if line.isEmpty { close() } else { block.append(line) }
            start = end + 1
        }
        close()
        return parts
    }

    /// The paragraphs of lines that no blank line separates.
    private func append(_ block: [Range<Int>], to parts: inout [TextPart], _ nextLabel: inout Int) {
        var isFirst = true
        for (number, line) in block.enumerated() {
            let label = label(of: line, &nextLabel)
            let begins =
                isFirst || isUnwrapped || label != nil || text.isMarkdownHeading(line)
                || text.isMarkdownHeading(block[number - 1]) || isItem(line, below: block[number - 1], of: parts.last)
                || (number == 1 && isHeading(block[0], above: line))
            if begins {
                parts.append(TextPart(range: line, label: label))
            } else if let last = parts.indices.last {
                parts[last].range = parts[last].range.lowerBound..<line.upperBound
            }
            isFirst = false
        }
    }

    private func label(of line: Range<Int>, _ next: inout Int) -> SpeakerLabel? {
        while next < labels.all.count, labels.all[next].range.lowerBound < line.lowerBound { next += 1 }
        guard next < labels.all.count, labels.all[next].range.lowerBound == line.lowerBound else { return nil }
        return labels.all[next]
    }

    /// Whether `line` begins with a bullet, and stands below an item, or a line that ends
    /// as what comes before one does.
    private func isItem(_ line: Range<Int>, below other: Range<Int>, of part: TextPart?) -> Bool {
        guard text.isBullet(line) else { return false }
        let last = text.classes[other.upperBound - 1]
        return part.map { text.isBullet($0.range) } ?? false || last.holds(anyOf: [.terminator, .closer])
            || text.values[other.upperBound - 1] == 0x3A
    }

    private func isHeading(_ line: Range<Int>, above next: Range<Int>) -> Bool {
        next.count > 40 && line.count * 3 < next.count * 2 && labels.first(in: line) == nil
            && text.classes[next.lowerBound].contains(.uppercase) && HeadingShape.fits(line, in: text)
    }
}

extension ClassifiedScalars {
    /// `# `, to six of them.
    func isMarkdownHeading(_ line: Range<Int>) -> Bool {
        guard values[line.lowerBound] == 0x23 else { return false }
        let behind = values[line].firstIndex { $0 != 0x23 } ?? line.upperBound
        return behind - line.lowerBound <= 6 && behind < line.upperBound && isSpace(behind)
    }

    /// `- `, `* `, `• ` and the like.
    fileprivate func isBullet(_ line: Range<Int>) -> Bool {
        let bullets: [UInt32] = [0x2D, 0x2A, 0x2022, 0x2023, 0x25E6, 0x25AA, 0x25CF, 0x2043, 0xB7]
        return line.count > 2 && bullets.contains(values[line.lowerBound]) && isSpace(line.lowerBound + 1)
    }
}
