"""
The threat model's rows: what is put where, and what must come of it.

``rows.jsonl`` holds those that this library has a place for, ``elsewhere.jsonl`` the others with the reason, and
``ids.txt`` all of them: none may be in both files, or in neither.
"""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

from interview_followup import Interview, Timing, WorkCalendar

FOLDER: Final = Path(__file__).parent


@attrs.frozen(kw_only=True)
class Row:
    """
    One row.

    Attributes:
        id: As the threat model has it.
        category: Likewise.
        field: The field as the threat model names it, for any library of this kind.
        here: What that is here: a key of `PLACES`.
        payload: As it was written; `payload_of` builds the value.
        expected: ``reject``, ``limit``, ``escape`` or ``pass_through``.
        ours: The same attack in the syntax of our own templates.
    """

    id: str
    category: str
    field: str
    here: str
    payload: Any
    expected: str
    ours: tuple[Any, ...] = attrs.field(default=(), converter=tuple)


@attrs.frozen(kw_only=True)
class Elsewhere:
    """
    A row that does not behave here as it was written.

    Attributes:
        id: As the threat model has it.
        verdict: ``no such field`` or ``decided otherwise``.
        why: The reason, in a sentence.
        row: What the design makes of it, where that is a refusal like any other; ``None``: a test of its own.
    """

    id: str
    verdict: str
    why: str
    row: Row | None = None


class OwnString(str):
    """A string that shows something else."""

    __slots__ = ()

    def __str__(self) -> str:
        """Show a header."""
        return "Bcc: x"


def _raises(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Any:
    return 1 / 0


def _says_yes(interview: Interview, timing: Timing, calendar: WorkCalendar) -> Any:
    return "yes"


def _mutates(interview: Any, timing: Timing, calendar: WorkCalendar) -> Any:
    return interview.steps.append(1)


# What is written as an expression of Python is built here, since nothing is evaluated; a rule has our signature.
BUILT: Final[dict[str, Any]] = {
    "None": None,
    "True": True,
    "-1": -1,
    "1.5": 1.5,
    "float('nan')": float("nan"),
    "b'Ann'": b"Ann",
    "class S(str): __str__ = lambda s: 'Bcc: x'": OwnString("Ann"),
    "datetime.datetime(2026,6,1,tzinfo=datetime.timezone.utc)": datetime(2026, 6, 1, tzinfo=UTC),
    "datetime.date.max": date.max,
    "datetime.date(2026,1,31)": date(2026, 1, 31),
    "datetime.date(2027,1,1)": date(2027, 1, 1),
    "lambda d: True": lambda day: True,
    "{0,1,2,3,4,5,6}": set(range(7)),
    "lambda i, t: 1/0": _raises,
    "lambda i, t: 'yes'": _says_yes,
    "lambda i, t: i.history.append(1)": _mutates,
}


def payload_of(row: Row) -> Any:
    """Build a row's value."""
    return built(row.payload)


def built(payload: Any) -> Any:
    """Build a value; the longest are written as what is repeated."""
    if not isinstance(payload, dict):
        return payload
    if "$py" in payload:
        return BUILT[payload["$py"]]
    if "$repeat" not in payload:
        return payload
    repeated = payload["$repeat"] * payload["times"]
    if isinstance(repeated, list):
        return repeated
    return payload.get("prefix", "") + repeated + payload.get("suffix", "")


def _lines(name: str) -> list[str]:
    return (FOLDER / name).read_text(encoding="utf-8").splitlines()


def _elsewhere(row: dict[str, Any]) -> Elsewhere:
    told = {name: row[name] for name in ("id", "verdict", "why")}
    rest = {name: value for name, value in row.items() if name not in {"verdict", "why"}}
    return Elsewhere(**told, row=Row(**rest) if "payload" in rest else None)


IDS: Final = tuple(_lines("ids.txt"))
ROWS: Final = tuple(Row(**json.loads(line)) for line in _lines("rows.jsonl"))
ELSEWHERE: Final = tuple(_elsewhere(json.loads(line)) for line in _lines("elsewhere.jsonl"))
BY_ID: Final = {row.id: row for row in ROWS}


def params(chosen: Callable[[Row], bool], among: Iterable[Row] = ROWS) -> list[Any]:
    """List the rows for which something holds, as parameters."""
    return [pytest.param(row, id=row.id) for row in among if chosen(row)]
