"""Compares a day of coding with the programs that people use: import, 1,000 codings, cross table, export.

    python3 coding.py PROGRAM [FOLDER]

Makes the data (ten texts of 100 KB, 1,000 codings with 20 codes) and a virtual environment for each peer in FOLDER
(.build/coding-bench), which is kept. What is measured are whole processes from start to end: processor and elapsed
seconds, of Emic the median of EMIC_BENCH_RUNS (5). A peer that can't be installed is left out and said so; one run of it
is measured, as it takes long. EMIC_BENCH_SINGLE sets how many codings are made by a process each (1,000).

Behind it Emic alone: the matrix of 220 codes in 11,000 codings. The table printed is Markdown; nothing is asserted.
"""

import csv
import datetime
import os
import platform
import random
import shutil
import statistics
import subprocess
import sys
import time

PROGRAM = os.path.abspath(sys.argv[1])
FOLDER = os.path.abspath(sys.argv[2] if len(sys.argv) > 2 else ".build/coding-bench")
RUNS = int(os.environ.get("EMIC_BENCH_RUNS", "5"))
SINGLE = int(os.environ.get("EMIC_BENCH_SINGLE", "1000"))
PEERS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "coding_peers.py")
# By its command, the package that it comes in.
PACKAGES = {"qc": "qualitative-coding", "taguette": "taguette"}
DOCUMENTS, SIZE, CODES, CODINGS = 10, 100_000, 20, 1000


def timed(command):
    """Seconds in the processor and on the clock; nothing where the exit code is 3."""
    before, start = os.times(), time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    wall, after = time.perf_counter() - start, os.times()
    if done.returncode == 3:
        return None
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: {done.stderr.decode(errors='replace')[-2000:]}")
    return after.children_user + after.children_system - before.children_user - before.children_system, wall


def median(runs):
    return tuple(statistics.median(column) for column in zip(*runs))


def write_texts(chance):
    syllables = ["le", "re", "ko", "ning", "ær", "skab", "bør", "syg", "tid", "an", "på", "ver", "hed", "mel"]
    words = ["".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(5000)]
    os.makedirs(f"{FOLDER}/texts", exist_ok=True)
    texts = []
    for number in range(DOCUMENTS):
        lines, size = [], 0
        while size < SIZE:
            # A blank line now and then makes a paragraph.
            lines.append("" if lines and chance.random() < 0.15 else " ".join(chance.choices(words, k=11)))
            size += len(lines[-1].encode()) + 1
        texts.append("\n".join(lines) + "\n")
        with open(f"{FOLDER}/texts/doc{number:02}.txt", "w", encoding="utf-8") as file:
            file.write(texts[-1])
    return texts


def write_codings(path, texts, chance, count, codes):
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["document", "code", "coder", "start_offset", "end_offset", "line"])
        for _ in range(count):
            number = chance.randrange(len(texts))
            start = chance.randrange(len(texts[number]) - 400)
            end = start + chance.randrange(20, 200)
            line = texts[number].count("\n", 0, start) + 1
            rows.writerow([f"doc{number:02}", f"code{chance.randrange(codes):03}", "anna", start, end, line])


def emic(*words):
    return [PROGRAM, *words, "--study", f"{FOLDER}/study.emic"]


def new_study(codes):
    for leftover in ("study.emic", "study.emic-journal"):
        if os.path.exists(f"{FOLDER}/{leftover}"):
            os.remove(f"{FOLDER}/{leftover}")
    timed([PROGRAM, "init", f"{FOLDER}/study.emic"])
    timed(emic("coders", "add", "anna"))
    timed(emic("codes", "add", *[f"code{number:03}" for number in range(codes)]))
    return timed(emic("import", *[f"{FOLDER}/texts/doc{number:02}.txt" for number in range(DOCUMENTS)]))


def measure_emic():
    found = {"import": [], "code": [], "table": [], "export": []}
    for _ in range(RUNS):
        found["import"].append(new_study(CODES))
        found["code"].append(timed(emic("tag", "--from", f"{FOLDER}/codings.csv")))
        found["table"].append(timed(emic("matrix", "--format", "csv")))
        shutil.rmtree(f"{FOLDER}/export", ignore_errors=True)
        found["export"].append(timed(emic("export", "--format", "csv", "--to", f"{FOLDER}/export")))
    return {job: median(runs) for job, runs in found.items()}


def measure_single():
    """A process a coding."""
    new_study(CODES)
    with open(f"{FOLDER}/codings.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))[:SINGLE]
    cpu = wall = 0.0
    for row in rows:
        place = f"{row['start_offset']}..{row['end_offset']}"
        one = timed(emic("tag", row["document"], "--offsets", place, "--code", row["code"]))
        cpu, wall = cpu + one[0], wall + one[1]
    return cpu, wall


def install(peer):
    """The interpreter of the peer's environment; nothing where it can't be installed."""
    folder = f"{FOLDER}/{peer}-environment"
    python = f"{folder}/bin/python"
    if os.path.exists(f"{folder}/complete"):
        return python
    shutil.rmtree(folder, ignore_errors=True)
    for command in ([sys.executable, "-m", "venv", folder], [python, "-m", "pip", "install", "-q", PACKAGES[peer]]):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            print(f"{PACKAGES[peer]} is not there: {(done.stderr or done.stdout).strip().splitlines()[-1]}\n")
            return None
    open(f"{folder}/complete", "w", encoding="utf-8").close()
    return python


def measure_peer(peer):
    python = install(peer)
    if python is None:
        return None
    version = subprocess.run([python, "-m", "pip", "show", PACKAGES[peer]], capture_output=True, text=True, check=True)
    print(next(line for line in version.stdout.splitlines() if line.startswith("Version")), "of", PACKAGES[peer] + "\n")
    shutil.rmtree(f"{FOLDER}/{peer}", ignore_errors=True)
    return {job: timed([python, PEERS, peer, job, FOLDER]) for job in ("import", "code", "table", "export")}


def row(what, ours, *theirs):
    def cell(found):
        if found is None:
            return "—"
        return f"{found[0]:.2f} / {found[1]:.2f} ({found[0] / ours[0]:,.0f} ×)"

    print(f"| {what} | {ours[0]:.3f} / {ours[1]:.3f} | {' | '.join(cell(found) for found in theirs)} |", flush=True)


def main():
    chance = random.Random(3)
    os.makedirs(FOLDER, exist_ok=True)
    texts = write_texts(chance)
    write_codings(f"{FOLDER}/codings.csv", texts, chance, CODINGS, CODES)
    print(f"{datetime.date.today()}, {platform.machine()}, {os.cpu_count()} processors\n")
    peers = {peer: measure_peer(peer) for peer in PACKAGES}
    ours = measure_emic()
    print(f"| job (seconds in the processor / on the clock) | emic | {' | '.join(PACKAGES)} |")
    print(f"| --- | --- | {' | '.join('---' for _ in PACKAGES)} |")
    names = {"import": "import of ten texts, 1 MB", "code": f"{CODINGS:,} codings from a table",
             "table": "cross table", "export": "export"}
    for job, name in names.items():
        row(name, ours[job], *[found and found[job] for found in peers.values()])
    row(f"{SINGLE:,} codings, a process each", measure_single(), *[None for _ in peers])

    new_study(220)
    write_codings(f"{FOLDER}/many.csv", texts, chance, 11_000, 220)
    timed(emic("tag", "--from", f"{FOLDER}/many.csv"))
    row("matrix of 220 codes × documents, 11,000 codings",
        median([timed(emic("matrix", "--format", "csv")) for _ in range(RUNS)]), *[None for _ in peers])
    row("matrix of 220 × 220 codes, 11,000 codings",
        median([timed(emic("matrix", "--by", "code", "--format", "csv")) for _ in range(RUNS)]), *[None for _ in peers])


main()
