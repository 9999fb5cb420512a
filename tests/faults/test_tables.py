"""The faults that are planted outside functions: what they are, and that a test's failure is told."""

from collections.abc import Iterator

import pytest

from .operators import Fault
from .planting import SOURCE, Section, caught
from .tables import MORE_OPERATORS, failing, faults_in, modules

SAMPLE = '''
"""Tables."""

import re

__all__ = ["NAMES", "TABLE"]
NAMES = ("a", "b")
TABLE = {True: "x", **OTHER}
SIGN = re.compile(r"^a+[+*]b?\\b(?:c)$")


def first(pair=(1, 2)) -> tuple[int, ...]:
    """Its body is mutmut's."""
    return (3, 4)[0]
'''


def test_every_operator_makes_what_it_says() -> None:
    """Entries and signs, with those of the other operators, and nothing of a function's body or of annotations."""
    found = {(fault.operator, fault.before, fault.after) for fault in faults_in("timing.py", SAMPLE)}
    assert found == {
        ("entry", '"a",', ""), ("entry", '"b"', ""), ("entry", 'True: "x",', ""), ("entry", "1,", ""), ("entry", "2", ""),
        ("pattern", "^", ""), ("pattern", "+", "*"), ("pattern", "?", ""), ("pattern", "\\b", ""), ("pattern", "$", ""),
        ("text", "", "_"), ("constant", "True", "False"),
        ("number", "1", "2"), ("number", "1", "0"), ("number", "2", "3"), ("number", "2", "1"),
    }  # fmt: skip


def test_every_module_with_a_table_has_faults() -> None:
    """Those without one hold imports and functions alone."""
    without = {module for module in modules() if not faults_in(module)}
    assert without == {"interview/__init__.py", "interview/checks.py", "templates/__init__.py"}
    made = {fault.operator for module in modules() for fault in faults_in(module)}
    assert made >= MORE_OPERATORS.keys()


def _market() -> Iterator[Section]:
    yield lambda: failing(("tests/test_timing.py",))


@pytest.mark.parametrize(
    ("before", "after", "by"),
    [("", "", ""), ('"GB": (2,', '"GB": (3,', "tests/test_timing.py")],
    ids=["sound", "wrong"],
)
def test_the_first_test_that_fails_is_told(before: str, after: str, by: str) -> None:
    """In a process of its own; where all pass, nothing is."""
    text = (SOURCE / "timing.py").read_text(encoding="utf-8")
    assert not before or text.count(before) == 1
    told = caught(Fault("timing.py", 1, 0, "", before, after, text.replace(before, after, 1)), _market, limit=60)
    assert by in told
    assert bool(told) is bool(by)
