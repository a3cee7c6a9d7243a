import Agreement

/// What `emic agree` tells: the numbers, and what they rest on.
struct AgreementReport {
    /// What is compared: `character`, `sentence`, `row` and so on.
    let unit: String
    let coders: [String]
    let documents: [String]
    /// What was compared, for people: a name and a text each.
    let facts: [(name: String, text: String)]
    /// What the numbers rest on, a sentence each.
    let assumptions: [String]
    let results: [AgreementResult]
    /// Whether the coders are passes of one and the same person.
    var isOfOneCoder = false

    /// The codes, all of them together, or the ratings, in their order.
    var subjects: [Subject] {
        var seen: Set<String> = []
        return results.map(\.subject).filter { seen.insert("\($0.values) \($0.code ?? "")").inserted }
    }

    /// The results of a subject.
    func results(of subject: Subject) -> [AgreementResult] {
        results.filter { $0.code == subject.code && $0.subject.values == subject.values }
    }

    /// The result of a subject that is read first: the first that allows for chance, else the first.
    func main(of subject: Subject) -> AgreementResult? {
        let own = results(of: subject)
        return own.first { $0.coefficient.isChanceCorrected } ?? own.first
    }

    /// For each coefficient of single codes the means over codes; none with fewer than two codes.
    var means: [(coefficient: Coefficient, means: CodeMeans)] {
        let codes = results.filter { $0.subject.values == .code }
        return codes.map(\.coefficient).uniqued().compactMap { coefficient in
            let own = codes.filter { $0.coefficient.id == coefficient.id }
            guard own.count > 1 else { return nil }
            return (
                coefficient, CodeMeans(own.map { (value: $0.estimate.value, prevalence: $0.subject.prevalence ?? 0) })
            )
        }
    }
}

extension Sequence where Element: Hashable {
    /// The elements in their order, each once.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
