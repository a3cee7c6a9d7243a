import ArgumentParser
import CodingModel

/// How coding time is cut into windows.
enum DriftWindows: Hashable, ExpressibleByArgument {
    /// So many windows of as equal size as can be.
    case number(Int)
    case period(Period)

    /// A stretch of the calendar, in UTC.
    enum Period: String, CaseIterable {
        case day, week, month
    }

    init?(argument: String) {
        if let number = Int(argument), 2...1000 ~= number {
            self = .number(number)
        } else if let period = Period(rawValue: argument) {
            self = .period(period)
        } else {
            return nil
        }
    }
}

extension DriftWindows.Period {
    /// The period that a moment lies in, as a number that grows with time.
    func number(of moment: Timestamp) -> Int {
        let millisecondsOfDay = 86_400_000.0
        let day = Int((Double(moment.milliseconds) / millisecondsOfDay).rounded(.down))
        switch self {
        case .day: return day
        // Weeks begin on Monday; 1970 began on a Thursday.
        case .week: return Int((Double(day + 3) / 7).rounded(.down))
        case .month:
            let digits = moment.description.prefix(7).filter(\.isNumber)
            return Int(digits) ?? 0
        }
    }
}

extension DriftWindows {
    /// The windows of things coded at `times`, which are in ascending order: each the positions in it, none of them
    /// empty.
    func ranges(of times: [Timestamp]) -> [Range<Int>] {
        var ends: [Int] = []
        switch self {
        case .number(let wanted):
            let count = min(wanted, times.count)
            ends = (0..<count).map { ($0 + 1) * times.count / count }
        case .period(let period):
            let numbers = times.map(period.number)
            ends = numbers.indices.dropFirst().filter { numbers[$0] != numbers[$0 - 1] } + [times.count]
        }
        return zip([0] + ends, ends).map { $0..<$1 }
    }
}
