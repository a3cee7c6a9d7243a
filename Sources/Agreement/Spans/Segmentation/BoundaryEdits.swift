/// What makes one segmentation of a text of another: boundaries that are in both, near misses, and full misses.
///
/// Two boundaries, one in either segmentation only, are a near miss where they are less than ``reach`` places apart; the
/// closest are paired first, among those equally close the ones further left, and each boundary once. The rest are full
/// misses. A near miss costs as many of a full miss's parts as it spans places: ``reach`` parts make one.
///
/// - Source: Fournier & Inkpen, "Segmentation similarity and agreement", 2012; Fournier, "Evaluating text segmentation
///   using boundary edit distance", 2013, for boundaries of one type.
public struct BoundaryEdits: Hashable, Sendable {
    /// How far a boundary may be moved: 2, the usual one, is to the next place.
    public let reach: Int
    /// Boundaries that both have.
    public private(set) var matches = 0
    /// Pairs of boundaries that nearly meet.
    public private(set) var nearMisses = 0
    /// How many places the near misses span together.
    public private(set) var nearMissPlaces = 0
    /// Boundaries that only one of them has and nothing is near.
    public private(set) var fullMisses = 0
    /// At how many places there could be a boundary.
    public private(set) var places = 0

    /// Nothing compared yet.
    public init(reach: Int = 2) {
        self.reach = reach
    }

    /// Compares two segmentations of one text.
    ///
    /// - Precondition: They have the same length.
    /// - Complexity: O(boundaries × reach).
    public init(_ first: Segmentation, _ second: Segmentation, reach: Int = 2) {
        precondition(first.length == second.length, "two segmentations of one text have its length")
        self.reach = reach
        places = first.places
        var misses = Self.misses(first.boundaries, second.boundaries)
        matches = (first.boundaries.count + second.boundaries.count - misses.count) / 2
        for distance in 1..<max(1, reach) where !misses.isEmpty {
            let paired = Self.pairs(of: misses, apart: distance)
            nearMisses += paired.count / 2
            nearMissPlaces += paired.count / 2 * distance
            misses = misses.indices.filter { !paired.contains($0) }.map { misses[$0] }
        }
        fullMisses = misses.count
    }

    /// Boundaries of one segmentation only, in order of place.
    private static func misses(_ first: [Int], _ second: [Int]) -> [(place: Int, isFirst: Bool)] {
        var misses: [(place: Int, isFirst: Bool)] = []
        var (own, other) = (0, 0)
        while own < first.count || other < second.count {
            let (a, b) = (own < first.count ? first[own] : Int.max, other < second.count ? second[other] : Int.max)
            if a != b { misses.append((min(a, b), a < b)) }
            own += a <= b ? 1 : 0
            other += b <= a ? 1 : 0
        }
        return misses
    }

    /// The positions of those that have one of the other side so many places further on, the leftmost paired first.
    private static func pairs(of misses: [(place: Int, isFirst: Bool)], apart distance: Int) -> Set<Int> {
        var paired: Set<Int> = []
        var ahead = 0
        for (index, miss) in misses.enumerated() where !paired.contains(index) {
            while ahead < misses.count, misses[ahead].place < miss.place + distance { ahead += 1 }
            guard ahead < misses.count, misses[ahead].place == miss.place + distance,
                misses[ahead].isFirst != miss.isFirst
            else { continue }
            paired.formUnion([index, ahead])
        }
        return paired
    }

    /// What the misses cost, in full misses.
    public var cost: Double { Double(fullMisses) + Double(nearMissPlaces) / Double(reach) }

    /// Boundary similarity (B): of the boundaries, the share that is matched, 0 to 1, a near miss in part; `nil` where
    /// there is no boundary. It is the same for both orders.
    public var boundarySimilarity: Double? {
        let edits = matches + nearMisses + fullMisses
        return edits > 0 ? (Double(edits) - cost) / Double(edits) : nil
    }

    /// Segmentation similarity (S): of the places where a boundary could be, the share at which nothing is amiss, 0 to 1;
    /// `nil` for a text of one unit. Since most places have no boundary it is high for any two segmentations.
    public var segmentationSimilarity: Double? {
        places > 0 ? (Double(places) - cost) / Double(places) : nil
    }

    /// Adds what was counted in another text.
    static func += (sum: inout BoundaryEdits, more: BoundaryEdits) {
        sum = BoundaryEdits(counts: zip(sum.counts, more.counts).map(+), reach: sum.reach)
    }

    /// Everything counted, in one order.
    var counts: [Int] { [matches, nearMisses, nearMissPlaces, fullMisses, places] }

    init(counts: [Int], reach: Int) {
        self.reach = reach
        (matches, nearMisses, nearMissPlaces) = (counts[0], counts[1], counts[2])
        (fullMisses, places) = (counts[3], counts[4])
    }
}
