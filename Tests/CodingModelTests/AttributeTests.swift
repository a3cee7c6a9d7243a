import CodingModel
import Testing

@Suite struct AttributeTests {
    private func value(_ text: String, _ kind: AttributeKind, _ choices: [String] = []) -> String? {
        let attribute = Attribute(id: ObjectID(high: 1, low: 1), name: "x", kind: kind, choices: choices)
        return try? attribute.value(of: text)
    }

    @Test(arguments: [
        ("47", "47"), (" 1.50 ", "1.5"), ("+007.0", "7"), ("-0.50", "-0.5"), ("−3", "-3"), ("-0", "0"),
        ("12345678901234567890.1", "12345678901234567890.1"), ("1,5", nil), ("1.234,5", nil), ("1e5", nil),
        ("five", nil), ("1.", nil), (".5", nil), ("٣", nil), ("NaN", nil), (" ", nil),
    ])
    func `a number is kept as a decimal without needless digits`(text: String, expected: String?) {
        #expect(value(text, .number) == expected)
    }

    @Test(arguments: [
        ("2026-11-23", "2026-11-23"), ("2024-02-29", "2024-02-29"), ("2000-02-29", "2000-02-29"), ("1900-02-29", nil),
        ("2026-02-29", nil), ("2026-13-01", nil), ("2026-04-31", nil), ("23/11/2026", nil), ("2026-1-2", nil),
        ("2026", nil),
    ])
    func `a date is a day of the calendar`(text: String, expected: String?) {
        #expect(value(text, .date) == expected)
    }

    @Test func `yes and no are understood in two languages, and a choice whatever its case`() {
        for yes in ["yes", "TRUE", "Ja", " ja "] { #expect(value(yes, .boolean) == "true") }
        for no in ["no", "False", "nej"] { #expect(value(no, .boolean) == "false") }
        #expect(value("maybe", .boolean) == nil)
        #expect(value("nørre ", .choice, ["Øst", "Nørre"]) == "Nørre")
        #expect(value("vest", .choice, ["Øst", "Nørre"]) == nil)
        #expect(value(" as it\nis ", .text) == " as it\nis ")
    }

    @Test func `what is refused is told with the way out and without the value`() {
        func refusal(_ text: String, _ kind: AttributeKind, _ choices: [String] = []) -> String {
            let attribute = Attribute(id: ObjectID(high: 1, low: 1), name: "x", kind: kind, choices: choices)
            let error = #expect(throws: AttributeValueError.self) { try attribute.value(of: text) }
            return error.map { "\($0)" } ?? ""
        }
        #expect(
            refusal("1,5", .number)
                == "'x' takes a number: write it with a point for decimals and nothing between thousands, as in 1234.5")
        #expect(refusal("Norht", .choice, ["North", "South"]) == "'x' has no such choice: did you mean 'North'?")
        #expect(
            refusal("Anna's own words", .choice, ["North", "South"])
                == "'x' takes one of North, South: 'emic attributes edit' adds choices")
    }

    @Test func `the kind of a column is the narrowest that all its values are of`() {
        #expect(Attribute.kind(ofAll: ["1", "-2.5", " 3 "]) == .number)
        #expect(Attribute.kind(ofAll: ["1", "0"]) == .number)
        #expect(Attribute.kind(ofAll: ["yes", "Nej"]) == .boolean)
        #expect(Attribute.kind(ofAll: ["2026-11-23", "1974-08-01"]) == .date)
        #expect(Attribute.kind(ofAll: ["0800", "8000"]) == .text)
        #expect(Attribute.kind(ofAll: ["0", "0.5"]) == .number)
        #expect(Attribute.kind(ofAll: ["1,5", "2"]) == .text)
        #expect(Attribute.kind(ofAll: ["yes", "1"]) == .text)
        #expect(Attribute.kind(ofAll: [String]()) == .text)
    }
}
