import Agreement
import CodingModel
import Exchange
import Texts

/// One coder's part in a dispute, for programs: a coding, or that the coder gave none.
struct DisputeRow {
    let number: Int
    let dispute: Dispute
    let place: Dispute.Place
    let code: (code: Code, path: String)
    let coder: Coder
    let given: Dispute.Given?
    /// How it was settled, and in which agreed version; `nil` while it is open.
    let settled: (adjudication: Adjudication, version: Coder)?
    let text: FoundText

    /// The rows of a dispute: by code and coder, a row a coding, and one for each coder without any.
    static func rows(
        _ dispute: Dispute, number: Int, of found: StudyDisagreements, settled: Settled?, text: FoundText
    ) -> [DisputeRow] {
        let settled = settled?[dispute].flatMap { adjudication in settled?.version.map { (adjudication, $0) } }
        return dispute.places.flatMap { place in
            found.coders.indices.flatMap { coder in
                let given: [Dispute.Given?] = place.given(by: coder)
                return (given.isEmpty ? [nil] : given).map {
                    DisputeRow(
                        number: number, dispute: dispute, place: place, code: found.codes[place.code],
                        coder: found.coders[coder], given: $0, settled: settled, text: text)
                }
            }
        }
    }

    /// What people see of it.
    static let columns = ["number", "document", "kind", "code", "coder", "coding_quotation"]

    static let table = Table<DisputeRow>(
        "disagreements", "A row is what one coder gave, or did not give, where coders differ.",
        [
            Column("number", .integer, "Counts the disagreements, from 1.") { .integer($0.number) },
            Column("disagreement_id", .uuid, "The disagreement's identity: the first of its codings'.") {
                .id($0.dispute.id)
            },
            Column("kind", .string, "border, omission or confusion.") { .text($0.dispute.kind.rawValue) },
            Column("document", .string, "The document's name.") { .text($0.dispute.document.name) },
            Column("document_id", .uuid, "The document's identity.") { .id($0.dispute.document.id) },
            Column("start_offset", .integer, "Where the first of the passages begins: Unicode scalars from 0.") {
                .integer($0.dispute.range.lowerBound)
            },
            Column("end_offset", .integer, "Where the last of them ends, the end excluded.") {
                .integer($0.dispute.range.upperBound)
            },
            Column("quotation", .string, "The text from there to there.") {
                .text($0.text.text.substring($0.dispute.range))
            },
            Column("line", .integer, "The line in which it begins, from 1.") {
                .integer($0.text.text.lines.number(at: $0.dispute.range.lowerBound))
            },
            Column("paragraph", .integer, "The paragraph in which it begins, from 1; empty between two.") { row in
                let touched = row.text.paragraphs.indices(touching: row.dispute.range)
                return touched.isEmpty ? .null : .integer(touched.lowerBound + 1)
            },
            Column("code", .string, "The code's path.") { .text($0.code.path) },
            Column("code_id", .uuid, "The code's identity.") { .id($0.code.code.id) },
            Column("units", .integer, "Units of this code on which coders differ here.") { .integer($0.place.units) },
            Column("share", .number, "Their part in the code's observed disagreement, 0 to 1.") {
                .number($0.place.share)
            },
            Column("cost", .number, "That part of what the code's coefficient lacks to 1.") { .number($0.place.cost) },
            Column("coder", .string, "The coder's name.") { .text($0.coder.name) },
            Column("coder_id", .uuid, "The coder's identity.") { .id($0.coder.id) },
            Column("coding_id", .uuid, "The coding's identity; empty where the coder gave none.") {
                Field($0.given?.id)
            },
            Column("coding_start_offset", .integer, "Where its passage begins.") {
                $0.given.map { .integer($0.range.lowerBound) } ?? .null
            },
            Column("coding_end_offset", .integer, "Where its passage ends, the end excluded.") {
                $0.given.map { .integer($0.range.upperBound) } ?? .null
            },
            Column("coding_quotation", .string, "The text of its passage.") { row in
                row.given.map { .text(row.text.text.substring($0.range)) } ?? .null
            },
            Column("outcome", .string, "How it was settled: one, both, extent or neither; empty while it is open.") {
                Field($0.settled?.adjudication.outcome.rawValue)
            },
            Column("reason", .string, "Why.") { Field($0.settled?.adjudication.reason) },
            Column("agreed_version", .string, "The agreed version that it was settled for; empty while it is open.") {
                Field($0.settled?.version.name)
            },
        ])
}
