import ArgumentParser
import CodingModel
import Store
import Texts

/// What of the texts a command says about a case.
struct CaseLinkOptions: ParsableArguments {
    @Option(
        name: [.customLong("document"), .customLong("documents")], parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Documents as a whole, several by comma.", valueName: "name"))
    var documents: [String] = []

    @Option(
        name: .customLong("speaker"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "A speaker in a document, that is all their turns; repeat it for more.", valueName: "document:name"))
    var speakers: [String] = []

    /// Whether anything is said.
    var isGiven: Bool { !documents.isEmpty || !speakers.isEmpty }

    /// What is meant, looked up.
    func links(in store: StudyStore) throws -> CaseLinks {
        CaseLinks(
            documents: documents.isEmpty ? [] : try store.documents(named: documents),
            speakers: try speakers.map { try store.speaker(at: $0) })
    }
}

/// What of the texts is to belong to a case, or to belong to it no more.
struct CaseLinks {
    var documents: [Document] = []
    var speakers: [(document: Document, speaker: Speaker)] = []
    var passages: [(document: Document, passage: Passage)] = []

    /// Links all to a case, and says in words what is new.
    func link(to owner: Case, in edit: StudyEdit) throws -> [String] {
        var made: [String] = []
        for document in documents where try edit.link(document: document.id, to: owner.id) {
            made.append("document '\(document.name)'")
        }
        for (document, speaker) in speakers where speaker.caseID != owner.id {
            try edit.setCase(of: speaker.id, to: owner.id)
            made.append("speaker '\(speaker.name)' of '\(document.name)'")
        }
        for (document, passage) in passages {
            let anchor = try edit.addAnchor(passage, in: document.id)
            if try edit.link(passage: anchor, to: owner.id) { made.append(document.place(of: passage)) }
        }
        return made
    }

    /// Takes all away from a case, and says in words what went.
    ///
    /// - Parameter anchors: the passages of the study that something hangs on.
    func unlink(from owner: Case, anchors: [AnchoredPassage], in edit: StudyEdit) throws -> [String] {
        var gone: [String] = []
        for document in documents where try edit.unlink(document: document.id, from: owner.id) {
            gone.append("document '\(document.name)'")
        }
        for (document, speaker) in speakers where speaker.caseID == owner.id {
            try edit.setCase(of: speaker.id, to: nil)
            gone.append("speaker '\(speaker.name)' of '\(document.name)'")
        }
        for (document, passage) in passages {
            let here = anchors.filter {
                $0.documentID == document.id && !$0.isLost && $0.passage.range == passage.range
            }
            for anchor in here where try edit.unlink(passage: anchor.id, from: owner.id) {
                gone.append(document.place(of: passage))
            }
        }
        return gone
    }
}

extension Document {
    /// `passage 120..180 of 'interview-3'`.
    fileprivate func place(of passage: Passage) -> String {
        "passage \(passage.range.lowerBound)..\(passage.range.upperBound) of '\(name)'"
    }
}

extension StudyStore {
    /// The speaker that `text` names as `document:name`; both names may have colons of their own.
    fileprivate func speaker(at text: String) throws -> (document: Document, speaker: Speaker) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count > 1 else {
            throw CommandError.refused("'\(text)' names no speaker: write document:name, as in interview-3:Head")
        }
        func split(_ count: Int) -> (document: String, speaker: String) {
            (parts.prefix(count).joined(separator: ":"), parts.dropFirst(count).joined(separator: ":"))
        }
        let known = (1..<parts.count).map(split).first { (try? self.document(named: $0.document)) != nil }
        let (name, speaker) = known ?? split(1)
        let document = try self.document(named: name)
        return (document, try self.speaker(named: speaker, in: document))
    }
}
