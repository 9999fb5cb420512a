"""
``python -m tests.faults``: plant every one-token fault in rules, engine and calendar; print what the small scope missed.

``--every N`` plants one in N (the gate does), ``--module`` those of one module. What is missed must stand in
``equivalent.toml`` with the reason why no answer can tell it from the sound source. Exit code: 0 where all the others
are caught and everything listed is still missed, else 1.
"""

import argparse
import gc
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Final

from .operators import OPERATORS, Fault, faults_of
from .planting import SOURCE, caught
from .sections import known_cases, sections_for
from .siblings import siblings

LISTED: Final = Path(__file__).with_name("equivalent.toml")
LIMIT: Final = 90
"""Seconds of the processor's time for one fault; what the library passes whole takes a fifth of it."""


def modules() -> list[str]:
    """List the modules: every one of rules, engine and calendar."""
    found = [*(SOURCE / "rules").glob("*.py"), *(SOURCE / "engine").glob("*.py"), SOURCE / "calendar.py"]
    return sorted(str(path.relative_to(SOURCE)) for path in found)


@cache
def all_faults(chosen: str | None = None) -> list[Fault]:
    """Make every fault."""
    known = siblings(SOURCE)
    return [
        fault
        for module in modules()
        if chosen is None or module == chosen
        for fault in faults_of(module, (SOURCE / module).read_text(encoding="utf-8"), known)
    ]


def equivalents() -> dict[tuple[str, str], str]:
    """Read the faults that nothing can tell, by module and by line and token, with their reasons."""
    rows = tomllib.loads(LISTED.read_text(encoding="utf-8"))["fault"]
    return {(row["module"], row["becomes"]): row["why"] for row in rows}


def identity(fault: Fault) -> tuple[str, str]:
    """Tell a fault by its module and the line that it makes, which stay when lines move."""
    return fault.module, fault.text


def main(arguments: Sequence[str]) -> int:
    """Plant and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults")
    parser.add_argument("--every", type=int, default=1, help="plant one fault in so many")
    parser.add_argument("--first", type=int, default=0, help="with --every: how many to pass over at the start")
    parser.add_argument("--module", choices=modules(), help="plant those of one module")
    parser.add_argument("--jobs", type=int, default=2, help="how many at once")
    chosen = parser.parse_args(arguments)
    began = time.perf_counter()
    faults = all_faults(chosen.module)[chosen.first :: chosen.every]
    cases = known_cases()
    gc.freeze()
    sound = Fault("calendar.py", 1, 0, "none", "", "", (SOURCE / "calendar.py").read_text(encoding="utf-8"))
    if found := caught(sound, sections_for(sound.module, cases), limit=LIMIT):
        print(f"the library as it is breaks a law, so nothing can be told of faults: {found}")
        return 1
    with ThreadPoolExecutor(chosen.jobs) as pool:
        told = list(pool.map(lambda fault: caught(fault, sections_for(fault.module, cases), limit=LIMIT), faults))
    return report(faults, told, len(cases), time.perf_counter() - began)


def report(faults: Sequence[Fault], told: Sequence[str], cases: int, seconds: float) -> int:
    """Print what was planted, caught and missed."""
    listed = equivalents()
    missed = [fault for fault, by in zip(faults, told, strict=True) if not by]
    unlisted = [fault for fault in missed if identity(fault) not in listed]
    wrongly = [fault for fault, by in zip(faults, told, strict=True) if by and identity(fault) in listed]
    planted, gone = Counter(fault.module for fault in faults), Counter(fault.module for fault in missed)
    for module, many in planted.items():
        print(f"{module:24} {many:>5} planted, {gone[module]:>3} missed")
    for operator, words in OPERATORS.items():
        of_it = [fault for fault in faults if fault.operator == operator]
        print(f"{operator:12} {len(of_it):>5} planted, {sum(each in missed for each in of_it):>3} missed: {words}")
    by = Counter(words.partition(":")[0].removeprefix("tests.") for words in told if words)
    print("caught by: " + ", ".join(f"{name} {many}" for name, many in by.most_common()))
    for fault in unlisted:
        print(f"missed, and not listed as equivalent: {fault.name}\n    {fault.text}")
    for fault in wrongly:
        print(f"listed as equivalent, and caught: {fault.name}\n    {fault.text}")
    others = len(faults) - (len(missed) - len(unlisted))
    share = 1 - len(unlisted) / others
    print(f"{len(faults)} faults against {cases:,} cases in {seconds:.0f} s: {len(missed)} missed, of which "
          f"{len(missed) - len(unlisted)} are equivalent; {share:.2%} of the others caught")  # fmt: skip
    return 1 if unlisted or wrongly else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
