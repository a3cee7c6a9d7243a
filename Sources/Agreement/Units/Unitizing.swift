/// Coded documents cut into units, one document after another, for each code and for all codes together.
///
/// A character carries a code where a span covers it. A token, a sentence, a paragraph or a document carries a code
/// where a span of the code shares at least one scalar with it. Overlapping spans that one coder gave one code count
/// once. For one code a unit's value is "coded" or "not coded"; for all codes together it is the set of codes that a
/// coder gave the unit, of which the empty set is one. Scalars between segments belong to no unit.
///
/// Nothing is held per character: a stretch over which no coder begins or ends is one pattern with a weight.
///
/// - Complexity: O(spans × log(spans)) for each document, and one row a code for documents without that code.
public struct Unitizing: Sendable {
    public let unit: AgreementUnit
    public let coders: [String]
    public let codes: [String]

    private var documents: [Finished] = []
    private var codeCounts: [CodeCounts]

    /// A document's number of units, a row with 0 for each coder who finished it, and the edges of all spans.
    private struct Finished: Sendable {
        let name: String
        let units: Int
        let blank: [Int32]
        /// In order of position.
        let edges: [SpanEdge]
    }

    /// Nothing counted yet.
    ///
    /// - Throws: ``AgreementError/repeatedName(_:in:)``.
    public init(unit: AgreementUnit, coders: [String], codes: [String]) throws(AgreementError) {
        try coders.checkUnique(among: "coders")
        try codes.checkUnique(among: "codes")
        self.unit = unit
        self.coders = coders
        self.codes = codes
        codeCounts = codes.map { _ in CodeCounts(coders: coders.count) }
    }

    /// Counts the units of one more document.
    ///
    /// - Throws: ``AgreementError`` if a span or a segment does not lie within the document.
    public mutating func add(_ document: CodedDocument) throws(AgreementError) {
        let placed = try SpansInUnits(document, unit: unit, coders: coders.count)
        let (units, blank) = (placed.axis.count, placed.blank)
        let (number, edges) = (documents.count, placed.spans.edges)
        let groups = edges.byCode
        codeCounts.changeInParallel(groups.map(\.code)) { place, counts in
            counts.sweep(groups[place].edges, of: number, units: units, blank: blank)
        }
        documents.append(Finished(name: document.name, units: units, blank: blank, edges: edges))
    }

    /// Where each coder gave `codes[code]` and where not.
    ///
    /// - Throws: ``AgreementError/noCommonDocument(coders:)``.
    public func data(code: Int) throws(AgreementError) -> ReliabilityData {
        try checkCommonDocument()
        var (patterns, occurrences) = (codeCounts[code].patterns, codeCounts[code].occurrences)
        for (number, document) in documents.enumerated() where !codeCounts[code].swept(number) {
            let pattern = patterns.add(document.blank, weight: document.units)
            occurrences.add(pattern, weight: document.units, in: number)
        }
        return ReliabilityData(
            coders: coders, categories: ReliabilityData.codedOrNot, categoriesAreGiven: true,
            clusters: documents.map(\.name), patterns: patterns, occurrences: occurrences.table)
    }

    /// The set of codes that each coder gave each unit, counted whenever it is asked for.
    ///
    /// - Throws: ``AgreementError/noCommonDocument(coders:)``.
    public func dataForAllCodes() throws(AgreementError) -> ReliabilityData {
        try checkCommonDocument()
        var setCounts = SetCounts(coders: coders.count, codes: codes.count)
        for (number, document) in documents.enumerated() {
            setCounts.sweep(document.edges, of: number, units: document.units, blank: document.blank)
        }
        // That a coder gave no code is always possible.
        var occurs = setCounts.sets.map(\.isEmpty)
        for set in setCounts.patterns.cells where set != ReliabilityData.missing { occurs[Int(set)] = true }
        let numbers = occurs.indices.filter { occurs[$0] }
        let sets = numbers.map { number in Category(codes: setCounts.sets[number].map { codes[Int($0)] }) }
        let order = Category.ascending(sets)
        var ranks = [Int](repeating: 0, count: occurs.count)
        for (rank, index) in order.enumerated() { ranks[numbers[index]] = rank }
        let patterns = setCounts.patterns.mappingCells { $0 == ReliabilityData.missing ? $0 : Int32(ranks[Int($0)]) }
        return ReliabilityData(
            coders: coders, categories: order.map { sets[$0] }, categoriesAreGiven: false,
            clusters: documents.map(\.name), patterns: patterns, occurrences: setCounts.occurrences.table)
    }

    private func checkCommonDocument() throws(AgreementError) {
        let isShared = documents.contains { $0.blank.count { $0 == 0 } >= 2 }
        guard isShared else { throw .noCommonDocument(coders: coders) }
    }
}
