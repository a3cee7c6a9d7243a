/// Codes that are compared together, and the documents with their spans.
struct SpanGroup: Sendable {
    /// The only code; `nil` where there are several.
    var code: String?
    /// The domain's name, where the group is one.
    var domain: String?
    var continua: Continua
}

extension SpanCoefficient {
    /// The groups of codes that `options` compare together.
    ///
    /// - Throws: ``AgreementError`` if no document was finished by two coders, or by too many for the coefficient, or if
    ///   domains name codes that there are not, or one twice.
    func groups(_ data: SpanData, _ options: SpanOptions) throws(AgreementError) -> [SpanGroup] {
        let continua = try Continua(data)
        if compares == .two, continua.coders.count != 2 {
            throw .twoCodersNeeded(coefficient: id, found: continua.coders.count)
        }
        if needsTokens { try continua.checkTokens(for: id) }
        switch options.grouping {
        case .allCodes:
            return [SpanGroup(continua: continua)]
        case .eachCode:
            return data.codes.indices.map { code in
                SpanGroup(code: data.codes[code], continua: continua.selecting(codes: [code]))
            }
        case .domains(let domains):
            return try domains.positions(in: data.codes).map { domain, codes in
                SpanGroup(domain: domain.name, continua: continua.selecting(codes: codes))
            }
        }
    }
}

extension Continua {
    /// - Throws: ``AgreementError/noTokens(coefficient:document:)``, ``AgreementError/badSegments(unit:document:)``.
    fileprivate func checkTokens(for id: String) throws(AgreementError) {
        for document in documents {
            guard let tokens = document.segments else { throw .noTokens(coefficient: id, document: document.name) }
            guard tokens.followOneAnother(within: document.length) else {
                throw .badSegments(unit: .token, document: document.name)
            }
        }
    }
}
