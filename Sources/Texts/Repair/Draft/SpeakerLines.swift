/// Marks the lines with which a turn begins.
struct SpeakerLines {
    private let raw: StoredText
    private let labels: SpeakerLabels

    /// Finds who speaks in `raw`; a pattern that is too costly is passed over, for finding turns with it says so.
    init(_ raw: StoredText, pattern: SpeakerPattern?) {
        self.raw = raw
        labels = (try? SpeakerLabels(in: raw, pattern: pattern)) ?? SpeakerLabels(in: raw)
    }

    /// - Complexity: O(lines + labels × log text).
    func mark(_ lines: inout [RawLine]) {
        var next = 0
        for label in labels.all {
            let start = raw.byteRange(of: label.range).lowerBound
            while next < lines.count, lines[next].range.upperBound <= start { next += 1 }
            guard next < lines.count else { return }
            lines[next].traits.insert(.startsTurn)
            if label.isAlone { lines[next].traits.insert(.isLabel) }
        }
    }

    /// Finds who speaks in the lines of a draft, now that something before the names is gone.
    static func mark(_ draft: inout RepairDraft) {
        var text: [UInt8] = []
        var starts: [Int] = []
        for index in draft.flow {
            starts.append(text.count)
            text.append(contentsOf: UnsafeBufferPointer(rebasing: draft.bytes[draft.lines[index].range]))
            text.append(0x0A)
        }
        let stored = StoredText(String(decoding: text, as: UTF8.self))
        var next = 0
        for label in SpeakerLabels(in: stored).all {
            let start = stored.byteRange(of: label.range).lowerBound
            while next + 1 < starts.count, starts[next + 1] <= start { next += 1 }
            draft.lines[draft.flow[next]].traits.insert(.startsTurn)
            if label.isAlone { draft.lines[draft.flow[next]].traits.insert(.isLabel) }
        }
    }
}
