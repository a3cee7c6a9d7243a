import CodingModel
import Foundation
import TestSupport
import Testing

@testable import Store

/// How SQLite runs what the program asks, judged for ten million codings, a hundred thousand documents and fifty coders:
/// the statements are those that the program really runs, overheard.
@Suite struct QueryPlanTests {
    struct Expectation: CustomTestStringConvertible {
        let testDescription: String
        /// What the statement holds that is meant.
        let marker: String
        let plan: [String]
        let run: @Sendable (StudyFixture, SampleStudy) throws -> Void

        init(
            _ description: String, _ marker: String, _ plan: [String],
            _ run: @escaping @Sendable (StudyFixture, SampleStudy) throws -> Void
        ) {
            (testDescription, self.marker, self.plan, self.run) = (description, marker, plan, run)
        }
    }

    static let byPlace = [
        "SEARCH passages USING COVERING INDEX passages_by_place (revision_id=?)",
        "SEARCH codings USING INDEX codings_by_passage (passage_id=?)",
    ]

    static let expectations: [Expectation] = [
        // In the order that is wanted: nothing is sorted.
        Expectation("codings by place", "CROSS JOIN codings", byPlace) { study, _ in
            try study.store.forEachSpan(matching: .all) { _ in }
        },
        Expectation(
            "codings of a document by some coders and codes", "CROSS JOIN codings",
            [
                "SEARCH passages USING COVERING INDEX passages_by_place (revision_id=?)",
                "SEARCH codings USING INDEX codings_by_passage (passage_id=? AND code_id=? AND coder_id=?)",
            ]
        ) { study, sample in
            let query = CodingQuery(
                documents: [sample.danish.id], codes: [sample.trust.id, sample.wellbeing.id],
                coders: [sample.anna.id, sample.bo.id], origins: [.manual])
            try study.store.forEachSpan(matching: query) { _ in }
        },
        Expectation(
            "codings of a document around a place", "CROSS JOIN codings",
            [
                "SEARCH passages USING COVERING INDEX passages_by_place (revision_id=? AND start_offset<?)",
                "SEARCH codings USING INDEX codings_by_passage (passage_id=?)",
            ]
        ) { study, sample in
            let query = CodingQuery(documents: [sample.danish.id], range: 10..<20)
            try study.store.forEachSpan(matching: query) { _ in }
        },
        Expectation(
            "codings with their memos", "group_concat",
            [
                "SEARCH passages USING INDEX passages_by_place (revision_id=?)",
                "SEARCH codings USING INDEX codings_by_passage (passage_id=?)",
                "CORRELATED SCALAR SUBQUERY 2", "SEARCH memos USING INDEX memos_by_subject (subject_uuid=?)",
                "SEARCH memo_versions USING INTEGER PRIMARY KEY (rowid=?)", "CORRELATED SCALAR SUBQUERY 1",
                "SEARCH memo_versions USING INDEX memo_versions_by_memo (memo_id=?)",
            ]
        ) { study, _ in try study.store.forEachCoding(matching: .all) { _ in } },
        // Few are found, and sorted.
        Expectation(
            "codings of a code", "FROM codings CROSS JOIN passages",
            [
                "SEARCH codings USING INDEX codings_by_code (code_id=?)",
                "SEARCH passages USING INTEGER PRIMARY KEY (rowid=?)",
                "SEARCH revisions USING INTEGER PRIMARY KEY (rowid=?)", "USE TEMP B-TREE FOR ORDER BY",
            ]
        ) { study, sample in try study.store.forEachCodingID(matching: CodingQuery(codes: [sample.trust.id])) { _ in }
        },
        Expectation(
            "codings of a coder", "FROM codings CROSS JOIN passages",
            [
                "SEARCH codings USING INDEX codings_by_code (code_id=? AND coder_id=?)",
                "SEARCH passages USING INTEGER PRIMARY KEY (rowid=?)",
                "SEARCH revisions USING INTEGER PRIMARY KEY (rowid=?)", "USE TEMP B-TREE FOR ORDER BY",
            ]
        ) { study, sample in try study.store.forEachCodingID(matching: CodingQuery(coders: [sample.anna.id])) { _ in }
        },
        Expectation(
            "a coding by its identity",
            "passages.revision_id\nFROM codings CROSS JOIN passages ON passages.id = codings.passage_id\nWHERE codings.id = ifnull",
            [
                "SEARCH codings USING INTEGER PRIMARY KEY (rowid=?)", "SCALAR SUBQUERY 1",
                "SEARCH codings USING INDEX sqlite_autoindex_codings_1 (uuid=?)", "SCALAR SUBQUERY 2",
                "SEARCH codings USING INDEX codings_by_identity (continues=?)",
                "SEARCH passages USING INTEGER PRIMARY KEY (rowid=?)",
            ]
        ) { study, sample in
            try study.store.edit("untag") { try $0.removeCodings([sample.first.id]) }
            _ = try study.store.codings([sample.second.id])
        },
        Expectation(
            "the codings that an entry made", "WHERE codings.id BETWEEN",
            [
                "SEARCH codings USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)",
                "SEARCH passages USING INTEGER PRIMARY KEY (rowid=?)",
            ]
        ) { study, sample in
            // Without memos on codings nothing is asked of memos.
            try study.store.edit("untag") { try $0.removeCodings([sample.first.id]) }
            var entries: [JournalEntry] = []
            try study.store.forEachEntry { entries.append($0) }
            for entry in entries { try study.store.forEachCoding(madeBy: entry) { _ in } }
        },
        // What a coding on its way in asks.
        Expectation(
            "finding a passage", "SELECT id FROM passages",
            [
                "SEARCH passages USING COVERING INDEX passages_by_place "
                    + "(revision_id=? AND start_offset=? AND end_offset=?)"
            ], tag),
        Expectation(
            "finding the same coding", "SELECT ifnull(continues, uuid) FROM codings",
            ["SEARCH codings USING INDEX codings_by_passage (passage_id=? AND code_id=? AND coder_id=?)"], tag),
        Expectation(
            "the text that a coding is put on", "SELECT documents.name, revisions.id",
            [
                "SEARCH documents USING INDEX sqlite_autoindex_documents_1 (uuid=?)",
                "SEARCH revisions USING INDEX revisions_by_document (document_id=?)",
            ], tag),
        Expectation("the last entry of the journal", "FROM journal ORDER BY id DESC", ["SCAN journal"], tag),
        Expectation(
            "taking a coding away", "SELECT id, uuid FROM codings WHERE id",
            [
                "SEARCH codings USING INTEGER PRIMARY KEY (rowid=?)", "SCALAR SUBQUERY 1",
                "SEARCH codings USING INDEX sqlite_autoindex_codings_1 (uuid=?)", "SCALAR SUBQUERY 2",
                "SEARCH codings USING INDEX codings_by_identity (continues=?)",
            ]
        ) { study, sample in try study.store.edit("untag") { try $0.removeCodings([sample.first.id]) } },
        Expectation(
            "the memos on something", "SELECT uuid FROM memos",
            ["SEARCH memos USING INDEX memos_by_subject (subject_uuid=?)"]
        ) { study, sample in try study.store.edit("untag") { try $0.removeCodings([sample.first.id]) } },
        Expectation(
            "taking back what an entry made", "UPDATE codings SET removed_by = ? WHERE id",
            ["SEARCH codings USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"]
        ) { study, sample in
            try tag(study, sample)
            _ = try study.store.undo()
        },
        // Names.
        Expectation(
            "a document by its name or uuid", "name_key = ?1",
            [
                "SEARCH documents USING INTEGER PRIMARY KEY (rowid=?)", "SCALAR SUBQUERY 3",
                "SEARCH documents USING INDEX documents_by_name (name_key=?)", "SCALAR SUBQUERY 4",
                "SEARCH documents USING COVERING INDEX sqlite_autoindex_documents_1 (uuid=?)",
                "SEARCH revisions USING INTEGER PRIMARY KEY (rowid=?)", "CORRELATED SCALAR SUBQUERY 1",
                "SEARCH revisions USING INDEX revisions_by_document (document_id=?)",
                "SEARCH sources USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN", "CORRELATED SCALAR SUBQUERY 2",
                "SEARCH revisions USING INDEX revisions_by_document (document_id=?)",
            ]
        ) { study, _ in _ = try study.store.document(named: "teacher") },
        Expectation(
            "whether a document's name is free", "SELECT uuid FROM documents WHERE name_key",
            ["SEARCH documents USING INDEX documents_by_name (name_key=?)"]
        ) { study, _ in try study.addDocument("new", "a text") },
        Expectation(
            "whether a code's name is free", "FROM codes",
            [
                "SEARCH codes USING INDEX codes_by_name (<expr>=? AND name_key=?)", "SCALAR SUBQUERY 1",
                "SEARCH codes USING COVERING INDEX sqlite_autoindex_codes_1 (uuid=?)",
            ]
        ) { study, _ in try study.addCode("new") },
        Expectation(
            "an assignment", "SELECT assignments.uuid FROM assignments",
            [
                "SEARCH assignments USING INDEX assignments_by_document (document_id=? AND coder_id=?)",
                "SCALAR SUBQUERY 1", "SEARCH documents USING COVERING INDEX sqlite_autoindex_documents_1 (uuid=?)",
                "SCALAR SUBQUERY 2", "SEARCH coders USING COVERING INDEX sqlite_autoindex_coders_1 (uuid=?)",
            ]
        ) { study, sample in
            try study.store.edit("x") { _ = try $0.assign(document: sample.danish.id, to: sample.bo.id) }
        },
        Expectation(
            "a document's text", "SELECT revisions.text",
            [
                "SEARCH documents USING COVERING INDEX sqlite_autoindex_documents_1 (uuid=?)",
                "SEARCH revisions USING INDEX revisions_by_document (document_id=?)",
            ]
        ) { study, sample in _ = try study.store.text(of: sample.danish.id) },
        // Texts and reviews.
        Expectation(
            "what waits for a decision", "olds.number",
            [
                "SCAN reviews USING INDEX reviews_by_document", "SEARCH documents USING INTEGER PRIMARY KEY (rowid=?)",
                "SEARCH olds USING INTEGER PRIMARY KEY (rowid=?)", "SEARCH codings USING INTEGER PRIMARY KEY (rowid=?)",
                "CORRELATED SCALAR SUBQUERY 1",
                "SEARCH codings USING INDEX sqlite_autoindex_codings_1 (uuid=?)", "CORRELATED SCALAR SUBQUERY 2",
                "SEARCH codings USING INDEX codings_by_identity (continues=?)",
                "SEARCH places USING INTEGER PRIMARY KEY (rowid=?)", "SEARCH codes USING INTEGER PRIMARY KEY (rowid=?)",
                "SEARCH coders USING INTEGER PRIMARY KEY (rowid=?)",
                "SEARCH before USING INDEX passages_by_place "
                    + "(revision_id=? AND start_offset=? AND end_offset=?) LEFT-JOIN",
                "USE TEMP B-TREE FOR RIGHT PART OF ORDER BY",
            ]
        ) { study, _ in _ = try study.store.reviews() },
        Expectation(
            "whether a coding waits for a decision", "SELECT uuid FROM reviews",
            ["SEARCH reviews USING INDEX reviews_by_coding (coding=?)"]
        ) { study, sample in try study.store.edit("x") { try $0.removeCodings([sample.first.id]) } },
        Expectation(
            "the codings of a text that is replaced", "CROSS JOIN code_versions",
            [
                "SEARCH passages USING INDEX passages_by_place (revision_id=?)",
                "SEARCH codings USING INDEX codings_by_passage (passage_id=?)",
                "SEARCH code_versions USING INTEGER PRIMARY KEY (rowid=?)",
                "SEARCH coders USING INTEGER PRIMARY KEY (rowid=?)",
            ]
        ) { study, sample in
            try study.store.edit("x") { edit in
                let placements = try study.store.passagesInUse(of: sample.english.id).map {
                    CarriedPassage(old: $0.range, new: nil, outcome: .lost)
                }
                try edit.addRevision(
                    of: sample.english.id, NewRevision(text: "new", reason: "x"), placements: placements)
            }
        },
        Expectation(
            "whether a passage is referred to", "SELECT anchor FROM anchors\n",
            [
                "SEARCH anchors USING INDEX anchors_by_document (document_id=?)", "SCALAR SUBQUERY 1",
                "SEARCH documents USING COVERING INDEX sqlite_autoindex_documents_1 (uuid=?)",
            ]
        ) { study, sample in
            try study.store.edit("x") { edit in
                let passage = Passage(range: 0..<1, quotation: "W")
                try edit.removeUnusedAnchor(try edit.addAnchor(passage, in: sample.english.id))
            }
        },
        Expectation(
            "what was settled in a document", "adjudications.outcome",
            [
                "SEARCH adjudications USING INDEX adjudications_by_document (document_id=?)", "SCALAR SUBQUERY 1",
                "SEARCH documents USING COVERING INDEX sqlite_autoindex_documents_1 (uuid=?)",
                "SEARCH documents USING INTEGER PRIMARY KEY (rowid=?)", "REUSE SUBQUERY 1",
                "SEARCH coders USING INTEGER PRIMARY KEY (rowid=?)",
            ]
        ) { study, sample in _ = try study.store.adjudications(in: sample.danish.id) },
        Expectation(
            "which coders are an agreed version", "LIMIT 1)\nUNION",
            [
                "COMPOUND QUERY", "LEFT-MOST SUBQUERY", "SCAN coders USING INDEX coders_by_name",
                "CORRELATED SCALAR SUBQUERY 1", "SCAN codes USING COVERING INDEX sqlite_autoindex_codes_1",
                "SEARCH codings USING INDEX codings_by_code (code_id=? AND coder_id=?)", "UNION USING TEMP B-TREE",
                "SEARCH coders USING INTEGER PRIMARY KEY (rowid=?)", "LIST SUBQUERY 3",
                "SCAN adjudications USING INDEX adjudications_by_document",
            ]
        ) { study, _ in _ = try study.store.agreedVersions() },
        Expectation(
            "the examples of a code that goes", "SELECT uuid FROM code_examples",
            ["SEARCH code_examples USING INDEX code_examples_by_code (code_id=?)"]
        ) { study, sample in
            try study.store.edit("x", dryRun: true) { try $0.removeCode(sample.trust, withCodings: true) }
        },
        Expectation(
            "the segments of a text", "FROM segment_lists",
            ["SEARCH segment_lists USING INDEX sqlite_autoindex_segment_lists_1 (revision_id=?)"]
        ) { study, sample in _ = try study.store.structure(of: sample.danish.id) },
        Expectation(
            "what a search finds", "search MATCH",
            ["SCAN search VIRTUAL TABLE INDEX 64:M1><", "SEARCH blocks USING INTEGER PRIMARY KEY (rowid=?)"]
        ) { study, _ in try study.store.search("vikarer") { _ in } },
        Expectation(
            "where a text's blocks begin and end", "min(id), max(id)",
            ["SEARCH blocks USING COVERING INDEX blocks_by_revision (revision_id=?)"]
        ) { study, _ in try study.store.search("vikarer") { _ in } },
        // Counts: along an index that holds the rows in force only. SQLite does not call it covering, because of
        // `removed_by`, but it never opens the table: 0.04 s a million.
        Expectation(
            "how many codings there are", "SELECT count(*) FROM codings",
            ["SCAN codings USING INDEX codings_by_code"]
        ) { study, _ in _ = try study.store.counts() },
        Expectation(
            "how many codings there are of each code and coder", "GROUP BY code_id, coder_id",
            [
                "MATERIALIZE counted", "SCAN codings USING INDEX codings_by_code", "SCAN counted",
                "SEARCH codes USING INTEGER PRIMARY KEY (rowid=?)", "SEARCH coders USING INTEGER PRIMARY KEY (rowid=?)",
            ]
        ) { study, _ in _ = try study.store.codingCounts() },
        Expectation(
            "how many codings there are in each document", "GROUP BY passage_id",
            [
                "MATERIALIZE counted", "SCAN codings USING INDEX codings_by_passage", "SCAN counted",
                "SEARCH passages USING INTEGER PRIMARY KEY (rowid=?)",
                "SEARCH revisions USING INTEGER PRIMARY KEY (rowid=?)",
                "SEARCH documents USING INTEGER PRIMARY KEY (rowid=?)", "USE TEMP B-TREE FOR GROUP BY",
            ]
        ) { study, _ in _ = try study.store.codingCountsByDocument() },
    ]

    @Test(arguments: expectations) func `is found along the index that is meant`(_ expected: Expectation) throws {
        StatementLog.start()
        let (study, sample) = try StudyFixture.sample()
        let statements = try StatementLog.statements(on: study.path) { try expected.run(study, sample) }
        let statement = try #require(statements.first { $0.contains(expected.marker) }, "\(statements)")
        let plan = try study.raw().plan(statement.replacing("\(FTS5.places)(search)", with: "1"))
        #expect(plan == expected.plan, "\(plan)\n\(statement)")
    }

    /// What may go through a whole large table, and why.
    private static let mayScan = [
        "FROM journal ORDER BY id DESC": "stops after as many as are asked for",
        "FROM journal WHERE kind NOT IN": "an undo reads four short columns of each change",
        "FROM documents JOIN revisions": "lists all documents",
        "SELECT name FROM documents": "offers near names for one that is not there",
        "FROM memos LEFT JOIN coders": "lists all memos",
        "count(*)": "counts, along an index",
        "EXISTS (SELECT 1 FROM memos": "stops at the first",
        "FROM assignments WHERE coder_id": "removing a coder, once in a study's life",
        "FROM case_documents WHERE document_id": "removing a document",
        "FROM documents JOIN assignments": "lists all assignments, along an index",
        "FROM documents CROSS JOIN assignments": "lists all assignments, along an index",
    ]

    @Test func `no statement of a day's work goes through a large table unless it is to list or to count it`() throws {
        StatementLog.start()
        let (study, sample) = try StudyFixture.sample()
        let store = study.store
        let statements = try StatementLog.statements(on: study.path) {
            _ = try StudySnapshot(store)
            _ = try store.counts()
            _ = try store.codingCounts()
            _ = try store.codingCountsByDocument()
            #expect(throws: StoreError.self) { try store.document(named: "none") }
            try store.edit("all") { edit in
                let code = try edit.addCode(Name("new"), parent: sample.trust.id)
                try edit.moveCode(code, below: nil)
                try edit.renameCode(code, to: Name("newer"))
                try edit.define(code, as: "other")
                try edit.renameDocument(sample.english.id, to: Name("first"))
                try edit.addCoding(study.newCoding(sample.danish, "Jeg", code, sample.bo))
                try edit.setFinished(true, document: sample.english.id, coder: sample.bo.id)
                try edit.unassign(document: sample.english.id, from: sample.bo.id)
                try edit.removeCode(code, withCodings: true)
                try edit.removeDocument(sample.english, withCodings: true)
                try edit.removeCoder(sample.bo, withCodings: true)
            }
            _ = try store.undo(2)
            _ = try store.redo()
        }
        let raw = try study.raw()
        var scans: [String] = []
        for statement in statements where statement.contains("SELECT") || statement.contains("UPDATE") {
            guard !Self.mayScan.keys.contains(where: statement.contains) else { continue }
            for step in try raw.plan(statement) {
                let words = step.split(separator: " ")
                guard words.first == "SCAN", words.count > 1 else { continue }
                let large = ["codings", "passages", "journal", "documents", "revisions", "memos", "assignments"]
                if large.contains(String(words[1])) { scans.append("\(step): \(statement)") }
            }
        }
        #expect(statements.count > 60)
        #expect(scans == [])
    }

    @Test func `every index is needed by a statement that the program runs`() throws {
        StatementLog.start()
        let (study, sample) = try StudyFixture.sample()
        var used: Set<String> = []
        let raw = try study.raw()
        for expectation in Self.expectations {
            try study.store.edit("x", dryRun: true) { _ in }
            let statements = try StatementLog.statements(on: study.path) { try expectation.run(study, sample) }
            for statement in statements where !statement.hasPrefix("PRAGMA") {
                for step in (try? raw.plan(statement)) ?? [] {
                    used.formUnion(step.split(separator: " ").map(String.init))
                }
            }
        }
        // These hold a rule, that a row is there once, and would be there if nothing was found along them.
        let rules: Set<String> = [
            "coders_by_name", "code_versions_by_code", "cases_by_name", "attributes_by_name", "case_values_by_case",
            "case_documents_by_case", "speakers_by_document", "anchors_by_identity",
        ]
        let all = try raw.rows("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
        #expect(Set(all.compactMap { $0[0] }).subtracting(used).subtracting(rules) == [])
    }

    private static let tag: @Sendable (StudyFixture, SampleStudy) throws -> Void = { study, sample in
        try study.tag(sample.danish, "manglede vikarer", sample.sickLeave, sample.anna)
        try study.tag(sample.danish, "Jeg", sample.sickLeave, sample.anna)
    }
}
