import Agreement
import CodingModel
import Exchange
import Store

extension Agree {
    /// The report on the study's coders and codes.
    func report(onStudy store: StudyStore) throws -> AgreementReport {
        try store.snapshot { store in
            let data = try compared(in: store, unit: unit ?? .character)
            let choice = try MeasureChoice(measure)
            let results = try results(of: data.unitizing.subjects(choice), choice)
            return AgreementReport(
                unit: data.unit.rawValue, coders: data.coders.map(\.name), documents: data.documents.map(\.name),
                facts: facts(of: data),
                assumptions: choice.leftOut(of: results) + passagesBesideAll(choice) + assumptions(of: data)
                    + Conventions(results).sentences,
                results: results, isOfOneCoder: sameCoder)
        }
    }

    /// How to have all coefficients of passages, where all are asked for and only those of units are meant.
    private func passagesBesideAll(_ choice: MeasureChoice) -> [String] {
        choice.isAll
            ? ["all are those of units; those of passages are had by naming one too, as in --coefficient all,span-f1"]
            : []
    }

    /// The coefficients of each subject, computed side by side.
    func results(of subjects: [Subject], _ choice: MeasureChoice) throws -> [AgreementResult] {
        let pairs = subjects.flatMap { subject in
            choice.coefficients(for: subject).map {
                (coefficient: $0, subject: subject, options: choice.options(for: subject))
            }
        }
        let intervals = intervals
        return try sideBySide(pairs.count) { place in
            let pair = pairs[place]
            return Result { try AgreementResult(pair.coefficient, of: pair.subject, pair.options, intervals) }
        }.map { try $0.get() }
    }

    /// What of a study is compared.
    struct Selection {
        let coders: [Coder]
        let codes: [Code]
        let documents: [Document]?
        /// Agreed versions that are left out because nobody named them.
        let agreedVersions: [Coder]
    }

    /// The chosen coders, codes and documents of a study.
    func selection(in store: StudyStore) throws -> Selection {
        let counts = try store.codingCounts()
        let compared = try comparedCoders(in: store, counts: counts)
        let codebook = try store.codebook()
        let chosen = try codes.isEmpty ? nil : codebook.codes(named: codes, in: store)
        let explained = try reports.explain.flatMap { $0 == "all" ? nil : [try store.code(at: $0, in: codebook)] }
        let ids = Set(compared.map(\.id))
        let used = Set(counts.filter { ids.contains($0.coder) }.map(\.code))
        return Selection(
            coders: compared, codes: explained ?? chosen ?? codebook.codes.filter { used.contains($0.id) },
            documents: try documents.isEmpty ? nil : store.documents(named: documents),
            agreedVersions: try coders.isEmpty ? store.agreedVersions(among: counts) : [])
    }

    /// The chosen coders, codes and documents of a study, cut into units.
    ///
    /// - Parameter only: Codes to compare instead of those chosen.
    func compared(
        in store: StudyStore, unit: AgreementUnit, only: [Code]? = nil, visit: StudyAgreement.Visitor? = nil
    ) throws -> StudyAgreement {
        let selection = try selection(in: store)
        var data = try StudyAgreement(
            of: store, unit: unit, coders: selection.coders, codes: only ?? selection.codes,
            documents: selection.documents, keepingSpans: reports.program == .maxqda || comparesPassages, visit: visit)
        data.agreedVersions = selection.agreedVersions
        guard !data.documents.isEmpty else { throw data.nothingInCommon }
        return data
    }

    private func comparedCoders(in store: StudyStore, counts: [CodingCount]) throws -> [Coder] {
        if !coders.isEmpty {
            let chosen = try store.coders(named: coders).uniqued()
            guard chosen.count >= 2 else {
                throw sameCoder ? Passes.onlyOne(chosen[0]) : AgreementError.tooFewCoders(found: chosen.count)
            }
            return chosen
        }
        return try store.codersToCompare(counts)
    }
}
