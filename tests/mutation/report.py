"""
The table of a mutation run, and whether it is good enough: ``python -m tests.mutation.report``.

The exit code is 1 where there are no mutants, where too few are killed, or where one in the core survives of which
``survivors.toml`` does not say why nobody could tell it from the original; and where that file lists one that was
killed, or that is gone.
"""

import json
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).parents[2]
MUTANTS: Final = ROOT / "mutants"
SURVIVORS: Final = Path(__file__).with_name("survivors.toml")
PACKAGE: Final = "interview_followup."
LEAST: Final = 90.0
"""How many of a hundred mutants must be killed, those counted that no test could kill."""

CORE: Final = (
    "calendar", "engine.action", "engine.addressing", "engine.deciding", "engine.keys", "interview.standing",
    "rules", "rules.base", "rules.check_ins", "rules.pending", "rules.settled", "templates.parse",
)  # fmt: skip

FAILED: Final = frozenset({1, 3})
TIMEOUT: Final = frozenset({36, 24, -24, 152, 255})
Codes = Mapping[str, int | None]


class Row(NamedTuple):
    """What became of one module's mutants."""

    module: str
    generated: int
    killed: int
    timeout: int
    survived: int
    equivalent: int

    @property
    def raw(self) -> float:
        """How many of a hundred were killed; a timeout is a kill."""
        return _percent(self.killed + self.timeout, self.generated)

    @property
    def adjusted(self) -> float:
        """The same of those that could be killed."""
        return _percent(self.killed + self.timeout, self.generated - self.equivalent)

    def __str__(self) -> str:
        """Show it as a row of a table in Markdown."""
        counts = (self.generated, self.killed, self.timeout, self.survived, self.equivalent)
        return f"| {self.module} | {' | '.join(map(str, counts))} | {self.raw:.1f} | {self.adjusted:.1f} |"


HEADING: Final = (
    "| module | generated | killed | timeout | survived | of these equivalent | raw % | adjusted % |\n"
    "| --- | --: | --: | --: | --: | --: | --: | --: |"
)


def _percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 100.0


def read(mutants: Path) -> dict[str, Codes]:
    """Read what mutmut noted: for each module its mutants' names with their exit codes."""
    found = {}
    for path in sorted(mutants.glob("src/**/*.py.meta")):
        parts = path.relative_to(mutants / "src" / "interview_followup").with_suffix("").with_suffix("").parts
        codes = json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
        if codes:
            found[".".join(part for part in parts if part != "__init__")] = codes
    return found


def listed(path: Path) -> dict[str, str]:
    """Read for which mutants it is said why they are equivalent."""
    text = tomllib.loads(path.read_text(encoding="utf-8"))
    return {PACKAGE + mutant: entry["why"] for entry in text["equivalent"] for mutant in entry["mutants"]}


def row_of(module: str, codes: Codes, known: Mapping[str, str]) -> Row:
    """Count what became of the mutants of a module; whatever is neither a failure nor a timeout survived."""
    killed = sum(code in FAILED for code in codes.values())
    timeout = sum(code in TIMEOUT for code in codes.values())
    equivalent = sum(name in known for name in codes)
    return Row(module, len(codes), killed, timeout, len(codes) - killed - timeout, equivalent)


def total(rows: list[Row]) -> Row:
    """Sum up the modules."""
    counts = [sum(column) for column in zip(*(row[1:] for row in rows), strict=True)]
    return Row("all", *counts)


def complaints(results: Mapping[str, Codes], known: Mapping[str, str]) -> Iterator[str]:
    """Say what keeps the run from being good enough, a line for each."""
    rows = [row_of(module, codes, known) for module, codes in results.items()]
    raw = total(rows).raw
    if raw < LEAST:
        yield f"{raw:.1f} % of the mutants are killed, and {LEAST:.0f} % should be"
    every = {name: code for codes in results.values() for name, code in codes.items()}
    for module in CORE:
        for name, code in results.get(module, {}).items():
            if code not in FAILED | TIMEOUT and name not in known:
                yield f"{name} survives, and nobody says why"
    for name in known:
        if name not in every:
            yield f"{name} is listed as equivalent, but is gone"
        elif every[name] in FAILED | TIMEOUT:
            yield f"{name} is listed as equivalent, but is killed"


def main(mutants: Path = MUTANTS, survivors: Path = SURVIVORS) -> int:
    """Print the table and the complaints; 1 where there are any, or where there is nothing to tell of."""
    results, known = read(mutants), listed(survivors)
    if not results:
        print("there are no mutants: run python -m tests.mutation.run")
        return 1
    rows = [row_of(module, codes, known) for module, codes in results.items()]
    wrong = list(complaints(results, known))
    print(HEADING, *rows, total(rows), *wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
