import Agreement
import CodingModel
import Exchange
import Store

extension Agree {
    /// Shows agreement in one window of time after the other.
    func runDrift(in windows: DriftWindows) throws {
        let report =
            try ratings.map { try drift(onRatings: $0, in: windows) }
            ?? study.open(view).snapshot { try drift(in: $0, windows) }
        try print(report.page, report.json, DriftReport.table, report.rows)
    }

    private func drift(in store: StudyStore, _ wanted: DriftWindows) throws -> DriftReport {
        let data = try compared(in: store, unit: unit ?? .character)
        let choice = try MeasureChoice(measure)
        let timed = data.documents.indices.compactMap { index in
            data.times[index].middle.map { (document: index, at: $0) }
        }.sorted { ($0.at, $0.document) < ($1.at, $1.document) }
        let ranges = wanted.ranges(of: timed.map(\.at))
        guard ranges.count > 1 else { throw Self.tooFewWindows(wanted, documents: timed.count) }
        if case .number(let number) = wanted, ranges.count < number {
            throw CommandError.refused(
                "\(counted(timed.count, "document")) make \(ranges.count) windows at most, --drift asks for \(number): "
                    + "a document lies in one window as a whole")
        }
        let members = ranges.map { range in timed[range].map(\.document).sorted() }
        let isOneDay = timed.allSatisfy { $0.at.day == timed[0].at.day }
        func shown(_ moment: Timestamp) -> String { isOneDay ? moment.minute : moment.day }
        let series = try (codes.isEmpty ? [data.unitizing.setSubject()] : data.unitizing.codeSubjects()).flatMap {
            subject in
            try choice.mainCoefficients(for: subject).map { coefficient in
                try DriftReport.Series(
                    coefficient, of: subject, choice.options(for: subject), intervals, windows: members,
                    keepsClusters: true)
            }
        }
        return DriftReport(
            unit: data.unit.rawValue, coders: data.coders.map(\.name), facts: facts(of: data),
            assumptions: assumptions(of: data) + [
                "a document's time is the middle of its codings' times, in UTC; it lies in one window as a whole",
                "documents coded at the same time are taken in the order of the study",
            ] + Conventions(series.map(\.whole)).sentences,
            windows: ranges.enumerated().map { number, range in
                .init(
                    number: number + 1, from: shown(timed[range.lowerBound].at),
                    to: shown(timed[range.upperBound - 1].at),
                    documents: timed[range].map { data.documents[$0.document].name })
            },
            series: series)
    }

    private static func tooFewWindows(_ wanted: DriftWindows, documents: Int) -> any Error {
        switch wanted {
        case .number:
            CommandError.refused(
                "drift is told from two compared documents at least, found \(documents): "
                    + "a document lies in one window as a whole")
        case .period(let period):
            CommandError.refused(
                "all compared documents were coded in one \(period.rawValue): choose a shorter period, "
                    + "or a number of windows, as in --drift 2")
        }
    }
}

extension Timestamp {
    /// `2026-01-15`.
    var day: String { String(description.prefix(10)) }

    /// `2026-01-15 09:30`.
    fileprivate var minute: String { String(description.prefix(16).replacing("T", with: " ")) }
}
