-- The codebook: when to use a code and when not, examples, other names, and whether it is in use.
--
-- When to use a code belongs to its versions, as its definition does: who changes it changes what codings mean.

ALTER TABLE code_versions ADD COLUMN inclusion TEXT CHECK (inclusion <> '');
ALTER TABLE code_versions ADD COLUMN exclusion TEXT CHECK (exclusion <> '');

ALTER TABLE codes ADD COLUMN status TEXT CHECK (status IN ('draft', 'retired'));
ALTER TABLE codes ADD COLUMN aliases TEXT CHECK (aliases <> '');

-- Examples may be participants' words, so the journal holds their commitments only.
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
