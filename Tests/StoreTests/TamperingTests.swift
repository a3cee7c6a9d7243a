import CodingModel
import Store
import Testing

/// What somebody changes past the program is found: each kind of change, and by which check.
@Suite struct TamperingTests {
    struct Tampering: CustomTestStringConvertible {
        let testDescription: String
        let sql: String
        let findings: Set<String>

        init(_ description: String, _ sql: String, _ findings: Set<String>) {
            (testDescription, self.sql, self.findings) = (description, sql, findings)
        }
    }

    static let tamperings: [Tampering] = [
        // Who, what and where.
        Tampering("a coder's name", "UPDATE coders SET name = 'Ann', name_key = 'ann' WHERE id = 1", ["refold"]),
        Tampering("the key of a coder's name", "UPDATE coders SET name_key = 'x' WHERE id = 1", ["names"]),
        Tampering("a coder's uuid", "UPDATE coders SET uuid = randomblob(16) WHERE id = 1", ["journal", "refold"]),
        Tampering("a document's name", "UPDATE documents SET name = 'x', name_key = 'x' WHERE id = 1", ["refold"]),
        Tampering("an importer's options", "UPDATE documents SET importer_options = 'a=b'", ["refold"]),
        Tampering("a code's name", "UPDATE codes SET name = 'x', name_key = 'x' WHERE id = 2", ["refold"]),
        Tampering("a code's place", "UPDATE codes SET parent_id = NULL WHERE id = 3", ["refold"]),
        Tampering("a code's colour", "UPDATE codes SET color = '#123456' WHERE id = 3", ["refold"]),
        Tampering("a definition", "UPDATE code_versions SET definition = definition || '.' WHERE id = 1", ["refold"]),
        Tampering(
            "a definition's accents, to others that look the same",
            "UPDATE code_versions SET definition = 'absence, short o' || char(769) || 'r long' WHERE id = 4", ["refold"]
        ),
        Tampering("a version's number", "UPDATE code_versions SET number = 7 WHERE id = 1", ["refold"]),
        Tampering("the study's title", "UPDATE study SET title = 'x'", ["refold"]),
        Tampering("the default coder", "UPDATE study SET default_coder_id = 2", ["refold"]),
        Tampering("when a document was finished", "UPDATE assignments SET finished_at = NULL", ["refold"]),
        Tampering("who was to code a document", "UPDATE assignments SET coder_id = 2 WHERE id = 1", ["refold"]),
        Tampering("a case's document", "UPDATE case_documents SET document_id = 2", ["refold"]),
        Tampering("an attribute's kind", "UPDATE attributes SET kind = 'text'", ["refold"]),
        Tampering("what a memo is about", "UPDATE memos SET subject_uuid = (SELECT uuid FROM codes)", ["refold"]),
        Tampering("when a coder was removed", "UPDATE coders SET removed_by = 3 WHERE id = 3", ["refold"]),
        Tampering("a coder brought back", "UPDATE coders SET removed_by = NULL WHERE id = 3", ["refold"]),
        Tampering(
            "a coder nobody added",
            "INSERT INTO coders (uuid, name, name_key, created_at) VALUES (randomblob(16), 'x', 'x', 0)", ["refold"]),
        Tampering("a case deleted", "DELETE FROM cases", ["references", "invariants", "refold"]),
        // Words.
        Tampering("a text", "UPDATE revisions SET text = replace(text, 'rundt', 'runde')", ["words"]),
        Tampering("a coded text", "UPDATE revisions SET text = replace(text, 'vik', 'VIK')", ["words", "quotations"]),
        Tampering("a text's salt", "UPDATE revisions SET salt = randomblob(16) WHERE id = 1", ["words"]),
        Tampering(
            "a commitment", "UPDATE revisions SET commitment = lower(hex(randomblob(32))) WHERE id = 1",
            ["words", "refold"]),
        Tampering("a text's length", "UPDATE revisions SET length = length + 1", ["invariants", "refold"]),
        Tampering("a memo", "UPDATE memo_versions SET text = 'x' WHERE id = 1", ["words"]),
        Tampering("a case's value", "UPDATE case_values SET text = '48'", ["words"]),
        Tampering("an original file", "UPDATE originals SET bytes = zeroblob(length(bytes))", ["originals"]),
        Tampering("an original file cut", "UPDATE originals SET bytes = x'00'", ["originals", "invariants"]),
        Tampering("an original file deleted", "DELETE FROM originals WHERE document_id = 1", ["invariants"]),
        // Structure.
        Tampering(
            "a segment's end",
            "UPDATE segment_lists SET segments = json_set(segments, '$[#-1][1]', 53) WHERE kind_id = 4", ["structure"]),
        Tampering("a segment's kind", "UPDATE segment_lists SET kind_id = 1 WHERE kind_id = 2", ["structure"]),
        Tampering("a segment deleted", "DELETE FROM segment_lists WHERE kind_id = 3", ["structure"]),
        Tampering(
            "who speaks", "UPDATE segment_lists SET segments = json_remove(segments, '$[0][2]') WHERE kind_id = 4",
            ["structure"]),
        Tampering(
            "a segment without an end", "UPDATE segment_lists SET segments = '[[0]]' WHERE kind_id = 3", ["structure"]),
        Tampering(
            "segments that are no list", "UPDATE segment_lists SET segments = '[[0,5]' WHERE kind_id = 3",
            ["structure", "invariants"]),
        Tampering("a speaker's name", "UPDATE speakers SET name = 'x', name_key = 'x'", ["refold"]),
        Tampering(
            "where a line stands", "UPDATE source_line_lists SET lines = json_set(lines, '$[0][5]', 91)", ["structure"]),
        Tampering(
            "a line's page", "UPDATE source_line_lists SET lines = json_set(lines, '$[0][3]', null)", ["structure"]),
        Tampering(
            "a line's number", "UPDATE source_line_lists SET lines = json_set(lines, '$[1][2]', 9)", ["structure"]),
        Tampering("the hash of a structure", "UPDATE revisions SET structure = NULL", ["structure", "refold"]),
        Tampering("a text's language", "UPDATE revisions SET language = 'en'", ["refold"]),
        // Passages and codings.
        Tampering("a quotation", "UPDATE passages SET quotation = upper(quotation) WHERE id = 1", ["quotations"]),
        Tampering("a passage's start", "UPDATE passages SET start_offset = 4 WHERE id = 1", ["quotations", "journal"]),
        Tampering(
            "a passage moved, with its quotation",
            """
            UPDATE passages SET start_offset = 4,
                quotation = substr(quotation, 5 - start_offset) WHERE id = 1
            """, ["journal"]),
        Tampering("a coding's code", "UPDATE codings SET code_id = 2 WHERE id = 1", ["invariants"]),
        Tampering(
            "a coding's code and version",
            "UPDATE codings SET code_id = 2, code_version_id = (SELECT id FROM code_versions WHERE code_id = 2) WHERE id = 1",
            ["journal"]),
        Tampering("a coding's coder", "UPDATE codings SET coder_id = 2 WHERE id = 1", ["journal"]),
        Tampering("a coding's passage", "UPDATE codings SET passage_id = 2 WHERE id = 1", ["journal"]),
        Tampering("a coding's weight", "UPDATE codings SET weight = 0.26 WHERE id = 1", ["journal"]),
        Tampering("a coding's weight taken away", "UPDATE codings SET weight = NULL WHERE id = 1", ["journal"]),
        Tampering("a coding's time", "UPDATE codings SET created_at = created_at + 1 WHERE id = 1", ["journal"]),
        Tampering("a coding's origin", "UPDATE codings SET origin_id = 2 WHERE id = 1", ["journal"]),
        Tampering("the names of origins", "UPDATE origins SET name = 'by hand' WHERE id = 1", ["invariants"]),
        Tampering("a coding's uuid", "UPDATE codings SET uuid = randomblob(16) WHERE id = 3", ["journal"]),
        Tampering("a coding taken away", "UPDATE codings SET removed_by = 3 WHERE id = 3", ["refold"]),
        Tampering("a coding brought back", "UPDATE codings SET removed_by = NULL WHERE id = 4", ["refold"]),
        Tampering("a coding given to another entry", "UPDATE codings SET made_by = 9 WHERE id = 1", ["journal"]),
        Tampering("a coding deleted", "DELETE FROM codings WHERE id = 3", ["journal"]),
        Tampering(
            "two codings in each other's place",
            "UPDATE codings SET id = 99 WHERE id = 1; UPDATE codings SET id = 1 WHERE id = 2; UPDATE codings SET id = 2 WHERE id = 99",
            ["journal"]),
        Tampering(
            "a coding nobody made",
            """
            INSERT INTO codings (uuid, passage_id, code_id, code_version_id, coder_id, created_at, origin_id, made_by)
            SELECT randomblob(16), passage_id, code_id, code_version_id, 2, created_at, origin_id, made_by
            FROM codings WHERE id = 1
            """, ["journal"]),
        // The journal.
        Tampering("a summary", "UPDATE journal SET summary = 'nothing' WHERE id = 5", ["journal"]),
        Tampering("who made a change", "UPDATE journal SET coder = randomblob(16) WHERE id = 10", ["journal"]),
        Tampering("when a change was made", "UPDATE journal SET at = at + 1 WHERE id = 10", ["journal"]),
        Tampering("what was changed", "UPDATE journal SET changes = '[]' WHERE id = 2", ["journal", "refold"]),
        Tampering(
            "changes that are no JSON", "UPDATE journal SET changes = 'x' WHERE id = 2",
            ["journal", "invariants", "refold"]),
        Tampering("how many codings were made", "UPDATE journal SET codings_made = 1 WHERE id = 10", ["journal"]),
        Tampering("where the codings begin", "UPDATE journal SET first_coding_id = 2 WHERE id = 10", ["journal"]),
        Tampering(
            "which codings were removed", "UPDATE journal SET codings_removed = NULL WHERE id = 17",
            ["journal", "refold"]),
        Tampering("a counter", "UPDATE journal SET lamport = 1 WHERE id = 10", ["journal", "invariants"]),
        Tampering("a content hash", "UPDATE journal SET content_hash = randomblob(32) WHERE id = 10", ["journal"]),
        Tampering("a chain hash", "UPDATE journal SET chain_hash = randomblob(32) WHERE id = 10", ["journal"]),
        Tampering("an entry deleted", "DELETE FROM journal WHERE id = 5", ["journal", "invariants", "refold"]),
        Tampering("the last entry deleted", "DELETE FROM journal WHERE id = 18", ["references", "refold"]),
        Tampering(
            "two entries in each other's place",
            "UPDATE journal SET id = 99 WHERE id = 4; UPDATE journal SET id = 4 WHERE id = 5; UPDATE journal SET id = 5 WHERE id = 99",
            ["journal", "invariants"]),
        // The schema.
        Tampering("an index dropped", "DROP INDEX codings_by_code", ["schema"]),
        Tampering("a table dropped", "DROP TABLE memo_versions", ["schema"]),
        Tampering("a view dropped", "DROP VIEW code_paths", ["schema"]),
        Tampering("a table added", "CREATE TABLE more (a)", ["schema"]),
        Tampering(
            "a trigger with a table's name", "CREATE TRIGGER coders AFTER INSERT ON codings BEGIN SELECT 1; END",
            ["schema"]),
    ]

    @Test(arguments: tamperings) func `is found`(_ tampering: Tampering) throws {
        let study = try Self.study()
        #expect(try study.store.check(refold: true) == [])

        try study.raw().run(tampering.sql)

        let findings = try study.store.check(refold: true)
        #expect(Set(findings.map(\.check)).isSuperset(of: tampering.findings), "\(findings)")
        #expect(!findings.contains { $0.message.contains("vikar") }, "no participant's words in a message")
    }

    /// The sample, and on top a coder and a coding that were removed: 18 changes.
    private static func study() throws -> StudyFixture {
        let (study, sample) = try StudyFixture.sample()
        let carla = try study.addCoder("Carla")
        let coding = try study.tag(sample.danish, "Jeg", sample.trust, sample.bo)
        try study.store.edit("untag") { try $0.removeCodings([coding.id]) }
        try study.store.edit("coders remove") { try $0.removeCoder(carla, withCodings: false) }
        return study
    }
}
