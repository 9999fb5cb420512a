"""
Counting what the processor does: instructions an operation takes, by valgrind's callgrind.

A worker (`counted`) calls ``os.getppid`` before and after each window, for which callgrind is told to write out what it
has counted and to begin anew: starting Python, importing and making ready are not counted, and no symbol of Python's
own is needed. The first windows of an operation warm up, since Python specialises its bytecode as it goes.

The count repeats to the instruction where interpreter, attrs and architecture are the same: strings hash alike, no
garbage is collected, no site-packages begin the process, and the C library does not choose its routines by the
processor. What would still move it, by up to 2 %, is where things lie: Python looks attributes up in a table of 4096
places, in which two of one operation may meet by chance, so that a line changed elsewhere costs or saves. So the worker
forks into several processes that lay their memory out otherwise, and the lowest count is taken: a meeting only adds.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import Final

import attr

import interview_followup

from .counted import WINDOWS
from .operations import OPERATIONS, Operation

ROOT: Final = Path(__file__).parents[2]
LAYOUTS: Final = 3
"""How many processes count, each with its memory laid out otherwise."""

COUNTED: Final = 2
"""How many of an operation's windows, the last ones, count."""

_TUNABLES: Final = "glibc.cpu.hwcaps=-AVX2,-AVX,-BMI1,-BMI2,-ERMS,-FSRM,-LZCNT,-MOVBE,-RTM,-SSE4_1,-SSE4_2,-SSSE3"
_TOTAL: Final = re.compile(r"^totals: (\d+)$", re.MULTILINE)


def valgrind() -> str | None:
    """Find valgrind; ``None`` where there is none."""
    return shutil.which("valgrind")


def counts() -> dict[str, int]:
    """
    Count the instructions of one call of each operation, on the interpreter that runs this.

    Raises:
        RuntimeError: If valgrind is not there, or cannot count.
    """
    program = valgrind()
    if program is None:
        raise RuntimeError("valgrind is not on the path")
    worker = [sys.executable, "-s", "-S", "-m", "tests.benchmarks.counted"]
    with tempfile.TemporaryDirectory() as folder:
        environment = _environment(Path(folder, "compiled"))
        # Compiled beforehand: after compiling in the same process things would lie elsewhere.
        _run([*worker, "1"], environment)
        options = ["--tool=callgrind", "--dump-before=getppid", "--combine-dumps=yes"]
        _run([program, *options, f"--callgrind-out-file={folder}/counted.%p", *worker, str(LAYOUTS)], environment)
        written = [file.read_text(encoding="utf-8", errors="replace") for file in Path(folder).glob("counted.*")]
    layouts = [_TOTAL.findall(text) for text in written]
    return lowest([[int(total) for total in totals] for totals in layouts if len(totals) > 1])


def _environment(compiled: Path) -> dict[str, str]:
    """Give the worker what it needs and nothing else, whatever the caller's shell holds."""
    folders = dict.fromkeys(str(Path(str(module.__file__)).parents[1]) for module in (interview_followup, attr))
    return {
        "GLIBC_TUNABLES": _TUNABLES,
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": os.pathsep.join(folders),
        "PYTHONPYCACHEPREFIX": str(compiled),
        "PYTHONUTF8": "1",
    }


def _run(command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{done.stdout}{done.stderr}")


def lowest(layouts: Sequence[Sequence[int]], operations: Mapping[str, Operation] = OPERATIONS) -> dict[str, int]:
    """
    Work out the instructions of one call of each operation from what callgrind wrote.

    Args:
        layouts: For each process, a total for each mark, of what came before it, and one for the end.
        operations: In the order in which they were counted.

    Raises:
        RuntimeError: If there are not as many as marks were set: callgrind did not see them.
    """
    marks = 2 * WINDOWS * len(operations)
    if len(layouts) != LAYOUTS or any(len(totals) != marks + 1 for totals in layouts):
        found = ", ".join(str(len(totals)) for totals in layouts) or "none"
        raise RuntimeError(f"callgrind wrote totals for other marks than were set: {found}")
    least: dict[str, int] = {}
    for index, (name, operation) in enumerate(operations.items()):
        last = 2 * WINDOWS * (index + 1)
        counted = [totals[last - 2 * COUNTED + 1 : last : 2] for totals in layouts]
        calls = operation.rounds * len(operation.cases())
        least[name] = round(min(mean(windows) for windows in counted) / calls)
    return least
