"""What the command on scale counts and prints is what was done."""

import os
import subprocess
import sys
from pathlib import Path

from interview_followup import Interview
from interview_followup.interop.json import converter

from .scale import (
    Line,
    Took,
    hundred_million,
    in_memory,
    lacking,
    rows_of,
    several_processes,
    table,
    took,
    tree_seconds,
)
from .scale import watched as watched_command

BUSY = "import time\nwhile time.process_time() < 0.3: pass"
STARTS_ANOTHER = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {BUSY!r}])"


def test_a_childs_work_counts() -> None:
    """The processor's time of a process that was waited for is a part of it."""
    spent = took(lambda: subprocess.run([sys.executable, "-c", STARTS_ANOTHER], check=True))
    assert 0.3 <= spent.processor < 10
    assert spent.wall > 0.2
    assert tree_seconds(os.getpid()) >= spent.processor


def test_a_commands_work_counts_while_it_lives(tmp_path: Path) -> None:
    """What a watched command starts is counted as well, up to the last look."""
    spent = watched_command([sys.executable, "-c", STARTS_ANOTHER], tmp_path)
    assert 0.2 <= spent.processor < 10


def test_rows_are_distinct_and_load() -> None:
    """Every row has a reference of its own, also where the same interviews come again."""
    rows = list(rows_of(60, distinct=20))
    assert len({ref for ref, _ in rows}) == 60
    assert [converter().loads(facts, Interview).ref for _, facts in rows] == [ref for ref, _ in rows]


def test_the_parts_are_parts_of_the_whole() -> None:
    """Reading and deciding are less than both together, and several processes take no less than one."""
    rows = list(rows_of(300))
    whole, reading, deciding, *_ = in_memory(rows)
    assert 0 < reading.seconds < whole.seconds
    assert 0 < deciding.seconds < whole.seconds
    one, two = several_processes(rows, 2)
    assert (one.name, two.name) == ("multiprocessing, 1 at work", "multiprocessing, 2 at work")


def test_what_is_not_installed_is_named() -> None:
    """Only what is missing is told."""
    assert lacking("json", "no_such_module") == "no_such_module"


def test_the_tables_multiply() -> None:
    """A line tells its ratio to the first, a hundred million of it in core-hours, and why it was left out."""
    lines = [Line("one", 72.0), Line("two", 144.0, 36.0), Line("  of which", 9.0), Line("none", note="left out: x")]
    assert [line.split() for line in table(lines, 72.0)][2:] == [
        ["two", "144.0", "2.00", "36"],
        ["of", "which", "9.0", "0.12"],
        ["none", "left", "out:", "x"],
    ]
    assert [line.split() for line in hundred_million(lines)][1:] == [
        ["one", "2.00", "0.011"],
        ["two", "4.00", "0.022"],
    ]
    assert Took(1.0, 2.0).wall == 2.0
