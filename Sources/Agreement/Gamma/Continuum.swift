/// What the coders marked in one text: for each coder any number of units, which may overlap.
///
/// Units and coders stand in an order that follows from what was marked alone, so that nothing computed from a
/// continuum depends on the order in which coders or units were given.
struct Continuum: Sendable {
    /// One coder giving one code to one stretch.
    struct Unit: Hashable, Sendable {
        var start: Double
        var end: Double
        /// Position in the list of codes.
        var code: Int
        /// Position of the coder in the continuum.
        var coder = 0

        var length: Double { end - start }

        /// Whether it comes before `other` in a continuum.
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
    ///
    /// - Throws: ``AgreementError/passageOutside(_:document:length:)``.
    init(_ document: CodedDocument, coders: Int) throws(AgreementError) {
        let finished = document.coders ?? Array(0..<coders)
        var unitsByCoder = [[Unit]](repeating: [], count: coders)
        for span in document.spans {
            guard span.range.lowerBound >= 0, span.range.upperBound <= document.length, !span.range.isEmpty else {
                throw .passageOutside(span.range, document: document.name, length: document.length)
            }
            unitsByCoder[span.coder].append(
                Unit(start: Double(span.range.lowerBound), end: Double(span.range.upperBound), code: span.code))
        }
        self.init(finished.map { unitsByCoder[$0] }, length: Double(document.length))
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
