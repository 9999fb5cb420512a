"""
``python -m tests.small_scope``: enumerate, and print the formula, the counts, the histogram and what was violated.

``--wide`` looks at the large scope (tens of millions of decisions), ``--jobs`` at several parts of it side by side.
Exit code: 0 where nothing is violated, the scope is as large as promised and every rule and reason occurs; else 1.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from multiprocessing import Pool

from interview_followup import DEFAULT_RULES

from .looking import Tally, look, told
from .reasons import WHY_NOT
from .slices import slices

LEAST = {False: 2_000_000, True: 50_000_000}
"""How many decisions the two scopes promise."""

LEAST_DECIDING = 50
"""How often each rule must decide."""

_SHOWN = 10


def _part(arguments: tuple[bool, int, int]) -> tuple[int, Tally]:
    """Look at a part of a slice in a process of its own."""
    wide, index, part = arguments
    tally = Tally()
    look(slices(wide=wide)[index], tally, part=part, parts=PARTS)
    return index, tally


PARTS = 16
"""A large slice is looked at in so many parts."""


def tallies(*, wide: bool, jobs: int) -> Iterator[tuple[int, Tally]]:
    """Look at every slice."""
    work = [(wide, index, part) for index in range(len(slices(wide=wide))) for part in range(PARTS)]
    if jobs == 1:
        yield from map(_part, work)
        return
    with Pool(jobs) as pool:
        yield from pool.imap_unordered(_part, work)


def merged(parts: Sequence[Tally]) -> Tally:
    """Add up what was looked at."""
    whole = Tally()
    for part in parts:
        whole.cases += part.cases
        whole.decisions += part.decisions
        whole.deciding += part.deciding
        whole.why_not += part.why_not
        whole.violations += part.violations
    return whole


def missing(tally: Tally) -> list[str]:
    """List the rules that decide too seldom, and the reasons why not that never occur."""
    rare = [rule.name for rule in DEFAULT_RULES if tally.deciding[rule.name] < LEAST_DECIDING]
    codes = {name.partition(": ")[2] for name in tally.why_not}
    return [*(f"rule {name} decides {tally.deciding[name]} times" for name in rare),
            *(f"{code} never occurs" for code in WHY_NOT if code not in codes)]  # fmt: skip


def report(found: Sequence[tuple[int, Tally]], *, wide: bool) -> bool:
    """Print what was looked at; say whether all is well."""
    for index, each in enumerate(slices(wide=wide)):
        part = merged([tally for at, tally in found if at == index])
        print(f"{each.name}: {each.formula}\n    {part.cases:,} cases, {part.decisions:,} decisions")
    tally = merged([part for _, part in found])
    print("\nhow often each rule decides:")
    for name, count in sorted(tally.deciding.items(), key=lambda item: -item[1]):
        print(f"    {name:22} {count:>12,}")
    print("\nhow often each reason why not occurs:")
    codes = sorted({name.partition(": ")[2] for name in tally.why_not})
    for code in codes:
        count = sum(many for name, many in tally.why_not.items() if name.endswith(f": {code}"))
        print(f"    {code:30} {count:>12,}")
    gaps = missing(tally)
    print(f"\n{tally.cases:,} cases, {tally.decisions:,} decisions, {len(tally.violations):,} violations")
    for violation in tally.violations[:_SHOWN]:
        print(told(violation))
    for gap in gaps:
        print(gap)
    return not tally.violations and not gaps and tally.decisions >= LEAST[wide]


def main(arguments: Sequence[str]) -> int:
    """Enumerate and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.small_scope")
    parser.add_argument("--wide", action="store_true", help="at least 50 million decisions")
    parser.add_argument("--jobs", type=int, default=1)
    chosen = parser.parse_args(arguments)
    began = time.perf_counter()
    well = report(list(tallies(wide=chosen.wide, jobs=chosen.jobs)), wide=chosen.wide)
    print(f"{time.perf_counter() - began:.0f} s")
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
