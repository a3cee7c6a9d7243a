/// Marks the lines with which a turn begins. A stand-in.
enum SpeakerLines {
    static func mark(_ lines: inout [RawLine], in bytes: UnsafeBufferPointer<UInt8>) {
        var names: [String: Int] = [:]
        var candidates: [(Int, String, Bool)] = []
        for position in lines.indices {
            let line = lines[position]
            let end = min(line.range.upperBound, line.range.lowerBound + 60)
            var start = line.range.lowerBound
            if bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "#") {
                var close = start + 1
                while close < end, bytes[close] != UInt8(ascii: "]"), bytes[close] != UInt8(ascii: "#") { close += 1 }
                start = min(end, close + 1)
                while start < end, bytes[start] == 0x20 { start += 1 }
            }
            guard start < end, let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<colon]), as: UTF8.self)
            let words = name.split(separator: " ")
            guard !words.isEmpty, words.count <= 3, words.allSatisfy({ $0.first?.isUppercase == true }) else {
                continue
            }
            let next = colon + 1
            let quote = next + 3 < line.range.upperBound && bytes[next] == 0x20
                && UTF8Scalars.scalar(at: next + 1, in: bytes).value == 0x201C
            names[name, default: 0] += 1
            candidates.append((position, name, quote))
        }
        for (position, name, quote) in candidates where quote || names[name, default: 0] >= 2 {
            lines[position].traits.insert(.startsTurn)
        }
    }
}
