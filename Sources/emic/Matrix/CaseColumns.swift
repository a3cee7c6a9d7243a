import CodingModel
import Store

/// The columns of a matrix by case or by the values of an attribute: what each is about, and its base.
struct CaseColumns: Sendable {
    /// What the columns are.
    let items: [StudyMatrix.Item]
    /// How many cases each has with some text in question.
    let cases: [Int]
    /// How much text each has, of what is in question.
    let extents: [StudyMatrix.Extent]
    /// What any of them is about.
    let all: Stretches
    /// Cases that have no value of the attribute.
    private(set) var withoutValue = 0
    private let index: StretchIndex

    /// Those of a matrix by that axis; none if it is not about cases.
    ///
    /// - Throws: ``StoreError`` if there is no such attribute.
    init(by axis: MatrixAxis, of store: StudyStore, texts: MatrixTexts, within: Stretches?) throws {
        switch axis {
        case .case: try self.init(casesOf: store, texts: texts, within: within)
        case .attribute(let name):
            try self.init(valuesOf: store.attribute(named: name), in: store, texts: texts, within: within)
        case .document, .code, .coder: self.init([], texts: texts, within: nil)
        }
    }

    /// A column a case.
    private init(casesOf store: StudyStore, texts: MatrixTexts, within: Stretches?) throws {
        let stretches = try store.stretchesByCase()
        let found = try store.cases(where: [])
        self.init(
            found.map { (StudyMatrix.Item(id: $0.id, name: $0.name), [stretches[$0.id] ?? Stretches()]) }, texts: texts,
            within: within)
    }

    /// A column a value: numbers from the least on, choices in the order of the attribute, all else by its spelling.
    private init(
        valuesOf attribute: Attribute, in store: StudyStore, texts: MatrixTexts, within: Stretches?
    ) throws {
        let stretches = try store.stretchesByCase()
        var byValue: [String: [Stretches]] = [:]
        var missing = 0
        for owner in try store.cases(where: []) {
            guard let value = owner.values[attribute.name] else {
                missing += 1
                continue
            }
            byValue[value, default: []].append(stretches[owner.id] ?? Stretches())
        }
        let values = attribute.kind == .choice ? attribute.choices : attribute.sorted(byValue.keys)
        self.init(
            values.map { (StudyMatrix.Item(id: nil, name: attribute.shown($0)), byValue[$0] ?? []) }, texts: texts,
            within: within)
        withoutValue = missing
    }

    /// - Parameter within: what of the texts is in question; all of them where `nil`.
    private init(_ columns: [(StudyMatrix.Item, [Stretches])], texts: MatrixTexts, within: Stretches?) {
        let stretches = columns.map { _, own in
            let all = Stretches(union: own)
            return within.map(all.intersection) ?? all
        }
        items = columns.map(\.0)
        cases = columns.map { _, own in
            own.count { texts.extent(of: within.map($0.intersection) ?? $0).characters > 0 }
        }
        extents = stretches.map { texts.extent(of: $0) }
        all = Stretches(union: stretches)
        index = StretchIndex(stretches)
    }

    /// The columns a passage counts in, and what of it lies there.
    func shares(of range: Range<Int>, in document: ObjectID) -> [(position: Int, parts: [Range<Int>])] {
        index.shares(of: range, in: document)
    }
}

extension Attribute {
    /// Values in the order in which people look for them.
    fileprivate func sorted(_ values: some Sequence<String>) -> [String] {
        guard kind == .number else { return values.sorted() }
        return values.sorted { (Double($0) ?? 0, $0) < (Double($1) ?? 0, $1) }
    }
}
