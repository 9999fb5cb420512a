"""
The digest under every combination: ``python -m tests.digest --matrix``.

Every CPython of the machine from 3.11 to 3.13 gets two throw-away environments below a temporary folder, with the
oldest and the newest dependencies that are allowed, and answers the cases in fresh processes.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final, NamedTuple

from .facts import CASES
from .pinned import pinned_parts
from .pythons import OLDEST, VERSIONS, build_wheel, dependencies, find_python, new_environment, run
from .settings import Setting, build_locales, every_pair, every_value

ROOT: Final = Path(__file__).parents[2]


class Combination(NamedTuple):
    """One process to start: the interpreter with what it has, and what it is started with."""

    environment: str
    python: Path
    setting: Setting


class Result(NamedTuple):
    """What one process answered."""

    combination: Combination
    digest: str
    seconds: float
    locale: str | None = ""


def answer(combination: Combination, cases: int, locales: Path | None = None) -> Result:
    """Answer the cases in a fresh process."""
    setting = combination.setting
    command: list[str | Path] = [
        combination.python,
        *setting.flags,
        "-m",
        "tests.digest",
        "--worker",
        "--cases",
        str(cases),
    ]
    said = json.loads(run(command, setting.environment(locales), ROOT))
    return Result(combination, said["digest"], said["seconds"], said["locale"])


def answer_all(combinations: Sequence[Combination], cases: int, locales: Path | None = None) -> Iterator[Result]:
    """Answer under each combination, as many at once as there are processors."""
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        yield from pool.map(lambda each: answer(each, cases, locales), combinations)


def combinations_in(folder: Path) -> Iterator[Combination]:
    """Make the environments; the first one meets every pair of values, the others every value."""
    wheel = build_wheel(ROOT, folder)
    settings: Sequence[Setting] = tuple(every_pair())
    for version in VERSIONS:
        python = find_python(version)
        if python is None:
            _say(f"CPython {version}: not on this machine, not answered")
            continue
        for name, pinned in (("newest", ()), ("oldest", OLDEST)):
            inside = new_environment(folder / f"{version}-{name}", python, wheel, *pinned)
            label = f"CPython {version}, {dependencies(inside)}"
            yield from (Combination(label, inside, setting) for setting in settings)
            settings = every_value()


def table(results: Sequence[Result], expected: str) -> str:
    """Write a line for each combination: its digest, and whether it is the expected one."""
    rows = [
        f"{result.digest[:16]}  {'equal' if result.digest == expected else 'OTHER'}  {result.seconds:5.1f} s  "
        f"{result.combination.environment}: {result.combination.setting}"
        f"{' (no such locale here: only the variable is set)' if result.locale is None else ''}"
        for result in results
    ]
    return "\n".join(rows)


def run_matrix(cases: int = CASES) -> int:
    """Print the table; 0 where all digests are equal, and equal to the pinned one where one is pinned."""
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="interview-followup-") as name:
        locales = build_locales(Path(name))
        results = list(answer_all(list(combinations_in(Path(name))), cases, locales))
    try:
        expected, source = pinned_parts(cases)["all"].digest, "the pinned digest"
    except KeyError:
        expected, source = results[0].digest, "the first digest"
    _say(table(results, expected))
    others = sum(result.digest != expected for result in results)
    environments = len({result.combination.environment for result in results})
    _say(
        f"{cases} cases, {len(results)} combinations in {environments} environments, {others} other than {source} "
        f"{expected}; {time.perf_counter() - began:.0f} s in all"
    )
    return 1 if others else 0


def _say(words: str) -> None:
    print(words, file=sys.stdout, flush=True)
