/// What coders differ on in one place: one code, or several that were given instead of one another.
public struct Disagreement: Hashable, Sendable {
    /// How coders can differ.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// All gave the code, but not to the same units.
        case border
        /// Some gave the code and others did not.
        case omission
        /// Some gave one code where others gave another one.
        case confusion
    }

    public var kind: Kind
    /// The places of each code, in order of place; several only where codes were confused.
    public var places: [CodedPlace]

    /// From the first to the last scalar that one of the passages covers.
    public var range: Range<Int> {
        let start = places.map(\.range.lowerBound).min() ?? 0
        return start..<(places.map(\.range.upperBound).max() ?? start)
    }

    /// Units on which coders differ, those of each code counted by themselves.
    public var units: Int { places.reduce(0) { $0 + $1.units } }

    /// The place alone.
    init(_ place: CodedPlace, finished: Int) {
        self.init(kind: place.coders.count < finished ? .omission : .border, places: [place])
    }

    init(kind: Kind, places: [CodedPlace]) {
        self.kind = kind
        self.places = places
    }
}
