#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension String {
    /// The text that `bytes` are in UTF-8; `nil` if they are not.
    ///
    /// As `String(validating:as:)`, which looks up generic metadata on each call and takes three times as long for a
    /// cell: what `String(decoding:as:)` had to repair is no longer the same bytes.
    init?(valid bytes: UnsafeBufferPointer<UInt8>) {
        self.init(decoding: bytes, as: UTF8.self)
        let isSame = withUTF8 { text in
            guard let start = bytes.baseAddress, let copy = text.baseAddress else { return bytes.isEmpty }
            return text.count == bytes.count && memcmp(copy, start, text.count) == 0
        }
        if !isSame { return nil }
    }
}
