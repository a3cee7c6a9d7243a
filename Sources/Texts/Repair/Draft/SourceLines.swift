public import CodingModel

extension SourceLine {
    /// The lines of a file that nothing is known of: numbered from 1, anew on each page where form feeds end pages.
    ///
    /// - Complexity: O(text).
    public static func ofFile(_ text: StoredText) -> [SourceLine] {
        text.withBytes { bytes in
            let feed = UInt8(ascii: "\u{0C}")
            let hasPages = bytes.contains(feed)
            var found: [SourceLine] = []
            found.reserveCapacity(text.lines.count)
            var (start, offset, page, number) = (0, 0, 1, 1)
            while start < bytes.count {
                var (end, scalars) = (start, 0)
                while end < bytes.count, bytes[end] != 0x0A, bytes[end] != feed {
                    if bytes[end] & 0xC0 != 0x80 { scalars += 1 }
                    end += 1
                }
                if scalars > 0 {
                    found.append(
                        SourceLine(range: offset..<(offset + scalars), page: hasPages ? page : nil, line: number))
                }
                let endsPage = end < bytes.count && bytes[end] == feed
                page += endsPage ? 1 : 0
                number = endsPage ? 1 : number + 1
                offset += scalars + 1
                start = end + 1
            }
            return found
        }
    }
}
