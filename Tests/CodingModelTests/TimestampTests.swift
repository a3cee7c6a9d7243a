import CodingModel
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00.000Z", 0), ("1969-12-31T23:59:59.999Z", -1),
        ("2000-02-29T12:00:00.001Z", 951_825_600_001),
        ("1900-02-28T23:59:59.000Z", -2_203_891_201_000), ("1900-03-01T00:00:00.000Z", -2_203_891_200_000),
        ("2024-02-29T00:00:00.000Z", 1_709_164_800_000), ("2026-11-22T09:30:00.250Z", 1_795_339_800_250),
        ("0001-01-01T00:00:00.000Z", -62_135_596_800_000), ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
        ("1600-02-29T00:00:00.000Z", -11_670_998_400_000),
    ])
    func `a moment is printed and read as ISO 8601`(_ text: String, _ milliseconds: Int64) {
        #expect(Timestamp(milliseconds: milliseconds).description == text)
        #expect(Timestamp(text)?.milliseconds == milliseconds)
    }

    @Test func `every day of four centuries comes back`() {
        for day in stride(from: Int64(-73_049), through: 73_049, by: 1) {
            let time = Timestamp(milliseconds: day * 86_400_000 + 12_345_678)
            #expect(Timestamp(time.description) == time)
        }
    }

    @Test(arguments: [
        "2026-11-22T09:30:00Z", "2026-11-22T09:30:00.0Z", "2026-11-22 09:30:00Z", "2026-11-22T10:30:00+01:00",
        "2026-11-22T10:30:00+0100", "2026-11-22T10:30:00+01", "2026-11-22T05:00:00-04:30",
        "2026-11-22T09:30:00,000999Z",
    ])
    func `the same moment may be written in several ways`(_ text: String) {
        #expect(Timestamp(text)?.milliseconds == 1_795_339_800_000)
    }

    @Test(arguments: [
        "", "2026", "2026-11-22", "2026-11-22T09:30Z", "2026-11-22T09:30:00", "2026-11-22T09:30:00Z ",
        "x2026-11-22T09:30:00Z",
        "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-11-31T00:00:00Z", "2026-11-00T00:00:00Z",
        "2025-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22T09:60:00Z",
        "2026-11-22T09:30:60Z", "2026-11-22T09:30:00.Z", "2026-11-22T09:30:00+1", "2026-11-22T09:30:00+25:00",
        "2026-11-22T09:30:00+01:60", "2026-11-22t09:30:00Z", "26-11-22T09:30:00Z", "٢٠٢٦-11-22T09:30:00Z",
    ])
    func `what is no moment is not taken for one`(_ text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test(arguments: [Int64.min, .min + 1, -62_135_596_800_001, 253_402_300_800_000, .max - 1, .max])
    func `a moment beyond all calendars is printed, not crashed on`(_ milliseconds: Int64) {
        #expect(Timestamp(milliseconds: milliseconds).description.hasSuffix("Z"))
    }
}
