import Agreement
import Exchange

/// A published case beside what comes out of it here.
struct CaseOutcome {
    let published: AgreementCase
    let result: CaseResult?
    /// Why there is no value.
    let undefined: String?
    /// What differs by more than is accepted, a phrase each.
    let deviations: [String]
    let verdict: Verdict

    enum Verdict: String {
        case passed, off
        /// Nothing is known that could come out.
        case computed
        /// The measure is none of ours yet.
        case notSupported = "not supported"
    }

    /// Computes the case; whatever goes wrong is an outcome.
    init(_ published: AgreementCase) {
        self.published = published
        guard published.isKnown else {
            (result, deviations, verdict) = (nil, [], .notSupported)
            undefined = "not supported yet: kind \(published.kind)"
            return
        }
        let hasReference = published.expected != nil || published.isUndefined
        do {
            let result = try published.run()
            self.result = result
            undefined = result.undefined
            deviations = result.deviations(from: published)
            verdict = deviations.isEmpty ? (hasReference ? .passed : .computed) : .off
        } catch .unknownMeasure(let name, let kind) {
            (result, deviations, verdict) = (nil, [], .notSupported)
            undefined = "not supported yet: measure \(name) of kind \(kind)"
        } catch {
            result = nil
            undefined = error.description
            verdict = published.expected == nil ? (published.isUndefined ? .passed : .computed) : .off
            deviations = published.expected.map { ["undefined, expected \($0)"] } ?? []
        }
    }

    /// What came out less what was expected.
    var difference: Double? {
        result?.value.flatMap { value in published.expected.map { value - $0 } }
    }

    var json: JSON {
        var pairs: [(String, JSON)] = [("id", .text(published.id)), ("value", JSON(result?.value))]
        if result?.value == nil { pairs.append(("undefined", .text(undefined ?? "it has no value for these data"))) }
        if let estimate = result?.estimate {
            pairs += [("observed", JSON(estimate.observed)), ("expected", JSON(estimate.expected))]
        }
        if let interval = result?.interval {
            pairs += [
                ("standard_error", .number(interval.standardError)),
                ("interval", interval.json(remarks: interval.remarks)),
            ]
        }
        for (name, numbers) in (result?.detail ?? [:]).sorted(by: { $0.key < $1.key })
        where !["pa", "po", "pe"].contains(name) {
            pairs.append((name, numbers.count == 1 ? .number(numbers[0]) : .array(numbers.map(JSON.number))))
        }
        if let reference = published.expected { pairs.append(("reference", .number(reference))) }
        if let difference { pairs.append(("difference", .number(difference))) }
        pairs.append(("verdict", .text(verdict.rawValue)))
        if !deviations.isEmpty { pairs.append(("deviations", .array(deviations.map(JSON.text)))) }
        return .object(pairs)
    }

    static let table = Table<CaseOutcome>(
        "cases", "A row is a published case and what comes out of it.",
        [
            Column("id", .string, "The case.") { .text($0.published.id) },
            Column("value", .number, "What comes out; empty where it is undefined.") { Field($0.result?.value) },
            Column("reference", .number, "What must come out.") { Field($0.published.expected) },
            Column("difference", .number, "The value less the reference.") { Field($0.difference) },
            Column("verdict", .string, "passed, off, computed (nothing to compare with) or not supported.") {
                .text($0.verdict.rawValue)
            },
            Column("undefined", .string, "Why there is no value.") {
                Field($0.result?.value == nil ? $0.undefined : nil)
            },
            Column("source", .string, "Where the case is printed.") { .text($0.published.source) },
        ])
}
