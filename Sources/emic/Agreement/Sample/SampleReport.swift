import Agreement

/// How many units an interval as narrow as wanted takes.
struct SampleReport {
    /// From the lower limit of the interval to the upper.
    let width: Double
    /// How much of repeated studies the interval is to cover, 0 to 1.
    let level: Double
    let facts: [(name: String, text: String)]
    /// What the numbers rest on, a sentence each.
    let assumptions: [String]
    let entries: [Entry]

    struct Entry {
        let coefficient: Coefficient
        /// What it is of; `nil` without data.
        let subject: Subject?
        /// The coefficient found, or anticipated; `nil` where it is undefined.
        let value: Double?
        /// What the data at hand say; `nil` without them, or without an interval.
        let pilot: Pilot?
        /// What it takes; `nil` where the data can't tell.
        let size: SampleSize?
        /// Why they can't.
        let reason: String?
        /// What is counted: `unit` or `document`.
        let noun: String
    }

    /// What a sample size is reckoned from.
    struct Pilot {
        /// Units or documents.
        let count: Int
        let standardError: Double
        let width: Double
    }
}

extension SampleReport.Entry {
    /// What further units, or documents, of the same kind would give.
    init(_ result: AgreementResult, width: Double, level: Double, leavesOneOut: Bool) {
        coefficient = result.coefficient
        subject = result.subject
        value = result.estimate.value
        let documents = result.subject.data.clusters.count
        let countsDocuments = result.interval?.resampling?.of == .documents || leavesOneOut && documents > 1
        noun = countsDocuments ? "document" : "unit"
        guard let interval = result.interval else {
            (pilot, size) = (nil, nil)
            reason = result.estimate.undefined ?? result.noInterval
            return
        }
        let count = countsDocuments ? documents : result.estimate.units
        pilot = .init(
            count: count, standardError: interval.standardError, width: interval.high - interval.low)
        size =
            interval.standardError > 0
            ? SampleSize(margin: width / 2, standardError: interval.standardError, pilot: count, level: level) : nil
        reason = size == nil ? "nothing varies between units: they don't tell how many it takes" : nil
    }

    /// What two coders need by what is anticipated.
    ///
    /// - Throws: ``AgreementError`` where there is no such table.
    init(_ coefficient: Coefficient, value: Double, prevalence: Double, width: Double, level: Double) throws {
        self.coefficient = coefficient
        let anticipated = try AnticipatedAgreement(coefficient, value: value, prevalence: prevalence)
        (subject, self.value, pilot, noun, reason) = (nil, value, nil, "unit", nil)
        size = SampleSize(margin: width / 2, anticipated, level: level)
    }
}

extension SampleReport {
    var page: Page {
        let hasCodes = entries.contains { $0.subject?.code != nil }
        let columns: [TextTable.Column] =
            (hasCodes ? [.init("code")] : []) + [
                .init("coefficient"), .init("value", alignment: .right), .init("now", alignment: .right),
                .init("width now", alignment: .right), .init("needed", alignment: .right), .init(""),
            ]
        let rows = entries.map { entry in
            (hasCodes ? [entry.subject?.name ?? ""] : []) + [
                entry.coefficient.id, entry.value.map(Figures.rounded) ?? "–",
                entry.pilot.map { String($0.count) } ?? "", entry.pilot.map { Figures.rounded($0.width) } ?? "",
                entry.size.map { String($0.units) } ?? "–", entry.size == nil ? "" : entry.noun + "s",
            ]
        }
        let table: [Page.Block] = entries.count > 1 ? [.table(columns, rows)] : []
        let blocks: [Page.Block] = facts.isEmpty ? [] : [.facts(facts)]
        return Page(blocks: blocks + table + [.list(sentences), .list(assumptions)])
    }

    /// The number in a sentence: of what is read first, or why there is none.
    var sentences: [String] {
        var sentences = entries.last.map { [sentence($0)] } ?? []
        for entry in entries.dropLast() {
            guard let reason = entry.reason else { continue }
            sentences.append("no number for \(entry.subject?.name ?? ""), \(entry.coefficient.id): \(reason)")
        }
        return sentences
    }

    private func sentence(_ entry: Entry) -> String {
        let name = "\(entry.subject.map { "\($0.name): " } ?? "")\(entry.coefficient.id)"
        guard let size = entry.size, let value = entry.value else {
            return "no number for \(name): \(entry.reason ?? "no number of units would do")"
        }
        let wanted = "a \(Figures.percent(level)) interval \(Figures.exact(width)) wide"
        guard let pilot = entry.pilot else {
            return "\(name) of \(Figures.exact(value)) with \(wanted) takes \(counted(size.units, entry.noun)) "
                + "that two coders both code"
        }
        let now =
            "\(name) is \(Figures.rounded(value)) from \(counted(pilot.count, entry.noun)), "
            + "with an interval \(Figures.rounded(pilot.width)) wide"
        let caution =
            entry.noun == "document" && pilot.count < 6
            ? "; reckoned from \(counted(pilot.count, "document")) that is a guess, from six on it is worth something"
            : ""
        return size.units <= pilot.count
            ? "\(now): \(counted(size.units, entry.noun)) would do for \(wanted)\(caution)"
            : "\(now): \(wanted) takes \(counted(size.units, entry.noun)) of the same kind, "
                + "\(counted(size.units - pilot.count, "further \(entry.noun)"))" + caution
    }
}
