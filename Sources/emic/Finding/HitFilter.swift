import CodingModel
import Store

/// Which of the finds are meant.
struct HitFilter {
    /// Only what these stretches touch.
    var inCodes: CodedStretches?
    /// Nothing that these stretches touch.
    var notInCodes: CodedStretches?
    /// Only what these people say, by the keys of their names.
    var speakers: Set<String>?

    /// Whether what stands in `range` is meant.
    func keeps(_ range: Range<Int>, in text: FoundText, of document: ObjectID) -> Bool {
        if let inCodes, !inCodes.touch(range, of: document) { return false }
        if let notInCodes, notInCodes.touch(range, of: document) { return false }
        guard let speakers else { return true }
        return text.speaker(of: range).map { speakers.contains(Name.key(of: $0)) } ?? false
    }
}

/// The stretches of documents that are coded in some way.
struct CodedStretches {
    /// Disjoint and in order.
    private var ranges: [ObjectID: [Range<Int>]] = [:]

    /// The documents that have any.
    var documents: Set<ObjectID> { Set(ranges.keys) }

    init(_ query: CodingQuery, in store: StudyStore) throws {
        var all: [ObjectID: [Range<Int>]] = [:]
        try store.forEachSpan(matching: query) { all[$0.documentID, default: []].append($0.range) }
        ranges = all.mapValues(\.merged)
    }

    /// Whether one of them shares a character with `range`.
    func touch(_ range: Range<Int>, of document: ObjectID) -> Bool {
        let coded = ranges[document] ?? []
        var (low, high) = (0, coded.count)
        while low < high {
            let middle = (low + high) / 2
            if coded[middle].upperBound > range.lowerBound { high = middle } else { low = middle + 1 }
        }
        return low < coded.count && coded[low].lowerBound < range.upperBound
    }
}
