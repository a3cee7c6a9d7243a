/// One number for many codes: the plain mean of their coefficients, and the mean weighted by how often each is given.
public struct CodeMeans: Hashable, Sendable {
    /// Each code alike; rare codes, on which chance tells most, weigh as much as frequent ones.
    public let macro: Double?
    /// Each code by its prevalence.
    public let weighted: Double?
    /// Codes without a coefficient, which neither mean holds.
    public let undefined: Int

    /// - Parameter codes: each code's coefficient, `nil` where undefined, and the share of units that carry it.
    public init(_ codes: [(value: Double?, prevalence: Double)]) {
        let known = codes.compactMap { code in code.value.map { ($0, code.prevalence) } }
        undefined = codes.count - known.count
        let total = sortedSum(known.map(\.1))
        macro = known.isEmpty ? nil : sortedSum(known.map(\.0)) / Double(known.count)
        weighted = total > 0 ? sortedSum(known.map { $0.0 * $0.1 }) / total : nil
    }
}
