extension Continua {
    /// 5 to 30 blocks, no shorter than twice the mean span where that is possible.
    var usualBlocks: Int {
        let spans = documents.flatMap { $0.spans.joined() }
        let covered = spans.reduce(0) { $0 + $1.range.count }
        guard covered > 0 else { return 30 }
        return Int(min(30, max(5, Double(length) * Double(spans.count) / (2 * Double(covered)))))
    }

    /// All documents cut in blocks of about one length, each a document of its own.
    func cut(intoBlocks count: Int) -> Continua {
        let wanted = max(1, (Double(length) / Double(max(1, count))).rounded(.up))
        return Continua(
            coders: coders, codes: codes,
            documents: documents.flatMap { document in
                document.cut(intoBlocks: max(1, Int((Double(document.length) / wanted).rounded())))
            }, assumptions: assumptions)
    }
}

extension Continuum {
    /// Blocks whose lengths differ by one at most, with the spans and segments cut at their borders.
    fileprivate func cut(intoBlocks count: Int) -> [Continuum] {
        guard count > 1 else { return [self] }
        let borders = (0...count).map { $0 * length / count }
        var spans = [[[CodedSpan]]](repeating: [[CodedSpan]](repeating: [], count: coders.count), count: count)
        for (lane, own) in self.spans.enumerated() {
            for span in own {
                borders.forEachBlock(of: span.range) { block, range in
                    spans[block][lane].append(CodedSpan(coder: span.coder, code: span.code, range: range))
                }
            }
        }
        var pieces = segments.map { _ in [[Range<Int>]](repeating: [], count: count) }
        for segment in segments ?? [] {
            borders.forEachBlock(of: segment) { block, range in pieces?[block].append(range) }
        }
        return (0..<count).map { block in
            Continuum(
                name: name, length: borders[block + 1] - borders[block], segments: pieces?[block], coders: coders,
                spans: spans[block].map { $0.inOrder() })
        }
    }
}

extension [Int] {
    /// Calls `body` with each block between two of these borders that `range` touches, and the part of it there, counted
    /// from the block's beginning.
    fileprivate func forEachBlock(of range: Range<Int>, _ body: (Int, Range<Int>) -> Void) {
        // Blocks are of one length, up to rounding: the first guess is right or one off.
        var block = Swift.min(range.lowerBound * (count - 1) / self[count - 1], count - 2)
        while self[block + 1] <= range.lowerBound { block += 1 }
        while self[block] > range.lowerBound { block -= 1 }
        while block < count - 1, self[block] < range.upperBound {
            let part = range.clamped(to: self[block]..<self[block + 1])
            body(block, part.lowerBound - self[block]..<part.upperBound - self[block])
            block += 1
        }
    }
}
