extension AgreementCase {
    /// What of two coders' passages finds its like; `weights` is the share in common that makes a match.
    func matched() throws(AgreementError) -> CaseResult {
        let (coders, codes) = (coders ?? [], Set((spans ?? []).map(\.code)).sorted())
        guard coders.count == 2 else { throw .twoCodersNeeded(coefficient: coefficient, found: coders.count) }
        let document = codedDocument(coders: coders, codes: codes)
        switch coefficient {
        case "span_f1_exact": return try f1(SpanMatching.exact.matches(in: document, 0, 1))
        case "span_f1_overlap": return try f1(SpanMatching.overlap.matches(in: document, 0, 1))
        case "segment_agreement", "segment_kappa_rk":
            guard let overlap = weights.flatMap(Double.init) else { throw .unknownMeasure(coefficient, kind: kind) }
            var segments = SegmentMatches()
            segments.add(document.spans, overlap: overlap)
            let judged = segments.matches + segments.others
            guard coefficient == "segment_agreement" else {
                return CaseResult(
                    id,
                    value: OtherPrograms.maxqda(matches: segments.matches, others: segments.others, codes: codes.count),
                    detail: [
                        "po": [segments.agreement ?? 0], "pc": [1 / Double(codes.count)],
                        "codes": [Double(codes.count)],
                    ])
            }
            return CaseResult(
                id, value: segments.agreement,
                detail: ["agreements": [Double(segments.matches)], "segments": [Double(judged)]])
        default: throw .unknownMeasure(coefficient, kind: kind)
        }
    }

    private func f1(_ matches: SpanMatches) -> CaseResult {
        CaseResult(
            id, value: matches.f1,
            detail: [
                "first_matched": [Double(matches.firstMatched)], "second_matched": [Double(matches.secondMatched)],
            ])
    }

    /// The text with the passages of `coders` that carry one of `codes`.
    func codedDocument(coders: [String], codes: [String]) -> CodedDocument {
        let spans = (spans ?? []).compactMap { span -> CodedSpan? in
            guard let coder = coders.firstIndex(of: span.coder), let code = codes.firstIndex(of: span.code),
                span.start <= span.end
            else { return nil }
            return CodedSpan(coder: coder, code: code, range: span.start..<span.end)
        }
        return CodedDocument(name: id, length: length ?? 0, spans: spans)
    }
}
