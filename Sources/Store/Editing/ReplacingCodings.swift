public import CodingModel
import GRDB

/// What is to become of a coding; what is `nil` stays as it is.
public struct CodingChange: Hashable, Sendable {
    /// Where it goes, in the document's current text.
    public var passage: Passage?
    public var codeID: ObjectID?
    /// `.some(nil)` takes the weight away.
    public var weight: Double??

    public init(passage: Passage? = nil, codeID: ObjectID? = nil, weight: Double?? = nil) {
        self.passage = passage
        self.codeID = codeID
        self.weight = weight
    }
}

/// What became of a coding that was to be replaced.
public enum ReplacedCoding: Hashable, Sendable {
    /// It is as was asked for, with its identity and memos.
    case replaced
    /// It was so before; nothing was changed.
    case unchanged
    /// The same coder gave the same code to that passage in another coding; nothing was changed.
    case taken(by: ObjectID)
}

extension StudyEdit {
    /// Moves a coding, or gives it another code or weight. Its identity, its memos, its coder and when it was made stay.
    ///
    /// A coding without a place in the current text gets one by its passage, and then no longer waits for a decision.
    ///
    /// - Throws: ``StoreError/beyond(range:document:length:)`` or ``StoreError/invalid(_:)`` as
    ///   ``addCoding(_:)`` does, and where there is no such coding in force or it has no place and is given none.
    public func replaceCoding(_ id: ObjectID, with change: CodingChange) throws -> ReplacedCoding {
        guard let old = try CodingRow.inForce(id, in: db) else {
            throw StoreError.invalid("there is no coding with the id \(id) in \(store.path)")
        }
        let document = try targets.document(old.documentID)
        let isPlaced = old.revision == document.revision.rowID
        guard isPlaced || change.passage != nil else {
            throw StoreError.invalid(
                "coding \(id) has no place in the current text of '\(document.name)': say where it goes")
        }
        let passage = change.passage ?? old.passage
        try require(passage, in: document)
        let weight = try storable(change.weight ?? old.weight)
        let code: (rowID: Int64, version: (rowID: Int64, id: ObjectID)) =
            if let codeID = change.codeID, codeID != old.codeID {
                try usable(targets.code(codeID, version: nil)).keys
            } else {
                (old.codeRowID, old.codeVersion)
            }
        guard !isPlaced || passage.range != old.passage.range || code.rowID != old.codeRowID || weight != old.weight
        else { return .unchanged }
        let row = CodingTable.NewRow(
            id: newID(), revision: document.revision, passage: passage, codeRowID: code.rowID,
            codeVersion: code.version, coder: old.coder, weight: weight, createdAt: old.createdAt, origin: old.origin,
            continues: id)
        if let present = try codings.holder(of: row), present != id { return .taken(by: present) }
        _ = try removeRow(of: id)
        _ = try codings.insert(row)
        if !isPlaced || passage.range != old.passage.range { try removeReview(of: id) }
        return .replaced
    }

    private func usable(_ code: CodingTargets.CodeTarget) throws -> CodingTargets.CodeTarget {
        guard !code.isRetired else { throw StoreError.retired(code: code.name) }
        return code
    }

    /// Refuses a passage that is empty, ends beyond the text, or has not the length of its quotation.
    func require(_ passage: Passage, in document: CodingTargets.DocumentTarget) throws {
        let range = passage.range
        guard !range.isEmpty, range.lowerBound >= 0 else {
            throw StoreError.invalid("passage \(range.lowerBound)..<\(range.upperBound) is empty")
        }
        guard range.upperBound <= document.length else {
            throw StoreError.beyond(range: range, document: document.name, length: document.length)
        }
        guard passage.quotation.unicodeScalars.count == range.count else {
            throw StoreError.invalid(
                "passage \(range.lowerBound)..<\(range.upperBound) of '\(document.name)' has not the length of its quotation"
            )
        }
    }

    /// The weight as SQLite stores it: minus zero as zero, and nothing that is no number.
    func storable(_ weight: Double?) throws -> Double? {
        guard weight?.isFinite ?? true else {
            throw StoreError.invalid("a weight is a finite number, found \(weight ?? 0)")
        }
        return weight == 0 ? 0 : weight
    }
}

extension CodingTargets.CodeTarget {
    fileprivate var keys: (rowID: Int64, version: (rowID: Int64, id: ObjectID)) { (rowID, version) }
}
