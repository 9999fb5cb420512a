"""
``python -m tests.faults.tables``: plant faults in what stands outside functions, which mutmut skips, and run the tests.

Looked at are the modules of timing, interview and templates: their tables, patterns, enums, fields and defaults. (Those
of rules, engine and calendar are among the faults of ``python -m tests.faults``.) Each faulty library is held against
the tests that stand beside the module, and then against more, in a process of its own, until one fails.

``--every N`` plants one in N, ``--module`` those of one module. Exit code: 0 where at least 90 % are caught, else 1.
"""

import argparse
import ast
import contextlib
import io
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import pytest

from .operators import OPERATORS, Change, Fault, Source, faults_of, made, skipped
from .planting import SOURCE, Section, caught
from .siblings import siblings

ROOT: Final = Path(__file__).parents[2]
WANTED: Final = 0.90
LIMIT: Final = 400
"""Seconds of the processor's time for one fault; all of its tests take a fifth of it."""

MORE_OPERATORS: Final = {
    "entry": "an entry of a tuple, list, set or dictionary is left out",
    "pattern": "a sign of a regular expression is left out, + becomes *, * becomes +",
}

BESIDE: Final = {
    "timing.py": ("tests/test_timing.py", "tests/policy/test_timing.py"),
    "interview": ("tests/interview",),
    "templates": ("tests/templates",),
}
THEN: Final = (
    ("tests/mutation/test_rows.py", "tests/test_names.py", "tests/test_playbook.py"),
    ("tests/test_docs.py",),  # the pages on numbers, facts and reasons are made from the tables
    ("tests/wire",),
    ("tests/policy", "tests/test_text.py"),
    ("tests/privacy",),
    ("tests/locales",),
)
_QUICK: Final = ("-x", "-q", "-p", "no:cacheprovider", "--hypothesis-profile=light", "-m", "not once")


def modules() -> list[str]:
    """List the modules."""
    found = [path for name in ("interview", "templates") for path in (SOURCE / name).glob("*.py")]
    return ["timing.py", *sorted(str(path.relative_to(SOURCE)) for path in found)]


def faults_in(module: str, text: str | None = None) -> list[Fault]:
    """Make every fault of a module, or of a text in its place, that lies outside the bodies of its functions."""
    text = (SOURCE / module).read_text(encoding="utf-8") if text is None else text
    found = {fault.source: fault for fault in faults_of(module, text, siblings(SOURCE))}
    source = Source(text)
    for fault in made(module, source, [*_entries(source), *_patterns(source)]):
        found.setdefault(fault.source, fault)
    bodies = [
        range(node.body[0].lineno, (node.end_lineno or 0) + 1)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef)
    ]
    outside = [fault for fault in found.values() if not any(fault.line in body for body in bodies)]
    return sorted(outside, key=lambda fault: (fault.line, fault.column, fault.operator, fault.after))


def _entries(source: Source) -> Iterator[Change]:
    """Leave out each entry of a display, with the comma behind it."""
    left_alone = skipped(source.tree)
    for node in ast.walk(source.tree):
        if id(node) in left_alone or not isinstance(node, ast.Tuple | ast.List | ast.Set | ast.Dict):
            continue
        firsts: Sequence[ast.expr | None] = node.keys if isinstance(node, ast.Dict) else node.elts
        lasts = node.values if isinstance(node, ast.Dict) else node.elts
        for first, last in zip(firsts, lasts, strict=True):
            if first is not None:
                yield "entry", *source.with_comma(first, last, node), ""


_SIGNS: Final = re.compile(r"\\.|(?<!\()[?]|[+*^$]|\[(?:\\.|[^\]\\])*\]")


def _patterns(source: Source) -> Iterator[Change]:
    """Change each sign of the strings that make a regular expression; its classes of characters stay whole."""
    for call in ast.walk(source.tree):
        if not (isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "compile"):
            continue
        for node in (each for each in ast.walk(call) if isinstance(each, ast.Constant) and isinstance(each.value, str)):
            start = source.start(node)
            for sign in _SIGNS.finditer(source.between(start, source.end(node))):
                at = start + len(sign.string[: sign.start()].encode())
                if sign[0] in {"+", "*"}:
                    yield "pattern", at, at + 1, "*" if sign[0] == "+" else "+"
                elif sign[0] in {"?", "^", "$", r"\b"}:
                    yield "pattern", at, at + len(sign[0]), ""


def tests_for(module: str) -> Callable[[], Iterator[Section]]:
    """Give the tests in the order in which they are likely to see a fault of a module."""
    beside = next(paths for name, paths in BESIDE.items() if module.startswith(name))
    mirror = f"tests/{Path(module).parent}/test_{Path(module).name}"
    first = ((mirror,), beside) if (ROOT / mirror).exists() else (beside,)

    def sections() -> Iterator[Section]:
        for paths in (*first, *THEN):
            yield lambda paths=paths: failing(paths)  # type: ignore[misc]

    return sections


class _First:
    """Keeps the name of the first test that failed."""

    def __init__(self) -> None:
        self.name = "while collecting"

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and self.name == "while collecting":
            self.name = report.nodeid.partition("::")[0]


def failing(paths: Sequence[str]) -> list[str]:
    """Run tests until one fails, and name its file; empty where all pass."""
    first = _First()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        code = pytest.main([*_QUICK, f"--rootdir={ROOT}", *(str(ROOT / path) for path in paths)], plugins=[first])
    return [] if code == pytest.ExitCode.OK else [first.name]


def main(arguments: Sequence[str]) -> int:
    """Plant and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.tables")
    parser.add_argument("--every", type=int, default=1, help="plant one fault in so many")
    parser.add_argument("--module", choices=modules(), help="plant those of one module")
    parser.add_argument("--jobs", type=int, default=2, help="how many at once")
    chosen = parser.parse_args(arguments)
    began = time.perf_counter()
    everywhere = [chosen.module] if chosen.module else modules()
    faults = [fault for module in everywhere for fault in faults_in(module)][:: chosen.every]
    for module in {fault.module.partition("/")[0]: fault.module for fault in faults}.values():
        text = (SOURCE / module).read_text(encoding="utf-8")
        if found := caught(Fault(module, 1, 0, "none", "", "", text), tests_for(module), limit=LIMIT):
            print(f"a test fails on the library as it is, so nothing can be told of faults: {found}")
            return 1
    with ThreadPoolExecutor(chosen.jobs) as pool:
        told = list(pool.map(lambda fault: caught(fault, tests_for(fault.module), limit=LIMIT), faults))
    return report(faults, told, time.perf_counter() - began)


def report(faults: Sequence[Fault], told: Sequence[str], seconds: float) -> int:
    """Print what was planted, caught and missed."""
    missed = [fault for fault, by in zip(faults, told, strict=True) if not by]
    for kind, all_of, lost in (
        ("module", Counter(fault.module for fault in faults), Counter(fault.module for fault in missed)),
        ("operator", Counter(fault.operator for fault in faults), Counter(fault.operator for fault in missed)),
    ):
        for name, many in all_of.items():
            words = f": {({**OPERATORS, **MORE_OPERATORS})[name]}" if kind == "operator" else ""
            print(f"{name:24} {many:>5} planted, {lost[name]:>3} missed{words}")
    by = Counter(words.rpartition(": ")[2] for words in told if words)
    print("caught by: " + ", ".join(f"{name} {many}" for name, many in by.most_common(20)))
    for fault in missed:
        print(f"missed: {fault.name}\n    {fault.text}")
    share = 1 - len(missed) / len(faults)
    print(f"{len(faults)} faults in tables in {seconds:.0f} s: {len(missed)} missed; {share:.2%} caught")
    return 0 if share >= WANTED else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
