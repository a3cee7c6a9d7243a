import Agreement
import Store

extension Agree {
    /// Tells how many units an interval of this width takes.
    func runSample(width: Double) throws {
        let report =
            if let value = sample.anticipated, let prevalence = sample.prevalence {
                try sampleReport(width: width, value: value, prevalence: prevalence)
            } else {
                try sampleReport(width: width)
            }
        try print(report.page, report.json, SampleReport.table, report.entries)
    }

    /// From data at hand.
    private func sampleReport(width: Double) throws -> SampleReport {
        var agree = self
        if measure.coefficient.isEmpty { agree.measure.coefficient = [try defaultCoefficient()] }
        let report = try ratings.map { try agree.report(onRatings: $0) } ?? agree.report(onStudy: study.open(view))
        let level = intervals.confidence
        let entries = report.results.map {
            SampleReport.Entry($0, width: width, level: level, leavesOneOut: intervals.interval == .jackknife)
        }
        let remarks = report.results.flatMap(\.remarks).uniqued().filter { !$0.hasSuffix("were left out") }
        return SampleReport(
            width: width, level: level, facts: report.facts,
            assumptions: [
                "the standard error falls with the square root of their number, if further ones are like these"
            ] + report.results.compactMap(\.interval).map(\.sentence).uniqued() + remarks,
            entries: entries)
    }

    /// What is measured if nothing is named: the coefficient that is read first.
    private func defaultCoefficient() throws -> String {
        measure.weights == nil ? Coefficient.krippendorffAlpha.id : Coefficient.weightedKappa.id
    }

    /// From what is anticipated.
    private func sampleReport(width: Double, value: Double, prevalence: Double) throws -> SampleReport {
        let choice = try MeasureChoice(measure)
        let named = choice.named.isEmpty ? [Coefficient.krippendorffAlpha] : choice.named
        let entries = try named.map {
            try SampleReport.Entry(
                $0, value: value, prevalence: prevalence, width: width, level: intervals.confidence)
        }
        return SampleReport(
            width: width, level: intervals.confidence, facts: [],
            assumptions: [
                "anticipated: two coders, one code, given to \(Figures.percent(prevalence)) of the units by each of them, "
                    + "every unit coded by both",
                "units are independent of one another: neighbouring characters or sentences of one text are not, "
                    + "and take more",
                "linearised standard error of that table, t with one degree of freedom less than units",
            ], entries: entries)
    }
}
