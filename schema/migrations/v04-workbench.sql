-- Daily work: blind assignments and samples, what was adjudicated, memos and cases that hang on passages, private memos,
-- and attributes whose values are chosen from a list.

-- Coders who code blind are not shown what the others gave the same document.
ALTER TABLE assignments ADD COLUMN blind INTEGER CHECK (blind = 1);

-- A passage that something else than a coding hangs on. Carried to a new text it is a new row with the same `anchor`,
-- which is what it is known by; lost, it stays in the text that it was in.
CREATE TABLE anchors (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    anchor BLOB NOT NULL CHECK (length(anchor) = 16),
    document_id INTEGER NOT NULL REFERENCES documents (id),
    revision_id INTEGER NOT NULL REFERENCES revisions (id),
    start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
    end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
    removed_by INTEGER REFERENCES journal (id),
    commitment TEXT NOT NULL CHECK (length(commitment) = 64),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX anchors_by_identity ON anchors (anchor) WHERE removed_by IS NULL;
CREATE INDEX anchors_by_document ON anchors (document_id) WHERE removed_by IS NULL;

-- Where a coder is to code parts of a document only, these are the parts.
CREATE TABLE assignment_passages (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    assignment_id INTEGER NOT NULL REFERENCES assignments (id),
    anchor BLOB NOT NULL CHECK (length(anchor) = 16),
    removed_by INTEGER REFERENCES journal (id)
) STRICT;
CREATE UNIQUE INDEX assignment_passages_by_anchor ON assignment_passages (anchor, assignment_id)
WHERE removed_by IS NULL;

CREATE TABLE case_passages (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    case_id INTEGER NOT NULL REFERENCES cases (id),
    anchor BLOB NOT NULL CHECK (length(anchor) = 16),
    removed_by INTEGER REFERENCES journal (id)
) STRICT;
CREATE UNIQUE INDEX case_passages_by_anchor ON case_passages (anchor, case_id) WHERE removed_by IS NULL;

-- What coders differed on and how it was settled; the reason may hold a participant's words. `codings` is JSON: `given`,
-- the codings that they differed on as they were then, and `made`, what of the agreed version came of it.
CREATE TABLE adjudications (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    document_id INTEGER NOT NULL REFERENCES documents (id),
    coder_id INTEGER NOT NULL REFERENCES coders (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('one', 'both', 'extent', 'neither')),
    codings TEXT NOT NULL CHECK (codings <> ''),
    created_at INTEGER NOT NULL,
    removed_by INTEGER REFERENCES journal (id),
    commitment TEXT NOT NULL CHECK (length(commitment) = 64),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    text TEXT NOT NULL
) STRICT;
CREATE INDEX adjudications_by_document ON adjudications (document_id) WHERE removed_by IS NULL;

-- Words are held until there are eight megabytes of them before they go into the index: a large import takes a third
-- less time than with the one megabyte that SQLite comes with.
INSERT INTO search (search, rank) VALUES ('hashsize', 8388608);

-- SQLite can't change a check, so the two tables are made anew; keys stay, and what refers to them finds them again.
PRAGMA defer_foreign_keys = ON;

CREATE TABLE memos_before AS SELECT * FROM memos;
DROP TABLE memos;
CREATE TABLE memos (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    subject TEXT NOT NULL CHECK (subject IN ('study', 'document', 'code', 'passage', 'coding', 'case')),
    subject_uuid BLOB NOT NULL CHECK (length(subject_uuid) = 16),
    coder_id INTEGER REFERENCES coders (id),
    created_at INTEGER NOT NULL,
    private INTEGER CHECK (private = 1),
    removed_by INTEGER REFERENCES journal (id)
) STRICT;
INSERT INTO memos (id, uuid, subject, subject_uuid, coder_id, created_at, removed_by)
SELECT id, uuid, subject, subject_uuid, coder_id, created_at, removed_by FROM memos_before;
DROP TABLE memos_before;
CREATE INDEX memos_by_subject ON memos (subject_uuid) WHERE removed_by IS NULL;

CREATE TABLE attributes_before AS SELECT * FROM attributes;
DROP TABLE attributes;
CREATE TABLE attributes (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'boolean', 'choice')),
    choices TEXT CHECK ((choices IS NOT NULL) = (kind = 'choice') AND choices <> ''),
    removed_by INTEGER REFERENCES journal (id)
) STRICT;
INSERT INTO attributes (id, uuid, name, name_key, kind, removed_by)
SELECT id, uuid, name, name_key, kind, removed_by FROM attributes_before;
DROP TABLE attributes_before;
CREATE UNIQUE INDEX attributes_by_name ON attributes (name_key) WHERE removed_by IS NULL;
