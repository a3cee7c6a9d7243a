/// A text cut into segments that follow one another without gaps.
public struct Segmentation: Hashable, Sendable {
    /// How many units the text has: characters, sentences, whatever boundaries may lie between.
    public let length: Int
    /// How many units come before each boundary, in ascending order, 1 to ``length`` − 1.
    public let boundaries: [Int]

    /// A text cut at some places; places at its ends or beyond, where nothing is to be cut, are left out.
    public init(length: Int, boundaries: some Sequence<Int>) {
        self.length = length
        var last = 0
        self.boundaries = boundaries.sorted().filter { place in
            defer { last = max(last, place) }
            return place > last && place < length
        }
    }

    /// Segments by how many units each has, its "mass".
    public init(masses: [Int]) {
        var end = 0
        let ends = masses.map {
            end += $0
            return end
        }
        self.init(length: end, boundaries: ends)
    }

    /// A text cut where passages start and end.
    public init(length: Int, passages: some Sequence<Range<Int>>) {
        self.init(length: length, boundaries: passages.flatMap { [$0.lowerBound, $0.upperBound] })
    }

    /// How many places could be cut.
    public var places: Int { max(0, length - 1) }
}
