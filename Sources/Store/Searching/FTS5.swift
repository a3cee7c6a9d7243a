import CSQLite
import GRDB
import GRDBSQLite
import Glibc

/// FTS5's interface on a connection: a function that tells where a row's words stand, and the index's tokenizer.
enum FTS5 {
    /// The name of the function that gives the places of a query's phrases in a row.
    static let places = "emic_places"

    /// Makes ``places`` known to a connection.
    ///
    /// In SQL it gives, for each place of a phrase, the number of its first token in the row and how many it has, as
    /// pairs of 32-bit integers. Unlike FTS5's `highlight` it needs no text.
    static func addFunctions(to connection: OpaquePointer) throws {
        let api = try interface(of: connection)
        let code = api.pointee.xCreateFunction(
            api, places, nil,
            { api, context, result, _, _ in
                guard let api, let context else { return }
                var count: Int32 = 0
                guard api.pointee.xInstCount(context, &count) == SQLITE_OK else { return }
                var numbers: [Int32] = []
                for instance in 0..<count {
                    var (phrase, column, token): (Int32, Int32, Int32) = (0, 0, 0)
                    guard api.pointee.xInst(context, instance, &phrase, &column, &token) == SQLITE_OK else { return }
                    numbers += [token, api.pointee.xPhraseSize(context, phrase)]
                }
                let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
                numbers.withUnsafeBytes { bytes in
                    sqlite3_result_blob(result, bytes.baseAddress, Int32(bytes.count), transient)
                }
            }, nil)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    static func interface(of connection: OpaquePointer) throws -> UnsafeMutablePointer<fts5_api> {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nil) == SQLITE_OK else {
            throw DatabaseError(message: "SQLite was built without its full-text index FTS5")
        }
        defer { sqlite3_finalize(statement) }
        var found: UnsafeMutablePointer<fts5_api>?
        // SQLite keeps the name, so it must stay where it is.
        let name: StaticString = "fts5_api_ptr"
        withUnsafeMutablePointer(to: &found) { pointer in
            name.withUTF8Buffer { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    _ = sqlite3_bind_pointer(statement, 1, pointer, characters.baseAddress, nil)
                }
            }
            _ = sqlite3_step(statement)
        }
        guard let found else { throw DatabaseError(message: "SQLite's full-text index FTS5 can't be reached") }
        return found
    }
}

/// Divides texts into words as the index does.
final class SearchTokenizer {
    struct Token {
        /// Bytes of the text.
        var range: Range<Int>
        /// The word as the index holds it; empty if it was not asked for.
        var term: [UInt8]
    }

    private let tokenizer: fts5_tokenizer
    private let handle: OpaquePointer

    init(_ db: Database) throws {
        guard let connection = db.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
        let api = try FTS5.interface(of: connection)
        var (tokenizer, context, handle): (fts5_tokenizer, UnsafeMutableRawPointer?, OpaquePointer?) = (
            fts5_tokenizer(), nil, nil
        )
        // As in the index's declaration.
        let options = ["remove_diacritics", "0", "categories", "L* M* N* Co"]
        let copies = options.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        var arguments = copies.map { UnsafePointer<CChar>($0) }
        guard api.pointee.xFindTokenizer(api, "unicode61", &context, &tokenizer) == SQLITE_OK,
            tokenizer.xCreate(context, &arguments, Int32(arguments.count), &handle) == SQLITE_OK, let handle
        else { throw DatabaseError(message: "SQLite's full-text index FTS5 has no tokenizer unicode61") }
        (self.tokenizer, self.handle) = (tokenizer, handle)
    }

    deinit { tokenizer.xDelete(handle) }

    /// The tokens of a text, in order.
    func tokens(in text: UnsafeBufferPointer<UInt8>, withTerms: Bool = false) -> [Token] {
        final class Found {
            var tokens: [Token] = []
            var withTerms = false
        }
        let found = Found()
        found.withTerms = withTerms
        text.withMemoryRebound(to: CChar.self) { characters in
            _ = tokenizer.xTokenize(
                handle, Unmanaged.passUnretained(found).toOpaque(), FTS5_TOKENIZE_DOCUMENT, characters.baseAddress,
                Int32(characters.count),
                { context, _, term, count, start, end in
                    guard let context else { return SQLITE_ERROR }
                    let found = Unmanaged<Found>.fromOpaque(context).takeUnretainedValue()
                    let bytes = UnsafeRawBufferPointer(start: term, count: Int(count))
                    let range = Int(start)..<Int(end)
                    found.tokens.append(Token(range: range, term: found.withTerms ? Array(bytes) : []))
                    return SQLITE_OK
                })
        }
        return found.tokens
    }

    /// The words of a text, as the index holds them.
    func terms(in text: String) -> [String] {
        var text = text
        return text.withUTF8 { tokens(in: $0, withTerms: true) }.map { String(decoding: $0.term, as: UTF8.self) }
    }
}
