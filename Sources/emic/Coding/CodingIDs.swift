import CodingModel
import Store

extension StudyStore {
    /// The codings that values of an argument or option name, one by its id each, or several by comma; of an id, its
    /// beginning or its end will do where no other coding's is like that.
    ///
    /// - Throws: ``CommandError`` for what is no id, or that of no coding or of several.
    func codingIDs(named values: [String], of option: String) throws -> [ObjectID] {
        try values.names(of: option, isKnown: { _ in false }).map(codingID).uniqued()
    }

    /// The coding in force that one value of an option names, as ``codingIDs(named:of:)`` takes it.
    ///
    /// - Throws: ``CommandError`` for what is no id, that of no coding, or of several.
    func coding(named text: String, of option: String) throws -> Coding {
        let ids = try codingIDs(named: [text], of: option)
        guard let coding = try presentCodings(ids).first, ids.count == 1 else {
            throw CommandError.refused("\(option) takes the id of one coding, found \(ids.count)")
        }
        return coding
    }

    private func codingID(named text: String) throws -> ObjectID {
        if let whole = ObjectID(text) { return whole }
        guard text.count >= Self.fewestDigits, text.allSatisfy({ $0.isHexDigit || $0 == "-" }) else {
            throw CommandError.refused(
                "'\(visibleLine(text))' is not a coding's id, nor \(Self.fewestDigits) or more digits of its end: "
                    + "'emic codings --ids' lists them")
        }
        let found = try codingIDs(beginningOrEndingWith: text)
        guard let id = found.first else { throw CommandError.noCoding(text, study: path) }
        guard found.count == 1 else {
            throw CommandError.refused(
                "'\(text)' is the beginning or end of \(counted(found.count, "id")): take the last digits of the one "
                    + "that is meant, which are unlike the others'")
        }
        return id
    }

    /// The codings in force with these identities, in that order.
    ///
    /// - Throws: ``CommandError/noCoding(_:study:)``.
    func presentCodings(_ ids: [ObjectID]) throws -> [Coding] {
        let codings = try codings(ids)
        let present = Set(codings.map(\.id))
        if let missing = ids.first(where: { !present.contains($0) }) {
            throw CommandError.noCoding(missing.description, study: path)
        }
        return codings
    }

    /// Digits of an id that are taken for one.
    private static var fewestDigits: Int { 4 }
}
