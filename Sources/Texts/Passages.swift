public import CodingModel

/// Passages as people name them: by offsets, lines or a paragraph's number. `document` is its name, for messages.
extension StoredText {
    /// The passage from scalar `start` to scalar `end`, the end excluded, exactly.
    ///
    /// - Throws: ``TextsError`` if it is empty or does not lie within the text.
    public func passage(from start: Int, to end: Int, of document: String) throws(TextsError) -> Passage {
        guard start < end else { throw .emptyPassage(start: start, end: end, document: document) }
        guard start >= 0 else { throw .passageBeforeStart(start: start, end: end, document: document) }
        guard end <= length else {
            throw .passageBeyondEnd(start: start, end: end, document: document, length: length)
        }
        return passage(start..<end)
    }

    /// The passage of lines `first` to `last`, from 1 and both included, without white space at its ends.
    ///
    /// - Throws: ``TextsError`` if the text lacks one of the lines, or there is nothing but white space in them.
    public func passage(fromLine first: Int, toLine last: Int, of document: String) throws(TextsError) -> Passage {
        guard first >= 1, first <= last else { throw .invalidLines(first: first, last: last, document: document) }
        let lines = lines
        guard last <= lines.count else {
            throw .linesBeyondEnd(first: first, last: last, document: document, count: lines.count)
        }
        let whole = lines.rangeWithNewline(of: first).lowerBound..<lines.rangeWithNewline(of: last).upperBound
        let range = trimmed(whole)
        guard !range.isEmpty else { throw .blankLines(first: first, last: last, document: document) }
        return passage(range)
    }

    /// The passage that is paragraph `number`, counted from 1.
    ///
    /// - Throws: ``TextsError/noParagraph(number:document:count:)``.
    /// - Complexity: O(text).
    public func passage(ofParagraph number: Int, of document: String) throws(TextsError) -> Passage {
        let paragraphs = segments(.paragraph)
        guard number >= 1, number <= paragraphs.count else {
            throw .noParagraph(number: number, document: document, count: paragraphs.count)
        }
        return passage(paragraphs[number - 1])
    }

    /// The passage in `range`, which must lie within the text.
    public func passage(_ range: Range<Int>) -> Passage {
        Passage(range: range, quotation: substring(range))
    }

    /// `range`, which must lie within the text, without the white space at its ends; empty if there is nothing else.
    public func trimmed(_ range: Range<Int>) -> Range<Int> {
        let bytes = byteRange(of: range)
        return withBytes { buffer in
            var (start, end) = (bytes.lowerBound, bytes.upperBound)
            while start < end {
                let (value, width) = UTF8Scalars.scalar(at: start, in: buffer)
                guard ScalarClass(of: value).contains(.space) else { break }
                start += width
            }
            while end > start {
                let (value, width) = UTF8Scalars.scalar(before: end, in: buffer)
                guard ScalarClass(of: value).contains(.space) else { break }
                end -= width
            }
            return scalarRange(ofBytes: start..<end)
        }
    }
}
