extension AgreementCase {
    /// A code, named by `weights`, character by character.
    func byCharacter() throws(AgreementError) -> CaseResult {
        let (coders, code) = (coders ?? [], weights ?? "")
        var unitizing = try Unitizing(unit: .character, coders: coders, codes: [code])
        try unitizing.add(document(codes: [code]))
        let data = try unitizing.data(code: 0)
        if coefficient == "char_alpha" {
            let alpha = try Coefficient.krippendorffAlpha(data)
            return CaseResult(id, value: alpha.value, undefined: alpha.undefined, estimate: alpha)
        }
        guard coders.count == 2 else { throw .twoCodersNeeded(coefficient: coefficient, found: coders.count) }
        let counts = data.twoByTwo(0, 1, category: 1)
        switch coefficient {
        case "char_f1": return CaseResult(id, value: counts.positiveAgreement)
        case "char_jaccard": return CaseResult(id, value: counts.codedAgreement)
        case "char_cohen_kappa":
            let kappa = try Coefficient.cohenKappa(data)
            return CaseResult(
                id, value: kappa.value, undefined: kappa.undefined, estimate: kappa,
                detail: [
                    "both": [Double(counts.both)], "only_first": [Double(counts.onlyFirst)],
                    "only_second": [Double(counts.onlySecond)], "neither": [Double(counts.neither)],
                    "agreement": [counts.agreement ?? 0],
                ])
        default: throw .unknownMeasure(coefficient, kind: kind)
        }
    }
}
