"""
Values that belong nowhere: wrong types, look-alikes of right ones, and what other libraries leave lying about.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from interview_followup import Candidate, Channel, Outcome, Person, ReplyPromise, StepKind

from .data import MOST_REPEATS, Data


class Word(str):
    """A string that is not quite one."""

    __slots__ = ()


class Day(date):
    """A date that is not quite one."""


class Pair(tuple[object, ...]):
    """A tuple that is not quite one."""

    __slots__ = ()


class Count(int):
    """An integer that is not quite one."""


class Table(dict[str, object]):
    """A mapping that is not quite a dict."""


class Foreign(StrEnum):
    """Words of a list that is not ours, spelled as ours are."""

    THANK_YOU = "thank_you"
    EMAIL = "email"
    PENDING = "pending"
    EMPLOYER = "employer"


class Several:
    """What compares piece by piece, as an array does: its comparison is neither true nor false, and it has no hash."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> "Several":  # type: ignore[override]
        return self

    def __ne__(self, other: object) -> "Several":  # type: ignore[override]
        return self

    def __bool__(self) -> bool:
        raise ValueError("the truth of several values is ambiguous")


def _drained() -> Iterator[object]:
    """Give nothing, once."""
    yield from ()


def _circle() -> list[object]:
    """Make a list that holds itself."""
    circle: list[object] = []
    circle.append(circle)
    return circle


def _deep(data: Data) -> list[object]:
    """Make lists in lists in lists."""
    deep: list[object] = []
    for _ in range(data.number(1, MOST_REPEATS)):
        deep = [deep]
    return deep


_UTC_DAY: Final = datetime(2026, 11, 19, tzinfo=UTC)

_SIMPLE: Final[tuple[object, ...]] = (
    None,
    True,
    False,
    0,
    1,
    -1,
    7,
    365,
    2**31,
    -(2**63),
    10**400,
    10**5000,
    -(10**5000),
    0.0,
    1.5,
    float("nan"),
    float("inf"),
    1j,
    b"",
    b"Sari",
    bytearray(b"x"),
    (),
    (None,),
    ((),),
    frozenset(),
    frozenset({1}),
    range(3),
    ...,
    NotImplemented,
    object(),
    date,
    str,
    len,
    timedelta(days=1),
    _UTC_DAY,
    _UTC_DAY.replace(tzinfo=None),
    Day(2026, 11, 19),
    date(2026, 11, 19),
    Word("Sari Dewi"),
    Word("thank_you"),
    Word("email"),
    Word("en"),
    Word("acme:nudge"),
    Word("$role"),
    Count(3),
    Pair(()),
    Pair(("$salutation", "Thank you.", "$closing")),
    *Foreign,
    *Channel,
    StepKind.WAIT,
    Candidate,
    Person(name="Ratna"),
    Outcome(),
    ReplyPromise(by=date(2026, 11, 23)),
)
_MADE: Final[tuple[Callable[[], object], ...]] = (
    list,
    dict,
    set,
    Table,
    Several,
    _drained,
    _circle,
    lambda: [None],
    lambda: [[]],
    lambda: [{}],
    lambda: {None: None},
    lambda: {"en": {}},
    lambda: {1, 2},
    lambda: ([],),
    lambda: [Several()],
)


def junk(data: Data) -> Any:
    """Take any value at all."""
    way = data.number(0, 7)
    if way <= 3:
        return data.one_of(_SIMPLE)
    if way == 4:
        return data.one_of(_MADE)()
    if way == 5:
        return data.text()
    return _many(data) if way == 6 else _deep(data)


def _many(data: Data) -> object:
    """Take a collection of one value, many times over."""
    collection: Callable[[list[object]], object] = data.one_of([list, tuple])
    return collection([data.one_of(_SIMPLE)] * data.number(0, MOST_REPEATS))
