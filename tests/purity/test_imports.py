"""Imports run one way, and bring in nothing that reads a clock, a file, the network, the environment or chance."""

import ast
from collections.abc import Iterable
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Final

import pytest

from .source import MODULES, inner_imports, name_of, outer_imports, parse

FLOORS: Final = (
    "errors",
    "making",
    "text",
    "calendar",
    "interview",
    "timing",
    "rules",
    "templates",
    "locales",
    "playbook",
    "engine",
    "printing",
    "planning",
    "explaining",
    "reviewing",
    "checking",
    "pictures",
    "interop",
    "testing",
)
"""From the ground up: a module imports only from those before it."""

FOR_HOSTS: Final = frozenset({"interop", "testing"})
"""What only a host imports."""

BANNED: Final = (
    "dateutil.easter",
    "dateutil.parser",
    "dateutil.tz",
    "dateutil.zoneinfo",
    "ctypes",
    "importlib",
    "io",
    "locale",
    "logging",
    "multiprocessing",
    "os",
    "pathlib",
    "random",
    "secrets",
    "shutil",
    "socket",
    "subprocess",
    "sys",
    "tempfile",
    "threading",
    "time",
    "urllib",
    "uuid",
    "warnings",
    "zoneinfo",
)
ALLOWED_OUTSIDE: Final = frozenset({"attrs", "dateutil"})
BEHIND_AN_EXTRA: Final = {"interop.ical": {"icalendar"}, "interop.json": {"cattrs"}, "testing": {"hypothesis"}}
HARMLESS: Final = {"interop.mail": {"urllib.parse.quote"}}
"""What a module may import of a package that is banned as a whole."""

BANNED_CALLS: Final = frozenset({"open", "print", "input", "eval", "exec", "compile", "__import__", "breakpoint"})
BANNED_METHODS: Final = frozenset({"now", "today", "utcnow", "fromtimestamp", "utcfromtimestamp"})

every_module = pytest.mark.parametrize("path", MODULES, ids=lambda path: name_of(path) or "interview_followup")


def floor_of(name: str) -> str:
    """Name the row of design.md's table that a module stands in."""
    return name.split(".", maxsplit=1)[0]


def within(name: str, names: Iterable[str]) -> bool:
    """Tell whether a dotted name is one of *names* or lies below one."""
    return any(name == each or name.startswith(f"{each}.") for each in names)


@every_module
def test_a_module_imports_only_from_the_floors_below(path: Path) -> None:
    """The engine can be taken away without the rules noticing, and so on down."""
    name = name_of(path)
    floors = {floor_of(imported) for imported in inner_imports(path)}
    if not name:
        assert floors <= {*FLOORS} - FOR_HOSTS
        return
    assert floor_of(name) in FLOORS, "a new module needs its place in FLOORS"
    below = {*FLOORS[: FLOORS.index(floor_of(name)) + 1]}
    assert floors <= below - (FOR_HOSTS - {floor_of(name)})


def test_modules_import_each_other_in_no_circle() -> None:
    """Also inside the packages."""
    graph = {name_of(path): {name for name in inner_imports(path) if name != name_of(path)} for path in MODULES}
    # A package's own ``__init__`` runs before its modules; reaching through it would be a circle.
    assert len([*TopologicalSorter(graph).static_order()]) == len(MODULES)


@every_module
def test_a_package_is_imported_by_its_relative_name(path: Path) -> None:
    """So that the tests above see every import."""
    assert not [name for name in outer_imports(path) if within(name, ["interview_followup"])]


@every_module
def test_nothing_reads_its_surroundings(path: Path) -> None:
    """No clock, file, network, environment, process or chance is so much as imported."""
    imported = {*outer_imports(path)} - HARMLESS.get(name_of(path), set())
    assert not [name for name in imported if within(name, BANNED)]


@every_module
def test_attrs_and_dateutil_are_all_that_is_needed(path: Path) -> None:
    """Everything else comes with Python, or stands behind an extra of its own."""
    allowed = ALLOWED_OUTSIDE | BEHIND_AN_EXTRA.get(name_of(path), set())
    roots = {floor_of(name) for name in outer_imports(path)}
    assert not {root for root in roots if root not in allowed and not is_standard(root)}


def is_standard(root: str) -> bool:
    """Tell whether a top-level module comes with Python."""
    import sys  # noqa: PLC0415 - nothing else here needs it

    return root in sys.stdlib_module_names


@every_module
def test_nothing_prints_opens_or_asks_for_the_day(path: Path) -> None:
    """Builtins need no import, and a date's class is imported anyway."""
    calls = [node.func for node in ast.walk(parse(path)) if isinstance(node, ast.Call)]
    assert not [call.id for call in calls if isinstance(call, ast.Name) and call.id in BANNED_CALLS]
    assert not [call.attr for call in calls if isinstance(call, ast.Attribute) and call.attr in BANNED_METHODS]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        pytest.param("import os.path", True, id="submodule"),
        pytest.param("from dateutil import tz", True, id="from"),
        pytest.param("def f():\n    import time", True, id="inside-a-function"),
        pytest.param("from dateutil.relativedelta import MO", False, id="harmless"),
        pytest.param("import timeit_like", False, id="longer-name"),
    ],
)
def test_the_ban_can_fail(source: str, found: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a table's column
    """A check that cannot fail is none."""
    path = tmp_path / "module.py"
    path.write_text(source)
    assert any(within(name, BANNED) for name in outer_imports(path)) is found
