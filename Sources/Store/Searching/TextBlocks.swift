import CodingModel

/// The stretches of a text that are searched as one: its paragraphs where they are known, else what lies between
/// empty lines. Every word lies in exactly one.
struct TextBlocks {
    struct Block {
        /// Unicode scalars of the text.
        var range: Range<Int>
        /// Bytes of its UTF-8.
        var bytes: Range<Int>
    }

    private let text: UnsafeBufferPointer<UInt8>
    private var blocks: [Block] = []
    private var (scalar, byte) = (0, 0)

    /// The blocks of a text, in order.
    static func of(_ text: UnsafeBufferPointer<UInt8>, _ segments: [StoredStructure.Segment]) -> [Block] {
        var finder = TextBlocks(text: text)
        let paragraphs = segments.filter { [.paragraph, .heading, .pullQuote].contains($0.kind) }.map(\.range)
        if paragraphs.isEmpty {
            finder.addBetweenEmptyLines()
        } else {
            for range in paragraphs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
                finder.add(upTo: range.lowerBound)
                finder.add(upTo: range.upperBound)
            }
            finder.add(upTo: .max)
        }
        return finder.blocks
    }

    private init(text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    /// Makes a block of what lies between the last one and a scalar, without the white space at its ends, if there is
    /// anything else.
    private mutating func add(upTo end: Int) {
        var block: Block?
        while scalar < end, byte < text.count { step(&block) }
        if let block { blocks.append(block) }
    }

    private mutating func addBetweenEmptyLines() {
        var block: Block?
        var isBlankLine = true
        while byte < text.count {
            if text[byte] == 10 {
                if isBlankLine, let found = block {
                    blocks.append(found)
                    block = nil
                }
                isBlankLine = true
            } else if text[byte] > 0x20 {
                isBlankLine = false
            }
            step(&block)
        }
        if let block { blocks.append(block) }
    }

    /// Goes over a scalar, which becomes part of the block if it is no white space.
    private mutating func step(_ block: inout Block?) {
        let first = text[byte]
        let (nextScalar, nextByte) = (scalar + 1, byte + Self.width(of: first))
        if first > 0x20 {
            let start = block.map { ($0.range.lowerBound, $0.bytes.lowerBound) } ?? (scalar, byte)
            block = Block(range: start.0..<nextScalar, bytes: start.1..<nextByte)
        }
        (scalar, byte) = (nextScalar, nextByte)
    }

    /// How many bytes a scalar has that begins with this one.
    private static func width(of byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }
}
