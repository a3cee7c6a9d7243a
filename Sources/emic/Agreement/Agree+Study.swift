import Agreement
import CodingModel
import Store

extension Agree {
    /// The report on the study's coders and codes.
    func report(onStudy store: StudyStore) throws -> AgreementReport {
        try store.snapshot { store in
            let data = try compared(in: store, unit: unit ?? .character)
            let choice = try MeasureChoice(measure)
            var subjects = try data.codeSubjects()
            if subjects.count != 1 || choice.named.contains(where: \.isForSets) {
                subjects.append(try data.setSubject())
            }
            let results = try results(of: subjects, choice)
            return AgreementReport(
                unit: data.unit.rawValue, coders: data.coders.map(\.name), documents: data.documents.map(\.name),
                facts: facts(of: data),
                assumptions: assumptions(of: data) + Conventions(results).sentences,
                results: results, isOfOneCoder: sameCoder)
        }
    }

    /// The coefficients of each subject.
    func results(of subjects: [Subject], _ choice: MeasureChoice) throws -> [AgreementResult] {
        try subjects.flatMap { subject in
            try choice.coefficients(for: subject).map {
                try AgreementResult($0, of: subject, choice.options(for: subject), intervals)
            }
        }
    }

    /// The chosen coders, codes and documents of a study, cut into units.
    ///
    /// - Parameter only: Codes to compare instead of those chosen.
    func compared(in store: StudyStore, unit: AgreementUnit, only: [Code]? = nil) throws -> StudyAgreement {
        let counts = try store.codingCounts()
        let compared = try comparedCoders(in: store, counts: counts)
        let codebook = try store.codebook()
        let chosen = try codes.isEmpty ? nil : codebook.codes(named: codes, in: store)
        let explained = try reports.explain.flatMap { $0 == "all" ? nil : [try store.code(at: $0, in: codebook)] }
        let ids = Set(compared.map(\.id))
        let used = Set(counts.filter { ids.contains($0.coder) }.map(\.code))
        let data = try StudyAgreement(
            of: store, unit: unit, coders: compared,
            codes: only ?? explained ?? chosen ?? codebook.codes.filter { used.contains($0.id) },
            documents: documents.isEmpty ? nil : store.documents(named: documents),
            keepingSpans: reports.program == .maxqda || comparesPassages)
        guard !data.documents.isEmpty else { throw nothingInCommon(data) }
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
        let active = Set(counts.map(\.coder))
        let found = try store.coders().filter { active.contains($0.id) }
        guard found.count >= 2 else { throw AgreementError.tooFewCoders(found: found.count) }
        return found
    }

    private func nothingInCommon(_ data: StudyAgreement) -> any Error {
        let coders = data.coders.map(\.name).joined(separator: ", ")
        // The document that fewest have yet to finish is the shortest way out.
        guard let first = data.leftOut.min(by: { $0.unfinished.count < $1.unfinished.count }) else {
            if !data.blind.isEmpty {
                return CommandError.refused(
                    "what \(coders) might have in common is still coded blind, so there is nothing to compare yet: "
                        + "'emic coders status' tells who has to finish")
            }
            if !data.apart.isEmpty {
                return CommandError.refused(
                    "\(coders) were assigned no part of a document in common, so there is nothing to compare: "
                        + "assign them the same ones with 'emic coders assign', or compare others with --coders")
            }
            return CommandError.refused(
                "\(coders) have coded no document in common, so there is nothing to compare: "
                    + "let them code the same one, or compare others with --coders")
        }
        let waiting = first.unfinished.map(\.name)
        return CommandError.refused(
            "no document was finished by all of \(coders), so there is nothing to compare: "
                + "'\(first.document.name)' is not finished by \(waiting.joined(separator: ", ")) "
                + "('emic coders finish' says that it is), or compare others with --coders")
    }
}

extension StudyAgreement {
    /// The units of each code.
    func codeSubjects() throws -> [Subject] {
        try codes.indices.map { Subject(code: codes[$0].path, data: try unitizing.data(code: $0), values: .code) }
    }

    /// The units with the sets of codes that they carry.
    func setSubject() throws -> Subject {
        Subject(code: nil, data: try unitizing.dataForAllCodes(), values: .sets)
    }
}
