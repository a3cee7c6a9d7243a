extension ClassifiedScalars {
    /// Words and numbers: letters and digits with their marks, inner apostrophes and hyphens, and inner points and
    /// commas between digits; an ideograph or kana each by itself.
    func tokens() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var position = 0
        while position < count {
            guard classes[position].holds(anyOf: .word) else {
                position += 1
                continue
            }
            let end = endOfToken(from: position)
            found.append(position..<end)
            position = end
        }
        return found
    }

    private func endOfToken(from start: Int) -> Int {
        var end = endOfMarks(from: start + 1)
        if classes[start].contains(.ideographic) { return end }
        while end < count {
            let joint = endOfJoint(from: end)
            guard joint < count, classes[joint].holds(anyOf: .word), !classes[joint].contains(.ideographic) else {
                break
            }
            end = endOfMarks(from: joint + 1)
        }
        return end
    }

    /// Where the scalar stands that goes on with the word or number behind `end`: past what is not seen, or past one
    /// apostrophe, hyphen, decimal point.
    private func endOfJoint(from end: Int) -> Int {
        let unseen = endOfUnseen(from: end)
        guard unseen == end else { return unseen }
        if classes[end].holds(anyOf: [.apostrophe, .hyphen]) { return end + 1 }
        let isPoint = values[end] == 0x2E || values[end] == 0x2C
        if isPoint, classes[end - 1].contains(.digit), end + 1 < count, classes[end + 1].contains(.digit) {
            return end + 1
        }
        return end
    }

    private func endOfMarks(from start: Int) -> Int {
        var end = start
        while end < count, classes[end].contains(.extending) { end += 1 }
        return end
    }

    private func endOfUnseen(from start: Int) -> Int {
        var end = start
        while end < count, classes[end].contains(.ignorable), !classes[end].contains(.space) { end += 1 }
        return end
    }
}
