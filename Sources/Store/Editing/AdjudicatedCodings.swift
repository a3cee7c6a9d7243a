import CodingModel
import Foundation

/// What an adjudication's row says of codings, as JSON.
struct AdjudicatedCodings: Codable, Hashable {
    /// A coding that coders differed on, as it was when that was settled.
    struct Given: Codable, Hashable {
        var id: String
        var code: String
        var start: Int
        var end: Int

        init(_ id: ObjectID, _ coding: CodingRow) {
            (self.id, code) = (id.description, coding.codeID.description)
            (start, end) = (coding.passage.range.lowerBound, coding.passage.range.upperBound)
        }
    }

    /// In ascending order of their identities.
    var given: [Given]
    /// The codings of the agreed version that came of it, in ascending order.
    var made: [String]

    init(given: [Given], made: [ObjectID]) {
        self.given = given
        self.made = made.sorted().map(\.description)
    }

    /// What `json` says.
    ///
    /// - Throws: ``JournalFormatError`` if this program can't have written it.
    init(json: String) throws {
        let read = try? JSONDecoder().decode(AdjudicatedCodings.self, from: Data(json.utf8))
        guard let read, (read.given.map(\.id) + read.made).allSatisfy({ ObjectID($0) != nil }) else {
            throw JournalFormatError()
        }
        self = read
    }

    var givenIDs: [ObjectID] { given.compactMap { ObjectID($0.id) } }
    var madeIDs: [ObjectID] { made.compactMap { ObjectID($0) } }

    /// Keys in order and no blanks, so that the same codings give the same bytes.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
