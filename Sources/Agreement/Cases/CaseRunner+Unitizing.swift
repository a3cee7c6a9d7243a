extension AgreementCase {
    /// One of the u-alphas, or the alpha_U of 1995; `weights` names the code where it is about one.
    func unitized() throws(AgreementError) -> CaseResult {
        let names: [String: SpanCoefficient] = [
            "u_alpha": .krippendorffAlphaU, "bar_u_alpha": .krippendorffAlphaUBinary,
            "cu_alpha": .krippendorffAlphaCU, "k_u_alpha": .krippendorffAlphaKU,
            "alpha_U_1995": .alphaU1995, "alpha_U_1995_code": .alphaU1995,
        ]
        let options = SpanOptions(grouping: coefficient.hasSuffix("_code") ? .eachCode : .allCodes)
        guard
            let estimates = try names[coefficient]?.estimate(spanData(), options),
            let estimate = estimates.first(where: { $0.code == weights })
        else { throw .unknownMeasure(coefficient, kind: kind) }
        var detail: [String: [Double]] = [:]
        detail["coverage"] = estimate.coverage.map { [$0] }
        detail["Do"] = estimate.observed.map { [1 - $0] }
        detail["De"] = estimate.expected.map { [1 - $0] }
        return CaseResult(id, value: estimate.value, undefined: estimate.undefined, detail: detail)
    }

    /// The spans of all codes that come.
    func spanData() throws(AgreementError) -> SpanData {
        let codes = Set((spans ?? []).map(\.code)).sorted()
        return try SpanData(coders: coders ?? [], codes: codes, documents: [document(codes: codes)])
    }

    /// The text with its spans of those codes.
    func document(codes: [String]) -> CodedDocument {
        let begin = begin ?? 0
        let known = (spans ?? []).compactMap { span -> CodedSpan? in
            guard let coder = coders?.firstIndex(of: span.coder), let code = codes.firstIndex(of: span.code),
                span.start <= span.end
            else { return nil }
            return CodedSpan(coder: coder, code: code, range: span.start - begin..<span.end - begin)
        }
        return CodedDocument(name: id, length: length ?? 0, spans: known)
    }
}
