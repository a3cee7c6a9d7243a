import CodingModel
import Testing

@testable import emic

@Suite struct DriftWindowsTests {
    private func times(_ texts: String...) throws -> [Timestamp] {
        try texts.map { try #require(Timestamp($0 + "T12:00:00Z")) }
    }

    @Test func `so many windows of as equal size as can be`() throws {
        let five = try times("2026-01-01", "2026-01-02", "2026-01-03", "2026-01-03", "2026-02-01")
        #expect(DriftWindows.number(2).ranges(of: five) == [0..<2, 2..<5])
        #expect(DriftWindows.number(5).ranges(of: five).map(\.count) == [1, 1, 1, 1, 1])
        #expect(DriftWindows.number(9).ranges(of: five).count == 5)
        #expect(DriftWindows.number(3).ranges(of: []).isEmpty)
    }

    @Test func `a window a day, a week from Monday, a month; none for days without coding`() throws {
        // 2026-01-04 was a Sunday.
        let five = try times("2026-01-01", "2026-01-04", "2026-01-05", "2026-01-31", "2026-02-01")
        #expect(DriftWindows.period(.day).ranges(of: five).count == 5)
        #expect(DriftWindows.period(.week).ranges(of: five) == [0..<2, 2..<3, 3..<5])
        #expect(DriftWindows.period(.month).ranges(of: five) == [0..<4, 4..<5])
        #expect(DriftWindows.period(.week).ranges(of: try times("1969-12-28", "1969-12-29")).count == 2)
    }

    @Test func `a number from 2, or a period`() {
        #expect(DriftWindows(argument: "4") == .number(4))
        #expect(DriftWindows(argument: "week") == .period(.week))
        #expect(DriftWindows(argument: "1") == nil && DriftWindows(argument: "year") == nil)
    }

    @Test func `a document's time is the middle of its codings' times`() throws {
        let moments = try times("2026-01-01", "2026-01-02", "2026-06-01")
        let times = CodingTimes([(0, moments[0]), (1, moments[2]), (0, moments[1])], coders: 3)
        #expect(times.middle == moments[1])
        #expect(times.spells == [moments[0]...moments[1], moments[2]...moments[2], nil])
        #expect(CodingTimes([], coders: 2).middle == nil)
    }
}
