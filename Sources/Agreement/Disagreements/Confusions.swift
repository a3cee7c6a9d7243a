/// Finds the codes that coders gave instead of one another.
///
/// Two codes are confused in one place where somebody gave the one and not the other, somebody else the other and not
/// the one, and what the two places share is at least half of the shorter one. Those that share most are put together
/// first; a third code joins two only if it is confused with both.
struct Confusions {
    /// Places on which coders differ, in order of place.
    private let places: [CodedPlace]

    init(_ places: [CodedPlace]) {
        self.places = places.sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.code) < ($1.range.lowerBound, $1.range.upperBound, $1.code)
        }
    }

    /// Two places, by position, the smaller one first.
    private struct Pair: Hashable {
        let first: Int
        let second: Int

        init(_ one: Int, _ other: Int) { (first, second) = (min(one, other), max(one, other)) }
    }

    /// What coders differ on, in order of place.
    func disagreements(finished: Int) -> [Disagreement] {
        let shared = sharedScalars()
        var groups = places.indices.map { [$0] }
        var groupOf = Array(places.indices)
        let order = shared.sorted { ($1.value, $0.key.first, $0.key.second) < ($0.value, $1.key.first, $1.key.second) }
        for (pair, _) in order {
            let (first, second) = (groupOf[pair.first], groupOf[pair.second])
            guard first != second,
                groups[first].allSatisfy({ one in groups[second].allSatisfy { shared[Pair(one, $0)] != nil } })
            else { continue }
            for member in groups[second] { groupOf[member] = first }
            groups[first] = (groups[first] + groups[second]).sorted()
            groups[second] = []
        }
        return groups.filter { !$0.isEmpty }.map { group in
            group.count == 1
                ? Disagreement(places[group[0]], finished: finished)
                : Disagreement(kind: .confusion, places: group.map { places[$0] })
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// How much confused places share. At each place no more can begin than there are codes.
    private func sharedScalars() -> [Pair: Int] {
        var shared: [Pair: Int] = [:]
        var open: [Int] = []
        for (number, place) in places.enumerated() {
            open.removeAll { places[$0].range.upperBound <= place.range.lowerBound }
            for other in open where Self.areConfused(places[other], place) {
                shared[Pair(other, number)] = places[other].range.clamped(to: place.range).count
            }
            open.append(number)
        }
        return shared
    }

    private static func areConfused(_ one: CodedPlace, _ other: CodedPlace) -> Bool {
        guard one.code != other.code,
            2 * one.range.clamped(to: other.range).count >= min(one.range.count, other.range.count)
        else { return false }
        return one.coders.contains { !other.coders.contains($0) } && other.coders.contains { !one.coders.contains($0) }
    }
}
