-- Each query must return no row; what it returns is the message and the number of rows that break the rule.
-- A query ends with a line that holds nothing but a semicolon.

-- no passage reaches beyond its text
SELECT 'passages that end beyond their text', count(*)
FROM revisions JOIN passages ON passages.revision_id = revisions.id
WHERE passages.end_offset > revisions.length
HAVING count(*) > 0
;

-- a text's length is counted in code points
SELECT 'texts whose stored length is not their length', count(*)
FROM revisions WHERE length(text) <> length
HAVING count(*) > 0
;

-- stored texts have LF line ends
SELECT 'texts with a carriage return, a NUL or a byte order mark', count(*)
FROM revisions
WHERE instr(text, char(13)) > 0 OR instr(text, char(0)) > 0 OR substr(text, 1, 1) = char(65279)
HAVING count(*) > 0
;

-- the original bytes are those that were imported
SELECT 'documents without their original file, or with one of another size', count(*)
FROM documents LEFT JOIN originals ON originals.document_id = documents.id
WHERE length(originals.bytes) IS NOT documents.size
HAVING count(*) > 0
;

-- so are those of texts that came from another file
SELECT 'texts without their original file, or with one of another size', count(*)
FROM revisions LEFT JOIN revision_originals ON revision_originals.revision_id = revisions.id
WHERE length(revision_originals.bytes) IS NOT revisions.size
HAVING count(*) > 0
;

-- every document has a text
SELECT 'documents without a text', count(*)
FROM documents
WHERE removed_by IS NULL AND NOT EXISTS (
    SELECT 1 FROM revisions WHERE revisions.document_id = documents.id AND revisions.removed_by IS NULL)
HAVING count(*) > 0
;

-- every code has a definition's version, if only an empty one
SELECT 'codes without a version of their definition', count(*)
FROM codes
WHERE removed_by IS NULL AND NOT EXISTS (
    SELECT 1 FROM code_versions WHERE code_versions.code_id = codes.id AND code_versions.removed_by IS NULL)
HAVING count(*) > 0
;

-- the codebook is a tree
SELECT 'codes that are not below the top of the codebook', count(*)
FROM codes
WHERE removed_by IS NULL AND id NOT IN (SELECT code_id FROM code_paths)
HAVING count(*) > 0
;

-- a coding names a version of its own code
SELECT 'codings made under the version of another code', count(*)
FROM codings JOIN code_versions ON code_versions.id = codings.code_version_id
WHERE code_versions.code_id <> codings.code_id
HAVING count(*) > 0
;

-- a coding in force hangs on a code, a coder and a document in force
SELECT 'codings of a code, a coder or a document that was removed', count(*)
FROM codings
JOIN codes ON codes.id = codings.code_id
JOIN coders ON coders.id = codings.coder_id
JOIN passages ON passages.id = codings.passage_id
JOIN revisions ON revisions.id = passages.revision_id
JOIN documents ON documents.id = revisions.document_id
WHERE codings.removed_by IS NULL
    AND (codes.removed_by IS NOT NULL OR coders.removed_by IS NOT NULL OR documents.removed_by IS NOT NULL)
HAVING count(*) > 0
;

-- a memo is about something
SELECT 'memos about something that is not in the study', count(*)
FROM memos
WHERE removed_by IS NULL
    AND NOT EXISTS (SELECT 1 FROM study WHERE study_uuid = subject_uuid)
    AND NOT EXISTS (SELECT 1 FROM documents WHERE uuid = subject_uuid AND documents.removed_by IS NULL)
    AND NOT EXISTS (SELECT 1 FROM codes WHERE uuid = subject_uuid AND codes.removed_by IS NULL)
    AND NOT EXISTS (SELECT 1 FROM codings WHERE uuid = subject_uuid AND codings.removed_by IS NULL)
    AND NOT EXISTS (SELECT 1 FROM codings WHERE continues = subject_uuid AND codings.removed_by IS NULL)
    AND NOT EXISTS (SELECT 1 FROM cases WHERE uuid = subject_uuid AND cases.removed_by IS NULL)
    AND NOT EXISTS (SELECT 1 FROM anchors WHERE anchor = subject_uuid AND anchors.removed_by IS NULL)
HAVING count(*) > 0
;

-- an assignment in force is of a document and a coder in force
SELECT 'assignments of a document or a coder that was removed', count(*)
FROM assignments
JOIN documents ON documents.id = assignments.document_id
JOIN coders ON coders.id = assignments.coder_id
WHERE assignments.removed_by IS NULL AND (documents.removed_by IS NOT NULL OR coders.removed_by IS NOT NULL)
HAVING count(*) > 0
;

-- an adjudication in force is of a document and a coder in force
SELECT 'adjudications of a document or a coder that was removed', count(*)
FROM adjudications
JOIN documents ON documents.id = adjudications.document_id
JOIN coders ON coders.id = adjudications.coder_id
WHERE adjudications.removed_by IS NULL AND (documents.removed_by IS NOT NULL OR coders.removed_by IS NOT NULL)
HAVING count(*) > 0
;

-- a passage that something hangs on lies within a text of its document
SELECT 'passages of memos, cases or assignments that lie outside their text', count(*)
FROM anchors
JOIN revisions ON revisions.id = anchors.revision_id
WHERE anchors.removed_by IS NULL
    AND (anchors.end_offset > revisions.length OR anchors.document_id <> revisions.document_id)
HAVING count(*) > 0
;

-- what is assigned, and what a case says, is a passage
SELECT 'assignments and cases of passages that are not in the study', count(*)
FROM (
    SELECT anchor FROM assignment_passages WHERE removed_by IS NULL
    UNION ALL
    SELECT anchor FROM case_passages WHERE removed_by IS NULL
) AS used
WHERE NOT EXISTS (SELECT 1 FROM anchors WHERE anchors.anchor = used.anchor AND anchors.removed_by IS NULL)
HAVING count(*) > 0
;

-- what a case has goes with it
SELECT 'values and links of a case, an attribute or a document that was removed', count(*)
FROM (
    SELECT cases.removed_by IS NOT NULL OR attributes.removed_by IS NOT NULL AS hangs
    FROM case_values
    JOIN cases ON cases.id = case_values.case_id JOIN attributes ON attributes.id = case_values.attribute_id
    WHERE case_values.removed_by IS NULL
    UNION ALL
    SELECT cases.removed_by IS NOT NULL OR documents.removed_by IS NOT NULL
    FROM case_documents
    JOIN cases ON cases.id = case_documents.case_id JOIN documents ON documents.id = case_documents.document_id
    WHERE case_documents.removed_by IS NULL
    UNION ALL
    SELECT cases.removed_by IS NOT NULL
    FROM case_passages JOIN cases ON cases.id = case_passages.case_id WHERE case_passages.removed_by IS NULL
    UNION ALL
    SELECT cases.removed_by IS NOT NULL
    FROM speakers JOIN cases ON cases.id = speakers.case_id WHERE speakers.removed_by IS NULL
)
WHERE hangs
HAVING count(*) > 0
;

-- a value of a choice can be chosen
SELECT 'values that their attribute does not offer', count(*)
FROM case_values JOIN attributes ON attributes.id = case_values.attribute_id
WHERE case_values.removed_by IS NULL AND attributes.removed_by IS NULL AND attributes.choices IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM json_each(attributes.choices) WHERE value = case_values.text)
HAVING count(*) > 0
;

-- a part of a document is assigned with the document
SELECT 'assigned parts of what is not assigned, or of another document', count(*)
FROM assignment_passages
JOIN assignments ON assignments.id = assignment_passages.assignment_id
JOIN anchors ON anchors.anchor = assignment_passages.anchor AND anchors.removed_by IS NULL
WHERE assignment_passages.removed_by IS NULL
    AND (assignments.removed_by IS NOT NULL OR assignments.document_id <> anchors.document_id)
HAVING count(*) > 0
;

-- a document is not finished before it is assigned
SELECT 'assignments finished before they were made', count(*)
FROM assignments WHERE finished_at < assigned_at
HAVING count(*) > 0
;

-- codings came about in one of five ways
SELECT 'origins of codings that are missing or have another name', count(*)
FROM (VALUES (1, 'manual'), (2, 'pattern'), (3, 'imported'), (4, 'merged'), (5, 'adjudicated')) AS known
LEFT JOIN origins ON origins.id = known.column1 AND origins.name = known.column2
WHERE origins.id IS NULL
HAVING count(*) > 0
;

-- a coding is there once
SELECT 'codings that are in force twice', count(*)
FROM codings AS later JOIN codings AS first ON first.uuid = later.continues
WHERE later.removed_by IS NULL AND later.continues IS NOT NULL
    AND (first.removed_by IS NULL OR first.continues IS NOT NULL)
HAVING count(*) > 0
;

-- what is continued was there
SELECT 'codings that continue one that never was', count(*)
FROM codings WHERE continues IS NOT NULL AND NOT EXISTS (SELECT 1 FROM codings AS first WHERE first.uuid = codings.continues)
HAVING count(*) > 0
;

-- a coding without a place in the present text waits for a decision
SELECT 'codings without a place that nobody is asked about', count(*)
FROM (
    SELECT id FROM revisions AS old
    WHERE old.id IS NOT (
        SELECT id FROM revisions AS new WHERE new.document_id = old.document_id AND new.removed_by IS NULL
        ORDER BY number DESC LIMIT 1)
) AS old CROSS JOIN passages ON passages.revision_id = old.id CROSS JOIN codings ON codings.passage_id = passages.id
WHERE codings.removed_by IS NULL AND NOT EXISTS (
    SELECT 1 FROM reviews
    WHERE coding = ifnull(codings.continues, codings.uuid) AND outcome = 'lost' AND reviews.removed_by IS NULL)
HAVING count(*) > 0
;

-- what is called lost has no place
SELECT 'codings called lost that have a place', count(*)
FROM reviews
JOIN codings ON codings.uuid = reviews.coding OR codings.continues = reviews.coding
JOIN passages ON passages.id = codings.passage_id
JOIN revisions ON revisions.id = passages.revision_id
WHERE reviews.outcome = 'lost' AND reviews.removed_by IS NULL AND codings.removed_by IS NULL AND revisions.id = (
    SELECT id FROM revisions AS new WHERE new.document_id = revisions.document_id AND new.removed_by IS NULL
    ORDER BY number DESC LIMIT 1)
HAVING count(*) > 0
;

-- what waits for a decision is there
SELECT 'decisions asked for about codings that are not in force', count(*)
FROM reviews
WHERE removed_by IS NULL
    AND NOT EXISTS (SELECT 1 FROM codings WHERE uuid = reviews.coding AND codings.removed_by IS NULL)
    AND NOT EXISTS (SELECT 1 FROM codings WHERE continues = reviews.coding AND codings.removed_by IS NULL)
HAVING count(*) > 0
;

-- parts of a text lie within it, and segments hold something
SELECT 'segments or source lines that do not lie in their text', count(*)
FROM (
    SELECT
        revision_id, min(start_offset) AS beginning, max(end_offset) AS ending, min(end_offset - start_offset) AS shortest
    FROM segments GROUP BY revision_id
    UNION ALL
    SELECT revision_id, min(start_offset), max(end_offset), min(end_offset - start_offset) + 1
    FROM source_lines GROUP BY revision_id
) AS parts JOIN revisions ON revisions.id = parts.revision_id
WHERE parts.beginning < 0 OR parts.ending > revisions.length OR parts.shortest < 1
HAVING count(*) > 0
;

-- of one kind a place belongs to one segment
SELECT 'segments that overlap another of their kind', count(*)
FROM (
    SELECT end_offset > lead(start_offset) OVER (PARTITION BY revision_id, kind_id ORDER BY start_offset) AS overlaps
    FROM segments
)
WHERE overlaps
HAVING count(*) > 0
;

-- who speaks in a text is a speaker of its document
SELECT 'segments with a speaker of another document', count(*)
FROM segments
JOIN revisions ON revisions.id = segments.revision_id
LEFT JOIN speakers ON speakers.id = segments.speaker_id
WHERE segments.speaker_id IS NOT NULL AND speakers.document_id IS NOT revisions.document_id
HAVING count(*) > 0
;

-- segments are of five kinds
SELECT 'kinds of segments that are missing or have another name', count(*)
FROM (VALUES (1, 'heading'), (2, 'paragraph'), (3, 'sentence'), (4, 'turn'), (5, 'pull-quote')) AS known
LEFT JOIN segment_kinds ON segment_kinds.id = known.column1 AND segment_kinds.name = known.column2
WHERE segment_kinds.id IS NULL
HAVING count(*) > 0
;

-- the counter only grows
SELECT 'entries of the journal whose counter does not grow', count(*)
FROM journal AS entry JOIN journal AS previous ON previous.id = entry.id - 1
WHERE entry.lamport <= previous.lamport
HAVING count(*) > 0
;

-- what an entry changed is a list in JSON
SELECT 'entries of the journal whose changes are no list in JSON', count(*)
FROM journal WHERE CASE WHEN json_valid(changes) THEN json_type(changes) END IS NOT 'array'
HAVING count(*) > 0
;

-- the journal has no gap
SELECT 'entries missing from the journal', max(id) - count(*) FROM journal
HAVING max(id) <> count(*)
;
