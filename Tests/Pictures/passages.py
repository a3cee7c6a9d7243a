"""Draws the pictures of the guide to agreement on passages: `make pictures`.

All show the same sentence with the same passages. Below them stands what a method makes of them; the numbers on the
right are what the program gives for the sentence.
"""

import pathlib
import re
import sys
from xml.sax.saxutils import escape

TEXT = "Then she left. I was so relieved, but a bit sad, and cried."
PASSAGES = {
    "Ana": [(5, 13, "loss"), (15, 32, "relief"), (38, 47, "loss"), (53, 58, "loss")],
    "Bo": [(5, 14, "loss"), (21, 32, "relief"), (38, 47, "relief"), (53, 58, "loss")],
}
LEFT, STEP, ROW, WIDTH = 130, 7.6, 22, 640
STYLE = {
    "text": "font:12px sans-serif;fill:#111", ".p": "fill:#fff", ".n": "text-anchor:end",
    ".s": "font-size:11px;fill:#444", ".m": "font-family:monospace", ".loss": "fill:#f3c9a5", ".relief": "fill:#bcd7f2",
    ".same": "fill:#2e7d46", ".differ": "fill:#fff;stroke:#b00020;stroke-dasharray:3 2", ".none": "fill:#ddd",
    ".both": "stroke:#2e7d46;stroke-width:2", ".one": "stroke:#b00020;stroke-width:2;stroke-dasharray:3 2",
    ".near": "stroke:#c77700;stroke-width:2",
}
LEGEND = "green: counts as the same · dashed: counts as different · grey: nobody coded, and it counts · empty: left out"


def place(offset):
    return f"{LEFT + STEP * offset:.4g}"


def bars(places, kind, y):
    """Stretches of the text as one path."""
    path = ""
    for start, end in places:
        width = f"{STEP * (end - start) - 1:g}"
        path += f"M{place(start)} {y}h{width}v14h-{width}z"
    return f'<path class="{kind}" d="{path}"/>'


def text(x, y, words, kind=""):
    attribute = f' class="{kind}"' if kind else ""
    return f'<text x="{x}" y="{y}"{attribute}>{escape(words)}</text>'


class Picture:
    """The sentence, the coders' passages, and rows below them."""

    def __init__(self, title, legend=LEGEND):
        self.title, self.legend, self.parts, self.y = title, legend, [], 12
        length = f'textLength="{STEP * len(TEXT):g}" lengthAdjust="spacingAndGlyphs"'
        self.parts.append(f'<text x="{LEFT}" y="{self.y + 11}" class="m" {length}>{escape(TEXT)}</text>')
        self.y += ROW
        for coder, passages in PASSAGES.items():
            self.parts.append(text(10, self.y + 11, coder))
            for code in ["loss", "relief"]:
                self.parts.append(bars([p[:2] for p in passages if p[2] == code], code, self.y))
            for start, _, code in passages:
                self.parts.append(text(f"{LEFT + STEP * start + 3:g}", self.y + 11, code, "s"))
            self.y += ROW
        self.y += 6

    def row(self, label, value, **stretches):
        """A method: stretches of the text as it takes them, by kind, and its number."""
        self.parts.append(text(10, self.y + 11, label))
        for kind, places in stretches.items():
            if places:
                self.parts.append(bars(places, kind, self.y))
        return self.number(value)

    def edges(self, label, value, **places):
        """A method that looks at borders."""
        self.parts.append(text(10, self.y + 11, label))
        for kind, offsets in places.items():
            path = "".join(f"M{place(offset)} {self.y}v14" for offset in offsets)
            self.parts.append(f'<path class="{kind}" d="{path}"/>')
        return self.number(value)

    def lines(self, label, value, pairs):
        """A method that joins passages, with what differs in each pair."""
        self.parts.append(text(10, self.y + 11, label))
        for (first, second), words in pairs:
            self.parts.append(f'<path class="both" d="M{place(first)} {self.y}L{place(second)} {self.y + 14}"/>')
            self.parts.append(text(f"{LEFT + STEP * max(first, second) + 5:g}", self.y + 11, words, "s"))
        return self.number(value)

    def number(self, value):
        self.parts.append(text(WIDTH - 8, self.y + 11, value, "n"))
        self.y += ROW
        return self

    def svg(self):
        height = self.y + 20
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" role="img">'
        paper = f'<rect class="p" width="{WIDTH}" height="{height}" rx="6"/>'
        words = [text(10, self.y + 10, self.legend, "s")]
        parts = [paper, *self.parts, *words]
        used = [s for s in STYLE if s[0] != "." or any(f'class="{s[1:]}"' in part for part in parts)]
        style = "".join(f"{selector}{{{STYLE[selector]}}}" for selector in used)
        lines = [head, f"<title>{escape(self.title)}</title><style>{style}</style>", *parts]
        return "\n".join(lines) + "\n</svg>\n"


def runs(kinds):
    """Stretches of equal kinds, by kind, from one kind a character."""
    found, start = {}, 0
    for offset in range(1, len(kinds) + 1):
        if offset == len(kinds) or kinds[offset] != kinds[start]:
            found.setdefault(kinds[start], []).append((start, offset))
            start = offset
    return found


def by_unit(units):
    """What coders gave each unit: the same codes, none, or others."""
    found = {"same": [], "none": [], "differ": []}
    for start, end in units:
        sets = [{c for s, e, c in passages if s < end and start < e} for passages in PASSAGES.values()]
        found["differ" if sets[0] != sets[1] else "same" if sets[0] else "none"].append((start, end))
    return found


def words():
    """The sentence's tokens."""
    return [match.span() for match in re.finditer(r"\w+", TEXT)]


def one_code(code):
    """Characters that both, one or none gave a code."""
    kinds = []
    for offset in range(len(TEXT)):
        count = sum(any(s <= offset < e and c == code for s, e, c in p) for p in PASSAGES.values())
        kinds.append(["none", "differ", "same"][count])
    return runs(kinds)


def coded(found):
    """Without what nobody coded."""
    return {kind: places for kind, places in found.items() if kind != "none"}


def joined(places):
    """Stretches that abut, as one."""
    found = []
    for start, end in places:
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


END = len(TEXT)
CHARACTERS = {k: joined(p) for k, p in by_unit([(n, n + 1) for n in range(END)]).items()}
TOKENS = by_unit(words())
LOSS = one_code("loss")
PRESENCE = dict(
    same=[(5, 13), (21, 32), (38, 47), (53, 58)], differ=[(13, 14), (15, 21)], none=CHARACTERS["none"]
)
MET = dict(same=[(5, 13), (21, 32), (53, 58)], differ=[(38, 47)])
MET_LOSS = dict(same=[(5, 13), (53, 58)], differ=[(38, 47)])
MET_RELIEF = dict(same=[(21, 32)], differ=[(38, 47)])
NOTICED = dict(same=[(5, 14), (15, 32), (53, 58)], differ=[(38, 47)])
EQUAL = dict(same=[(53, 58)], differ=[(5, 14), (15, 32), (38, 47)])


def pictures():
    """All pictures by file name."""
    units = Picture("The same passages on units of different sizes; numbers are alpha of both codes")
    units.row("character", "0.595", **CHARACTERS).row("token", "0.444", **TOKENS)
    units.row("sentence", "1.000", **by_unit([(0, 14), (15, END)]))
    units.row("paragraph, turn", "–", **by_unit([(0, END)])).row("document", "–", **by_unit([(0, END)]))

    indices = Picture("The code loss, character by character")
    indices.row("Cohen's kappa", "0.609", **LOSS).row("alpha", "0.604", **LOSS)
    indices.row("Gwet's AC1", "0.706", **LOSS)
    indices.row("Jaccard", "0.565", **coded(LOSS)).row("F1", "0.722", **coded(LOSS))

    alphas = Picture("What the u-alphas compare")
    alphas.row("u-alpha", "0.615", **CHARACTERS).row("|u-alpha", "0.763", **PRESENCE)
    alphas.row("cu-alpha", "0.526", **MET).row("(k)u-alpha, loss", "0.514", **MET_LOSS)
    alphas.row("(k)u-alpha, relief", "0.539", **MET_RELIEF).row("alpha_U of 1995", "0.426", **CHARACTERS)

    gamma = Picture("What gamma aligns", "a line: aligned, from Ana's passage to Bo's; beside it what differs")
    middles = [[(start + end) / 2 for start, end, _ in passages] for passages in PASSAGES.values()]
    pairs = list(zip(*middles))
    gamma.lines("gamma", "0.705", zip(pairs, ["border", "border", "code", "="]))
    gamma.lines("gamma-cat", "0.564", zip(pairs, ["=", "=", "code", "="]))
    gamma.lines("gamma-k, loss", "0.473", [(pairs[0], "="), (pairs[2], "code"), (pairs[3], "=")])
    gamma.lines("gamma-k, relief", "0.363", [(pairs[1], "="), (pairs[2], "code")])

    matches = Picture("What makes a match")
    matches.row("F1, exact", "0.250", **EQUAL).row("F1, overlap", "0.750", **NOTICED)
    matches.row("F1, characters", "0.658", **coded(CHARACTERS)).row("F1, tokens", "0.556", **coded(TOKENS))
    matches.row("segments, 50 %", "0.750", **NOTICED).row("segments, 90 %", "0.250", **EQUAL)
    matches.row("RK, 50 %", "0.500", **NOTICED)

    domain = Picture("What ATLAS.ti measures of the domain feeling: loss and relief")
    domain.row("per cent, loss", "0.831", **LOSS).row("Holsti, loss", "0.722", **coded(LOSS))
    domain.row("alpha binary", "0.751", **PRESENCE).row("cu-alpha", "0.526", **MET)
    domain.row("csu-alpha, loss", "0.514", **MET_LOSS).row("csu-alpha, relief", "0.539", **MET_RELIEF)
    domain.row("Cu-alpha", "–", same=PRESENCE["same"])

    borders = Picture(
        "Borders and windows",
        "bars: borders that both have, one has (dashed), or that are one apart · windows: alike, or not (dashed)")
    shared = [5, 32, 38, 47, 53, 58]
    borders.edges("boundary similarity", "0.722", both=shared, near=[13, 14], one=[15, 21])
    borders.edges("segm. similarity", "0.957", both=shared, near=[13, 14], one=[15, 21])
    borders.row("Pk (an error)", "0.089", same=[(12.5, 15.5), (30.5, 33.5)], differ=[(18.5, 21.5)])
    borders.row("WindowDiff (error)", "0.107", same=[(30.5, 33.5)], differ=[(12.5, 15.5), (18.5, 21.5)])
    return dict(
        units=units, indices=indices, alphas=alphas, gamma=gamma, matches=matches, domain=domain, borders=borders)


def main():
    folder = pathlib.Path(sys.argv[1])
    for name, picture in pictures().items():
        (folder / f"passages-{name}.svg").write_text(picture.svg(), encoding="utf-8")


if __name__ == "__main__":
    main()
