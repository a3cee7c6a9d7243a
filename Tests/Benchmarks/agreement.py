"""Compares `emic agree --ratings` and `--spans` with the packages that people use, side by side on the same files.

    python3 agreement.py PROGRAM [FOLDER]

Makes a virtual environment with the peers and the data in FOLDER (.build/agreement-bench), which is kept. What is
measured are whole processes from start to end, the table read from the disk: processor and elapsed seconds and peak
memory (at least that of this script, which starts them), the median of five runs, of fewer where a run is long. What a
package needs for its computation alone, with the data in memory, is printed beside it. Values must agree to nine
decimals (six for gamma, which pygamma computes in single precision in part); where they don't, the exit code is 1. For
passages it is said whether goals are reached: the shortest of the runs, less the program's start, by the clock or, where
others keep the processors busy, by the processor seconds if they are fewer.

EMIC_BENCH_UNITS=100000 leaves out the larger tables. krippendorff on 1,000,000 units takes 9.5 GB, so it runs once,
and only where that much is free. The table printed is Markdown.
"""

import csv
import datetime
import json
import math
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time

import agreement_spans

PROGRAM = os.path.abspath(sys.argv[1])
FOLDER = os.path.abspath(sys.argv[2] if len(sys.argv) > 2 else ".build/agreement-bench")
LARGEST = int(os.environ.get("EMIC_BENCH_UNITS", "1000000"))
PEERS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "agreement_peers.py")
PACKAGES = ["krippendorff", "irrCAC", "statsmodels", "scikit-learn", "nltk", "numpy"]
# In an environment of their own, for irrCAC wants a package so old that pygamma-agreement does not start beside it.
SPAN_PACKAGES = ["pygamma-agreement", "krippendorff-unitized-alpha", "numpy"]
CATEGORIES = 20
# A run that takes longer than this is repeated less often.
LONG, RUNS = 15.0, 5
# A peer that takes longer is stopped.
LIMIT = 420


def zipf(count):
    return [1 / rank for rank in range(1, count + 1)]


def write_ratings(path, units, coders, seed, write=None):
    """Coders who see the truth three times of four, and else draw anew."""
    chance = random.Random(seed)
    codes = list(range(1, CATEGORIES + 1))
    truth = chance.choices(codes, zipf(CATEGORIES), k=units)
    columns = []
    for _ in range(coders):
        guess = chance.choices(codes, zipf(CATEGORIES), k=units)
        columns.append([t if chance.random() < 0.75 else g for t, g in zip(truth, guess)])
    (write or write_wide)(path, coders, zip(*columns))


def write_quoted(path, units, coders, seed):
    write_ratings(path, units, coders, seed, write_in_quotes)


def write_by_value(path, units, coders, seed):
    write_ratings(path, units, coders, seed, write_long)


def write_reals(path, units, coders, seed):
    chance = random.Random(seed)

    def rows():
        for _ in range(units):
            truth = chance.gauss(0, 1)
            yield [repr(truth + chance.gauss(0, 0.5)) for _ in range(coders)]

    write_wide(path, coders, rows())


def write_sets(path, units, coders, seed):
    """Up to three codes of twenty a unit; a coder misses some and adds some. {} is the empty set."""
    chance = random.Random(seed)
    codes = list(range(1, CATEGORIES + 1))

    def rows():
        for _ in range(units):
            size = chance.choices([0, 1, 2, 3], [0.2, 0.45, 0.25, 0.1])[0]
            truth = chance.choices(codes, zipf(CATEGORIES), k=size)
            row = []
            for _ in range(coders):
                found = {code for code in truth if chance.random() >= 0.15}
                if chance.random() < 0.1:
                    found.update(chance.choices(codes, zipf(CATEGORIES)))
                row.append("|".join(map(str, sorted(found))) or "{}")
            yield row

    write_wide(path, coders, rows())


def write_wide(path, coders, rows):
    with open(path, "w", encoding="utf-8") as file:
        file.write("unit," + ",".join(f"c{number + 1}" for number in range(coders)) + "\n")
        for number, row in enumerate(rows):
            file.write(f"{number + 1},{','.join(map(str, row))}\n")


def write_in_quotes(path, coders, rows):
    with open(path, "w", encoding="utf-8") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(
            [["unit", *(f"c{number + 1}" for number in range(coders))],
             *([number + 1, *row] for number, row in enumerate(rows))])


def write_long(path, coders, rows):
    with open(path, "w", encoding="utf-8") as file:
        file.write("unit,coder,value\n")
        for number, row in enumerate(rows):
            file.writelines(f"{number + 1},c{coder + 1},{value}\n" for coder, value in enumerate(row))


def data():
    """The files, made once."""
    os.makedirs(FOLDER, exist_ok=True)
    made = {}
    plans = {f"ratings-{n}": (write_ratings, n, 3) for n in (10_000, 100_000, 1_000_000) if n <= LARGEST}
    plans.update({f"two-{n}": (write_ratings, n, 2) for n in (1_000_000,) if n <= LARGEST})
    plans["reals"] = (write_reals, 33_334, 3)
    plans["sets"] = (write_sets, 10_000, 3)
    plans.update({f"quoted-{n}": (write_quoted, n, 3) for n in (1_000_000,) if n <= LARGEST})
    plans.update({f"long-{n}": (write_by_value, n, 3) for n in (1_000_000,) if n <= LARGEST})
    plans.update(agreement_spans.plans(LARGEST))
    for seed, (name, (make, units, coders, *further)) in enumerate(plans.items()):
        made[name] = os.path.join(FOLDER, name + ".csv")
        if not os.path.exists(made[name]):
            print(f"making {name}", file=sys.stderr)
            # Not in this process: what it has held would be counted as memory of those that it starts.
            child = os.fork()
            if child == 0:
                make(made[name] + ".new", units, coders, seed, *further)
                os.rename(made[name] + ".new", made[name])
                os._exit(0)
            os.waitpid(child, 0)
    return made


def environment(name, packages, are_needed=True):
    """A Python that has the peers, as far as they can be installed."""
    python = os.path.join(FOLDER, name, "bin", "python")
    if not os.path.exists(python):
        print("installing " + ", ".join(packages), file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", os.path.join(FOLDER, name)], check=True)
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages], check=are_needed)
    return python


def versions(python, packages):
    command = [python, PEERS, "versions", ",".join(packages)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


class Run:
    """A process from start to end."""

    def __init__(self, command):
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as messages:
            start = time.perf_counter()
            process = subprocess.Popen(command, stdout=output, stderr=messages)
            _, status, usage = os.wait4(process.pid, 0)
            self.elapsed = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            self.status = process.returncode
            self.processor = usage.ru_utime + usage.ru_stime
            self.memory = usage.ru_maxrss / 1024
            output.seek(0)
            messages.seek(0)
            self.output, self.messages = output.read().decode(), messages.read().decode()


class Measured:
    """Several runs of one command: medians, and the values of the last."""

    def __init__(self, command, read, runs=RUNS):
        done = []
        while len(done) < (runs if not done or done[0].elapsed < LONG else 1):
            done.append(Run(command))
            if done[-1].status != 0:
                break
        last = done[-1]
        self.failure = None if last.status == 0 else (last.messages.strip().splitlines() or ["no message"])[-1]
        if self.failure and self.failure.startswith(("ModuleNotFoundError", "ImportError")):
            self.failure = "not installed"
        self.elapsed = statistics.median(run.elapsed for run in done)
        self.shortest = min(min(run.elapsed, run.processor) for run in done)
        self.processor = statistics.median(run.processor for run in done)
        self.memory = statistics.median(run.memory for run in done)
        self.values, self.alone = ({}, None) if self.failure else read(last.output)


def read_emic(text):
    rows = csv.DictReader(text.splitlines())
    values = {}
    for row in rows:
        name = row["coefficient"] + (f" of {row['code']}" if row["code"] else "")
        for column, key in (("value", name), ("observed", name + ", observed")):
            if row[column]:
                values[key] = float(row[column])
    return values, None


def read_peer(text):
    answer = json.loads(text)
    return answer["values"], answer["seconds"]


def emic(path, coefficient, *options):
    command = [PROGRAM, "agree", "--ratings", path, "--coefficient", coefficient, "--format", "csv", *options]
    return Measured(command, read_emic)


def gigabytes_free():
    with open("/proc/meminfo", encoding="ascii") as file:
        sizes = {line.split(":")[0]: int(line.split()[1]) for line in file}
    return sizes["MemAvailable"] / 2**20


POINT = ("--interval", "none")
ANALYTIC = ("--interval", "analytic")
UNITS = ("--interval", "bootstrap", "--replicates", "1000")

# What, the file, coefficient and options here, and the peers, with the value each is to give.
ROWS = [
    ("nominal alpha", "ratings-10000", "krippendorff-alpha", POINT,
     ["numpy-alpha", "krippendorff", "irrcac-alpha", "nltk-alpha"]),
    ("nominal alpha", "ratings-100000", "krippendorff-alpha", POINT,
     ["numpy-alpha", "krippendorff", "irrcac-alpha", "nltk-alpha"]),
    ("nominal alpha", "ratings-1000000", "krippendorff-alpha", POINT, ["numpy-alpha", "krippendorff", "irrcac-alpha"]),
    ("nominal alpha, table in quotes", "quoted-1000000", "krippendorff-alpha", POINT, []),
    ("nominal alpha, a row a value", "long-1000000", "krippendorff-alpha", POINT, []),
    ("Fleiss' kappa", "ratings-100000", "fleiss-kappa", POINT, ["statsmodels-fleiss"]),
    ("Fleiss' kappa", "ratings-1000000", "fleiss-kappa", POINT, ["statsmodels-fleiss"]),
    ("Fleiss' kappa, standard error", "ratings-100000", "fleiss-kappa", ANALYTIC, ["irrcac-fleiss"]),
    ("Fleiss' kappa, standard error", "ratings-1000000", "fleiss-kappa", ANALYTIC, ["irrcac-fleiss"]),
    ("AC1, standard error", "ratings-100000", "gwet-ac1", ANALYTIC, ["irrcac-gwet"]),
    ("AC1, standard error", "ratings-1000000", "gwet-ac1", ANALYTIC, ["irrcac-gwet"]),
    ("Conger's kappa, standard error", "ratings-100000", "conger-kappa", ANALYTIC, ["irrcac-conger"]),
    ("Conger's kappa, standard error", "ratings-1000000", "conger-kappa", ANALYTIC, ["irrcac-conger"]),
    ("every coefficient", "ratings-1000000", "all", POINT, []),
    ("every coefficient, standard errors", "ratings-1000000", "all", ANALYTIC, []),
    ("Cohen's kappa, 2 coders", "two-1000000", "cohen-kappa", POINT, ["sklearn-cohen"]),
    ("alpha, 1,000 replicates", "ratings-10000", "krippendorff-alpha", UNITS, ["numpy-bootstrap"]),
    ("alpha, 1,000 replicates", "ratings-1000000", "krippendorff-alpha", UNITS, []),
    ("interval alpha, 100,002 different reals", "reals", "krippendorff-alpha", ("--level", "interval", *POINT),
     ["numpy-interval"]),
    ("alpha of sets, MASI", "sets", "krippendorff-alpha", ("--distance", "masi", *POINT), ["nltk-masi"]),
    ("multi-valued alpha, sets of 20 codes", "sets", "mv-alpha", POINT, ["python-mv"]),
]


def seconds(number):
    return f"{number:.3f}" if number < 10 else f"{number:.1f}"


def show(what, name, measured, ours=None):
    """A row of the table."""
    if measured.failure:
        can = "" if measured.failure == "not installed" else "can't: "
        return f"| {what} | {name} | {can}{measured.failure} | | | | |"
    alone = "" if measured.alone is None else seconds(measured.alone)
    ratio = ""
    if ours:
        ratio = f"{measured.processor / ours.processor:.1f} × / {measured.elapsed / ours.elapsed:.1f} ×"
    return (f"| {what} | {name} | {seconds(measured.processor)} | {seconds(measured.elapsed)} "
            f"| {measured.memory:.0f} MB | {alone} | {ratio} |")


def passages(files, python, wrong, better):
    """The rows on passages, and what they take beyond the goals."""
    def emic(name, options):
        return Measured([PROGRAM, "agree", "--spans", files[name], "--format", "csv", *options], read_emic)

    start = emic("passages-2", ["--coefficient", "span-f1", *POINT])
    print(show("2 coders, a passage each: the start of the program", "emic", start), flush=True)
    missed = []
    for what, name, options, goal, peers in agreement_spans.ROWS:
        if name not in files:
            continue
        ours = emic(name, options)
        print(show(what, "emic", ours), flush=True)
        beyond = ours.shortest - start.shortest
        if goal and (ours.failure or beyond > goal):
            missed.append(f"{what}: {beyond:.3f} s, not {goal} s")
        for peer in peers:
            theirs = Measured(["timeout", str(LIMIT), python, PEERS, peer, files[name]], read_peer)
            print(show(what, peer, theirs, None if ours.failure else ours), flush=True)
            compare(what, peer, ours, theirs, wrong, better, 1e-6 if peer == "pygamma" else 1e-9)
    return missed


def compare(what, peer, ours, theirs, wrong, better, tolerance=1e-9):
    """Notes values that differ, and where the peer is faster."""
    if ours.failure or theirs.failure:
        return
    for id, value in theirs.values.items():
        if not math.isclose(ours.values.get(id) or math.nan, value, rel_tol=0, abs_tol=tolerance):
            wrong.append(f"{what}, {peer}: {value!r}, here {ours.values.get(id)!r}")
    if theirs.processor < ours.processor or theirs.elapsed < ours.elapsed:
        better.append(f"{peer} is faster for {what}")
    elif theirs.alone is not None and theirs.alone < ours.elapsed:
        better.append(f"{peer} needs {seconds(theirs.alone)} s for {what} once the data are in memory, "
                      f"less than the whole process here ({seconds(ours.elapsed)} s)")


def main():
    files, python = data(), environment("venv", PACKAGES)
    span_python = environment("venv-spans", SPAN_PACKAGES, are_needed=False)
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), platform.machine())
    print(f"{datetime.date.today():%d %B %Y}; {os.cpu_count()} × {model}, load {os.getloadavg()[0]:.1f} at the start; "
          f"{versions(python, PACKAGES)}; for passages {versions(span_python, SPAN_PACKAGES)}.\n")
    print("| what | program | processor s | elapsed s | memory | computing alone, s | against emic (processor / elapsed) |")
    print("|---|---|---|---|---|---|---|")
    for name in ("ratings-1000000", "ratings-100000"):
        if name in files:
            counted = Measured(["wc", "-l", files[name]], lambda text: ({}, None))
            size = os.path.getsize(files[name]) / 1e6
            print(show(f"lines of {int(name.split('-')[1]):,} units ({size:.1f} MB)", "wc -l", counted), flush=True)
    wrong, better = [], []
    for what, name, coefficient, options, peers in ROWS:
        if name not in files:
            continue
        what = what if name in ("reals", "sets") else f"{what}, {int(name.split('-')[1]):,} units"
        ours = emic(files[name], coefficient, *options)
        print(show(what, "emic", ours), flush=True)
        for peer in peers:
            is_hungry = peer == "krippendorff" and name == "ratings-1000000"
            if is_hungry and gigabytes_free() < 11:
                print(f"| {what} | {peer} | not run: takes 9.5 GB of memory | | | | |", flush=True)
                continue
            theirs = Measured([python, PEERS, peer, files[name]], read_peer, runs=1 if is_hungry else RUNS)
            print(show(what, peer, theirs, None if ours.failure else ours), flush=True)
            compare(what, peer, ours, theirs, wrong, better)
    missed = passages(files, span_python, wrong, better)
    print("\nWhere others are better: " + ("; ".join(better) if better else "nowhere") + ".")
    print("Goals for passages, beyond the start, the shortest run: "
          + ("missed for " + "; ".join(missed) if missed else "reached") + ".")
    print("Values that differ by more than 1e-9, 1e-6 for gamma: " + ("; ".join(wrong) if wrong else "none") + ".")
    sys.exit(1 if wrong else 0)


main()
