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
    /// Where the block in the making begins, and where the last of it that is seen ends; it begins nowhere if negative.
    private var (first, last) = ((scalar: -1, byte: -1), (scalar: 0, byte: 0))

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
        while scalar < end, byte < text.count { step() }
        endBlock()
    }

    private mutating func addBetweenEmptyLines() {
        var isBlankLine = true
        while byte < text.count {
            if text[byte] == 10 {
                if isBlankLine { endBlock() }
                isBlankLine = true
            } else if text[byte] > 0x20 {
                isBlankLine = false
            }
            step()
        }
        endBlock()
    }

    /// Goes over a scalar, which becomes part of the block if it is no white space.
    private mutating func step() {
        let isSeen = text[byte] > 0x20
        if isSeen, first.byte < 0 { first = (scalar, byte) }
        byte += Self.width(of: text[byte])
        scalar += 1
        if isSeen { last = (scalar, byte) }
    }

    private mutating func endBlock() {
        guard first.byte >= 0 else { return }
        blocks.append(Block(range: first.scalar..<last.scalar, bytes: first.byte..<last.byte))
        first = (-1, -1)
    }

    /// How many bytes a scalar has that begins with this one.
    private static func width(of byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }
}
