import Agreement
import Testing

/// Codes grouped in domains: inside one they exclude one another.
@Suite struct SpanDomainTests {
    /// Two domains of which each passage may carry a code; bo says both low and high at 12..<14 and 20..<22.
    private static func study(clashing: Bool) throws -> SpanData {
        let codes = ["low", "high", "self", "other"]
        func spans(_ coder: Int, _ drawn: [(String, Range<Int>)]) -> [CodedSpan] {
            drawn.map { CodedSpan(coder: coder, code: codes.firstIndex(of: $0.0)!, range: $0.1) }
        }
        let clash: [(String, Range<Int>)] = clashing ? [("high", 12..<16), ("low", 20..<22)] : []
        return try SpanData(
            coders: ["ana", "bo"], codes: codes,
            documents: [
                CodedDocument(
                    name: "interview", length: 40,
                    spans: spans(0, [("low", 0..<10), ("high", 18..<30), ("self", 0..<12), ("other", 18..<24)])
                        + spans(
                            1,
                            [("low", 2..<10), ("low", 10..<14), ("high", 20..<28), ("self", 2..<8), ("self", 20..<24)])
                        + spans(1, clash))
            ])
    }

    private static let domains = [
        SpanDomain(name: "trust", codes: ["low", "high"]), SpanDomain(name: "whom", codes: ["self", "other"]),
    ]

    @Test func `each domain for itself, as if there were no other`() throws {
        let data = try Self.study(clashing: false)
        let options = SpanOptions(grouping: .domains(Self.domains))

        let estimates = try SpanCoefficient.krippendorffAlphaU.estimate(data, options)

        #expect(estimates.map(\.domain) == ["trust", "whom"])
        #expect(estimates.map(\.units) == [5, 4])
        let alone = try SpanData.drawn([
            "ana": "llllllllll........hhhhhhhhhhhh..........",
            "bo": "..llllllllLlll......hhhhhhhh............",
        ])
        #expect(try estimates[0].value == SpanCoefficient.krippendorffAlphaU.value(alone))
        #expect(
            try SpanCoefficient.krippendorffAlphaKU.estimate(data, options).map(\.code)
                == ["low", "high", "self", "other"])
    }

    @Test func `two codes of one domain at once`() throws {
        let data = try Self.study(clashing: true)
        let clashes = try data.clashes(in: Self.domains[0])

        #expect(clashes.map(\.range) == [12..<14, 20..<22])
        #expect(clashes.map(\.first) == ["low", "low"])
        #expect(clashes.allSatisfy { $0.document == "interview" && $0.coder == "bo" })
        #expect(try data.clashes(in: Self.domains[1]) == [])
        let estimates = try SpanCoefficient.krippendorffAlphaCU.estimate(
            data, SpanOptions(grouping: .domains(Self.domains)))
        #expect(
            estimates[0].undefined
                == "'bo' gave 'low' and 'high' to overlapping passages of 'interview' at 12–14, 'bo' gave 'low' and "
                + "'high' to overlapping passages of 'interview' at 20–22: codes compared together must exclude one "
                + "another, so compare each code for itself, or domains of codes that do")
        #expect(estimates[1].value != nil)
    }

    @Test func `each code for itself, whatever overlaps`() throws {
        let data = try Self.study(clashing: true)
        let options = SpanOptions(grouping: .eachCode)

        let estimates = try SpanCoefficient.krippendorffAlphaU.estimate(data, options)

        #expect(estimates.map(\.code) == data.codes)
        #expect(estimates.allSatisfy { $0.value != nil })
        #expect(estimates.map(\.value) == (try SpanCoefficient.krippendorffAlphaUBinary.values(data, options)))
    }

    @Test func `domains that name what there is not, or twice`() throws {
        let data = try Self.study(clashing: false)
        func estimate(_ domains: [SpanDomain]) throws {
            _ = try SpanCoefficient.krippendorffAlphaU.estimate(data, SpanOptions(grouping: .domains(domains)))
        }

        let unknown = #expect(throws: AgreementError.self) { try estimate([SpanDomain(name: "d", codes: ["hgih"])]) }
        #expect(
            "\(unknown!)" == "domain 'd' has a code 'hgih', which is not among the codes compared: mend its name, or "
                + "leave it out")
        #expect(throws: AgreementError.repeatedName("low", in: "codes of the domains")) {
            try estimate([SpanDomain(name: "d", codes: ["low"]), SpanDomain(name: "e", codes: ["low"])])
        }
    }

    @Test func `what ATLAS.ti says of a domain`() throws {
        let data = try SpanData(
            coders: ["A", "B"], codes: ["x", "y", "z"],
            documents: [
                CodedDocument(
                    name: "text", length: 1000,
                    spans: [
                        .init(coder: 0, code: 0, range: 100..<180), .init(coder: 0, code: 1, range: 180..<250),
                        .init(coder: 1, code: 1, range: 200..<300), .init(coder: 1, code: 2, range: 500..<600),
                    ])
            ])

        let agreement = try DomainAgreement(SpanDomain(name: "node", codes: ["x", "y"]), data)

        // 50 characters both, 100 and 50 one of them, 800 neither, as in NVivo's help.
        #expect(agreement.presence.percentAgreement.value == 0.85)
        #expect(agreement.presence.holsti == 0.4)
        #expect(try abs(#require(agreement.presence.alpha.value) - 0.3146285714285714) < 1e-12)
        #expect(agreement.codePresences.map(\.name) == ["x", "y"])
        #expect(agreement.codePresences[0].holsti == 0)
        #expect(agreement.codeChoice.undefined?.contains("all are 'y'") == true)
        #expect(agreement.codeChoices.map(\.code) == ["x", "y"])
        #expect(agreement.clashes.isEmpty)
    }

    @Test func `which domains a passage belongs to`() throws {
        let data = try Self.study(clashing: true)
        let sets = try SpanData.drawn([
            // b is both domains, t trust alone, w whom alone.
            "ana": "bbbbbbbbbbww......bbbbbbtttttt..........",
            "bo": "..bbbbbbttTtTtTt....bbBbtttt............",
        ])

        let choice = try SpanDomain.choice(among: Self.domains, data)

        #expect(choice.coefficient == "krippendorff-alpha-cu")
        #expect(try choice.value == SpanCoefficient.krippendorffAlphaCU.value(sets))
        #expect(try SpanDomain.choice(among: [Self.domains[1]], data).undefined?.contains("all are 'whom'") == true)
    }
}
