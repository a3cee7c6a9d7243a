import Foundation

/// Finds short byte strings by their byte that is rarest in the text, which `memchr` looks for many at a time.
struct RareByteSearch {
    /// Longer needles are found faster by ``TwoWaySearch``, which then leaps.
    static let longestNeedle = 12

    private let needle: [UInt8]
    private let rarest: Int

    /// Prepares to look for `needle`, which is not empty, in a text in which each byte is as frequent as `frequencies`
    /// says.
    init(_ needle: [UInt8], frequencies: [Int]) {
        self.needle = needle
        rarest = needle.indices.min { frequencies[Int(needle[$0])] < frequencies[Int(needle[$1])] } ?? 0
    }

    /// Calls `body` with the place of each occurrence in `haystack`, overlapping ones too, from left to right.
    ///
    /// - Complexity: O(haystack), for needles up to ``longestNeedle``.
    func forEachMatch(in haystack: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
        guard let base = haystack.baseAddress, needle.count <= haystack.count else { return }
        let byte = Int32(needle[rarest])
        // The rarest byte's place in the last possible match, and behind it.
        let end = haystack.count - needle.count + rarest + 1
        var position = rarest
        needle.withUnsafeBufferPointer { needle in
            while position < end, let found = memchr(base + position, byte, end - position) {
                position = UnsafeRawPointer(found) - UnsafeRawPointer(base)
                let start = position - rarest
                var offset = 0
                while offset < needle.count, needle[offset] == haystack[start + offset] { offset += 1 }
                if offset == needle.count { body(start) }
                position += 1
            }
        }
    }
}
