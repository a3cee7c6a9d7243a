import CodingModel

/// All that a dataset says, a thing a line.
struct StudySnapshot: Equatable {
    var lines: [String] = []

    init(_ dataset: some CodedDataset) throws {
        lines.append("\(try dataset.study())")
        lines += try dataset.coders().map { "\($0)" }
        lines += try dataset.codebook().codes.map { "\($0)" }
        lines += try dataset.codeVersions().map { "\($0)" }
        lines += try dataset.attributes().map { "\($0)" }
        try dataset.forEachDocument { document in
            let original = try dataset.original(of: document.id)
            lines.append("\(document) \(Array(try dataset.text(of: document.id).utf8)) \(original)")
            lines.append("\(try dataset.structure(of: document.id)) \(try dataset.speakers(of: document.id))")
        }
        try dataset.forEachCase { item in
            let values = item.values.sorted { $0.key < $1.key }
            lines.append("\(item.id) \(item.name) \(item.createdAt) \(item.documentIDs) \(item.passageIDs) \(values)")
        }
        try dataset.forEachAnchor { lines.append("\($0)") }
        try dataset.forEachAssignment { lines.append("\($0)") }
        try dataset.forEachMemo { lines.append("\($0)") }
        try dataset.forEachCoding(matching: .all) { lines.append("\($0)") }
        try dataset.forEachAdjudication { lines.append("\($0)") }
    }
}
