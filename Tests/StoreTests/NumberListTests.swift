import CSQLite
import GRDB
import TestSupport
import Testing

@testable import Store

/// Lists of numbers as JSON.
@Suite struct NumberListTests {
    private static func read(_ json: String) throws -> [[Double?]] {
        try Array(json.utf8).withUnsafeBufferPointer { bytes in
            var reader = NumberListReader(bytes)
            var lists: [[Double?]] = []
            while try reader.next() { lists.append(reader.list) }
            return lists
        }
    }

    @Test func `what is written is read again, to the last bit`() throws {
        var chance = SplitMix(seed: 5)
        for _ in 0..<200 {
            let lists: [[Double?]] = (0..<Int.random(in: 1...9, using: &chance)).map { _ in
                let whole = Double(Int.random(in: 0...Int(pow10(.random(in: 0...15, using: &chance))), using: &chance))
                let rest = (0..<Int.random(in: 0...5, using: &chance)).map { _ -> Double? in
                    let number = Double(bitPattern: UInt64.random(in: .min ... .max, using: &chance))
                    return number.isFinite ? number : nil
                }
                return [whole] + rest
            }
            var writer = NumberListWriter()
            for list in lists {
                writer.beginList()
                for (position, number) in list.enumerated() {
                    if position == 0 {
                        writer.add(Int(number ?? 0))
                    } else if let number {
                        writer.add(number)
                    } else {
                        writer.addNull()
                    }
                }
                writer.endList()
            }
            let json = String(decoding: writer.finish(), as: UTF8.self)
            #expect(try Self.read(json) == lists)
            #expect(!json.contains(" "))
        }
    }

    private func pow10(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * 10 } }

    @Test(arguments: [
        "", "[", "[]", "[[]]", "[[1]", "[[1],]", "[[1]]]", "[[1,]]", "[[1 ]]", "[[a]]", "[1]", "[[1][2]]",
    ])
    func `what is no list of lists of numbers is refused`(_ json: String) {
        #expect(throws: DatabaseError.self) { try Self.read(json) }
    }

    @Test(arguments: ["[[-1,2]]", "[[3,2]]", "[[1]]", "[[1.5,2]]", "[[null,2]]"])
    func `what is no range of a text is refused`(_ json: String) {
        #expect(throws: DatabaseError.self) {
            try Array(json.utf8).withUnsafeBufferPointer { bytes in
                var reader = NumberListReader(bytes)
                _ = try reader.next()
                _ = try reader.range()
            }
        }
    }

    @Test func `lists longer than SQLite holds are refused in words`() throws {
        let queue = try DatabaseQueue()
        try queue.write { db in
            try db.execute(sql: "CREATE TABLE lists (list TEXT)")
            let statement = try SQLiteStatement(db, "INSERT INTO lists VALUES (?1)")
            sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_LENGTH, 1000)
            let error = #expect(throws: DatabaseError.self) {
                try [UInt8](repeating: 49, count: 1001).withUnsafeBufferPointer {
                    try statement.run(binding: $0, at: 0)
                }
            }
            #expect(StoreError(try #require(error), path: "study.emic").description.contains("divide it"))
            #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM lists") == 0)
        }
    }
}
