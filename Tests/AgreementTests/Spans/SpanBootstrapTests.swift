import Agreement
import TestSupport
import Testing

/// Documents, blocks and intersections drawn anew.
@Suite struct SpanBootstrapTests {
    @Test func `two documents drawn: one twice, the other twice, or both`() throws {
        let first = try SpanData.drawn(["ana": "..aaaaaa...bb.", "bo": ".aaaaaa....bbb"])
        let second = try SpanData.drawn(["ana": "aaa..bbbb..aa..b", "bo": "aaabbbb......aab"])
        let data = try first.with(second.documents)
        for coefficient in SpanCoefficient.unitized + [.alphaU1995] {
            let twice = try [first.with(first.documents), data, second.with(second.documents)]
                .map { try coefficient.values($0) }
            for (subject, result) in try coefficient.bootstrap(data, replicates: 400).enumerated() {
                let bootstrap = try result.get()
                let expected = twice.map { $0[subject]! }.sorted()

                #expect(bootstrap.resampling.of == .documents)
                #expect(bootstrap.replicates.allSatisfy { one in expected.contains { abs($0 - one) < 1e-12 } })
                #expect(abs(bootstrap.replicates[0] - expected[0]) < 1e-12)
                #expect(abs(bootstrap.replicates[399] - expected[2]) < 1e-12)
                #expect(bootstrap.value == (try coefficient.values(data)[subject]))
            }
        }
    }

    @Test func `a quarter of the draws are of nothing but uncoded text`() throws {
        let first = try SpanData.drawn(["ana": "..aaaaaa...bb.", "bo": ".aaaaaa....bbb"])
        let data = try first.with([CodedDocument(name: "uncoded", length: 9, spans: [])])

        let interval = try SpanCoefficient.krippendorffAlphaU.bootstrap(data)[0].get().interval()

        let lost = try #require(interval.resampling?.undefined)
        #expect(200...300 ~= lost)
        #expect(interval.remarks == ["\(lost) of 1000 replicates had no coefficient and were left out"])
    }

    @Test func `blocks and intersections of one long text`() throws {
        var random = SeededGenerator(seed: 7)
        var data = try SpanData.random(documents: 1, length: 6000...6000, &random)
        // Coders 0 and 1 are of one mind, but for the last unit.
        data = try data.changing { document in
            document.coders = [0, 1]
            let own = document.spans.filter { $0.coder == 0 }
            document.spans = own + own.dropLast().map { CodedSpan(coder: 1, code: $0.code, range: $0.range) }
        }
        for coefficient in SpanCoefficient.unitized {
            for resampled in [Resampled.blocks, .intersections] {
                let results = try coefficient.bootstrap(data, of: resampled, replicates: 200, seed: 3)
                let again = try coefficient.bootstrap(data, of: resampled, replicates: 200, seed: 3)
                for (result, repeated) in zip(results, again) {
                    let interval = try result.get().interval()
                    #expect(interval.low > 0.98 && interval.high <= 1)
                    #expect(try interval == repeated.get().interval())
                    #expect(try result.get().resampling.undefined == 0)
                    #expect(interval.remarks.count == (interval.standardError > 0 ? 1 : 2))
                }
            }
        }
    }

    @Test func `intersections draw what is observed, and expect what was expected`() throws {
        let data = try SpanData.drawn(["ana": "aaaaaaaa........", "bo": "....aaaaaaaa...."])

        let bootstrap = try SpanCoefficient.krippendorffAlphaU.bootstrap(data, of: .intersections, replicates: 4000)[0]
            .get()

        // Four intersections of one length, of which two disagree: a replicate has from none to four of these.
        let step = (1 - bootstrap.value) / 2
        let counts = (0...4).map { disagreeing in
            bootstrap.replicates.count { abs($0 - (1 - Double(disagreeing) * step)) < 1e-9 }
        }
        #expect(counts.reduce(0, +) == 4000)
        for (count, share) in zip(counts, [1.0, 4, 6, 4, 1]) { #expect(abs(Double(count) / 4000 - share / 16) < 0.03) }
    }

    @Test func `what can't be drawn`() throws {
        let data = try SpanData.drawn(["ana": "..aaaaaa...bb.", "bo": ".aaaaaa....bbb"])
        func message(_ body: () throws -> Void) -> String {
            "\(#expect(throws: AgreementError.self) { try body() }!)"
        }

        #expect(
            message { _ = try SpanCoefficient.krippendorffAlphaU.bootstrap(data, of: .documents) }
                == "no interval for 'krippendorff-alpha-u': it takes two documents at least to draw from")
        #expect(
            message { _ = try SpanCoefficient.alphaU1995.bootstrap(data) }
                == "no interval for 'alpha-u-1995': it does not bear to have its units cut: resample documents")
        #expect(
            message { _ = try SpanCoefficient.alphaU1995.bootstrap(data, of: .intersections) }
                == "no interval for 'alpha-u-1995': only the u-alphas have a bootstrap of intersections")
        #expect(
            message { _ = try SpanCoefficient.krippendorffAlphaU.bootstrap(data, of: .units) }
                == "no interval for 'krippendorff-alpha-u': spans are resampled by documents, blocks or intersections, "
                + "not by units")
        let silent = try SpanData.drawn(["ana": "....", "bo": "...."])
        #expect(
            message { _ = try SpanCoefficient.krippendorffAlphaU.bootstrap(silent)[0].get() }
                == "no interval for 'krippendorff-alpha-u': it has no value")
        let ratings = try ReliabilityData(rows: "0 1 1\n0 1 0")
        #expect(
            message { _ = try Coefficient.krippendorffAlpha.bootstrap(ratings, of: .blocks) }
                == "no interval for 'krippendorff-alpha': blocks and intersections are drawn for coefficients of spans only"
        )
    }
}

extension SpanData {
    /// The data with further documents.
    fileprivate func with(_ further: [CodedDocument]) throws -> SpanData {
        try SpanData(coders: coders, codes: codes, documents: documents + further)
    }
}
