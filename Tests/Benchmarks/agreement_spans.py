"""Tables of passages for agreement.py, and what is measured on them."""

import itertools
import random

CODES = 20


def code_names(count):
    return [f"k{number + 1}" for number in range(count)]


def write_rows(path, length, rows):
    with open(path, "w", encoding="utf-8") as file:
        file.write("continuum,length,coder,code,start,end\n")
        file.writelines(f"text,{length},{coder},{code},{start},{end}\n" for coder, code, start, end in rows)


def write_overlapping(path, passages, coders, seed, length):
    """Coders who find the same places, a few characters off, with the same code six times of seven; 0.7 passages deep."""
    chance = random.Random(seed)
    codes = code_names(CODES)
    shares = [1 / rank for rank in range(1, CODES + 1)]

    def rows():
        for code in chance.choices(codes, shares, k=passages):
            start, size = chance.randrange(length - 440), chance.randrange(20, 400)
            for coder in range(coders):
                place = start if chance.random() >= 0.1 else chance.randrange(length - 440)
                first = max(0, place + chance.randrange(-15, 16))
                given = code if chance.random() >= 0.15 else chance.choices(codes, shares)[0]
                yield f"c{coder + 1}", given, first, max(first + 1, min(length, place + size + chance.randrange(-15, 16)))

    write_rows(path, length, rows())


def write_apart(path, passages, coders, seed, codes):
    """Coders whose own passages don't overlap: some are left out, others a few characters off or of another code."""
    chance = random.Random(seed)
    names = code_names(codes)
    truth, place = [], 0
    for _ in range(passages):
        start = place + chance.randrange(1, 60)
        place = start + chance.randrange(3, 60)
        truth.append((start, place, chance.choice(names)))
    length = place + 60

    def rows():
        for coder in range(coders):
            last = 0
            for start, end, code in truth:
                first, behind = max(last, start + chance.randrange(-6, 7)), end + chance.randrange(-6, 7)
                if chance.random() < 0.1 or behind - first < 2:
                    continue
                last = behind
                yield f"c{coder + 1}", code if chance.random() >= 0.15 else chance.choice(names), first, behind

    write_rows(path, length, rows())


def plans(largest):
    """How each table is made: a function, passages and coders, and what else it takes."""
    plans = {
        "passages-2": (write_overlapping, 1, 2, 1_000),
        "passages-1000000": (write_overlapping, 333_334, 3, 100_000_000),
        "passages-10000": (write_overlapping, 5_000, 2, 1_000_000),
        "units-1000": (write_apart, 1_000, 3, 8),
        "units-10000": (write_apart, 10_000, 3, 8),
        "gamma-2x500": (write_apart, 500, 2, 5),
        "gamma-3x200": (write_apart, 200, 3, 5),
        "gamma-3x500": (write_apart, 500, 3, 5),
    }
    return {name: plan for name, plan in plans.items() if plan[1] <= largest}


def together(codes):
    """Options that compare all codes with one another, and none for itself."""
    return ["--domain", "all=" + "|".join(code_names(codes)), "--interval", "none"]


CHARACTERS = ["--unit", "character"]
POINT = ["--interval", "none"]
GAMMA = ["--coefficient", "gamma", "--gamma-samples", "30", *together(5)]

# What, the file, options, what it may take beyond the start in seconds, and the peers.
ROWS = [
    ("3 coders, 10⁶ passages of 20 codes, 10⁸ characters: the usual coefficients of characters", "passages-1000000",
     [*CHARACTERS, *POINT], 1, []),
    ("the same, alpha alone", "passages-1000000", [*CHARACTERS, "--coefficient", "krippendorff-alpha", *POINT], 1, []),
    ("the same passages as they are: u-alphas and F1, all codes and each", "passages-1000000", POINT, 1, []),
    ("the same with bootstraps of 1,000 replicates", "passages-1000000", [], None, []),
    ("2 coders, 10⁴ passages of 20 codes, 10⁶ characters: Cohen's kappa", "passages-10000",
     [*CHARACTERS, "--coefficient", "cohen-kappa", *POINT], 0.005, ["numpy-cells"]),
    ("u-alpha, 3 × 1,000 units", "units-1000", ["--coefficient", "krippendorff-alpha-u", *together(8)], 0.02,
     ["unitized-alpha"]),
    ("u-alpha, 3 × 10,000 units", "units-10000", ["--coefficient", "krippendorff-alpha-u", *together(8)], 0.02, []),
    ("gamma, 30 samples, 2 × 500 units", "gamma-2x500", GAMMA, 0.5, ["pygamma"]),
    ("gamma, 30 samples, 3 × 200 units", "gamma-3x200", GAMMA, 2, []),
    ("gamma, 30 samples, 3 × 500 units", "gamma-3x500", GAMMA, None, []),
]


def read_spans(path):
    """The text's length, and the passages by coder: code, start, end."""
    with open(path, encoding="utf-8") as file:
        next(file)
        rows = [line.rstrip("\n").split(",") for line in file]
    coders = {}
    for _, _, coder, code, start, end in rows:
        coders.setdefault(coder, []).append((code, int(start), int(end)))
    return int(rows[0][1]), coders


def numpy_cells(spans):
    """Cohen's kappa of each code of two coders, a cell a character."""
    import numpy as np
    length, coders = spans
    values = {}
    for code in {code for own in coders.values() for code, _, _ in own}:
        cells = []
        for own in coders.values():
            coded = np.zeros(length, dtype=bool)
            for other, start, end in own:
                if other == code:
                    coded[start:end] = True
            cells.append(coded)
        first, second = (coded.sum() / length for coded in cells)
        observed = (cells[0] == cells[1]).sum() / length
        expected = first * second + (1 - first) * (1 - second)
        values[f"cohen-kappa of {code}"] = (observed - expected) / (1 - expected)
    return values


def unitized_alpha(spans):
    """By krippendorff-unitized-alpha, which is given the gaps as well: those that it fills in are a character short."""
    from krippendorff_unitized_alpha.krippendorffs_unitized_alpha import KrippendorffUnitizedAlpha, Segment
    length, coders = spans
    lines = {}
    for coder, own in coders.items():
        line, last = [], 0
        for code, start, end in itertools.chain(own, [(None, length, length)]):
            if start > last:
                line.append(Segment(tag="_empty", start=last, end=start))
            if code:
                line.append(Segment(tag=code, start=start, end=end))
            last = end
        lines[coder] = line
    return {"krippendorff-alpha-u": KrippendorffUnitizedAlpha(lines).result}


def pygamma(spans):
    """The observed agreement, which has no chance in it; the time is for 30 samples."""
    import pygamma_agreement
    from pyannote.core import Segment
    continuum = pygamma_agreement.Continuum()
    for coder, own in spans[1].items():
        for code, start, end in own:
            continuum.add(coder, Segment(start, end), code)
    dissimilarity = pygamma_agreement.CombinedCategoricalDissimilarity(delta_empty=1, alpha=1, beta=1)
    results = continuum.compute_gamma(dissimilarity, n_samples=30)
    return {"gamma, observed": 1 - results.observed_disorder}


WAYS = {
    "numpy-cells": (read_spans, numpy_cells, "numpy"),
    "unitized-alpha": (read_spans, unitized_alpha, "krippendorff_unitized_alpha.krippendorffs_unitized_alpha"),
    "pygamma": (read_spans, pygamma, "pygamma_agreement"),
}
