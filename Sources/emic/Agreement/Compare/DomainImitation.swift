import Agreement
import Exchange

/// What ATLAS.ti would have shown of semantic domains, whose codes exclude one another.
struct DomainImitation {
    let coders: [String]
    let documents: [String]
    let facts: [(name: String, text: String)]
    let assumptions: [String]
    let entries: [Entry]
    let clashes: [DomainClash]

    /// One domain, one of its codes, or all domains together.
    struct Entry {
        /// `nil` for all domains together.
        let domain: String?
        /// `nil` for a domain.
        var code: String?
        /// Whether it is there; `nil` for all domains together.
        let presence: PresenceAgreement?
        /// Which code of the domain, or which domains, where passages meet.
        let choice: SpanEstimate
        /// How often a coder gave overlapping passages two codes of the domain; `nil` for all domains together.
        let violations: Int?
    }

    init(_ passages: ComparedPassages, _ options: SpanOptions) throws(AgreementError) {
        let data = passages.data
        coders = data.coders
        documents = data.documents.map(\.name)
        facts = passages.facts
        var (entries, clashes): ([Entry], [DomainClash]) = ([], [])
        for domain in passages.domains {
            let agreement = try DomainAgreement(domain, data, options)
            let count = agreement.clashes.count
            func add(_ code: String?, _ presence: PresenceAgreement, _ choice: SpanEstimate) {
                entries.append(
                    Entry(domain: domain.name, code: code, presence: presence, choice: choice, violations: count))
            }
            add(nil, agreement.presence, agreement.codeChoice)
            for (presence, choice) in zip(agreement.codePresences, agreement.codeChoices) {
                add(presence.name, presence, choice)
            }
            clashes += agreement.clashes
        }
        if passages.domains.count > 1 {
            let choice = try SpanDomain.choice(among: passages.domains, data)
            entries.append(Entry(domain: nil, presence: nil, choice: choice, violations: nil))
        }
        self.entries = entries
        self.clashes = clashes
        assumptions = (passages.assumptions + entries.flatMap(\.choice.assumptions)).uniqued()
    }

    /// A row a domain and each of its codes, and what the numbers mean.
    var page: Page {
        let columns =
            [TextTable.Column("domain or code")]
            + ["percent", "Holsti", "alpha binary", "cu/csu-alpha", "violations"].map { .init($0, alignment: .right) }
        let table = Page.Block.tableWithoutEmpty(columns, entries.map(\.cells))
        return Page(
            blocks: [.facts(facts), table] + clashes.blocks
                + [.list(clashes.more + notes + OtherProgram.atlasti.reasons + assumptions)])
    }

    /// Why values are missing, each reason once.
    private var notes: [String] {
        let missing = entries.flatMap(\.undefined)
        return missing.map(\.reason).uniqued().map { reason in
            "undefined: \(missing.filter { $0.reason == reason }.map(\.name).joined(separator: "; ")): \(reason)"
        }
    }

    var json: JSON {
        var pairs: [(String, JSON)] = [
            ("format", .text("emic-agreement-imitation")), ("version", .integer(1)),
            ("program", .text(OtherProgram.atlasti.rawValue)),
            ("coders", .array(coders.map(JSON.text))), ("documents", .array(documents.map(JSON.text))),
            ("reasons", .array(OtherProgram.atlasti.reasons.map(JSON.text))),
            ("assumptions", .array(assumptions.map(JSON.text))), ("results", .array(entries.map(\.json))),
        ]
        if !clashes.isEmpty { pairs.append(("violations", .array(clashes.map(\.json)))) }
        return .object(pairs)
    }

    static let table = Table<Entry>(
        "domains", "A row is a domain, one of its codes, or all domains together, with what ATLAS.ti shows.",
        [
            Column("domain", .string, "The domain; empty for all together.") { Field($0.domain) },
            Column("code", .string, "The code; empty for the domain.") { Field($0.code) },
            Column("percent_agreement", .number, "The share of characters of which coders say the same, 0 to 1.") {
                Field($0.presence?.percentAgreement.value)
            },
            Column("holsti", .number, "Holsti's index, 0 to 1.") { Field($0.presence?.holsti) },
            Column("alpha_binary", .number, "Krippendorff's alpha of coded and not coded characters.") {
                Field($0.presence?.alpha.value)
            },
            Column("cu_alpha", .number, "cu-alpha of a domain, csu-alpha of a code, Cu-alpha of all domains.") {
                Field($0.choice.value)
            },
            Column("undefined", .string, "Why there is no cu-alpha.") { Field($0.choice.undefined) },
            Column("coverage", .number, "The share of coded text on which cu-alpha rests, 0 to 1.") {
                Field($0.choice.coverage)
            },
            Column("violations", .integer, "How often a coder gave overlapping passages two codes of the domain.") {
                $0.violations.map(Field.integer) ?? .null
            },
        ])
}

extension DomainImitation.Entry {
    fileprivate var cells: [String] {
        func shown(_ value: Double?) -> String { value.map(Figures.rounded) ?? "–" }
        let name = code ?? domain.map { "codes of '\($0)'" } ?? "which domain (Cu-alpha)"
        let presence = presence.map {
            [$0.percentAgreement.value.map(Figures.percent) ?? "–", shown($0.holsti), shown($0.alpha.value)]
        }
        let count = code == nil ? violations ?? 0 : 0
        return [name] + (presence ?? ["", "", ""]) + [shown(choice.value), count > 0 ? String(count) : ""]
    }

    /// What has no value, and why.
    fileprivate var undefined: [(name: String, reason: String)] {
        let subject = code ?? domain.map { "codes of '\($0)'" }
        let name = code != nil ? "csu-alpha" : domain != nil ? "cu-alpha" : "Cu-alpha"
        return [
            presence?.alpha.undefined.map { ("\(subject ?? ""), alpha binary", $0) },
            choice.undefined.map { ([subject, name].compactMap(\.self).joined(separator: ", "), $0) },
        ].compactMap(\.self)
    }

    fileprivate var json: JSON {
        var pairs: [(String, JSON)] = [("domain", JSON(domain)), ("code", JSON(code))]
        if let presence {
            pairs += [
                ("percent_agreement", JSON(presence.percentAgreement.value)), ("holsti", JSON(presence.holsti)),
                ("alpha_binary", JSON(presence.alpha.value)),
            ]
        }
        pairs += [("cu_alpha", JSON(choice.value))]
        if let reason = choice.undefined { pairs.append(("undefined", .text(reason))) }
        pairs.append(("coverage", JSON(choice.coverage)))
        if let violations { pairs.append(("violations", .integer(violations))) }
        return .object(pairs)
    }
}

extension Agree {
    /// Shows what ATLAS.ti would have shown of domains.
    func runDomainImitation() throws {
        let options = SpanOptions(
            difference: measure.level.flatMap(Difference.init(named:)) ?? .nominal, scale: measure.by.scale)
        let imitation = try DomainImitation(comparedPassages(), options)
        try print(imitation.page, imitation.json, DomainImitation.table, imitation.entries)
    }
}
