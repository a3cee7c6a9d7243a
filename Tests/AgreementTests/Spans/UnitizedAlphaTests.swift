import Agreement
import TestSupport
import Testing

/// The u-alphas against a second implementation, and what must hold of them whatever the data.
@Suite struct UnitizedAlphaTests {
    @Test func `a thousand random continua, cell by cell`() throws {
        var random = SeededGenerator(seed: 61)
        var defined = 0
        for _ in 0..<1000 {
            let data = try SpanData.random(
                coders: .random(in: 2...5, using: &random), codes: .random(in: 1...4, using: &random),
                documents: .random(in: 1...3, using: &random), &random)
            let reference = UnitizedReference(data)
            let u = try SpanCoefficient.krippendorffAlphaU.estimate(data)[0]
            let binary = try SpanCoefficient.krippendorffAlphaUBinary.estimate(data)[0]
            let cu = try SpanCoefficient.krippendorffAlphaCU.estimate(data)[0]
            let ku = try SpanCoefficient.krippendorffAlphaKU.estimate(data)
            let codes = data.codes.indices

            #expect(isSame([u.value, binary.value, cu.value], [reference.u, reference.binary, reference.cu]))
            #expect(isSame(ku.map(\.value), codes.map { reference.ku($0) }))
            #expect(
                isSame([cu.coverage] + ku.map(\.coverage), [reference.coverage] + codes.map { reference.coverage($0) }))
            defined += ([u, binary, cu] + ku).count { $0.value != nil }
        }
        #expect(defined > 4000)
    }

    @Test func `codes that differ more or less, cell by cell`() throws {
        var random = SeededGenerator(seed: 62)
        for _ in 0..<200 {
            let data = try SpanData.random(coders: .random(in: 2...4, using: &random), codes: 4, &random)
            let numbers = data.codes.map { Double($0)! }
            let reference = UnitizedReference(data) { (numbers[$0] - numbers[$1]) * (numbers[$0] - numbers[$1]) }
            let options = SpanOptions(difference: .interval)

            #expect(
                try isSame(
                    SpanCoefficient.krippendorffAlphaCU.values(data, options)
                        + SpanCoefficient.krippendorffAlphaKU.values(data, options),
                    [reference.cu] + numbers.indices.map { reference.ku($0) }, 1e-11))
            #expect(
                try isSame(
                    SpanCoefficient.krippendorffAlphaCU.values(data, SpanOptions(difference: .masi)),
                    [UnitizedReference(data).cu]), "single codes differ as sets of one do")
        }
    }

    @Test func `ordered codes are ordered by their places`() throws {
        let near = try SpanData.drawn(["ana": "aaaabbbbcccc", "bo": "aaaabbbbbbcc"])
        let far = try SpanData.drawn(["ana": "aaaabbbbcccc", "bo": "aaaabbbbaacc"])
        let ordinal = SpanOptions(difference: .ordinal)
        let cu = SpanCoefficient.krippendorffAlphaCU

        #expect(try cu.value(near, ordinal) > cu.value(near))
        #expect(try cu.value(far, ordinal) < cu.value(far))
        #expect(throws: AgreementError.notNumbers("a", difference: "interval")) {
            try cu.estimate(near, SpanOptions(difference: .interval))
        }
    }

    @Test(arguments: 0..<40) func `neither names nor places matter`(_ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let data = try SpanData.random(coders: 4, &random)
        let selected = data.selecting(coders: [2, 0, 3, 1])
        let places = [1, 2, 0]
        let recoded = try SpanData(
            coders: data.coders, codes: ["p", "q", "r"],
            documents: data.documents.reversed().map { document in
                var changed = document
                changed.spans = document.spans.shuffled(using: &random).map {
                    CodedSpan(coder: $0.coder, code: places[$0.code], range: $0.range)
                }
                return changed
            })
        let moved = try data.changing { document in
            document.length += 9
            document.spans = document.spans.map { $0.moved(by: 9) }
        }
        let late = try data.changing { $0.length += 9 }
        let stretched = try data.changing { document in
            document.length *= 7
            document.spans = document.spans.map {
                CodedSpan(
                    coder: $0.coder, code: $0.code, range: $0.range.lowerBound * 7..<$0.range.upperBound * 7)
            }
        }
        for coefficient in SpanCoefficient.unitized + [.alphaU1995] {
            let values = try coefficient.values(data)
            #expect(try coefficient.values(selected) == values, "coders")
            let renamed = try coefficient.values(recoded)
            // Where there is a value a code, these come last.
            let first = renamed.count - places.count
            let back = first < 0 ? renamed : renamed.prefix(first) + places.map { renamed[first + $0] }
            #expect(isSame(back, values), "codes, documents")
            guard coefficient.id != SpanCoefficient.alphaU1995.id else { continue }
            #expect(try coefficient.values(moved) == coefficient.values(late), "where gaps are")
        }
        for coefficient in [SpanCoefficient.krippendorffAlphaCU, .krippendorffAlphaKU] {
            #expect(try isSame(coefficient.values(stretched), coefficient.values(data)), "resolution")
        }
    }

    @Test func `a unit split in two`() throws {
        let whole = try SpanData.drawn(["ana": "..aaaaaa...bb.", "bo": ".aaaaaa....bbb"])
        let split = try SpanData.drawn(["ana": "..aaaAaa...bb.", "bo": ".aaaaaa....bbb"])
        let (u, binary) = (SpanCoefficient.krippendorffAlphaU, SpanCoefficient.krippendorffAlphaUBinary)

        #expect(split.documents[0].spans.count == whole.documents[0].spans.count + 1)
        #expect(try u.estimate(split)[0].observed == u.estimate(whole)[0].observed)
        // 28 characters; the pairs within units are 6² of ana, which become 2 · 3², and 2² + 6² + 3²; gaps are 6 and 5.
        let (within, withinSplit) = (36.0 + 4 + 36 + 9 + 11, 18.0 + 4 + 36 + 9 + 11)
        let ratio: Double = (28 * 28 - withinSplit) / (28 * 28 - within)
        #expect(try abs((1 - u.value(split)) / (1 - u.value(whole)) - ratio) < 1e-12)
        #expect(try abs((1 - binary.value(split)) / (1 - binary.value(whole)) - ratio) < 1e-12)
    }

    @Test func `a coder's overlap with itself counts once, documents without spans are gaps`() throws {
        let data = try SpanData.drawn(["ana": "..aaaaaa...bb.", "bo": ".aaaaaa....bbb"])
        let twice = try data.changing { document in
            document.spans += [.init(coder: 0, code: 0, range: 4..<7), .init(coder: 0, code: 0, range: 2..<4 + 1)]
        }
        let empty = CodedDocument(name: "nothing", length: 0, spans: [])
        let gap = CodedDocument(name: "uncoded", length: 6, spans: [])
        let longer = try data.changing { $0.length += 6 }
        for coefficient in SpanCoefficient.unitized + [.alphaU1995] {
            let values = try coefficient.values(data)
            #expect(try coefficient.values(twice) == values)
            #expect(
                try coefficient.values(
                    SpanData(coders: data.coders, codes: data.codes, documents: data.documents + [empty]))
                    == values)
        }
        for coefficient in SpanCoefficient.unitized {
            let documents = data.documents + [gap]
            #expect(
                try coefficient.values(SpanData(coders: data.coders, codes: data.codes, documents: documents))
                    == coefficient.values(longer))
        }
    }

    @Test(arguments: 0..<30) func `whether anything is coded: codes that overlap are one unit, abutting ones two`(
        _ seed: Int
    ) throws {
        var random = SeededGenerator(seed: seed)
        let data = try SpanData.random(coders: 3, &random)
        let overlapping = try data.changing { document in
            guard document.length > 8 else { return }
            for _ in 0..<6 {
                let start = Int.random(in: 0..<document.length - 4, using: &random)
                document.spans.append(
                    CodedSpan(
                        coder: .random(in: 0..<3, using: &random), code: .random(in: 0..<3, using: &random),
                        range: start..<start + .random(in: 1...4, using: &random)))
            }
        }
        let united = try overlapping.changing { document in
            document.spans = (0..<3).flatMap { coder -> [CodedSpan] in
                var units: [Range<Int>] = []
                let own = document.spans.filter { $0.coder == coder }.map(\.range)
                for range in own.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
                    if let last = units.last, range.lowerBound < last.upperBound {
                        units[units.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
                    } else {
                        units.append(range)
                    }
                }
                return units.map { CodedSpan(coder: coder, code: 0, range: $0) }
            }
        }
        let binary = SpanCoefficient.krippendorffAlphaUBinary
        #expect(try isSame(binary.values(overlapping), binary.values(united)))
        #expect(try isSame(binary.values(overlapping), [UnitizedReference(united).binary]))
        let note = "overlapping passages of one coder count as one, whichever codes they carry"
        let isClash = try SpanCoefficient.krippendorffAlphaU.estimate(overlapping)[0].undefined?.contains("overlapping")
        #expect(try binary.estimate(overlapping)[0].assumptions.contains(note) == (isClash == true))
        guard try binary.values(united) != [nil] else { return }
        let drawn = try binary.bootstrap(overlapping, of: .intersections, replicates: 20, seed: 5)[0].get()
        let unitedDrawn = try binary.bootstrap(united, of: .intersections, replicates: 20, seed: 5)[0].get()
        #expect(drawn.interval().low == unitedDrawn.interval().low)
    }

    @Test(arguments: 0..<30) func `the lengths that meet are what a u-alpha comes from`(_ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let data = try SpanData.random(coders: 2 + seed % 3, &random)
        for coefficient in SpanCoefficient.unitized {
            let estimates = try coefficient.estimate(data)
            let found = try SpanMeasurement.all([coefficient], of: data)[0].coincidingLengths
            #expect(found.count == estimates.count)
            for (estimate, lengths) in zip(estimates, found) {
                let lengths = try #require(lengths)
                guard let value = estimate.value else { continue }
                let (l, s) = (lengths.total, lengths.own.reduce(0, +))
                var observed = (l - lengths.agreeing) / l
                var expected = (l * l - lengths.totals.reduce(0) { $0 + $1 * $1 }) / (l * l - s)
                if let code = estimate.code, let place = lengths.values.firstIndex(of: code) {
                    let own = lengths.totals[place]
                    observed = (own - lengths.lengths[place][place]) / own
                    expected = (l - own) / (l - lengths.own[place] / own)
                }
                #expect(abs(1 - observed / expected - value) < 1e-9, "\(estimate.coefficient)")
            }
        }
        #expect(try SpanMeasurement.all([.spanF1], of: data)[0].coincidingLengths == [nil])
    }

    @Test func `why there is no value`() throws {
        let silent = try SpanData.drawn(["ana": "..aa", "bo": "...."])
        let full = try SpanData.drawn(["ana": "aabb", "bo": "abbb"])
        let nothing = try SpanData.drawn(["ana": "....", "bo": "...."])
        let one = try SpanData.drawn(["ana": ".aa.", "bo": "aa.."])
        func reason(_ coefficient: SpanCoefficient, _ data: SpanData) throws -> String? {
            try coefficient.estimate(data)[0].undefined
        }

        #expect(try reason(.krippendorffAlphaU, silent) == nil)
        #expect(
            try reason(.krippendorffAlphaU, nothing)
                == "no coder marked anything: without variation agreement beyond chance is undefined")
        #expect(
            try reason(.krippendorffAlphaUBinary, full)
                == "every coder's units cover all the text: without variation agreement beyond chance is undefined")
        #expect(
            try reason(.krippendorffAlphaCU, silent)
                == "nowhere do units of two coders meet: there is nothing to compare")
        #expect(
            try reason(.krippendorffAlphaCU, one)
                == "wherever units of two coders meet, all are 'a': without variation agreement beyond chance is undefined"
        )
        #expect(
            try reason(.krippendorffAlphaKU, silent)
                == "nowhere does a unit of 'a' meet another coder's unit: there is nothing to compare")
        #expect(
            try reason(.alphaU1995, nothing) == "there is no unit to compare: agreement beyond chance is undefined")
    }

    @Test(arguments: SpanCoefficient.all) func `no common document`(_ coefficient: SpanCoefficient) throws {
        let apart = try SpanData(
            coders: ["ana", "bo"], codes: ["x"],
            documents: [
                CodedDocument(name: "one", length: 9, coders: [0], spans: [.init(coder: 0, code: 0, range: 0..<5)]),
                CodedDocument(name: "two", length: 9, coders: [1], spans: [.init(coder: 1, code: 0, range: 0..<5)]),
            ])

        #expect(throws: AgreementError.noCommonDocument(coders: ["ana", "bo"])) { try coefficient.estimate(apart) }
        #expect(throws: AgreementError.tooFewCoders(found: 1)) {
            try coefficient.estimate(apart.selecting(coders: [0]))
        }
    }

    @Test func `who shares no document is left out, and so is what one alone finished`() throws {
        let data = try SpanData(
            coders: ["ana", "bo", "cy"], codes: ["x"],
            documents: [
                CodedDocument(name: "one", length: 9, coders: [0, 1], spans: [.init(coder: 2, code: 0, range: 0..<5)]),
                CodedDocument(name: "two", length: 9, coders: [2], spans: [.init(coder: 2, code: 0, range: 0..<5)]),
            ])

        let estimate = try SpanCoefficient.krippendorffAlphaU.estimate(data)[0]

        #expect(estimate.coders == ["ana", "bo"])
        #expect([estimate.units, estimate.documents, estimate.length] == [0, 1, 9])
        #expect(
            estimate.assumptions == [
                "left out, without a document that another coder finished: 'cy'",
                "left out, finished by fewer than two coders: 'two'",
            ])
    }
}

extension CodedSpan {
    fileprivate func moved(by distance: Int) -> CodedSpan {
        CodedSpan(coder: coder, code: code, range: range.lowerBound + distance..<range.upperBound + distance)
    }
}
