extension AgreementCase {
    /// What of two coders' passages finds its like; `weights` is the share in common that makes a match.
    func matched() throws(AgreementError) -> CaseResult {
        let data = try spanData()
        guard data.coders.count == 2 else {
            throw .twoCodersNeeded(coefficient: coefficient, found: data.coders.count)
        }
        switch coefficient {
        case "span_f1_exact": return try f1(.exact, data.documents[0])
        case "span_f1_overlap": return try f1(.overlap, data.documents[0])
        case "segment_agreement":
            let segments = try segments(data.documents[0])
            return CaseResult(
                id, value: segments.agreement,
                detail: [
                    "agreements": [Double(segments.matches)], "segments": [Double(segments.matches + segments.others)],
                ])
        case "segment_kappa_rk":
            let segments = try segments(data.documents[0])
            let codes = data.codes.count
            return CaseResult(
                id, value: OtherPrograms.maxqda(matches: segments.matches, others: segments.others, codes: codes),
                detail: [
                    "po": [segments.agreement ?? 0], "pc": [1 / Double(codes)], "codes": [Double(codes)],
                ])
        default: throw .unknownMeasure(coefficient, kind: kind)
        }
    }

    private func f1(_ matching: SpanMatching, _ document: CodedDocument) throws(AgreementError) -> CaseResult {
        let matches = try matching.matches(in: document, 0, 1)
        return CaseResult(
            id, value: matches.f1,
            detail: [
                "first_matched": [Double(matches.firstMatched)], "second_matched": [Double(matches.secondMatched)],
            ])
    }

    private func segments(_ document: CodedDocument) throws(AgreementError) -> SegmentMatches {
        guard let overlap = weights.flatMap(Double.init) else { throw .unknownMeasure(coefficient, kind: kind) }
        var segments = SegmentMatches()
        segments.add(document.spans, overlap: overlap)
        return segments
    }
}
