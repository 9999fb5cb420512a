"""The faults that are planted: that they are all there are, that they are planted, and that what is sound passes."""

import ast
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from .__main__ import all_faults, equivalents, identity, modules
from .operators import OPERATORS, Fault, faults_of
from .planting import SOURCE, Section, caught
from .siblings import siblings

SAMPLE = '''
"""A docstring of 7 words stays as it is."""

LIMIT: int = 3
NEVER: object = object()
ALWAYS: object = object()


def window(timing, days: int, *, late: bool = False):
    """So does this."""
    if days <= LIMIT and not late:
        return NEVER
    found = [day + 1 for day in days if late and day is not None]
    for day in found:
        if day in days:
            break
    found.sort(key=abs)
    return min(timing.quiet_days, -1) or "never"
'''


def test_every_operator_makes_what_it_says() -> None:
    """Each as before and after, wherever it fits, and nothing in docstrings and annotations."""
    found = {(fault.operator, fault.before, fault.after) for fault in faults_of("a.py", SAMPLE, siblings(SOURCE))}
    assert found == {
        ("number", "3", "4"), ("number", "3", "2"), ("number", "1", "2"), ("number", "1", "0"),
        ("constant", "False", "True"),
        ("compare", "<=", "<"), ("compare", "<=", ">"), ("compare", "is not", "is"), ("compare", "in", "not in"),
        ("boolean", "and", "or"), ("boolean", "not ", ""), ("boolean", "or", "and"),
        ("arithmetic", "+", "-"), ("arithmetic", "-", ""),
        ("name", "NEVER", "ALWAYS"), ("nothing", "NEVER", "None"),
        ("function", "break", "continue"), ("function", "min", "max"),
        ("sibling", "quiet_days", "unpromised_quiet_days"),
        ("text", "", "_"), ("negate", "", "not "),
        ("nothing", "[day + 1 for day in days if late and day is not None]", "None"),
        ("nothing", 'min(timing.quiet_days, -1) or "never"', "None"),
        ("dropped", "found.sort(key=abs)", "pass"), ("dropped", "key=abs", ""),
    }  # fmt: skip


def test_every_operator_finds_something_in_the_library() -> None:
    """None of them is idle."""
    assert {fault.operator for fault in all_faults()} == OPERATORS.keys()


def test_the_page_tells_how_many_operators_there_are() -> None:
    """The figure of docs/concepts/trust.md is that of the list."""
    page = (SOURCE.parents[1] / "docs" / "concepts" / "trust.md").read_text(encoding="utf-8")
    assert f"every fault that {len(OPERATORS)} operators make" in page


def without_fault(module: str) -> list[str]:
    """List the statements inside functions on whose lines no fault was made, those apart that hold nothing to change."""
    source = (SOURCE / module).read_text(encoding="utf-8")
    faulty = {fault.line for fault in all_faults() if fault.module == module}
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    found = []
    for statement in (each for function in functions for each in ast.walk(function) if isinstance(each, ast.stmt)):
        body = getattr(statement, "body", None)
        last = body[0].lineno - 1 if body else statement.end_lineno or statement.lineno
        lines = source.splitlines()[statement.lineno - 1 : max(last, statement.lineno)]
        if faulty.isdisjoint(range(statement.lineno, statement.lineno + len(lines))) and not NOTHING.match(lines[0]):
            found.append(lines[0].strip())
    return found


NOTHING = re.compile(
    r'\s*(def |""|return None$|\w+(: [^=]+)? = None$|\.\.\.$|try:|raise \w+\(\w+(, \w+)*\)( from \w+)?$|for [^=<>]+ in [^=<>]+:$)'
)
"""Headers, loops over what is given, what is None already, an error raised by its name, and docstrings."""


@pytest.mark.parametrize("module", modules())
def test_every_line_that_decides_has_a_fault(module: str) -> None:
    """What is left over holds no token that an operator could change."""
    assert without_fault(module) == []


def test_no_two_faults_are_the_same() -> None:
    """And each changes the source."""
    faults = all_faults()
    assert {fault.module for fault in faults} == {*modules()} - {"engine/__init__.py"}
    assert len({(fault.module, fault.source) for fault in faults}) == len(faults)
    for fault in faults:
        assert fault.source != (SOURCE / fault.module).read_text(encoding="utf-8")


def test_what_is_listed_as_equivalent_is_a_fault_of_today() -> None:
    """A line that changed is looked at anew, and no reason excuses two faults."""
    found = Counter(identity(fault) for fault in all_faults())
    assert [each for each in equivalents() if found[each] != 1] == []


def test_a_reason_is_given_for_each() -> None:
    """And it is one that a reviewer can check."""
    assert all(len(why) > 20 for why in equivalents().values())


def _looking() -> Iterator[Section]:
    """Make one section, in the child."""
    from interview_followup.calendar import add_days  # noqa: PLC0415 - there the fault is planted
    from tests.small_scope.space import on  # noqa: PLC0415

    yield lambda: [] if add_days(on(0), 1) == on(1) else ["a day is not a day"]


def _fault(before: str, after: str) -> Fault:
    source = (SOURCE / "calendar.py").read_text(encoding="utf-8")
    assert source.count(before) == 1
    return Fault("calendar.py", 1, 0, "", before, after, source.replace(before, after))


SUM = "return day + (_SPANS.get(days) or timedelta(days))"


@pytest.mark.parametrize(
    ("after", "by"),
    [
        (SUM, ""),
        ("return day - (_SPANS.get(days) or timedelta(days))", "a day is not a day"),
        ("return day + _SPANS.get(days, days, days)", "TypeError"),
        ("while day: pass", "stopped by its limit of time"),
    ],
    ids=["sound", "wrong", "raising", "endless"],
)
def test_a_fault_is_planted_in_a_process_of_its_own(after: str, by: str) -> None:
    """What is sound passes; what is wrong, raises or never ends is caught; and here all is as it was."""
    told = caught(_fault(SUM, after), _looking, limit=5)
    assert by in told
    assert bool(told) is bool(by)
