import CodingModel
import Store
import Texts

/// A matrix of a study: the way from the store to counts.
struct StudyMatrix: Sendable {
    /// A row or a column: a code, document, coder or case, or a value of an attribute, which has no identity.
    struct Item: Sendable {
        let id: ObjectID?
        let name: String
    }

    /// How much text there is.
    struct Extent: Sendable {
        var characters = 0
        var words = 0

        static func += (sum: inout Extent, more: Extent) {
            sum.characters += more.characters
            sum.words += more.words
        }
    }

    private enum Counts: Sendable {
        case cross(CrossTable)
        case together(Cooccurrence)
    }

    let axis: MatrixAxis
    let measure: MatrixMeasure
    let codes: [Item]
    let columns: [Item]
    /// By case or attribute: what its columns are about.
    let cases: CaseColumns
    /// Codings in question that stand in none of the columns, and so are not counted: by case or attribute.
    private(set) var codingsOutside = 0
    /// What of the texts is in question; all of them where `nil`.
    private let stretches: Stretches?
    private var counts: Counts
    /// How much text each column is about, and all of them together.
    private let extents: [Extent]
    private let whole: Extent
    /// For each code, itself and those above it that stand in the matrix too.
    private let chains: [[Int]]

    /// Counts the codings that `query` asks for; memory holds those of one document.
    ///
    /// - Throws: ``StoreError``.
    init(
        of store: StudyStore, by axis: MatrixAxis, measure: MatrixMeasure, query: CodingQuery, rollUp: Bool,
        acrossCoders: Bool
    ) throws {
        self.axis = axis
        self.measure = measure
        let codebook = try store.codebook()
        let wanted = query.codes.map(Set.init)
        let codes = codebook.codes.filter { wanted?.contains($0.id) ?? true }
        self.codes = codes.map { Item(id: $0.id, name: codebook.path(of: $0.id) ?? $0.name) }
        let positions = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1.id, $0) })
        chains = codes.map { codebook.chain(from: $0, upwards: rollUp).compactMap { positions[$0] } }

        let texts = try MatrixTexts(
            of: store, matching: query, countingWords: measure.needsWords, keepingWords: axis.isOfCases)
        let coders = try store.coders().filter { coder in query.coders?.contains(coder.id) ?? true }
        let coderPositions = Dictionary(uniqueKeysWithValues: coders.enumerated().map { ($1.id, $0) })
        cases = try CaseColumns(by: axis, of: store, texts: texts, within: query.stretches)
        stretches = axis.isOfCases ? cases.all : query.stretches
        whole = axis.isOfCases ? texts.extent(of: cases.all) : texts.whole
        switch axis {
        case .document:
            columns = texts.documents.map { Item(id: $0.id, name: $0.name) }
            extents = texts.extents
        case .coder:
            columns = coders.map { Item(id: $0.id, name: $0.name) }
            extents = coders.map { _ in texts.whole }
        case .code:
            columns = self.codes
            extents = codes.map { _ in texts.whole }
        case .case, .attribute:
            columns = cases.items
            extents = cases.extents
        }
        counts = axis == .code ? .together(Cooccurrence()) : .cross(CrossTable())

        var (document, codings): (ObjectID?, [PlacedCode]) = (nil, [])
        let chains = chains
        try store.forEachSpan(matching: query) { span in
            if span.documentID != document {
                if let document { add(codings, of: document, texts) }
                (document, codings) = (span.documentID, [])
            }
            guard let code = positions[span.codeID], let coder = coderPositions[span.coderID] else { return }
            codings.append(PlacedCode(coder: acrossCoders ? 0 : coder, codes: chains[code], range: span.range))
        }
        if let document { add(codings, of: document, texts) }
    }

    private mutating func add(_ codings: [PlacedCode], of document: ObjectID, _ texts: MatrixTexts) {
        switch counts {
        case .together(var table):
            // Taken out and put back, so that it is changed where it lies.
            counts = .together(Cooccurrence())
            table.add(codings)
            counts = .together(table)
        case .cross(var table):
            counts = .cross(CrossTable())
            let covered: (PlacedCode) -> [Range<Int>] = { [stretches] coding in
                stretches?.parts(of: coding.range, in: document) ?? [coding.range]
            }
            let inside = codings.filter { !covered($0).isEmpty }
            codingsOutside += codings.count - inside.count
            table.add(inside, covered: covered) { coding in
                switch axis {
                case .case, .attribute: cases.shares(of: coding.range, in: document)
                case .coder: [(coding.coder, covered(coding))]
                case .document, .code: texts.position(of: document).map { [($0, covered(coding))] } ?? []
                }
            }
            counts = .cross(table)
        }
    }

    /// What was counted in a cell; in all rows or columns together where `nil`, which codes by codes don't have.
    func tally(_ row: Int?, _ column: Int?) -> Tally {
        switch counts {
        case .cross(let table): table[row, column]
        case .together(let table): row.flatMap { row in column.map { table[row, $0] } } ?? Tally()
        }
    }

    /// The number that a cell shows.
    func value(_ row: Int?, _ column: Int?) -> Double {
        let tally = tally(row, column)
        let extent = extent(column)
        return switch measure {
        case .codings: Double(tally.codings)
        case .documents: Double(tally.documents)
        case .characters: Double(tally.characters)
        case .percent: extent.characters == 0 ? 0 : 100 * Double(tally.characters) / Double(extent.characters)
        case .perThousandWords: extent.words == 0 ? 0 : 1000 * Double(tally.codings) / Double(extent.words)
        }
    }

    /// How much text a column is about; all of them together where `nil`.
    func extent(_ column: Int?) -> Extent { column.map { extents[$0] } ?? whole }

    /// Whether a cell has no meaning: a code that counts what is below it, against what is below it.
    func isMeaningless(_ row: Int, _ column: Int) -> Bool {
        axis == .code && row != column && (chains[row].contains(column) || chains[column].contains(row))
    }
}

extension Codebook {
    /// The code and, if `upwards`, those above it, from the nearest on.
    fileprivate func chain(from code: Code, upwards: Bool) -> [ObjectID] {
        var chain = [code.id]
        var next = upwards ? code.parent : nil
        while let id = next, let above = self[id] {
            chain.append(id)
            next = above.parent
        }
        return chain
    }
}
