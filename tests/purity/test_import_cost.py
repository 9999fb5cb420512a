"""What ``import interview_followup`` loads: nothing heavier than attrs and two modules of dateutil."""

import subprocess
import sys
from typing import Final

HEAVY: Final = frozenset(
    {
        "asyncio",
        "concurrent",
        "ctypes",
        "dateutil.easter",
        "dateutil.parser",
        "dateutil.tz",
        "dateutil.zoneinfo",
        "decimal",
        "difflib",
        "email",
        "fractions",
        "html",
        "http",
        "hypothesis",
        "json",
        "logging",
        "multiprocessing",
        "numpy",
        "pathlib",
        "pickle",
        "random",
        "socket",
        "sqlite3",
        "ssl",
        "statistics",
        "subprocess",
        "tempfile",
        "tomllib",
        "typing_extensions",
        "unittest",
        "urllib",
        "uuid",
        "xml",
        "zipfile",
        "zoneinfo",
    }
)
LIGHT: Final = frozenset({"_bisect", "_blake2", "_hashlib", "_string", "bisect", "hashlib", "string", "unicodedata"})
"""All that the library takes from the standard library beyond what its two dependencies load."""


def loaded_by(statement: str) -> frozenset[str]:
    """List the modules that a statement loads in a new interpreter, beyond those that it starts with."""

    def timed(code: str) -> frozenset[str]:
        command = [sys.executable, "-X", "importtime", "-c", code]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
        return frozenset(line.rpartition("|")[2].strip() for line in lines)

    return timed(statement) - timed("")


def test_nothing_heavier_than_attrs_and_dateutils_relativedelta_is_loaded() -> None:
    """A worker that starts often pays for little; difflib waits for the first mistyped name."""
    loaded = loaded_by("import interview_followup")
    ours = {name for name in loaded if name.split(".")[0] == "interview_followup"}
    dependencies = loaded_by("import attrs, dateutil.relativedelta, dateutil.rrule")
    assert "interview_followup.engine" in ours
    assert loaded - ours - dependencies <= LIGHT


def test_no_heavy_module_is_loaded() -> None:
    """Whoever would bring it in."""
    loaded = loaded_by("import interview_followup")
    assert not {name for name in loaded if name in HEAVY or name.split(".")[0] in HEAVY}


def test_testing_is_not_loaded() -> None:
    """Nor does Hypothesis come with it unless asked for."""
    assert "interview_followup.testing" not in loaded_by("import interview_followup")
    assert "hypothesis" not in loaded_by("import interview_followup.testing")


def test_the_list_would_notice() -> None:
    """A check that cannot fail is none."""
    assert "json" in loaded_by("import json")
