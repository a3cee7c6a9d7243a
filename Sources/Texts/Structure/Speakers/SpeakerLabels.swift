/// Where the lines of a text begin with the name of who speaks from there on.
///
/// The forms are those of ``SpeakerForm/all``; whether a line that looks like one of them is one, the whole text tells
/// (see ``SpeakerEvidence``). A user's pattern takes the place of both.
public struct SpeakerLabels: Sendable {
    /// The labels in the order of the text, on different lines.
    public let all: [SpeakerLabel]

    /// Finds the labels of `text`.
    ///
    /// - Throws: ``TextsError/patternTooCostly(offset:)``, with a pattern only.
    /// - Complexity: O(text) time and space; without a pattern about 10 ms a megabyte.
    public init(in text: StoredText, pattern: SpeakerPattern?) throws(TextsError) {
        let classified = ClassifiedScalars(text)
        if let pattern {
            all = try pattern.labels(in: text, classified: classified)
        } else {
            all = Self.found(in: classified)
        }
    }

    /// Finds the labels of `text` by their forms.
    ///
    /// - Complexity: O(text) time and space.
    public init(in text: StoredText) {
        self.init(ClassifiedScalars(text))
    }

    init(_ text: ClassifiedScalars) {
        all = Self.found(in: text)
    }

    init(_ labels: [SpeakerLabel]) {
        all = labels
    }

    /// The first label that begins in `range`, such as that of a line.
    ///
    /// - Complexity: O(log labels).
    public func first(in range: Range<Int>) -> SpeakerLabel? {
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if all[middle].range.lowerBound >= range.lowerBound { high = middle } else { low = middle + 1 }
        }
        guard low < all.count, all[low].range.lowerBound < range.upperBound else { return nil }
        return all[low]
    }

    /// Who speaks, each once, in the order of their first words.
    public var speakers: [String] {
        var seen: Set<String> = []
        return all.compactMap(\.speaker).filter { seen.insert($0).inserted }
    }

    private static func found(in text: ClassifiedScalars) -> [SpeakerLabel] {
        let reader = LabelReader(text: text)
        var items: [SpeakerEvidence.Item] = []
        var names = SpeakerNames(text)
        var previous: Range<Int>?
        for (number, line) in text.lines().enumerated() {
            if let candidate = reader.candidate(in: line) {
                let name = names.name(in: candidate.name)
                items.append(
                    SpeakerEvidence.Item(
                        candidate: candidate, key: name.key, kind: name.kind,
                        opensQuote: text.opensQuote(behind: candidate.range.upperBound, in: line),
                        followsEnd: previous.map { text.endsStretch($0) } ?? true, line: number))
            }
            previous = line
        }
        var evidence = SpeakerEvidence(items)
        return evidence.labels().map { candidate in
            SpeakerLabel(
                speaker: names.name(in: candidate.name).text, range: candidate.range, isAlone: candidate.form.isAlone)
        }
    }
}

extension ClassifiedScalars {
    /// Whether the first scalar behind `start` on `line` is a quotation mark.
    fileprivate func opensQuote(behind start: Int, in line: Range<Int>) -> Bool {
        var position = start
        while position < line.upperBound, isSpace(position) { position += 1 }
        return position < line.upperBound && QuotationMark.isMark(values[position])
    }

    /// Whether `line` ends with a sentence's end, a bracket, a quotation mark or a time.
    fileprivate func endsStretch(_ line: Range<Int>) -> Bool {
        let last = line.upperBound - 1
        return classes[last].holds(anyOf: [.terminator, .closer]) || values[last] == 0x23 || values[last] == 0x3A
    }
}
