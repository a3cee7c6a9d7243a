import CodingModel
import Store

/// Which of the finds are meant.
struct HitFilter {
    /// Only what these stretches touch.
    var inCodes: Stretches?
    /// Nothing that these stretches touch.
    var notInCodes: Stretches?
    /// Only what these people say, by the keys of their names.
    var speakers: Set<String>?

    /// Whether what stands in `range` is meant.
    func keeps(_ range: Range<Int>, in text: FoundText, of document: ObjectID) -> Bool {
        if let inCodes, !inCodes.touch(range, in: document) { return false }
        if let notInCodes, notInCodes.touch(range, in: document) { return false }
        guard let speakers else { return true }
        return text.speaker(of: range).map { speakers.contains(Name.key(of: $0)) } ?? false
    }
}

extension Stretches {
    /// What codings cover that `query` asks for.
    init(codedBy query: CodingQuery, in store: StudyStore) throws {
        var ranges: [ObjectID: [Range<Int>]] = [:]
        try store.forEachSpan(matching: query) { ranges[$0.documentID, default: []].append($0.range) }
        self.init(ranges)
    }
}
