import CodingModel

/// Cases and memos, and the passages that they hang on.
extension StudyDocument {
    func forEachCase(_ body: (Case) throws -> Void) throws {
        var values: [ObjectID: [String: String]] = [:]
        var (documents, passages): ([ObjectID: [ObjectID]], [ObjectID: [ObjectID]]) = ([:], [:])
        let names = Dictionary(allAttributes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        try forEachRow(of: "case_values") { row, _ in
            let id = try row.id("attribute_id")
            guard let name = names[id] else {
                throw row.error(.unknown(column: "attribute_id", id: id.description, table: "attributes"))
            }
            values[try row.id("case_id"), default: [:]][name] = try row.optionalText("value") ?? ""
        }
        try forEachRow(of: "case_documents") { row, _ in
            documents[try row.id("case_id"), default: []].append(try document(row).id)
        }
        if has("case_passages") {
            try forEachRow(of: "case_passages") { row, _ in
                passages[try row.id("case_id"), default: []].append(try row.id("passage_id"))
            }
        }
        try forEachRow(of: "cases") { row, _ in
            let id = try row.id("case_id")
            try body(
                Case(
                    id: id, name: try row.text("case"), createdAt: try row.time("created_at"),
                    documentIDs: documents[id] ?? [], passageIDs: passages[id] ?? [], values: values[id] ?? [:]))
        }
    }

    func forEachMemo(_ body: (Memo) throws -> Void) throws {
        try forEachRow(of: "memos") { row, _ in
            let coderID = try row.optionalID("coder_id") == nil ? nil : try coder(row).id
            try body(
                Memo(
                    id: try row.id("memo_id"), subject: try row.choice("subject"), subjectID: try row.id("subject_id"),
                    coderID: coderID, text: try row.text("memo"), createdAt: try row.time("created_at"),
                    isPrivate: try row.flag("private")))
        }
    }

    /// Gives the passages of cases and memos, each once, however many hang on it.
    func forEachAnchor(_ body: (AnchoredPassage) throws -> Void) throws {
        var known: [ObjectID: AnchoredPassage] = [:]
        func take(_ row: StudyRecord, _ column: String) throws {
            let document = try document(row)
            let anchor = AnchoredPassage(
                id: try row.id(column), documentID: document.id, passage: try passage(row, in: document))
            if let before = known[anchor.id] {
                guard before == anchor else {
                    throw row.error(.otherPlace(column: column, id: anchor.id.description))
                }
            } else {
                known[anchor.id] = anchor
                try body(anchor)
            }
        }
        if has("case_passages") {
            try forEachRow(of: "case_passages") { row, _ in try take(row, "passage_id") }
        }
        try forEachRow(of: "memos") { row, _ in
            if try row.text("subject") == MemoSubject.passage.rawValue { try take(row, "subject_id") }
        }
    }
}
