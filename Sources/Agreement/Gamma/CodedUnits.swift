/// The units that coders marked in one text, or in a random likeness of it; those of one coder may overlap.
///
/// Units and coders stand in an order that follows from what was marked alone, so that nothing computed from them
/// depends on the order in which coders or units were given.
struct CodedUnits: Sendable {
    /// One coder giving one code to one stretch.
    struct Unit: Hashable, Sendable {
        var start: Double
        var end: Double
        /// Position in the list of codes.
        var code: Int
        /// Position of the coder.
        var coder = 0

        var length: Double { end - start }

        /// Whether it stands before `other`.
        func precedes(_ other: Unit) -> Bool {
            (start, end, code, coder) < (other.start, other.end, other.code, other.coder)
        }
    }

    /// How many coders there are, with those who marked nothing.
    let coders: Int
    /// The length of the text.
    let length: Double
    /// The units of all coders, from left to right.
    let units: [Unit]

    /// What each coder marked.
    init(_ unitsByCoder: [[Unit]], length: Double) {
        let sorted = unitsByCoder.map { $0.sorted { $0.precedes($1) } }
        let ordered = sorted.sorted { $0.lexicographicallyPrecedes($1) { $0.precedes($1) } }
        coders = ordered.count
        self.length = length
        units = ordered.enumerated()
            .flatMap { coder, units in
                units.map { Unit(start: $0.start, end: $0.end, code: $0.code, coder: coder) }
            }
            .sorted { $0.precedes($1) }
    }

    /// The spans of those who finished `document`.
    init(_ document: Continuum) {
        self.init(
            document.spans.map { spans in
                spans.map {
                    Unit(start: Double($0.range.lowerBound), end: Double($0.range.upperBound), code: $0.code)
                }
            }, length: Double(document.length))
    }

    /// The units of each coder, from left to right.
    var unitsByCoder: [[Unit]] {
        var lists = [[Unit]](repeating: [], count: coders)
        for unit in units { lists[unit.coder].append(unit) }
        return lists
    }

    /// How many units a coder has on average.
    var meanUnits: Double { Double(units.count) / Double(coders) }
}
