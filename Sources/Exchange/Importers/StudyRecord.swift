import CodingModel

/// A row of a study's JSON, whose values are taken out as what their columns hold.
struct StudyRecord {
    let object: JSONObject
    let file: String
    let line: Int

    init(_ piece: JSONPiece) throws(ExchangeError) {
        object = try piece.object()
        (file, line) = (piece.file, piece.line)
    }

    /// The error that says what is wrong with this row.
    func error(_ problem: StudyProblem) -> ExchangeError { .study(file, line: line, problem) }

    func optionalText(_ key: String) throws(ExchangeError) -> String? {
        switch object[key] {
        case nil, .null: return nil
        case .string(let text): return text
        case let other?: throw wrong(key, Found(kind: other.kind), "a text")
        }
    }

    func text(_ key: String) throws(ExchangeError) -> String {
        guard let text = try optionalText(key) else { throw .row(file, line: line, .emptyCell(column: key)) }
        return text
    }

    func optionalID(_ key: String) throws(ExchangeError) -> ObjectID? {
        guard let text = try optionalText(key) else { return nil }
        guard let id = ObjectID(text) else { throw wrong(key, Found(text), "a UUID") }
        return id
    }

    func id(_ key: String) throws(ExchangeError) -> ObjectID {
        guard let id = try optionalID(key) else { throw .row(file, line: line, .emptyCell(column: key)) }
        return id
    }

    /// Identities, one a line; none where there is nothing.
    func ids(_ key: String) throws(ExchangeError) -> [ObjectID] {
        var ids: [ObjectID] = []
        for line in (try optionalText(key) ?? "").split(separator: "\n") {
            guard let id = ObjectID(line) else { throw wrong(key, Found(String(line)), "UUIDs, one a line") }
            ids.append(id)
        }
        return ids
    }

    func optionalTime(_ key: String) throws(ExchangeError) -> Timestamp? {
        guard let text = try optionalText(key) else { return nil }
        guard let time = Timestamp(text) else {
            throw wrong(key, Found(text), "a date and time as in 2026-11-22T09:30:00Z")
        }
        return time
    }

    func time(_ key: String) throws(ExchangeError) -> Timestamp {
        guard let time = try optionalTime(key) else { throw .row(file, line: line, .emptyCell(column: key)) }
        return time
    }

    func count(_ key: String, from least: Int) throws(ExchangeError) -> Int {
        guard let value = object[key], value != .null else {
            throw .row(file, line: line, .emptyCell(column: key))
        }
        guard case .number(let text) = value else { throw wrong(key, Found(kind: value.kind), "a whole number") }
        guard let count = Int(text), count >= least else {
            throw wrong(key, Found(text), "a whole number, \(least) or more")
        }
        return count
    }

    func optionalCount(_ key: String, from least: Int) throws(ExchangeError) -> Int? {
        guard let value = object[key], value != .null else { return nil }
        return try count(key, from: least)
    }

    func optionalNumber(_ key: String) throws(ExchangeError) -> Double? {
        guard let value = object[key], value != .null else { return nil }
        guard case .number(let text) = value else { throw wrong(key, Found(kind: value.kind), "a number") }
        guard let number = Double(text), number.isFinite else { throw wrong(key, Found(text), "a number") }
        return number
    }

    /// A yes or no; no where the column is missing or empty.
    func flag(_ key: String) throws(ExchangeError) -> Bool {
        switch object[key] {
        case nil, .null: return false
        case .boolean(let flag): return flag
        case let other?: throw wrong(key, Found(kind: other.kind), "true or false")
        }
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String) throws(ExchangeError) -> Choice {
        let text = try text(key)
        guard let choice = Choice(rawValue: text) else {
            let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw wrong(key, Found(text), "one of \(choices)")
        }
        return choice
    }

    private func wrong(_ key: String, _ found: Found, _ expected: String) -> ExchangeError {
        .row(file, line: line, .cell(column: key, found: found, expected: expected))
    }
}
