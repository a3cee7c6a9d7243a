import CodingModel
import Foundation
import Testing

@testable import Store

/// Each rule of `schema/invariants.sql` is broken by a statement made for it, and then found.
@Suite struct InvariantTests {
    static let violations: [String: String] = [
        "passages that end beyond their text": "UPDATE passages SET end_offset = 500 WHERE id = 1",
        "texts whose stored length is not their length": "UPDATE revisions SET length = 3",
        "texts with a carriage return, a NUL or a byte order mark":
            "UPDATE revisions SET text = char(65279) || substr(text, 2) WHERE id = 1",
        "documents without their original file, or with one of another size": "DELETE FROM originals",
        "texts without their original file, or with one of another size":
            "INSERT INTO revision_originals (revision_id, bytes) VALUES (1, x'00')",
        "codings that are in force twice": "UPDATE codings SET continues = (SELECT uuid FROM codings) WHERE id = 3",
        "codings that continue one that never was": "UPDATE codings SET continues = randomblob(16) WHERE id = 3",
        "codings without a place that nobody is asked about":
            """
        INSERT INTO revisions
            (uuid, document_id, number, reason, created_at, length, commitment, salt, text)
        SELECT randomblob(16), document_id, 2, 'x', 0, length, commitment, salt, text FROM revisions WHERE id = 1
        """,
        "codings called lost that have a place": review(of: "(SELECT uuid FROM codings)"),
        "decisions asked for about codings that are not in force": review(of: "randomblob(16)"),
        "segments or source lines that do not lie in their text":
            "UPDATE segment_lists SET segments = '[[0,56]]' WHERE kind_id = 2",
        "segments that overlap another of their kind":
            "UPDATE segment_lists SET segments = '[[0,37],[36,55]]' WHERE kind_id = 2",
        "segments with a speaker of another document": "UPDATE speakers SET document_id = 2",
        "kinds of segments that are missing or have another name": "DELETE FROM segment_kinds WHERE id = 5",
        "documents without a text": "UPDATE revisions SET removed_by = 1",
        "codes without a version of their definition": "UPDATE code_versions SET removed_by = 1",
        "codes that are not below the top of the codebook": "UPDATE codes SET parent_id = 3 WHERE id = 1",
        "codings made under the version of another code": "UPDATE codings SET code_version_id = 1",
        "codings of a code, a coder or a document that was removed": "UPDATE coders SET removed_by = 1",
        "assignments of a document or a coder that was removed": "UPDATE documents SET removed_by = 1",
        "memos about something that is not in the study": "UPDATE memos SET subject_uuid = randomblob(16)",
        "adjudications of a document or a coder that was removed":
            "UPDATE coders SET removed_by = 1; INSERT INTO adjudications"
            + " (uuid, document_id, coder_id, outcome, codings, created_at, commitment, salt, text)"
            + " SELECT randomblob(16), 1, 1, 'one', 'x', 0, commitment, salt, 'x' FROM revisions WHERE id = 1",
        "passages of memos, cases or assignments that lie outside their text":
            "INSERT INTO anchors (uuid, anchor, document_id, revision_id, start_offset, end_offset, commitment, salt, text)"
            + " SELECT randomblob(16), randomblob(16), 1, 1, 0, 500, commitment, salt, 'x' FROM revisions WHERE id = 1",
        "assignments and cases of passages that are not in the study":
            "INSERT INTO assignment_passages (uuid, assignment_id, anchor)"
            + " SELECT randomblob(16), id, randomblob(16) FROM assignments LIMIT 1",
        "values and links of a case, an attribute or a document that was removed": "UPDATE cases SET removed_by = 1",
        "values that their attribute does not offer":
            "UPDATE attributes SET kind = 'choice', choices = '[\"46\",\"48\"]'",
        "assigned parts of what is not assigned, or of another document":
            """
        INSERT INTO anchors (uuid, anchor, document_id, revision_id, start_offset, end_offset, commitment, salt, text)
        SELECT x'00000000000000000000000000000001', x'00000000000000000000000000000001', 2, 2, 0, 1, commitment, salt, 'x'
        FROM revisions WHERE id = 1;
        INSERT INTO assignment_passages (uuid, assignment_id, anchor)
        SELECT randomblob(16), id, x'00000000000000000000000000000001' FROM assignments WHERE document_id = 1
        """,
        "assignments finished before they were made": "UPDATE assignments SET finished_at = 1",
        "origins of codings that are missing or have another name": "DELETE FROM origins WHERE id = 5",
        "entries of the journal whose counter does not grow": "UPDATE journal SET lamport = 1 WHERE id = 3",
        "entries of the journal whose changes are no list in JSON": "UPDATE journal SET changes = '{}' WHERE id = 3",
        "entries missing from the journal": "DELETE FROM journal WHERE id = 3",
    ]

    private static func review(of coding: String) -> String {
        """
        INSERT INTO reviews (uuid, coding, document_id, revision_id, start_offset, end_offset, outcome, created_at)
        VALUES (randomblob(16), \(coding), 1, 1, 0, 1, 'lost', 0)
        """
    }

    @Test func `every rule has its violation here`() throws {
        let rules = InvariantCheck.queries.compactMap { query in
            query.components(separatedBy: "SELECT '").dropFirst().first?.components(separatedBy: "'").first
        }
        #expect(rules.count == InvariantCheck.queries.count)
        #expect(Set(rules) == Set(Self.violations.keys))
    }

    @Test(arguments: violations.sorted { $0.key < $1.key }.map(\.key)) func `is found`(_ rule: String) throws {
        let (study, _) = try StudyFixture.sample()
        #expect(try study.store.check() == [])
        try study.raw().run(try #require(Self.violations[rule]))
        let findings = try study.store.check().filter { $0.check == "invariants" }
        #expect(findings.contains { $0.message.hasPrefix("there are \(rule): ") }, "\(findings)")
    }

    @Test(arguments: ["a\rb", "a\u{0}b"]) func `is found in a text, too`(_ text: String) throws {
        let (study, _) = try StudyFixture.sample()
        let bytes = text.utf8.map { "char(\($0))" }.joined(separator: " || ")
        try study.raw().run("UPDATE revisions SET text = \(bytes), length = 3 WHERE id = 1")
        let findings = try study.store.check().filter { $0.check == "invariants" }
        #expect(findings.contains { $0.message.contains("a carriage return, a NUL") }, "\(findings)")
    }
}
