"""
The tables of ``docs/concepts/trust.md``, made from what the tests say of themselves; a test fails where one is stale.

Run ``python docs/trust.py`` after a change to ``tests/trust/invariants.jsonl`` or to the payload rows, and look at the
diff. The words around the tables are written by hand.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs" / "concepts" / "trust.md"
ROWS: Final = ROOT / "tests" / "trust" / "invariants.jsonl"
PAYLOADS: Final = ROOT / "tests" / "payloads"

FAMILIES: Final = {
    "S": "Safety: what must never be recommended",
    "T": "Time",
    "D": "Purity and determinism",
    "M": "History: what order, repetition and renaming must not change",
    "P": "Progress",
    "C": "Content",
    "X": "Extension by a host",
    "R": "Robustness",
    "V": "Versions",
    "A": "Attacks",
}
VERDICTS: Final = {"holds": "holds", "differs": "holds in this form", "not here": "not here"}
COUNTED: Final = {
    "holds": "hold as they were at first",
    "differs": "hold in this form",
    "not here": "speak of something that this design does not have",
}


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Read rows of JSON, one a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a Markdown table; a cell's own signs are told literally."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(re.sub(r"([|<])", r"\\\1", cell) for cell in line) + " |" for line in lines)


def held_by(names: Iterable[str]) -> str:
    """Name the tests: the file once, then how many."""
    files: dict[str, int] = {}
    for name in names:
        path = name.partition("::")[0].removeprefix("tests/")
        files[path] = files.get(path, 0) + 1
    return ", ".join(f"`{path}`" + (f" ({many})" if many > 1 else "") for path, many in files.items())


def family(letter: str) -> str:
    """Tell every invariant of a family: what it says here, whether it holds, and what holds it."""
    rows = [row for row in rows_of(ROWS) if row["id"][0] == letter]
    rows.sort(key=lambda row: int(row["id"][1:]))
    cells = (
        (row["id"], row["says"], VERDICTS[row["verdict"]] + (f": {row['why']}" if row.get("why") else ""),
         held_by(row["held_by"]))
        for row in rows
    )  # fmt: skip
    return f"### {FAMILIES[letter]}\n\n" + table(("id", "says", "here", "held by"), cells)


def invariants() -> str:
    """Tell all families."""
    return "\n\n".join(family(letter) for letter in FAMILIES)


def payloads() -> str:
    """Tell which payloads enter nowhere, and why."""
    rows = rows_of(PAYLOADS / "elsewhere.jsonl")
    reasons: dict[str, list[str]] = {}
    for row in rows:
        reasons.setdefault(row["why"], []).append(row["id"])
    return table(("rows", "why not here"), ((", ".join(ids), reason) for reason, ids in reasons.items()))


def counts() -> str:
    """Say what a row tells, and count what is in the tables."""
    rows = rows_of(ROWS)
    families = [[row for row in rows if (row["id"][0] == "A") is attacks] for attacks in (False, True)]
    entering, elsewhere = rows_of(PAYLOADS / "rows.jsonl"), rows_of(PAYLOADS / "elsewhere.jsonl")
    sentences = [
        "The sentence in a row is what holds here, and its tests hold it; "
        f"“{VERDICTS['differs']}” means that it was another at first, and the reason stands behind it.",
        *(
            f"Of the {len(each)} {name} {_counted(each)}."
            for name, each in zip(("invariants", "attacks"), families, strict=True)
        ),
    ]
    sentences.append(
        f"Of the {len(entering) + len(elsewhere)} payload rows {len(entering)} enter a field of ours, and "
        f"{len(elsewhere)} do not."
    )
    return "\n".join(sentences)


def _counted(rows: Sequence[dict[str, Any]]) -> str:
    """Count by verdict; what is not there at all is left out."""
    many = Counter(row["verdict"] for row in rows)
    *parts, last = (f"{many[verdict]} {words}" for verdict, words in COUNTED.items() if many[verdict])
    return f"{', '.join(parts)} and {last}" if parts else last


MADE: Final[dict[str, Callable[[], str]]] = {"counts": counts, "invariants": invariants, "payloads": payloads}
"""What stands between ``<!-- name -->`` and ``<!-- /name -->`` on the page."""


def page() -> str:
    """Give the page with its tables made anew."""
    text = PAGE.read_text(encoding="utf-8")
    for name, make in MADE.items():
        begin, end = f"<!-- {name}: made by docs/trust.py -->", f"<!-- /{name} -->"
        before, _, rest = text.partition(begin)
        _, _, after = rest.partition(end)
        text = f"{before}{begin}\n\n{make()}\n\n{end}{after}"
    return text


if __name__ == "__main__":
    argparse.ArgumentParser(prog="python docs/trust.py", description=__doc__).parse_args()
    PAGE.write_text(page(), encoding="utf-8")
