import Foundation
public import CodingModel

/// A document's text, with the way from Unicode scalars to UTF-8 bytes and to lines.
///
/// Every offset counts Unicode scalars from 0, the end excluded. Lines end with LF.
public struct StoredText: Sendable {
    /// The text, as it was given.
    public let string: String
    /// What is known of the text besides its words.
    public let structure: TextStructure
    let index: ScalarIndex

    /// Indexes `string`, whose parts and way back to the original are those of `structure`.
    ///
    /// - Complexity: O(bytes): about 1 ms a megabyte.
    public init(_ string: String, structure: TextStructure = .none) {
        self.structure = structure
        var contiguous = string
        contiguous.makeContiguousUTF8()
        self.string = contiguous
        index = contiguous.withBytes { ScalarIndex($0) }
    }

    /// Unicode scalars in the text.
    public var length: Int { index.scalarCount }

    /// Bytes of the text in UTF-8.
    public var byteCount: Int { index.byteCount }

    /// The lines of the text.
    public var lines: LineTable { LineTable(length: length, starts: index.lineStarts) }

    /// The text in `range`, which must lie within the text.
    ///
    /// - Complexity: O(log text + length of the range).
    public func substring(_ range: Range<Int>) -> String {
        let bytes = byteRange(of: range)
        return withBytes { String(decoding: UnsafeBufferPointer(rebasing: $0[bytes]), as: UTF8.self) }
    }

    /// The UTF-8 bytes of the scalars in `range`, which must lie within the text.
    ///
    /// - Complexity: O(log text).
    public func byteRange(of range: Range<Int>) -> Range<Int> {
        precondition(range.lowerBound >= 0 && range.upperBound <= length, "the range lies outside the text")
        return withBytes {
            index.byteOffset(ofScalar: range.lowerBound, in: $0)..<index.byteOffset(ofScalar: range.upperBound, in: $0)
        }
    }

    /// The scalars of the UTF-8 bytes in `range`, which must lie within the text; a bound within a scalar counts as the
    /// one behind it.
    ///
    /// - Complexity: O(1).
    public func scalarRange(ofBytes range: Range<Int>) -> Range<Int> {
        precondition(range.lowerBound >= 0 && range.upperBound <= byteCount, "the range lies outside the text")
        return withBytes {
            index.scalarOffset(ofByte: range.lowerBound, in: $0)..<index.scalarOffset(ofByte: range.upperBound, in: $0)
        }
    }

    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        string.withBytes(body)
    }

    /// Whether two texts are the same to the byte; `==` of strings would go by what they look like.
    func hasSameBytes(as other: StoredText) -> Bool {
        guard byteCount == other.byteCount else { return false }
        return withBytes { bytes in
            other.withBytes { others in
                guard let start = bytes.baseAddress, let second = others.baseAddress else { return bytes.isEmpty }
                return memcmp(start, second, bytes.count) == 0
            }
        }
    }
}

extension String {
    /// Gives the UTF-8 bytes to `body`, without a copy where the string is contiguous.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}
