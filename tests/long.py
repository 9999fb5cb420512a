"""
``python -m tests.long``: the long runs, one after the other, with a table at the end.

The gate does a part of each in minutes; here they are whole, for a release or a night. Each is a command of its own, printed
before it runs, and can be run by itself. Exit code: 0 where every run passed, else 1; one whose tool is missing is "not run", and
that is no pass.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).parents[1]


class Run(NamedTuple):
    """A long run: its name, the arguments for Python, and the packages that it needs beyond the group ``test``."""

    name: str
    arguments: tuple[str, ...]
    needs: tuple[str, ...] = ()


RUNS: Final = (
    Run("small scope, 50 million decisions", ("-m", "tests.small_scope", "--wide", "--jobs", str(os.cpu_count() or 1))),
    Run("one-token faults, all", ("-m", "tests.faults", "--jobs", str(os.cpu_count() or 1))),
    Run("faults in tables, all", ("-m", "tests.faults.tables", "--jobs", str(os.cpu_count() or 1))),
    Run("mutation", ("-m", "tests.mutation.run"), ("mutmut",)),
    Run("fuzzing, 60 s a target", ("-m", "fuzz", "--seconds", "60"), ("atheris",)),
    Run("determinism, every combination", ("-m", "tests.digest", "--matrix")),
    Run(
        "properties, 10,000 cases each",
        (
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "--hypothesis-profile=nightly",
            "tests/property",
            "tests/invariants",
        ),
    ),
)


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for, or everything."""
    parser = argparse.ArgumentParser(prog="python -m tests.long")
    parser.add_argument("only", nargs="*", help="words of the names of those to run; all unless given")
    parser.add_argument("--list", action="store_true", help="print the commands alone")
    chosen = parser.parse_args(arguments)
    table = []
    runs = [run for run in RUNS if not chosen.only or any(word in run.name for word in chosen.only)]
    if not runs:
        parser.error(f"no run is named so; there are {'; '.join(run.name for run in RUNS)}")
    for run in runs:
        print(f"\n=== {run.name}\n$ python {' '.join(run.arguments)}", flush=True)
        if not chosen.list:
            table.append((run.name, *_result(run)))
    print()
    for name, result, seconds in table:
        print(f"{name:40} {result:40} {seconds:>6.0f} s")
    return 0 if all(result == "passed" for _, result, _ in table) else 1


def _result(run: Run) -> tuple[str, float]:
    missing = [name for name in run.needs if find_spec(name) is None]
    if missing:
        return f"not run: needs {', '.join(missing)}", 0
    began = time.perf_counter()
    code = subprocess.run([sys.executable, *run.arguments], cwd=ROOT, check=False).returncode
    return "passed" if code == 0 else f"failed, exit code {code}", time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
