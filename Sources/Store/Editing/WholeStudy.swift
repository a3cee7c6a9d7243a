public import CodingModel
import GRDB

extension StudyEdit {
    /// Takes over a whole study, with its identities, into one that is still empty.
    ///
    /// - Throws: ``StoreError/notEmpty(study:)`` if there are documents, codes or coders already.
    /// - Returns: how many codings were taken over.
    public func add(_ dataset: any CodedDataset) throws -> Int {
        guard try store.isEmpty() else { throw StoreError.notEmpty(study: store.path) }
        let study = try dataset.study()
        for coder in try dataset.coders() {
            try addCoder(Name(coder.name), id: coder.id, createdAt: coder.createdAt)
        }
        try addCodes(dataset.codebook(), dataset.codeVersions())
        try dataset.forEachDocument { document in
            // The cases that speakers are come later.
            let speakers = try dataset.speakers(of: document.id)
                .map { Speaker(id: $0.id, documentID: $0.documentID, name: $0.name, caseID: nil) }
            try addDocument(
                document, text: try dataset.text(of: document.id), structure: try dataset.structure(of: document.id),
                speakers: speakers, original: try dataset.original(of: document.id))
        }
        for attribute in try dataset.attributes() {
            try addAttribute(attribute)
        }
        try dataset.forEachAnchor { try addAnchor($0) }
        try dataset.forEachCase { try addCase($0) }
        try dataset.forEachDocument { document in
            for speaker in try dataset.speakers(of: document.id) where speaker.caseID != nil {
                try setCase(of: speaker.id, to: speaker.caseID)
            }
        }
        try dataset.forEachAssignment { try addAssignment($0) }
        var count = 0
        try dataset.forEachCoding(matching: .all) { coding in
            let new = NewCoding(
                documentID: coding.documentID, passage: coding.passage, codeID: coding.codeID,
                coderID: coding.coderID, weight: coding.weight, origin: coding.origin, id: coding.id,
                createdAt: coding.createdAt, codeVersion: coding.codeVersion)
            guard case .made = try addCoding(new) else {
                throw StoreError.invalid("coding \(coding.id) says again what another coding says")
            }
            count += 1
        }
        try dataset.forEachMemo { try addMemo($0) }
        try dataset.forEachAdjudication { try addAdjudication($0) }
        try adopt(study)
        return count
    }

    /// Adds parents before children, but with integer keys in the order in which the codes came into their study: the
    /// order of their versions, and of codings in one place.
    private func addCodes(_ codebook: Codebook, _ versions: [CodeVersion]) throws {
        let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM codes") ?? 0
        var keys: [ObjectID: Int64] = [:]
        for version in versions where keys[version.codeID] == nil {
            keys[version.codeID] = last + Int64(keys.count) + 1
        }
        for code in codebook.codes {
            _ = try addBareCode(
                Name(code.name), parent: code.parent, page: code.page, color: code.color, id: code.id,
                createdAt: code.createdAt,
                rowID: keys[code.id])
            try addExamples(code.page, to: code.id)
        }
        for version in versions {
            try addCodeVersion(version)
        }
    }
}
