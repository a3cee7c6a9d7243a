import Agreement
import Testing

/// What a person reads when data can't be compared.
@Suite struct AgreementErrorTests {
    private func message(_ body: () throws -> Void) -> String {
        do {
            try body()
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test func `one coder alone`() {
        #expect(
            message { _ = try Coefficient.krippendorffAlpha(ReliabilityData(rows: "1 2 1")) }
                == "agreement needs two coders, found 1: name coders who coded the same documents with --coders")
    }

    @Test func `units that can be aligned in too many ways`() {
        #expect(
            message { throw AgreementError.tooManyAlignments(units: 900, coders: 6) }
                == "900 units of 6 coders in one document can be aligned in too many ways to find the best for certain: "
                + "compare fewer coders with --coders, or fewer codes with --code")
    }

    @Test func `a row that is too short, a name that stands twice`() {
        let (one, two) = (Category("1"), Category("2"))
        #expect(
            message { _ = try ReliabilityData(coders: ["ana", "bo"], units: [[one, two], [one]]) }
                == "unit 2 has 1 values, expected 2: one a coder")
        #expect(
            message { _ = try ReliabilityData(coders: ["ana", "ana"], units: []) }
                == "'ana' stands twice among the coders")
        #expect(
            message { _ = try Unitizing(unit: .token, coders: ["ana", "bo"], codes: ["x", "x"]) }
                == "'x' stands twice among the codes")
    }

    @Test func `nobody finished a document that another finished`() throws {
        var unitizing = try Unitizing(unit: .document, coders: ["ana", "bo", "cy"], codes: ["x"])
        try unitizing.add(CodedDocument(name: "one", length: 3, coders: [1], spans: []))

        #expect(
            message { _ = try unitizing.dataForAllCodes() }
                == "no document was finished by two of 'ana', 'bo', 'cy': there is nothing to compare")
    }

    @Test func `long lists of names are cut`() {
        let names = (1...15).map { "code \($0)" }
        #expect(
            AgreementError.unknownCategory("x", categories: names).description.contains("'code 12' and 3 more"))
    }

    @Test func `a measure that nobody knows`() throws {
        let unknown = AgreementError.unknownMeasure("cohen_kapa", kind: "coding")
        #expect(unknown.description == "no measure 'cohen_kapa' for data of kind 'coding'")
    }
}
