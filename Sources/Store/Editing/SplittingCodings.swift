public import CodingModel
import GRDB

/// What became of a coding whose code was split into others.
public struct SplitCoding: Hashable, Sendable {
    /// Codings that the passage got besides the one that it had.
    public var added = 0
    /// Codes that the same coder had given to the passage before.
    public var thereBefore = 0
}

extension StudyEdit {
    /// Gives the passage of a coding one or several codes in place of the one it has. The coding stays the one it is
    /// with the first of them; each further one is a coding of its own, by the same coder and with the same weight.
    ///
    /// - Throws: as ``replaceCoding(_:with:)`` does.
    public func splitCoding(_ coding: Coding, into codes: [ObjectID]) throws -> SplitCoding {
        var split = SplitCoding()
        guard let first = codes.first else { return split }
        for code in codes.dropFirst() {
            let added = try addCoding(
                NewCoding(
                    documentID: coding.documentID, passage: coding.passage, codeID: code, coderID: coding.coderID,
                    weight: coding.weight, origin: coding.origin))
            if case .made = added { split.added += 1 } else { split.thereBefore += 1 }
        }
        if case .taken(let present) = try replaceCoding(coding.id, with: CodingChange(codeID: first)) {
            try joinCoding(coding.id, with: present)
            split.thereBefore += 1
        }
        return split
    }
}
