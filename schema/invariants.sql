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
    AND NOT EXISTS (SELECT 1 FROM cases WHERE uuid = subject_uuid AND cases.removed_by IS NULL)
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
