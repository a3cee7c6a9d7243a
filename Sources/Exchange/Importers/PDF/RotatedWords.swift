import CodingModel

/// Words that are printed upwards or downwards, such as a stamp at a page's border.
enum RotatedWords {
    /// `words` without those that are rotated, and the rotated ones line by line, as the program that finds words put
    /// them: it knows the direction, which boxes don't tell.
    ///
    /// A line is rotated if its words stand above one another, or if it is one word that is more than twice as high as
    /// wide: upright words of three letters and more never are.
    static func split(_ words: [PrintedWord]) -> (upright: [PrintedWord], rotated: [[PrintedWord]]) {
        var upright: [PrintedWord] = []
        var rotated: [[PrintedWord]] = []
        var start = 0
        while start < words.count {
            let end = words[start...].firstIndex { $0.line != words[start].line } ?? words.count
            let line = Array(words[start..<end])
            if isRotated(line) { rotated.append(line) } else { upright += line }
            start = end
        }
        return (upright, rotated)
    }

    private static func isRotated(_ line: [PrintedWord]) -> Bool {
        guard let box = line.map(\.box).union, box.height > 1.5 * box.width else { return false }
        if line.count == 1 { return line[0].text.count >= 3 && box.height > 2 * box.width }
        return zip(line, line.dropFirst()).allSatisfy { one, other in
            one.box.commonHeight(other.box) <= 0.1 * min(one.box.height, other.box.height)
        }
    }
}
