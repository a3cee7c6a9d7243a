-- What the migrations amount to, as SQLite tells it. Not part of the program: a test compares it.
-- Recorded by: EMIC_RECORD=1 swift test --filter SchemaTests (that run fails, so that a person looks).

PRAGMA application_id = 1162692931;
PRAGMA user_version = 5;

CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    lamport INTEGER NOT NULL CHECK (lamport > 0),
    device BLOB NOT NULL CHECK (length(device) = 16),
    coder BLOB CHECK (length(coder) = 16),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    summary TEXT NOT NULL,
    subject BLOB CHECK (length(subject) = 16),
    reverses BLOB CHECK (length(reverses) = 16),
    direction INTEGER NOT NULL CHECK (direction IN (-1, 0, 1) AND (direction = 0) = (reverses IS NULL)),
    changes TEXT NOT NULL,
    first_coding_id INTEGER,
    codings_made INTEGER NOT NULL CHECK (codings_made >= 0),
    codings_hash BLOB CHECK (length(codings_hash) = 32),
    codings_removed BLOB CHECK (length(codings_removed) % 16 = 0),
    content_hash BLOB NOT NULL CHECK (length(content_hash) = 32),
    chain_hash BLOB NOT NULL CHECK (length(chain_hash) = 32)
) STRICT;

CREATE TABLE study (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uuid BLOB NOT NULL CHECK (length(uuid) = 16),
    study_uuid BLOB NOT NULL CHECK (length(study_uuid) = 16),
    title TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    default_coder_id INTEGER REFERENCES coders (id),
    removed_by INTEGER CHECK (removed_by IS NULL)
) STRICT;

CREATE TABLE coders (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    removed_by INTEGER REFERENCES journal (id)
) STRICT;

CREATE UNIQUE INDEX coders_by_name ON coders (name_key) WHERE removed_by IS NULL;

CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    importer TEXT NOT NULL,
    importer_version TEXT NOT NULL,
    importer_options TEXT NOT NULL,
    removed_by INTEGER REFERENCES journal (id)
) STRICT;

CREATE UNIQUE INDEX documents_by_name ON documents (name_key) WHERE removed_by IS NULL;

CREATE TABLE originals (
    document_id INTEGER PRIMARY KEY REFERENCES documents (id),
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE revisions (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    document_id INTEGER NOT NULL REFERENCES documents (id),
    number INTEGER NOT NULL CHECK (number > 0),
    reason TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    length INTEGER NOT NULL CHECK (length >= 0),
    removed_by INTEGER REFERENCES journal (id),
    commitment TEXT NOT NULL CHECK (length(commitment) = 64),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    text TEXT NOT NULL
, structure TEXT CHECK (length(structure) = 64), language TEXT, file_name TEXT, size INTEGER CHECK (size >= 0), sha256 TEXT CHECK (length(sha256) = 64), importer TEXT, importer_version TEXT, importer_options TEXT CHECK (
    (file_name IS NULL) = (importer_options IS NULL) AND (size IS NULL) = (importer_options IS NULL)
    AND (sha256 IS NULL) = (importer_options IS NULL) AND (importer IS NULL) = (importer_options IS NULL)
    AND (importer_version IS NULL) = (importer_options IS NULL))) STRICT;

CREATE UNIQUE INDEX revisions_by_document ON revisions (document_id, number) WHERE removed_by IS NULL;

CREATE TABLE codes (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    parent_id INTEGER REFERENCES codes (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    color TEXT CHECK (color GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    created_at INTEGER NOT NULL,
    removed_by INTEGER REFERENCES journal (id)
, status TEXT CHECK (status IN ('draft', 'retired')), aliases TEXT CHECK (aliases <> '')) STRICT;

CREATE UNIQUE INDEX codes_by_name ON codes (ifnull(parent_id, 0), name_key) WHERE removed_by IS NULL;

CREATE TABLE code_versions (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    code_id INTEGER NOT NULL REFERENCES codes (id),
    number INTEGER NOT NULL CHECK (number > 0),
    definition TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    removed_by INTEGER REFERENCES journal (id)
, inclusion TEXT CHECK (inclusion <> ''), exclusion TEXT CHECK (exclusion <> '')) STRICT;

CREATE UNIQUE INDEX code_versions_by_code ON code_versions (code_id, number) WHERE removed_by IS NULL;

CREATE TABLE assignments (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    document_id INTEGER NOT NULL REFERENCES documents (id),
    coder_id INTEGER NOT NULL REFERENCES coders (id),
    assigned_at INTEGER NOT NULL,
    finished_at INTEGER,
    removed_by INTEGER REFERENCES journal (id)
, blind INTEGER CHECK (blind = 1)) STRICT;

CREATE UNIQUE INDEX assignments_by_document ON assignments (document_id, coder_id) WHERE removed_by IS NULL;

CREATE TABLE passages (
    id INTEGER PRIMARY KEY,
    revision_id INTEGER NOT NULL REFERENCES revisions (id),
    start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
    end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
    quotation TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX passages_by_place ON passages (revision_id, start_offset, end_offset);

CREATE TABLE origins (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE codings (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    passage_id INTEGER NOT NULL REFERENCES passages (id),
    code_id INTEGER NOT NULL REFERENCES codes (id),
    code_version_id INTEGER NOT NULL REFERENCES code_versions (id),
    coder_id INTEGER NOT NULL REFERENCES coders (id),
    weight REAL,
    created_at INTEGER NOT NULL,
    origin_id INTEGER NOT NULL REFERENCES origins (id),
    made_by INTEGER NOT NULL REFERENCES journal (id),
    removed_by INTEGER REFERENCES journal (id)
, continues BLOB CHECK (length(continues) = 16)) STRICT;

CREATE UNIQUE INDEX codings_by_passage ON codings (passage_id, code_id, coder_id) WHERE removed_by IS NULL;

CREATE INDEX codings_by_code ON codings (code_id, coder_id, passage_id) WHERE removed_by IS NULL;

CREATE TABLE memo_versions (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    memo_id INTEGER NOT NULL REFERENCES memos (id),
    number INTEGER NOT NULL CHECK (number > 0),
    created_at INTEGER NOT NULL,
    removed_by INTEGER REFERENCES journal (id),
    commitment TEXT NOT NULL CHECK (length(commitment) = 64),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    text TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX memo_versions_by_memo ON memo_versions (memo_id, number) WHERE removed_by IS NULL;

CREATE TABLE cases (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    removed_by INTEGER REFERENCES journal (id)
) STRICT;

CREATE UNIQUE INDEX cases_by_name ON cases (name_key) WHERE removed_by IS NULL;

CREATE TABLE case_values (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    case_id INTEGER NOT NULL REFERENCES cases (id),
    attribute_id INTEGER NOT NULL REFERENCES attributes (id),
    removed_by INTEGER REFERENCES journal (id),
    commitment TEXT NOT NULL CHECK (length(commitment) = 64),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    text TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX case_values_by_case ON case_values (case_id, attribute_id) WHERE removed_by IS NULL;

CREATE TABLE case_documents (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    case_id INTEGER NOT NULL REFERENCES cases (id),
    document_id INTEGER NOT NULL REFERENCES documents (id),
    removed_by INTEGER REFERENCES journal (id)
) STRICT;

CREATE UNIQUE INDEX case_documents_by_case ON case_documents (case_id, document_id) WHERE removed_by IS NULL;

CREATE VIEW code_paths (code_id, path) AS
WITH RECURSIVE paths (code_id, path) AS (
    SELECT id, name FROM codes WHERE parent_id IS NULL AND removed_by IS NULL
    UNION ALL
    SELECT codes.id, paths.path || '/' || codes.name
    FROM paths JOIN codes ON codes.parent_id = paths.code_id
    WHERE codes.removed_by IS NULL
)
SELECT code_id, path FROM paths;

CREATE VIEW current_texts (document_id, document, revision_id, number, text) AS
SELECT documents.id, documents.name, revisions.id, max(revisions.number), revisions.text
FROM documents JOIN revisions ON revisions.document_id = documents.id
WHERE documents.removed_by IS NULL AND revisions.removed_by IS NULL
GROUP BY documents.id;

CREATE TABLE revision_originals (
    revision_id INTEGER PRIMARY KEY REFERENCES revisions (id),
    bytes BLOB NOT NULL
) STRICT;

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

CREATE VIRTUAL TABLE search USING fts5(
    text, content = 'block_texts', content_rowid = 'id', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'"
);

CREATE VIRTUAL TABLE search_terms USING fts5vocab(search, row);

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

CREATE TABLE code_examples (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    code_id INTEGER NOT NULL REFERENCES codes (id),
    kind TEXT NOT NULL CHECK (kind IN ('example', 'counter-example')),
    removed_by INTEGER REFERENCES journal (id),
    commitment TEXT NOT NULL CHECK (length(commitment) = 64),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    text TEXT NOT NULL
) STRICT;

CREATE INDEX code_examples_by_code ON code_examples (code_id) WHERE removed_by IS NULL;

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

CREATE INDEX memos_by_subject ON memos (subject_uuid) WHERE removed_by IS NULL;

CREATE TABLE attributes (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'boolean', 'choice')),
    choices TEXT CHECK ((choices IS NOT NULL) = (kind = 'choice') AND choices <> ''),
    removed_by INTEGER REFERENCES journal (id)
) STRICT;

CREATE UNIQUE INDEX attributes_by_name ON attributes (name_key) WHERE removed_by IS NULL;

CREATE TABLE segment_lists (
    revision_id INTEGER NOT NULL REFERENCES revisions (id),
    kind_id INTEGER NOT NULL REFERENCES segment_kinds (id),
    segments TEXT NOT NULL CHECK (segments LIKE '[[%'),
    PRIMARY KEY (revision_id, kind_id)
) STRICT;

CREATE TABLE source_line_lists (
    revision_id INTEGER PRIMARY KEY REFERENCES revisions (id),
    lines TEXT NOT NULL CHECK (lines LIKE '[[%')
) STRICT;

CREATE VIEW segments (revision_id, kind_id, start_offset, end_offset, speaker_id) AS
SELECT
    revision_id, kind_id,
    (SELECT value FROM json_each(item.value) WHERE key = 0),
    (SELECT value FROM json_each(item.value) WHERE key = 1),
    (SELECT value FROM json_each(item.value) WHERE key = 2)
FROM segment_lists JOIN json_each(segment_lists.segments) AS item;

CREATE VIEW source_lines (
    revision_id, number, start_offset, end_offset, page, line, "left", top, "right", bottom
) AS
SELECT
    revision_id, item.key + 1,
    (SELECT value FROM json_each(item.value) WHERE key = 0),
    (SELECT value FROM json_each(item.value) WHERE key = 1),
    (SELECT value FROM json_each(item.value) WHERE key = 3),
    (SELECT value FROM json_each(item.value) WHERE key = 2),
    (SELECT value FROM json_each(item.value) WHERE key = 4),
    (SELECT value FROM json_each(item.value) WHERE key = 5),
    (SELECT value FROM json_each(item.value) WHERE key = 6),
    (SELECT value FROM json_each(item.value) WHERE key = 7)
FROM source_line_lists JOIN json_each(source_line_lists.lines) AS item;
