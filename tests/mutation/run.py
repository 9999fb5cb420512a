"""
Try mutmut's mutants in forks of one pytest session; `tests.mutation.report` tells what became of them.

mutmut makes the mutants and keeps the results; its own ``mutmut run`` collects the tests anew for each mutant, and that
takes most of the many hours. Here they are collected once. Each mutant is a fork of that session, which runs the tests
that reach its function, those that killed its neighbours and the quick ones first, until one fails. A mutant that no
test reaches works while the package is imported, before any fork: for it Python is started anew.

    python -m tests.mutation.run                           tries those that are not killed yet
    python -m tests.mutation.run '*.calendar.*' --again    tries all those of one module
"""

import argparse
import fnmatch
import gc
import importlib
import json
import os
import resource
import signal
import subprocess
import sys
import time
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
from _pytest.runner import runtestprotocol

ROOT: Final = Path(__file__).parents[2]
MUTANTS: Final = ROOT / "mutants"
REACHES: Final = MUTANTS / "reaches.json"
KILLS: Final = MUTANTS / "kills.json"
SURVIVED, FAILED, TIMEOUT = 0, 1, 36
"""mutmut's codes."""

_MUTANT: Final = "MUTANT_UNDER_TEST"
"""By this variable of the environment mutmut's mutants know which of them is asked."""

_FEW: Final = [
    "tests/test_playbook.py",
    "tests/test_timing.py",
    "tests/policy/test_timing.py",
    "tests/mutation/test_rows.py",
]
"""Tests of what is made on import."""

_DEADLY: Final = {"tests/mutation/test_rows.py::test_what_is_said_is_what_is_written": 400}
"""What to try first while it is not known what kills."""

_WORKERS: Final = 2
_GIGABYTES: Final = 4 * 2**30
_QUICK: Final = 1.5
_COLD: Final = 900
_SAVED: Final = 20


class Options(NamedTuple):
    """What is tried, and how hard."""

    patterns: list[str]
    again: bool
    quick: bool

    def chosen(self, name: str, code: int | None) -> bool:
        """Whether a mutant is to be tried: it is meant, and was not killed before."""
        meant = any(fnmatch.fnmatch(name, pattern) for pattern in self.patterns or ["*"])
        return meant and (self.again or code not in {FAILED, TIMEOUT})


class Results:
    """What mutmut keeps of each module's mutants, saved from time to time."""

    def __init__(self) -> None:
        paths = sorted(MUTANTS.glob("src/**/*.py.meta"))
        self.kept: dict[Path, dict[str, Any]] = {path: json.loads(path.read_text(encoding="utf-8")) for path in paths}
        self.unsaved: Counter[Path] = Counter()

    def __iter__(self) -> Iterator[tuple[Path, str, int | None]]:
        """Give each mutant with its code; ``None``: not tried yet."""
        for path, kept in self.kept.items():
            for name, code in kept["exit_code_by_key"].items():
                yield path, name, code

    def note(self, path: Path, name: str, code: int, killer: str = "") -> None:
        """Keep a result, and show it."""
        self.kept[path]["exit_code_by_key"][name] = code
        self.unsaved[path] += 1
        os.write(2, f"{code:3} {name} {killer}\n".encode())
        if self.unsaved[path] >= _SAVED:
            self.save()

    def save(self) -> None:
        """Write what is new."""
        for path in self.unsaved:
            path.write_text(json.dumps(self.kept[path], indent=4), encoding="utf-8")
        self.unsaved.clear()


class Session:
    """The plugin: a run of the tests becomes a run of the mutants."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.results = Results()
        self.seconds: dict[str, float] = {}
        self.kills: Counter[str] = Counter(json.loads(KILLS.read_text(encoding="utf-8")) if KILLS.exists() else _DEADLY)
        self.running: dict[int, tuple[Path, str, int]] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Fork for each mutant that tests reach, and then start anew for the others."""
        reached = self._reached(session.items)
        # A fork copies every page that the collector touches.
        gc.collect()
        gc.disable()
        gc.freeze()
        chosen = [(path, name) for path, name, code in self.results if self.options.chosen(name, code)]
        for path, name in chosen:
            tests = reached[_function(name)]
            if tests:
                self._wait(_WORKERS - 1)
                self._fork(path, name, tests)
        self._wait(0)
        for path, name in chosen:
            if not reached[_function(name)]:
                self.results.note(path, name, _anew(name, quick=self.options.quick))
        self.results.save()
        KILLS.write_text(json.dumps(self.kills), encoding="utf-8")
        return True

    def _reached(self, items: list[pytest.Item]) -> defaultdict[str, list[pytest.Item]]:
        """Run all tests without a mutant, and note what they reach; in a fork, so that our caches stay cold."""
        child = os.fork()
        if not child:
            os._exit(self._record(items))
        if os.waitpid(child, 0)[1]:
            pytest.exit("a test fails without a mutant", 1)
        kept = json.loads(REACHES.read_text(encoding="utf-8"))
        self.seconds = kept["seconds"]
        reached: defaultdict[str, list[pytest.Item]] = defaultdict(list)
        for item in items:
            for function in kept["reaches"][item.nodeid]:
                reached[function].append(item)
        return reached

    def _record(self, items: list[pytest.Item]) -> int:
        hits = importlib.import_module("mutmut.state").state()._stats  # noqa: SLF001 - where mutmut notes them
        os.environ[_MUTANT] = "stats"
        reaches: dict[str, list[str]] = {}
        for item in items:
            started = time.process_time()
            if not _passes(item):
                os.write(2, f"{item.nodeid} fails\n".encode())
                return FAILED
            self.seconds[item.nodeid] = time.process_time() - started
            reaches[item.nodeid] = sorted(hits)
            hits.clear()
        REACHES.write_text(json.dumps({"reaches": reaches, "seconds": self.seconds}), encoding="utf-8")
        return 0

    def _in_order(self, name: str, tests: list[pytest.Item]) -> list[pytest.Item]:
        """Put first what killed a neighbour, then one test of each kind, the deadly kinds' in greater number."""
        function, module = _function(name), name.rpartition(".")[0]
        seen: Counter[str] = Counter()
        turns = {}
        for item in sorted(tests, key=lambda item: self.seconds[item.nodeid]):
            kind = _kind(item.nodeid)
            turns[item.nodeid] = seen[kind] // (1 + self.kills[kind])
            seen[kind] += 1

        def rank(item: pytest.Item) -> tuple[int, int, int, int, float]:
            test = item.nodeid
            near, less_near = self.kills[f"{function} {test}"], self.kills[f"{module} {test}"]
            return -near, -less_near, turns[test], -self.kills[_kind(test)], self.seconds[test]

        return sorted(tests, key=rank)

    def _fork(self, path: Path, name: str, tests: list[pytest.Item]) -> None:
        order = self._in_order(name, tests)
        reading, writing = os.pipe()
        child = os.fork()
        if child:
            os.close(writing)
            self.running[child] = path, name, reading
            return
        os.environ[_MUTANT] = name
        resource.setrlimit(resource.RLIMIT_AS, (_GIGABYTES, _GIGABYTES))
        started = time.process_time()
        for item in order:
            if self.options.quick and time.process_time() - started > _QUICK:
                break
            # Kills where time runs out: the default action of the signal.
            signal.setitimer(signal.ITIMER_PROF, 5 + 10 * self.seconds[item.nodeid])
            if not _passes(item):
                os.write(writing, item.nodeid.encode())
                os._exit(FAILED)
        os._exit(SURVIVED)

    def _wait(self, most: int) -> None:
        """Wait until at most so many forks run."""
        while len(self.running) > most:
            child, status = os.wait()
            path, name, reading = self.running.pop(child)
            killer = os.read(reading, 4096).decode()
            os.close(reading)
            if killer:
                module = name.rpartition(".")[0]
                self.kills.update((f"{_function(name)} {killer}", f"{module} {killer}", _kind(killer)))
            code = TIMEOUT if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
            self.results.note(path, name, code, killer)


def _function(mutant: str) -> str:
    return mutant.rpartition("__mutmut_")[0]


def _kind(test: str) -> str:
    """Name a test without its parameters."""
    return test.partition("[")[0]


def _passes(item: pytest.Item) -> bool:
    return not any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))


def _anew(name: str, *, quick: bool) -> int:
    """Start Python with the mutant: a few tests of what is made on import, then all."""
    for arguments in (["--cold", *_FEW], ["--cold"])[: 1 if quick else 2]:
        command = [sys.executable, "-m", "tests.mutation.run", *arguments]
        surroundings = {**os.environ, _MUTANT: name}
        try:
            done = subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, check=False, timeout=_COLD)
        except subprocess.TimeoutExpired:
            return TIMEOUT
        if done.returncode:
            return FAILED
    return SURVIVED


def make() -> None:
    """Have mutmut make the mutants of what is new or changed; what is known of the others stays."""
    mutmut = importlib.import_module("mutmut.__main__")
    MUTANTS.mkdir(exist_ok=True)
    mutmut.copy_src_dir()
    mutmut.create_mutants(_WORKERS)


def selection() -> list[str]:
    """Read which tests there are for the mutants, as mutmut would."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return list(project["tool"]["mutmut"]["pytest_add_cli_args_test_selection"])


def main() -> int:
    """Try the mutants whose names match the patterns, or all."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation.run")
    parser.add_argument("patterns", nargs="*", help="names of mutants, with * for anything; all unless said")
    parser.add_argument("--again", action="store_true", help="also those that were killed before")
    parser.add_argument("--quick", action="store_true", help="give each mutant a second, for a first look")
    parser.add_argument("--cold", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    os.chdir(ROOT)
    sys.path.insert(0, str(MUTANTS / "src"))
    options = ["-q", "-x", "-p", "no:cacheprovider", "--tb=native"]
    if given.cold:
        return int(pytest.main([*options, *(given.patterns or selection())]))
    make()
    session = Session(Options(given.patterns, again=given.again, quick=given.quick))
    return int(pytest.main([*options, *selection()], plugins=[session]))


if __name__ == "__main__":
    sys.exit(main())
