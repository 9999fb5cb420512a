"""
What ``import interview_followup`` takes over bare Python, part by part.

The whole is processor time of new processes, the least of several: a busy machine adds to it and takes nothing away.
The parts are what ``-X importtime`` tells of each module without those that it loads, medians of several; being timed
costs a little. Every module was compiled before, as where a package is installed, whatever this process is told.
"""

import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from typing import Final

OURS: Final = "interview_followup"
DEPENDENCIES: Final = {"attr": "attrs", "attrs": "attrs", "dateutil": "python-dateutil", "six": "python-dateutil"}
AIM: Final = 0.060
"""What the whole should take, in seconds. It does where attrs alone takes 20 ms or less."""

MOST_TIMES_ATTRS: Final = 3.6
"""What the whole may take, in what importing attrs alone takes: seconds differ from machine to machine."""

_RUNS: Final = 7


@contextmanager
def compiled(statement: str) -> Iterator[Mapping[str, str]]:
    """Give the environment of processes for which all that a statement loads is compiled."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        processor_time(statement, environment)
        yield environment


def processor_time(statement: str, environment: Mapping[str, str]) -> float:
    """Measure what a new process that runs a statement takes, in seconds."""
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", statement], check=True, env=environment)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def over_bare(statement: str = f"import {OURS}", *, runs: int = _RUNS) -> float:
    """Tell how much more a statement takes than none, in seconds, the least of so many runs of each, in turn."""
    with compiled(statement) as where:
        pairs = [(processor_time("pass", where), processor_time(statement, where)) for _ in range(runs)]
    return min(whole for _, whole in pairs) - min(bare for bare, _ in pairs)


def modules(statement: str, environment: Mapping[str, str]) -> dict[str, int]:
    """Tell what each module took by itself in one new process, in microseconds."""
    command = [sys.executable, "-X", "importtime", "-c", statement]
    told = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stderr
    found = {}
    for line in told.splitlines():
        own, _, name = line.removeprefix("import time:").rpartition("|")
        if line.startswith("import time:") and (microseconds := own.partition("|")[0].strip()).isdigit():
            found[name.strip()] = int(microseconds)
    return found


def part_of(module: str) -> str:
    """Name the part that a module belongs to: one of ours, a dependency, or the standard library."""
    first, *rest = module.split(".")
    if first == OURS:
        return ".".join([OURS, *rest[:1]])
    return DEPENDENCIES.get(first, "standard library")


def by_part(took: Mapping[str, int]) -> Counter[str]:
    """Add up what each part took."""
    parts: Counter[str] = Counter()
    for module, microseconds in took.items():
        parts[part_of(module)] += microseconds
    return parts


def parts(*, runs: int = _RUNS) -> dict[str, float]:
    """Tell what each part takes in milliseconds, that which takes most first: medians."""
    with compiled(f"import {OURS}") as where:
        bare = modules("pass", where).keys()
        took = [modules(f"import {OURS}", where) for _ in range(runs)]
    each = [by_part({name: each[name] for name in each.keys() - bare}) for each in took]
    found = {name: median(run[name] for run in each) / 1e3 for name in each[0]}
    return dict(sorted(found.items(), key=lambda pair: -pair[1]))


def imports() -> str:
    """Write the whole and its parts as a table."""
    whole, alone, found = over_bare() * 1e3, over_bare("import attrs") * 1e3, parts()
    width = max(map(len, found))
    most = f"the aim is {AIM * 1e3:.0f} ms; {MOST_TIMES_ATTRS} times attrs alone is the most"
    lines = [f"Importing, over bare Python ({most}):"]
    lines += [f"{'':{width}}  {'ms':>8}  ratio"]
    lines += [
        f"{'attrs alone':{width}}  {alone:8.1f}  {1:5.2f}",
        f"{'the whole':{width}}  {whole:8.1f}  {whole / alone:5.2f}",
    ]
    lines += ["of which, by -X importtime, which itself takes some, and in time of the wall:"]
    lines += [f"{name:{width}}  {took:8.1f}" for name, took in found.items()]
    return "\n".join(lines)
