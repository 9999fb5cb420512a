"""The page that says what is checked: every invariant and attack stands on it, and every test that it names exists."""

import ast
import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
COUNTS: Final = {"S": 15, "T": 14, "D": 8, "M": 16, "P": 12, "C": 13, "X": 9, "R": 8, "V": 4, "A": 30}
"""How many each family of the catalogue has; A is the threat model's attacks."""


def load() -> ModuleType:
    """Import the script by its place: ``docs`` is no package."""
    spec = importlib.util.spec_from_file_location("trust", ROOT / "docs" / "trust.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TRUST: Final = load()
ROWS: Final = TRUST.rows_of(TRUST.ROWS)


def test_the_tables_are_fresh() -> None:
    """Where this fails, run ``python docs/trust.py`` and look at the diff."""
    assert TRUST.PAGE.read_text(encoding="utf-8") == TRUST.page()


def test_none_is_passed_over() -> None:
    """Every invariant and every attack has one row."""
    expected = sorted(f"{letter}{number}" for letter, many in COUNTS.items() for number in range(1, many + 1))
    assert sorted(row["id"] for row in ROWS) == expected


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_row_says_what_holds_it_or_why_nothing_does(row: dict[str, str]) -> None:
    """What holds, in whichever form, names its tests; what holds in another form or is not here, the reason."""
    assert row["verdict"] in TRUST.VERDICTS
    assert bool(row["held_by"]) or row["verdict"] == "not here"
    assert bool(row.get("why")) or row["verdict"] == "holds"
    assert row["says"].endswith((".", ")"))


def names_in(path: Path) -> set[str]:
    """List the tests of a file, and those of its classes by both names."""
    found: set[str] = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.ClassDef):
            found.add(node.name)
            found |= {f"{node.name}::{each.name}" for each in node.body if isinstance(each, ast.FunctionDef)}
        elif isinstance(node, ast.Assign):  # a state machine's test case
            found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return found


@pytest.mark.parametrize("name", sorted({name for row in ROWS for name in row["held_by"]}))
def test_a_test_that_is_named_exists(name: str) -> None:
    """A page that names a test that is gone is worse than none."""
    path, _, test = name.partition("::")
    assert (ROOT / path).exists()
    assert not test or test in names_in(ROOT / path)


@pytest.mark.parametrize("row", [row for row in ROWS if row["id"][0] != "A"], ids=lambda row: row["id"])
def test_an_invariant_is_held_by_a_test_of_its_name(row: dict[str, str]) -> None:
    """Somebody who reads an id in the catalogue finds its test by it."""
    wanted = f"test_inv_{row['id'].lower()}_"
    assert row["verdict"] == "not here" or any(wanted in name for name in row["held_by"])
