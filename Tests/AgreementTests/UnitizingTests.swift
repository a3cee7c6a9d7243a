import Agreement
import TestSupport
import Testing

/// Passages into units.
@Suite struct UnitizingTests {
    @Test func `a thousand characters, two coders, spans that meet for fifty`() throws {
        var unitizing = try Unitizing(unit: .character, coders: ["A", "B"], codes: ["node"])
        try unitizing.add(
            CodedDocument(
                name: "text", length: 1000,
                spans: [.init(coder: 0, code: 0, range: 100..<250), .init(coder: 1, code: 0, range: 200..<300)]))

        let kappa = try Coefficient.cohenKappa(unitizing.data(code: 0))

        #expect(kappa.units == 1000)
        #expect(kappa.table.cells.map(\.count) == [800, 50, 100, 50])
        #expect(try abs(#require(kappa.value) - 0.3181818181818182) < 1e-12)
    }

    @Test(arguments: AgreementUnit.allCases, 0..<25)
    func `the sweep counts what looking at every unit counts`(_ unit: AgreementUnit, _ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let coders = Int.random(in: 2...4, using: &random)
        let codes = ["x", "y", "z"]
        let documents = (0..<3).map {
            CodedDocument.random("document \($0)", unit, coders, codes.count, &random, inParts: true)
        }
        var unitizing = try Unitizing(
            unit: unit, coders: (0..<coders).map { "coder \($0)" }, codes: codes)
        for document in documents { try unitizing.add(document) }
        let units = documents.flatMap { $0.units(unit, coders: coders) }

        for code in codes.indices {
            var counts: [[Int32]: Int] = [:]
            for sets in units { counts[sets.map { $0.map { $0.contains(code) ? 1 : 0 } ?? -1 }, default: 0] += 1 }
            #expect(try unitizing.data(code: code).counted { Int32($0) } == counts)
        }

        let all = try unitizing.dataForAllCodes()
        var counts: [[[String]?]: Int] = [:]
        for sets in units { counts[sets.map { $0?.map { codes[$0] }.sorted() }, default: 0] += 1 }
        #expect(all.counted { $0 < 0 ? nil : all.categories[$0].codes } == counts)
    }

    @Test func `a unit carries a code where a span shares a scalar with it`() throws {
        var unitizing = try Unitizing(unit: .token, coders: ["A", "B"], codes: ["x"])
        try unitizing.add(
            CodedDocument(
                name: "text", length: 11, segments: [0..<3, 4..<7, 8..<11],
                spans: [
                    .init(coder: 0, code: 0, range: 2..<5), .init(coder: 1, code: 0, range: 3..<4),
                    .init(coder: 1, code: 0, range: 7..<9),
                ]))

        let data = try unitizing.data(code: 0)

        #expect(data.counted { $0 } == [[1, 0]: 2, [0, 1]: 1])
    }

    @Test func `abutting and overlapping spans of one coder count once`() throws {
        var unitizing = try Unitizing(unit: .character, coders: ["A", "B"], codes: ["x", "y"])
        try unitizing.add(
            CodedDocument(
                name: "text", length: 20,
                spans: [
                    .init(coder: 0, code: 0, range: 0..<5), .init(coder: 0, code: 0, range: 5..<9),
                    .init(coder: 0, code: 0, range: 2..<7), .init(coder: 1, code: 1, range: 0..<20),
                ]))

        #expect(try unitizing.data(code: 0).counted { $0 } == [[1, 0]: 9, [0, 0]: 11])
        #expect(try unitizing.dataForAllCodes().categories.map(\.name) == ["x", "y", "{}"])
    }

    @Test func `who has not finished a document is missing there, not saying no`() throws {
        var unitizing = try Unitizing(unit: .document, coders: ["ana", "bo", "cy"], codes: ["x"])
        try unitizing.add(CodedDocument(name: "one", length: 5, coders: [0, 1], spans: []))
        try unitizing.add(
            CodedDocument(name: "two", length: 5, coders: [0, 2], spans: [.init(coder: 1, code: 0, range: 0..<5)]))

        #expect(try unitizing.data(code: 0).counted { $0 } == [[0, 0, -1]: 1, [0, -1, 0]: 1])
    }

    @Test func `two coders without a common document`() throws {
        var unitizing = try Unitizing(unit: .character, coders: ["ana", "bo"], codes: ["x"])
        try unitizing.add(CodedDocument(name: "one", length: 5, coders: [0], spans: []))
        try unitizing.add(CodedDocument(name: "two", length: 5, coders: [1], spans: []))

        let error = #expect(throws: AgreementError.self) { try unitizing.data(code: 0) }

        #expect(
            "\(error!)" == "'ana' and 'bo' have finished no document in common: there is nothing to compare")
        #expect(throws: AgreementError.self) { try unitizing.dataForAllCodes() }
    }

    @Test func `a passage beyond the text`() throws {
        var unitizing = try Unitizing(unit: .character, coders: ["ana", "bo"], codes: ["x"])

        let error = #expect(throws: AgreementError.self) {
            try unitizing.add(
                CodedDocument(
                    name: "interview-07", length: 175, spans: [.init(coder: 0, code: 0, range: 120..<180)]))
        }

        #expect("\(error!)" == "passage 120..<180 does not lie within 'interview-07', which has 175 scalars")
    }

    @Test func `only the parts that were assigned are compared`() throws {
        let spans = [CodedSpan(coder: 0, code: 0, range: 2..<6), CodedSpan(coder: 1, code: 0, range: 5..<14)]
        func counts(_ unit: AgreementUnit, _ segments: [Range<Int>]?) throws -> [[Int]: Int] {
            var unitizing = try Unitizing(unit: unit, coders: ["A", "B"], codes: ["x"])
            try unitizing.add(
                CodedDocument(name: "text", length: 20, segments: segments, parts: [0..<4, 10..<16], spans: spans))
            return try unitizing.data(code: 0).counted { $0 }
        }
        // Scalars 0, 1 and 14, 15 nobody coded; 2 and 3 A; 10 to 13 B.
        #expect(try counts(.character, nil) == [[0, 0]: 4, [1, 0]: 2, [0, 1]: 4])
        // 3..<6 and 8..<12 reach out of the parts.
        #expect(
            try counts(.sentence, [0..<3, 3..<6, 8..<12, 12..<14, 14..<16]) == [[1, 0]: 1, [0, 1]: 1, [0, 0]: 1])
        #expect(try counts(.document, nil) == [[1, 1]: 1])
    }

    @Test(arguments: [[0..<5, 4..<9], [3..<3], [8..<12]])
    func `parts that overlap, are empty or end beyond the text`(_ parts: [Range<Int>]) throws {
        var unitizing = try Unitizing(unit: .character, coders: ["ana", "bo"], codes: ["x"])

        let error = #expect(throws: AgreementError.self) {
            try unitizing.add(CodedDocument(name: "one", length: 9, parts: parts, spans: []))
        }

        #expect(
            "\(error!)"
                == "the parts of 'one' that are compared must follow one another within it, none of them empty")
    }

    @Test func `segments that overlap`() throws {
        var unitizing = try Unitizing(unit: .sentence, coders: ["ana", "bo"], codes: ["x"])

        let error = #expect(throws: AgreementError.self) {
            try unitizing.add(CodedDocument(name: "one", length: 9, segments: [0..<5, 4..<9], spans: []))
        }

        #expect("\(error!)" == "the sentences of 'one' must follow one another within it, none of them empty")
    }
}

extension ReliabilityData {
    /// How often each pattern occurs, its cells written by `value` (-1 is missing).
    fileprivate func counted<Value: Hashable>(_ value: (Int) -> Value) -> [[Value]: Int] {
        var counts: [[Value]: Int] = [:]
        for (index, weight) in weights.enumerated() where weight > 0 {
            counts[pattern(index).map { value(Int($0)) }, default: 0] += weight
        }
        return counts
    }
}

extension CodedDocument {
    static func random(
        _ name: String, _ unit: AgreementUnit, _ coders: Int, _ codes: Int, _ random: inout SeededGenerator,
        everyoneFinished: Bool = false, inParts: Bool = false
    ) -> CodedDocument {
        let length = Int.random(in: 1...60, using: &random)
        func stretches(upTo longest: Int) -> [Range<Int>] {
            var stretches: [Range<Int>] = []
            var position = 0
            while true {
                let start = position + Int.random(in: 0...2, using: &random)
                position = start + Int.random(in: 1...longest, using: &random)
                guard position <= length else { return stretches }
                stretches.append(start..<position)
            }
        }
        let segments = stretches(upTo: 9)
        let parts = inParts && Bool.random(using: &random) ? stretches(upTo: 20) : nil
        let spans = (0..<Int.random(in: 0...14, using: &random)).map { _ in
            let start = Int.random(in: 0..<length, using: &random)
            return CodedSpan(
                coder: .random(in: 0..<coders, using: &random), code: .random(in: 0..<codes, using: &random),
                range: start..<Int.random(in: start + 1...length, using: &random))
        }
        let present = (0..<coders).filter { everyoneFinished || $0 < 2 || Bool.random(using: &random) }
        return CodedDocument(
            name: name, length: length, segments: unit.needsSegments ? segments : nil, coders: present,
            parts: parts, spans: spans)
    }

    /// For each unit the codes of each coder, `nil` for who did not finish: by looking at every scalar of the parts.
    func units(_ unit: AgreementUnit, coders everyone: Int) -> [[Set<Int>?]] {
        let ranges =
            switch unit {
            case .character: (0..<length).map { $0..<$0 + 1 }
            case .document: [0..<length]
            default: segments!
            }
        let isWhole = unit == .document || parts == nil
        return ranges.filter { range in isWhole || parts!.contains { $0.clamped(to: range) == range } }.map { range in
            (0..<everyone).map { coder in
                guard coders!.contains(coder) else { return nil }
                return Set(
                    spans.filter { span in
                        span.coder == coder && range.contains { isPart($0) && span.range.contains($0) }
                    }
                    .map(\.code))
            }
        }
    }

    private func isPart(_ scalar: Int) -> Bool { parts?.contains { $0.contains(scalar) } ?? true }
}
