import Agreement
import TestSupport

extension SpanData {
    /// One document of which every coder's line is drawn, a character a position: a letter is a code, `.` is a gap, and
    /// an upper-case letter begins a unit of its code anew.
    static func drawn(_ lines: [String: String]) throws -> SpanData {
        let coders = lines.keys.sorted()
        let codes = Set(lines.values.joined().lowercased().filter { $0 != "." }).sorted().map(String.init)
        var spans: [CodedSpan] = []
        for (coder, name) in coders.enumerated() {
            var open: (code: Character, start: Int)?
            for (position, mark) in (Array(lines[name]!) + ["."]).enumerated() {
                if let unit = open, mark != unit.code {
                    spans.append(
                        CodedSpan(
                            coder: coder, code: codes.firstIndex(of: String(unit.code))!,
                            range: unit.start..<position))
                    open = nil
                }
                if mark != ".", open == nil { open = (Character(mark.lowercased()), position) }
            }
        }
        return try SpanData(
            coders: coders, codes: codes,
            documents: [CodedDocument(name: "text", length: lines.values.map(\.count).max() ?? 0, spans: spans)])
    }

    /// A few documents with a few coders' units, those of one coder without overlap.
    static func random(
        coders: Int = 3, codes: Int = 3, documents: Int = 2, length: ClosedRange<Int> = 1...40,
        _ random: inout SeededGenerator
    ) throws -> SpanData {
        try SpanData(
            coders: (0..<coders).map { "coder \($0)" }, codes: (0..<codes).map { "\($0 * $0 + 1)" },
            documents: (0..<documents).map { number in
                let length = Int.random(in: length, using: &random)
                let spans = (0..<coders).flatMap { coder -> [CodedSpan] in
                    var (spans, position): ([CodedSpan], Int) = ([], 0)
                    while position < length {
                        let start = position + .random(in: 0...4, using: &random)
                        position = start + .random(in: 1...8, using: &random)
                        guard position <= length, Int.random(in: 0..<4, using: &random) > 0 else { continue }
                        spans.append(
                            CodedSpan(
                                coder: coder, code: .random(in: 0..<codes, using: &random), range: start..<position))
                    }
                    return spans
                }
                let present = (0..<coders).filter { $0 < 2 || Bool.random(using: &random) }
                return CodedDocument(
                    name: "document \(number)", length: length, coders: present, spans: spans.shuffled(using: &random))
            })
    }

    /// The same with every document replaced by what `change` makes of it.
    func changing(_ change: (inout CodedDocument) -> Void) throws -> SpanData {
        try SpanData(
            coders: coders, codes: codes,
            documents: documents.map { document in
                var changed = document
                change(&changed)
                return changed
            })
    }
}

extension SpanCoefficient {
    /// The u-alphas of 2016.
    static let unitized: [SpanCoefficient] = [
        .krippendorffAlphaU, .krippendorffAlphaUBinary, .krippendorffAlphaCU, .krippendorffAlphaKU,
    ]

    /// The values, code by code where it has one a code.
    func values(_ data: SpanData, _ options: SpanOptions = SpanOptions()) throws -> [Double?] {
        try estimate(data, options).map(\.value)
    }

    /// The first value, which must be there.
    func value(_ data: SpanData, _ options: SpanOptions = SpanOptions()) throws -> Double {
        guard let value = try values(data, options)[0] else {
            throw AgreementError.noInterval(coefficient: id, reason: "")
        }
        return value
    }
}

/// Whether both lists have numbers at the same places, and these are the same to `tolerance`.
func isSame(_ left: [Double?], _ right: [Double?], _ tolerance: Double = 1e-12) -> Bool {
    left.count == right.count
        && zip(left, right).allSatisfy { left, right in
            guard let left, let right else { return left == nil && right == nil }
            return abs(left - right) <= tolerance * max(1, abs(right))
        }
}
