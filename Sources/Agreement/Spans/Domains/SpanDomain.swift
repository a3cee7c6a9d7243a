/// A semantic domain: codes that exclude one another, such as the levels of one scale.
///
/// A passage may carry one code of each domain. A coder who gives two codes of one domain to overlapping passages says
/// two things at once about one question, and coefficients that compare the codes of a domain then have no value.
public struct SpanDomain: Hashable, Sendable {
    public var name: String
    /// The names of its codes, in their order where codes are ordered.
    public var codes: [String]

    public init(name: String, codes: [String]) {
        self.name = name
        self.codes = codes
    }
}

extension [SpanDomain] {
    /// Where the codes of each domain stand among `codes`.
    ///
    /// - Throws: ``AgreementError/unknownCode(_:domain:)``, ``AgreementError/repeatedName(_:in:)``.
    func positions(in codes: [String]) throws(AgreementError) -> [(domain: SpanDomain, codes: [Int])] {
        try map(\.name).checkUnique(among: "domains")
        try flatMap(\.codes).checkUnique(among: "codes of the domains")
        let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
        var positions: [(domain: SpanDomain, codes: [Int])] = []
        for domain in self {
            var own: [Int] = []
            for code in domain.codes {
                guard let place = places[code] else { throw .unknownCode(code, domain: domain.name) }
                own.append(place)
            }
            positions.append((domain, own))
        }
        return positions
    }
}
