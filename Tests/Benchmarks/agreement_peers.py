"""Agreement by other packages, one a process: `python agreement_peers.py NAME FILE.csv`; those for passages are in
agreement_spans.py.

Prints as JSON the values, by the ids that `emic agree` gives its coefficients, and the seconds for computing them once
the data are in memory. Each reads the table in the way that is quickest for it.
"""

import json
import sys
import time
from collections import Counter
from itertools import combinations

import agreement_spans


def numbers(path):
    """The values as a numpy array, a row a unit."""
    import numpy as np
    try:
        import pandas as pd
        return pd.read_csv(path, index_col=0).to_numpy()
    except ImportError:
        return np.loadtxt(path, delimiter=",", skiprows=1)[:, 1:]


def rows(path):
    """The cells as texts, a row a unit."""
    with open(path, encoding="utf-8") as file:
        next(file)
        return [line.rstrip("\n").split(",")[1:] for line in file]


def numpy_counts(values):
    """How often each unit has each category, by bincount."""
    import numpy as np
    categories = int(values.max())
    places = np.arange(len(values))[:, None] * categories + values - 1
    return np.bincount(places.ravel(), minlength=len(values) * categories).reshape(len(values), categories)


def alpha_of_counts(agreeing, totals, coders):
    """Nominal alpha where nothing is missing, from ordered agreeing pairs and the totals of the categories."""
    n = totals.sum()
    observed = 1 - agreeing / (n * (coders - 1))
    expected = 1 - (totals * (totals - 1)).sum() / (n * (n - 1))
    return 1 - observed / expected


def numpy_alpha(values):
    counts = numpy_counts(values)
    return {"krippendorff-alpha": alpha_of_counts((counts * (counts - 1)).sum(), counts.sum(axis=0), values.shape[1])}


def numpy_bootstrap(values, replicates=1000):
    """The leader among straightforward ways: units drawn, what each adds summed."""
    import numpy as np
    chance = np.random.default_rng(1)
    counts = numpy_counts(values)
    agreeing = (counts * (counts - 1)).sum(axis=1).astype(float)
    drawn = []
    for _ in range(replicates):
        times = np.bincount(chance.integers(len(counts), size=len(counts)), minlength=len(counts)).astype(float)
        drawn.append(alpha_of_counts(times @ agreeing, times @ counts, values.shape[1]))
    np.quantile(drawn, [0.025, 0.975])
    return numpy_alpha(values)


def numpy_interval(values):
    """Interval alpha by sums of squares, where nothing is missing."""
    import numpy as np
    n, coders = values.size, values.shape[1]
    within = ((values - values.mean(axis=1, keepdims=True)) ** 2).sum() * coders / (coders - 1)
    between = ((values - values.mean()) ** 2).sum() * n / (n - 1)
    return {"krippendorff-alpha": 1 - within / between}


def krippendorff_alpha(values):
    import krippendorff
    return {"krippendorff-alpha": krippendorff.alpha(values.T, level_of_measurement="nominal")}


def irrcac(method, id):
    def compute(values):
        import pandas as pd
        from irrCAC.raw import CAC
        return {id: getattr(CAC(pd.DataFrame(values), digits=15), method)()["est"]["coefficient_value"]}
    return compute


def statsmodels_fleiss(values):
    from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa
    return {"fleiss-kappa": fleiss_kappa(aggregate_raters(values)[0])}


def sklearn_cohen(values):
    from sklearn.metrics import cohen_kappa_score
    return {"cohen-kappa": cohen_kappa_score(values[:, 0], values[:, 1])}


def nltk_alpha(cells, distance=None, read=str):
    from nltk.metrics.agreement import AnnotationTask
    task = AnnotationTask(
        [(coder, unit, read(cell)) for unit, row in enumerate(cells) for coder, cell in enumerate(row)],
        **({"distance": distance} if distance else {}))
    return {"krippendorff-alpha": task.alpha()}


def masi(left, right):
    """Passonneau's MASI; nltk's own divides by zero for two empty sets, and takes 0.67 and 0.33 for thirds."""
    if left == right:
        return 0.0
    both = len(left & right)
    weight = 2 / 3 if left <= right or right <= left else 1 / 3 if both else 0
    return 1 - both / len(left | right) * weight


def code_set(cell):
    return frozenset() if cell == "{}" else frozenset(cell.split("|"))


def python_mv(cells):
    """The multi-valued alpha by its generating polynomial, in plain Python."""
    units = [[code_set(cell) for cell in row] for row in cells]
    values = Counter(value for unit in units for value in unit)
    n = sum(values.values())
    distance = lambda a, b: 0.0 if a == b else 1 - 2 * len(a & b) / (len(a) + len(b))
    seen = Counter(tuple(sorted(unit, key=sorted)) for unit in units)
    observed = sum(
        count * sum(2 * distance(a, b) for a, b in combinations(unit, 2)) / (len(unit) - 1)
        for unit, count in seen.items()) / n
    return {"mv-alpha": 1 - observed / mv_expected(values, n)}


def mv_expected(values, n):
    """The mean distance of sets of the sizes that occur, drawn from the codes as often as these occur."""
    codes = Counter()
    for value, count in values.items():
        for code in value:
            codes[code] += count
    sizes = Counter()
    for value, count in values.items():
        sizes[len(value)] += count
    largest = max(sizes)
    # p[i][j][s]: weighed by how often codes occur, pairs of sets of i and j codes that share s.
    sharing = {(0, 0, 0): 1.0}
    for count in codes.values():
        added = dict(sharing)
        for (i, j, s), weight in sharing.items():
            for place, factor in (((i + 1, j, s), count), ((i, j + 1, s), count),
                                  ((i + 1, j + 1, s + 1), count * (count - 1))):
                if place[0] <= largest and place[1] <= largest:
                    added[place] = added.get(place, 0.0) + weight * factor
        sharing = added
    total = 0.0
    for i, first in sizes.items():
        for j, second in sizes.items():
            weights = {s: sharing.get((i, j, s), 0.0) for s in range(min(i, j) + 1)}
            if not i + j or not sum(weights.values()):
                continue
            shared = sum(s * weight for s, weight in weights.items()) / sum(weights.values())
            total += first * second * (1 - 2 * shared / (i + j))
    return total / (n * n)


WAYS = {
    "numpy-alpha": (numbers, numpy_alpha, "numpy"),
    "numpy-bootstrap": (numbers, numpy_bootstrap, "numpy"),
    "numpy-interval": (numbers, numpy_interval, "numpy"),
    "krippendorff": (numbers, krippendorff_alpha, "krippendorff"),
    "irrcac-alpha": (numbers, irrcac("krippendorff", "krippendorff-alpha"), "irrCAC.raw"),
    "irrcac-fleiss": (numbers, irrcac("fleiss", "fleiss-kappa"), "irrCAC.raw"),
    "irrcac-gwet": (numbers, irrcac("gwet", "gwet-ac1"), "irrCAC.raw"),
    "irrcac-conger": (numbers, irrcac("conger", "conger-kappa"), "irrCAC.raw"),
    "statsmodels-fleiss": (numbers, statsmodels_fleiss, "statsmodels.stats.inter_rater"),
    "sklearn-cohen": (numbers, sklearn_cohen, "sklearn.metrics"),
    "nltk-alpha": (rows, nltk_alpha, "nltk.metrics.agreement"),
    "nltk-masi": (rows, lambda cells: nltk_alpha(cells, masi, code_set), "nltk.metrics.agreement"),
    "python-mv": (rows, python_mv, "json"),
    **agreement_spans.WAYS,
}


def main(name, path=None):
    if name == "versions":
        from importlib.metadata import PackageNotFoundError, version
        found = []
        for package in path.split(","):
            try:
                found.append(f"{package} {version(package)}")
            except PackageNotFoundError:
                found.append(f"no {package}")
        print(", ".join(found + [f"Python {sys.version.split()[0]}"]))
        return
    read, compute, module = WAYS[name]
    __import__(module)
    data = read(path)
    start = time.perf_counter()
    values = compute(data)
    seconds = time.perf_counter() - start
    print(json.dumps({"values": {id: float(value) for id, value in values.items()}, "seconds": seconds}))


main(*sys.argv[1:])
