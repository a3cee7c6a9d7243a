-- Texts: their structure, the way back to the original, search, new texts of a document with the codings carried over.
--
-- Structure is not copied into the journal: segments and source lines are records that belong to a revision, and the
-- revision's `structure`, which the journal holds, is the hash over them.

ALTER TABLE revisions ADD COLUMN structure TEXT CHECK (length(structure) = 64);
ALTER TABLE revisions ADD COLUMN language TEXT;
-- The file that this text came from, where it is another one than that of the text before.
ALTER TABLE revisions ADD COLUMN file_name TEXT;
ALTER TABLE revisions ADD COLUMN size INTEGER CHECK (size >= 0);
ALTER TABLE revisions ADD COLUMN sha256 TEXT CHECK (length(sha256) = 64);
ALTER TABLE revisions ADD COLUMN importer TEXT;
ALTER TABLE revisions ADD COLUMN importer_version TEXT;
ALTER TABLE revisions ADD COLUMN importer_options TEXT CHECK (
    (file_name IS NULL) = (importer_options IS NULL) AND (size IS NULL) = (importer_options IS NULL)
    AND (sha256 IS NULL) = (importer_options IS NULL) AND (importer IS NULL) = (importer_options IS NULL)
    AND (importer_version IS NULL) = (importer_options IS NULL));

CREATE TABLE revision_originals (
    revision_id INTEGER PRIMARY KEY REFERENCES revisions (id),
    bytes BLOB NOT NULL
) STRICT;

-- A coding that was carried to a new text, or edited, is a new row that continues the old one: what the world knows it
-- by is ifnull(continues, uuid).
ALTER TABLE codings ADD COLUMN continues BLOB CHECK (length(continues) = 16);
CREATE UNIQUE INDEX codings_by_identity ON codings (continues) WHERE removed_by IS NULL AND continues IS NOT NULL;

CREATE TABLE speakers (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    document_id INTEGER NOT NULL REFERENCES documents (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    case_id INTEGER REFERENCES cases (id),
    removed_by INTEGER REFERENCES journal (id)
) STRICT;
CREATE UNIQUE INDEX speakers_by_document ON speakers (document_id, name_key) WHERE removed_by IS NULL;

CREATE TABLE segment_kinds (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO segment_kinds (id, name)
VALUES (1, 'heading'), (2, 'paragraph'), (3, 'sentence'), (4, 'turn'), (5, 'pull-quote');

-- Segments of one kind are disjoint, so a place is a key; there are a million in a large study.
CREATE TABLE segments (
    revision_id INTEGER NOT NULL REFERENCES revisions (id),
    kind_id INTEGER NOT NULL REFERENCES segment_kinds (id),
    start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
    end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
    speaker_id INTEGER REFERENCES speakers (id),
    PRIMARY KEY (revision_id, kind_id, start_offset)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_lines (
    revision_id INTEGER NOT NULL REFERENCES revisions (id),
    number INTEGER NOT NULL CHECK (number > 0),
    start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
    end_offset INTEGER NOT NULL CHECK (end_offset >= start_offset),
    page INTEGER CHECK (page > 0),
    line INTEGER NOT NULL CHECK (line > 0),
    "left" REAL,
    top REAL,
    "right" REAL,
    bottom REAL,
    PRIMARY KEY (revision_id, number)
) STRICT, WITHOUT ROWID;

-- What waits for a person's decision after a text was replaced.
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    coding BLOB NOT NULL CHECK (length(coding) = 16),
    document_id INTEGER NOT NULL REFERENCES documents (id),
    revision_id INTEGER NOT NULL REFERENCES revisions (id),
    start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
    end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
    outcome TEXT NOT NULL CHECK (outcome IN ('changed', 'split', 'lost')),
    taken_by BLOB CHECK (length(taken_by) = 16),
    created_at INTEGER NOT NULL,
    removed_by INTEGER REFERENCES journal (id)
) STRICT;
CREATE UNIQUE INDEX reviews_by_coding ON reviews (coding) WHERE removed_by IS NULL;
CREATE INDEX reviews_by_document ON reviews (document_id) WHERE removed_by IS NULL;

-- Search. The index holds no text: it points to blocks, and what it holds can be made again from them at any time.

CREATE TABLE blocks (
    id INTEGER PRIMARY KEY,
    revision_id INTEGER NOT NULL REFERENCES revisions (id),
    start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
    end_offset INTEGER NOT NULL CHECK (end_offset > start_offset)
) STRICT;
CREATE INDEX blocks_by_revision ON blocks (revision_id);

CREATE VIEW block_texts (id, text) AS
SELECT blocks.id, substr(revisions.text, blocks.start_offset + 1, blocks.end_offset - blocks.start_offset)
FROM blocks JOIN revisions ON revisions.id = blocks.revision_id;

-- Danish letters are letters: å is not a. Marks belong to their letter (Arabic, Hebrew, Hindi).
CREATE VIRTUAL TABLE search USING fts5(
    text, content = 'block_texts', content_rowid = 'id', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);
CREATE VIRTUAL TABLE search_terms USING fts5vocab(search, row);

DROP VIEW coding_list;
CREATE VIEW coding_list (
    coding_id, document, start_offset, end_offset, quotation, code, coder, weight, created_at, origin
) AS
SELECT
    lower(hex(ifnull(codings.continues, codings.uuid))), current_texts.document, passages.start_offset,
    passages.end_offset, passages.quotation, code_paths.path, coders.name, codings.weight,
    strftime('%Y-%m-%dT%H:%M:%fZ', codings.created_at / 1000.0, 'unixepoch'), origins.name
FROM current_texts
JOIN passages ON passages.revision_id = current_texts.revision_id
JOIN codings ON codings.passage_id = passages.id
JOIN code_paths ON code_paths.code_id = codings.code_id
JOIN coders ON coders.id = codings.coder_id
JOIN origins ON origins.id = codings.origin_id
WHERE codings.removed_by IS NULL;
