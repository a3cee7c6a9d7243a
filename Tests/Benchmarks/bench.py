"""Compares Emic with the bare engine on the same files and prints ratios; it promises and asserts nothing.

    python3 bench.py PROGRAM [FOLDER]

FOLDER keeps the data for another run (a temporary folder is removed). EMIC_BENCH_CODINGS sets how many codings the
large study has (1,000,000), EMIC_BENCH_TEXTS how many texts of 50 KB the study that is searched has (2,000),
EMIC_BENCH_RUNS how often the short commands are run (15). EMIC_BENCH_ONLY=texts leaves out all but that study.
"""

import csv
import itertools
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import textwrap
import time

PROGRAM = os.path.abspath(sys.argv[1])
CODINGS = int(os.environ.get("EMIC_BENCH_CODINGS", "1000000"))
RUNS = int(os.environ.get("EMIC_BENCH_RUNS", "15"))
TEXTS = int(os.environ.get("EMIC_BENCH_TEXTS", "2000"))
CODERS, CODES, DOCUMENTS, SIZE = 5, 20, 100, 100_000

# The query of `emic export codings --format csv`, as anybody would write it for the shell.
JOINED = """
WITH uuids (kind, id, text) AS MATERIALIZED (
    SELECT 'document', id, lower(hex(uuid)) FROM documents
    UNION ALL SELECT 'code', id, lower(hex(uuid)) FROM codes
    UNION ALL SELECT 'coder', id, lower(hex(uuid)) FROM coders
)
SELECT
    lower(hex(codings.uuid)) AS coding_id, documents.name AS document, document_ids.text AS document_id,
    passages.start_offset, passages.end_offset, passages.quotation, code_paths.path AS code, code_ids.text AS code_id,
    coders.name AS coder, codings.weight, NULL AS memo,
    strftime('%Y-%m-%dT%H:%M:%fZ', codings.created_at / 1000.0, 'unixepoch') AS created_at, origins.name AS origin,
    coder_ids.text AS coder_id, code_versions.number AS code_version
FROM documents
JOIN uuids AS document_ids ON document_ids.kind = 'document' AND document_ids.id = documents.id
JOIN revisions ON revisions.document_id = documents.id
JOIN passages ON passages.revision_id = revisions.id
JOIN codings ON codings.passage_id = passages.id
JOIN code_paths ON code_paths.code_id = codings.code_id
JOIN uuids AS code_ids ON code_ids.kind = 'code' AND code_ids.id = codings.code_id
JOIN coders ON coders.id = codings.coder_id
JOIN uuids AS coder_ids ON coder_ids.kind = 'coder' AND coder_ids.id = codings.coder_id
JOIN origins ON origins.id = codings.origin_id
JOIN code_versions ON code_versions.id = codings.code_version_id
WHERE codings.removed_by IS NULL AND documents.removed_by IS NULL
ORDER BY documents.id, passages.start_offset, passages.end_offset, codings.code_id, codings.coder_id
"""


def timed(command, output=subprocess.DEVNULL):
    """Seconds on the clock and in the processor."""
    before, start = os.times(), time.perf_counter()
    subprocess.run(command, check=True, stdout=output, stderr=subprocess.DEVNULL)
    wall, after = time.perf_counter() - start, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return wall, cpu


def median(command, runs=RUNS):
    return statistics.median(timed(command)[0] for _ in range(runs))


def emic(study, *words):
    return [PROGRAM, *words, "--study", study]


def write_documents(folder, chance):
    syllables = ["le", "re", "ko", "ning", "ær", "skab", "bør", "syg", "tid", "an", "på", "ver", "hed", "mel"]
    words = ["".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(5000)]
    texts = []
    for number in range(DOCUMENTS):
        lines, size = [], 0
        while size < SIZE:
            line = " ".join(chance.choices(words, k=11))
            lines.append(line)
            size += len(line.encode()) + 1
        texts.append("\n".join(lines) + "\n")
        with open(f"{folder}/doc{number:03}.txt", "w", encoding="utf-8") as file:
            file.write(texts[-1])
    return texts


def write_codings(path, texts, count, documents, chance, by_quotation=False):
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        place = ["quotation"] if by_quotation else ["start_offset", "end_offset"]
        rows.writerow(["document", "code", "coder", *place])
        for _ in range(count):
            number = chance.randrange(documents)
            start = chance.randrange(len(texts[number]) - 400)
            end = start + chance.randrange(20, 200)
            # Words as somebody types them: the line breaks of the text are not in them.
            place = [" ".join(texts[number][start:end + 40].split()[1:-1])] if by_quotation else [start, end]
            name = f"doc{number:03}"
            rows.writerow([name, f"code{chance.randrange(CODES):02}", f"coder{chance.randrange(CODERS)}", *place])


def new_study(path, folder, documents):
    for leftover in (path, path + "-journal"):
        if os.path.exists(leftover):
            os.remove(leftover)
    timed([PROGRAM, "init", path])
    timed(emic(path, "coders", "add", *[f"coder{n}" for n in range(CODERS)]))
    timed(emic(path, "codes", "add", *[f"code{n:02}" for n in range(CODES)]))
    timed(emic(path, "import", *[f"{folder}/doc{n:03}.txt" for n in range(documents)]))


def write_texts(folder, chance):
    """Interviews of 50 KB with lines of a page's width: three of them hold a word that no other does."""
    syllables = ["le", "re", "ko", "ning", "ær", "skab", "bør", "syg", "tid", "an", "på", "ver", "hed", "mel", "fra"]
    words = ["".join(chance.choices(syllables, k=chance.randint(1, 5))) for _ in range(50_000)]
    # As often as in a language: the second word half as often as the first, and so on.
    weights = list(itertools.accumulate(1 / rank for rank in range(1, len(words) + 1)))
    os.makedirs(folder, exist_ok=True)
    for number in range(TEXTS):
        parts, size = [], 0
        while size < 50_000:
            sentences = []
            for _ in range(chance.randint(1, 8)):
                sentence = chance.choices(words, cum_weights=weights, k=chance.randint(4, 20))
                sentences.append(" ".join(sentence).capitalize() + ".")
            if number % 700 == 5 and not parts:
                sentences.append("Civilsamfundet er parat.")
            speaker = "Interviewer: " if len(parts) % 2 == 0 else "Anna: "
            parts.append("\n".join(textwrap.wrap(speaker + " ".join(sentences), 80)))
            size += len(parts[-1].encode()) + 2
        with open(f"{folder}/text{number:04}.txt", "w", encoding="utf-8") as file:
            file.write("\n\n".join(parts) + "\n")


def search_texts(folder, row):
    """Import of many texts, and what is found in them."""
    texts, study, plain = f"{folder}/texts", f"{folder}/texts.emic", f"{folder}/texts.sqlite3"
    if not os.path.exists(f"{texts}/text{TEXTS - 1:04}.txt"):
        write_texts(texts, random.Random(2))
    files = [f"{texts}/text{number:04}.txt" for number in range(TEXTS)]
    size = sum(os.path.getsize(file) for file in files) / 1e6
    for leftover in (study, plain):
        if os.path.exists(leftover):
            os.remove(leftover)
    timed(["cat", *files])
    # The same text, stored once and with the same words in the index.
    peer, peer_cpu = timed(["sqlite3", plain, "CREATE VIRTUAL TABLE texts USING fts5(name UNINDEXED, text, tokenize ="
                            " \"unicode61 remove_diacritics 0 categories 'L* M* N* Co'\")",
                            "INSERT INTO texts SELECT name, CAST(data AS TEXT) FROM"
                            f" fsdir('{texts}') WHERE name LIKE '%.txt' ORDER BY name"])
    timed([PROGRAM, "init", study])
    seconds, cpu = timed(emic(study, "import", *files))
    row(f"import of {TEXTS:,} texts, {size:.0f} MB, on the clock", seconds, peer, "sqlite3 with FTS5")
    row(f"import of {TEXTS:,} texts, {size:.0f} MB, in the processor", cpu, peer_cpu, "sqlite3 with FTS5")
    peer = median(["sqlite3", plain, "SELECT name, snippet(texts, 1, '[', ']', '…', 9) FROM texts('civilsamfund*')"])
    row("find of a word that three of them have", median(emic(study, "find", "civilsamfund*")), peer, "sqlite3")
    row("find of the same, as JSON", median(emic(study, "find", "civilsamfund*", "--format", "json")))
    for pattern in ("civilsamfund", r"syg\w*ning\s+skab", r"\w+skabning\s+\w+tid\b", "(?i)SYGTID(an|på)"):
        wall, cpu = timed(emic(study, "find", "--regex", pattern, "--format", "csv"))
        row(f"find --regex '{pattern}', on the clock", wall)
        row(f"find --regex '{pattern}', in the processor", cpu)


def main(folder):
    chance = random.Random(1)
    print(f"{'what':<58} {'emic':>9} {'peer':>9}  ratio")

    def row(what, seconds, peer=None, name=""):
        compared = f"{peer:9.3f}  {peer / seconds:4.2f} times as fast as {name}" if peer else ""
        print(f"{what:<58} {seconds:9.3f} {compared}", flush=True)

    search_texts(folder, row)
    if os.environ.get("EMIC_BENCH_ONLY") == "texts":
        return
    texts = write_documents(folder, chance)

    python = median(["python3", "-c", "pass"])
    row("start: emic --version, against python3 -c pass", median([PROGRAM, "--version"]), python, "python3")

    small = f"{folder}/small.emic"
    new_study(small, folder, 10)
    write_codings(f"{folder}/quotations.csv", texts, 1000, 10, chance, by_quotation=True)
    row("tag --from: 1,000 quotations, ten documents of 100 KB",
        timed(emic(small, "tag", "--from", f"{folder}/quotations.csv", "--skip-bad"))[0])

    middle = f"{folder}/middle.emic"
    new_study(middle, folder, 10)
    write_codings(f"{folder}/middle.csv", texts, 100_000, 10, chance)
    timed(emic(middle, "tag", "--from", f"{folder}/middle.csv"))
    count = median(["sqlite3", middle, "SELECT count(*) FROM codings WHERE removed_by IS NULL"])
    row("info on 100,000 codings, against one count in sqlite3", median(emic(middle, "info")), count, "sqlite3")

    large, table = f"{folder}/large.emic", f"{folder}/large.csv"
    new_study(large, folder, DOCUMENTS)
    write_codings(table, texts, CODINGS, DOCUMENTS, chance)
    seconds, _ = timed(emic(large, "tag", "--from", table))
    plain = f"{folder}/plain.sqlite3"
    if os.path.exists(plain):
        os.remove(plain)
    # The nearest thing that the bare engine can do: the rows as they are, with the one index that finds doubles.
    shell, _ = timed(["sqlite3", plain, "CREATE TABLE codings (document TEXT, code TEXT, coder TEXT, start_offset INT,"
                      " end_offset INT, UNIQUE (document, start_offset, end_offset, code, coder))",
                      ".mode csv", f".import --skip 1 {table} codings"])
    row(f"tag --from: {CODINGS:,} codings by offsets, against .import", seconds, shell, "sqlite3 (one bare table)")

    # What is read first is read from the disk: both read it once before.
    with open(f"{folder}/peer.csv", "wb") as peer_file, open(f"{folder}/emic.csv", "wb") as emic_file:
        timed(["sqlite3", large, "SELECT count(*) FROM codings, passages WHERE passages.id = codings.passage_id"])
        peer, peer_cpu = timed(["sqlite3", "-csv", "-header", large, JOINED], peer_file)
        seconds, cpu = timed(emic(large, "export", "codings", "--format", "csv"), emic_file)
    row(f"export of {CODINGS:,} codings as CSV, on the clock", seconds, peer, "sqlite3 -csv")
    row(f"export of {CODINGS:,} codings as CSV, in the processor", cpu, peer_cpu, "sqlite3 -csv")
    row(f"agree: {CODERS} coders, {CODES} codes, {CODINGS:,} codings, characters", timed(emic(large, "agree"))[0])
    row(f"check of {CODINGS:,} codings, against PRAGMA integrity_check",
        timed(emic(large, "check"))[0], timed(["sqlite3", large, "PRAGMA integrity_check"])[0], "sqlite3")
    row(f"undo of {CODINGS:,} codings", timed(emic(large, "undo"))[0])


if len(sys.argv) > 2:
    os.makedirs(sys.argv[2], exist_ok=True)
    main(sys.argv[2])
else:
    place = tempfile.mkdtemp(prefix="emic-bench-")
    try:
        main(place)
    finally:
        shutil.rmtree(place)
