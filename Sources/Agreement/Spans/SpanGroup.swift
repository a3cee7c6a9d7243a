/// Codes that are compared together, and the documents with their spans.
struct SpanGroup: Sendable {
    /// The only code; `nil` where there are several.
    var code: String?
    /// The domain's name, where the group is one.
    var domain: String?
    var continua: Continua
}

/// Spans in the order of the text, and by groups of codes that are compared together: made once for all coefficients.
public struct GroupedSpans: Sendable {
    let groups: [SpanGroup]

    /// - Throws: ``AgreementError`` if no document was finished by two coders, or if domains name codes that there are
    ///   not, or one twice.
    /// - Complexity: O(spans × log(spans)).
    public init(_ data: SpanData, _ grouping: SpanOptions.Grouping = .allCodes) throws(AgreementError) {
        let continua = try Continua(data)
        switch grouping {
        case .allCodes:
            groups = [SpanGroup(continua: continua)]
        case .eachCode:
            groups = data.codes.indices.map { code in
                SpanGroup(code: data.codes[code], continua: continua.selecting(codes: [code]))
            }
        case .domains(let domains):
            groups = try domains.positions(in: data.codes).map { domain, codes in
                SpanGroup(domain: domain.name, continua: continua.selecting(codes: codes))
            }
        }
    }
}

extension SpanCoefficient {
    /// - Throws: ``AgreementError`` if there are too many coders for the coefficient, or no tokens though it needs them.
    func check(_ spans: GroupedSpans) throws(AgreementError) {
        for group in spans.groups {
            if compares == .two, group.continua.coders.count != 2 {
                throw .twoCodersNeeded(coefficient: id, found: group.continua.coders.count)
            }
            if needsTokens { try group.continua.checkTokens(for: id) }
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
