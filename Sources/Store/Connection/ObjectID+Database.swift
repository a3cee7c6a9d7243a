import CodingModel
import Foundation
import GRDB

extension ObjectID {
    /// The sixteen bytes as the database stores them.
    var data: Data { Data(bytes) }

    /// The identity in the first column of the query's first row.
    static func fetchOne(
        _ db: Database, _ sql: String, _ arguments: StatementArguments = StatementArguments()
    ) throws -> ObjectID? {
        try Data.fetchOne(db.cachedStatement(sql: sql), arguments: arguments).flatMap { ObjectID(bytes: $0) }
    }

    /// The identities in the first column of the query's rows.
    static func fetchAll(
        _ db: Database, _ sql: String, _ arguments: StatementArguments = StatementArguments()
    ) throws -> [ObjectID] {
        try Data.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).compactMap { ObjectID(bytes: $0) }
    }
}

extension [UInt8] {
    /// The bytes as the database stores them.
    var data: Data { Data(self) }
}

extension Row {
    /// The identity in a column that holds one.
    func id(_ column: Int) throws -> ObjectID {
        guard let id = optionalID(column) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an identity has not 16 bytes")
        }
        return id
    }

    /// The identity in a column that may hold none.
    func optionalID(_ column: Int) -> ObjectID? {
        (self[column] as Data?).flatMap { ObjectID(bytes: $0) }
    }

    /// The time in a column that holds one.
    func time(_ column: Int) -> Timestamp { Timestamp(milliseconds: self[column]) }
}
