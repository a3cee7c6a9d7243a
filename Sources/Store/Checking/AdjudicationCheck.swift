import CodingModel
import GRDB

/// Whether what was settled is about codings that are, or were, in the study.
struct AdjudicationCheck {
    let db: Database

    func findings() throws -> [Finding] {
        var findings: [Finding] = []
        let known = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM codings WHERE uuid = ?)")
        try db.forEachRow("SELECT uuid, codings FROM adjudications") { row in
            let codings = try? AdjudicatedCodings(json: row.text(at: 1))
            let isKnown = try codings.map { codings in
                try !codings.given.isEmpty
                    && (codings.givenIDs + codings.madeIDs).allSatisfy { id in
                        try Bool.fetchOne(known, arguments: [id.data]) == true
                    }
            }
            if isKnown != true {
                let message = "adjudication \(try row.id(at: 0)) is about codings that never were"
                findings.append(Finding(check: "adjudications", message: message))
            }
        }
        return findings
    }
}
