import Agreement
import TestSupport
import Testing

/// What coders differ on, place by place.
@Suite struct DisagreementTests {
    private func comparison(
        _ spans: [(coder: Int, code: Int, range: Range<Int>)], coders: Int = 2
    ) throws -> DocumentComparison {
        let document = CodedDocument(
            name: "text", length: 100,
            spans: spans.map { CodedSpan(coder: $0.coder, code: $0.code, range: $0.range) })
        return try DocumentComparison(document, unit: .character, coders: coders)
    }

    @Test func `borders, omissions and confusions are told apart, and what is agreed on is none`() throws {
        let found = try comparison([
            (0, 0, 0..<10), (1, 0, 5..<12),  // borders
            (0, 1, 20..<30),  // only the first
            (0, 2, 40..<50), (1, 3, 42..<52),  // one instead of the other
            (0, 0, 60..<65), (0, 0, 65..<70), (1, 0, 60..<70),  // the same, cut differently
        ])
        #expect(found.disagreements.map(\.kind) == [.border, .omission, .confusion])
        #expect(found.disagreements.map(\.range) == [0..<12, 20..<30, 40..<52])
        #expect(found.disagreements.map { $0.places.map(\.units) } == [[7], [10], [10, 10]])
        #expect(found.disagreements[2].places.map(\.code) == [2, 3])
        #expect(found.agreed.map { $0.spans.sorted() } == [[5, 6, 7]])
    }

    @Test func `a code beside another is no confusion, nor is one inside a much wider one`() throws {
        // Both gave code 1; the second gave code 2 as well.
        let beside = try comparison([(0, 1, 0..<10), (1, 1, 0..<10), (1, 2, 0..<10)])
        #expect(beside.disagreements.map(\.kind) == [.omission])
        // They share 4, which is less than half of either.
        let apart = try comparison([(0, 1, 0..<10), (1, 2, 6..<16)])
        #expect(apart.disagreements.map(\.kind) == [.omission, .omission])
    }

    @Test func `three coders with a code each differ on one thing, not on three`() throws {
        let found = try comparison([(0, 0, 0..<10), (1, 1, 0..<10), (2, 2, 1..<10)], coders: 3)
        #expect(found.disagreements.map { $0.places.map(\.code) } == [[0, 1, 2]])
        // Of three coders one gave it: two pairs of three differ, either way round, by 3 − 1.
        #expect(found.disagreements[0].places.map(\.disagreement) == [20, 20, 18])
    }

    @Test(arguments: AgreementUnit.allCases, 0..<25)
    func `no unit on which coders differ is lost, and none is counted twice`(
        _ unit: AgreementUnit, _ seed: Int
    ) throws {
        var random = SeededGenerator(seed: seed)
        let (coders, codes) = (Int.random(in: 2...4, using: &random), 3)
        let document = CodedDocument.random("one", unit, coders, codes, &random)
        let found = try DocumentComparison(document, unit: unit, coders: coders)
        let units = document.units(unit, coders: coders)
        for code in 0..<codes {
            let places = found.disagreements.flatMap(\.places).filter { $0.code == code }
            let differing = units.count { Set($0.compactMap { $0?.contains(code) }).count == 2 }
            #expect(places.reduce(0) { $0 + $1.units } == differing)
            let pairs = units.reduce(0) { sum, sets in
                let given = sets.compactMap { $0 }.count { $0.contains(code) }
                return sum + 2 * given * (sets.compactMap { $0 }.count - given)
            }
            let observed = Double(pairs) / Double(max(1, (document.coders?.count ?? 0) - 1))
            #expect(abs(places.reduce(0) { $0 + $1.disagreement } - observed) < 1e-9)
        }
        // Each passage of somebody who finished lies in one place, unless it touches no unit.
        let spans = (found.agreed + found.disagreements.flatMap(\.places)).flatMap(\.spans)
        #expect(Set(spans).count == spans.count)
        let ranges = unit.needsSegments ? document.segments ?? [] : [0..<document.length]
        for (index, span) in document.spans.enumerated() where document.coders?.contains(span.coder) == true {
            let touches = ranges.contains { $0.overlaps(span.range) }
            #expect(spans.contains(index) == touches)
        }
    }

    @Test(arguments: 0..<20)
    func `shares of a code add up to 1, and what they cost to what alpha lacks`(_ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let (coders, codes) = (Int.random(in: 2...4, using: &random), 3)
        var unitizing = try Unitizing(
            unit: .character, coders: (0..<coders).map { "coder \($0)" }, codes: ["x", "y", "z"])
        var (shares, places): (DisagreementShares, [CodedPlace]) = (DisagreementShares(codes: codes), [])
        for number in 0..<4 {
            var document = CodedDocument.random("document \(number)", .character, coders, codes, &random)
            document.coders = nil
            try unitizing.add(document)
            for disagreement in try DocumentComparison(document, unit: .character, coders: coders).disagreements {
                shares.add(disagreement)
                places += disagreement.places
            }
        }
        for code in 0..<codes {
            let own = places.filter { $0.code == code }
            guard !own.isEmpty else { continue }
            #expect(abs(own.reduce(0) { $0 + shares.share(of: $1) } - 1) < 1e-12)
            let alpha = try #require(try Coefficient.krippendorffAlpha(unitizing.data(code: code)).value)
            #expect(abs(own.reduce(0) { $0 + shares.cost(of: $1, value: alpha) } - (1 - alpha)) < 1e-12)
        }
    }

    @Test func `settling a place raises alpha by its cost, but for what chance makes of it`() throws {
        func alpha(_ second: [Range<Int>]) throws -> Double? {
            var unitizing = try Unitizing(unit: .character, coders: ["a", "b"], codes: ["x"])
            let spans =
                [10_000..<30_000, 50_000..<50_010].map { CodedSpan(coder: 0, code: 0, range: $0) }
                + second.map { CodedSpan(coder: 1, code: 0, range: $0) }
            try unitizing.add(CodedDocument(name: "one", length: 100_000, spans: spans))
            return try Coefficient.krippendorffAlpha(unitizing.data(code: 0)).value
        }
        let before = try #require(try alpha([12_000..<30_000]))
        let after = try #require(try alpha([12_000..<30_000, 50_000..<50_010]))
        // 10 of the 2,010 characters on which they differ.
        let cost = 10.0 / 2010 * (1 - before)
        #expect(abs(after - before - cost) < 0.1 * cost)
    }

    @Test(arguments: AgreementUnit.allCases, 0..<10)
    func `stretches are what entered, each unit once and as it was`(_ unit: AgreementUnit, _ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let coders = Int.random(in: 2...4, using: &random)
        let document = CodedDocument.random("one", unit, coders, 3, &random)
        let units = document.units(unit, coders: coders)
        var entered: [Int?: [[Set<Int>?]]] = [:]
        try document.forEachStretch(unit: unit, coders: coders, codes: 3) { stretch in
            let values = stretch.values.map { $0.map { Set($0) } }
            entered[stretch.code, default: []] += Array(repeating: values, count: stretch.units)
            if unit == .character { #expect(stretch.offsets.count == stretch.units) }
        }
        guard !units.isEmpty else { return }
        #expect(entered[nil] == units)
        for code in 0..<3 {
            #expect(entered[code] == units.map { $0.map { $0.map { $0.intersection([code]) } } })
        }
    }

    @Test func `a hundred thousand passages of thirty codes are compared in one go`() throws {
        var random = SeededGenerator(seed: 1)
        let spans = (0..<100_000).map { _ in
            let start = Int.random(in: 0..<5_000_000, using: &random)
            return CodedSpan(
                coder: .random(in: 0..<3, using: &random), code: .random(in: 0..<30, using: &random),
                range: start..<start + Int.random(in: 1...400, using: &random))
        }
        let document = CodedDocument(name: "long", length: 5_000_400, spans: spans)
        let found = try DocumentComparison(document, unit: .character, coders: 3)
        let places = found.agreed + found.disagreements.flatMap(\.places)
        #expect(places.reduce(0) { $0 + $1.spans.count } == spans.count)
    }
}
