"""Recomputes a study's hashes as schema/README.md tells, with nothing but Python's own library.

Usage: python3 recompute_journal.py STUDY
Prints how many hashes it compared, by kind, and each that is another than the study's; exits 1 if there is one.
"""

import hashlib
import sqlite3
import struct
import sys
import uuid
from collections import Counter

database = sqlite3.connect(sys.argv[1])
compared = Counter()
wrong = []


def compare(kind, name, computed, stored):
    compared[kind] += 1
    if computed != stored:
        wrong.append(f"{kind} of {name}")


def text(identity):
    return "" if identity is None else str(uuid.UUID(bytes=identity))


for table in ["revisions", "memo_versions", "case_values", "code_examples"]:
    for row, commitment, salt, words in database.execute(f"SELECT id, commitment, salt, text FROM {table}"):
        compare("commitment", f"{table} {row}", hashlib.sha256(salt + words.encode()).hexdigest(), commitment)

for row, stored, content in database.execute(
    "SELECT documents.id, sha256, bytes FROM documents JOIN originals ON document_id = documents.id"
):
    compare("original", f"document {row}", hashlib.sha256(content).hexdigest(), stored)

for row, content in database.execute(
    "SELECT sha256, bytes FROM revisions JOIN revision_originals ON revision_id = revisions.id"
):
    compare("original", "a revision", hashlib.sha256(content).hexdigest(), row)

for row, stored in database.execute("SELECT id, structure FROM revisions").fetchall():
    hashed = hashlib.sha256()
    segments = database.execute(
        "SELECT kind_id, start_offset, end_offset, speakers.uuid FROM segments"
        " LEFT JOIN speakers ON speakers.id = speaker_id WHERE revision_id = ? ORDER BY kind_id, start_offset",
        (row,),
    ).fetchall()
    for kind, start, end, speaker in segments:
        part = struct.pack(">qqq", kind, start, end) + (speaker or bytes(16))
        assert len(part) == 40
        hashed.update(part)
    hashed.update(struct.pack(">q", -1))
    lines = database.execute(
        'SELECT start_offset, end_offset, page, line, "left", top, "right", bottom FROM source_lines'
        " WHERE revision_id = ? ORDER BY number",
        (row,),
    ).fetchall()
    for line in lines:
        part = struct.pack(">qqqq", line[0], line[1], line[2] or 0, line[3])
        part += b"".join(b"\xff" * 8 if side is None else struct.pack(">d", side) for side in line[4:])
        assert len(part) == 64
        hashed.update(part)
    compare("structure", f"revision {row}", hashed.hexdigest() if segments or lines else None, stored)

chain = b""
entries = database.execute(
    "SELECT id, uuid, lamport, device, coder, at, kind, summary, subject, reverses, direction, codings_made,"
    " codings_hash, codings_removed, changes, content_hash, chain_hash FROM journal ORDER BY id"
).fetchall()
for entry in entries:
    (number, identity, lamport, device, coder, at, kind, summary, subject, reverses, direction, made, codings_hash) = (
        entry[:13]
    )
    removed, changes, content_hash, chain_hash = entry[13:]
    hashed = hashlib.sha256()
    count = 0
    for coding in database.execute(
        "SELECT codings.uuid, revisions.uuid, start_offset, end_offset, code_versions.uuid, coders.uuid, weight,"
        " codings.created_at, origin_id, continues FROM codings"
        " JOIN passages ON passages.id = passage_id JOIN revisions ON revisions.id = revision_id"
        " JOIN code_versions ON code_versions.id = code_version_id JOIN coders ON coders.id = coder_id"
        " WHERE made_by = ? ORDER BY codings.id",
        (number,),
    ):
        weight = b"\xff" * 8 if coding[6] is None else struct.pack(">d", coding[6])
        row = coding[0] + coding[1] + struct.pack(">qq", coding[2], coding[3]) + coding[4] + coding[5] + weight
        row += struct.pack(">qq", coding[7], coding[8] if coding[9] is None else coding[8] + 256)
        assert len(row) == 104
        row += coding[9] or b""
        hashed.update(row)
        count += 1
    compare("codings", f"entry {number}", hashed.digest() if count else None, codings_hash)
    compare("count", f"entry {number}", count, made)
    fields = [
        text(identity), str(lamport), text(device), text(coder), str(at), kind, summary, text(subject), text(reverses),
        str(direction), str(made), codings_hash.hex() if codings_hash else "",
        hashlib.sha256(removed).hexdigest() if removed else "", changes,
    ]  # fmt: skip
    content = hashlib.sha256("\n".join(fields).encode()).digest()
    chain = hashlib.sha256(chain + content).digest()
    compare("content", f"entry {number}", content, content_hash)
    compare("chain", f"entry {number}", chain, chain_hash)

for kind in sorted(compared):
    print(kind, compared[kind])
for name in wrong:
    print("wrong:", name)
sys.exit(1 if wrong else 0)
