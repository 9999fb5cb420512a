"""
The space: which facts are enumerated under which outcome, and over which days.

Everything is plain data (dates, words, numbers), in the form that ``tests/conformance`` documents: the library and the
second implementation are handed the same. A slice is a full product; nothing is drawn. What is not a day is varied over
every value that a rule tells apart; days are the boundaries that the policy's numbers make, one before, on and after.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations, product
from math import comb, prod
from typing import Any, Final, NamedTuple, TypeAlias

Facts: TypeAlias = dict[str, Any]
Values: TypeAlias = Sequence[Any]

HELD_ON: Final = date(2026, 11, 19)
"""A Thursday, so that Saturday, Sunday and Christmas all lie near some boundary."""

STATUSES: Final = ("done", "skipped")


def on(days: int) -> date:
    """Count days from the interview's."""
    return HELD_ON + timedelta(days=days)


class Steps(NamedTuple):
    """Which steps are added: every set of at most *most* of kinds × days × done and skipped."""

    kinds: tuple[str, ...]
    days: tuple[int, ...]
    most: int
    statuses: tuple[str, ...] = STATUSES

    @property
    def options(self) -> list[Facts]:
        """List the single steps."""
        return [
            {"kind": kind, "on": on(day), "status": status}
            for kind in self.kinds
            for day in self.days
            for status in self.statuses
        ]

    @property
    def size(self) -> int:
        """Count the sets."""
        options = len(self.kinds) * len(self.days) * len(self.statuses)
        return sum(comb(options, many) for many in range(self.most + 1))

    def sets(self) -> Iterator[tuple[Facts, ...]]:
        """List the sets, the small ones first."""
        options = self.options
        for many in range(self.most + 1):
            yield from combinations(options, many)


class Slice(NamedTuple):
    """A full product: the outcome, the facts, the steps, and the settings under which it is asked."""

    name: str
    varied: Mapping[str, Values]
    steps: Steps
    settings: Mapping[str, Any] = {}
    shift: int = 0

    @property
    def formula(self) -> str:
        """Write the product."""
        facts = " × ".join(f"{name} {len(values)}" for name, values in self.varied.items())
        kinds, days, most, statuses = self.steps
        sets = f"0 to {most} steps of {len(kinds)} kinds × {len(days)} days × {len(statuses)} ({self.steps.size})"
        return f"{facts} × {sets}"

    @property
    def size(self) -> int:
        """Count the cases; those that would need a day beyond the calendar's end are among them."""
        return prod(len(values) for values in self.varied.values()) * self.steps.size

    def cases(self) -> Iterator[Facts]:
        """List the cases; one that would need a day beyond the calendar's end is left out."""
        sets = list(self.steps.sets())
        by = timedelta(days=self.shift)
        for values in product(*self.varied.values()):
            facts: Facts = {"held_on": HELD_ON, "outcome": {"status": "pending"}}
            for name, value in zip(self.varied, values, strict=True):
                _put(facts, name, value)
            for steps in sets:
                case = {**facts, "steps": list(steps)}
                if self.shift:
                    try:
                        case = moved(case, by)
                    except OverflowError:
                        continue
                yield case


def _put(facts: Facts, name: str, value: object) -> None:
    """Put a value in; a name that begins with ``+`` brings several facts at once."""
    if name.startswith("+"):
        if isinstance(value, dict):
            facts.update(value)
    elif value is not None:
        facts[name] = value


def moved(value: Any, by: timedelta) -> Any:
    """Move every day."""
    if isinstance(value, date):
        return value + by
    if isinstance(value, dict):
        return {name: moved(each, by) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [moved(each, by) for each in value]
    return value


KINDS_OF_PROMISE: Final = ("exact", "vague", "invitation")


def promises(days: Iterable[int], given: int | None = None, kinds: Sequence[str] = KINDS_OF_PROMISE) -> list[Facts]:
    """List promises of each kind for each day."""
    said = {} if given is None else {"given_on": on(given)}
    return [{"by": on(day), "kind": kind, **said} for kind in kinds for day in days]


WEEK: Final = promises(range(1, 8))
"""A promise of each kind on each weekday."""

ODD: Final = [
    *promises([12], given=5), *promises([0]), {"by": on(2), "given_on": on(-3)}, {"by": on(-1), "given_on": on(-5)},
    {"by": on(9), "given_on": on(9)}, {"by": on(9), "given_on": on(9), "kind": "invitation"},
]  # fmt: skip
"""Given later, for the day itself, before the interview, and on the day on which it falls."""

FEW: Final = [None, {"by": on(4)}, {"by": on(6), "kind": "vague"}, {"by": on(8), "kind": "invitation"}]
"""None, and one of each kind: a Monday, a Wednesday, a Friday."""

REPAIRS: Final = [
    None, {"went": "well", "evidence": 1}, {"went": "poorly"}, {"went": "poorly", "evidence": 1},
    {"went": "poorly", "referees": 1}, {"went": "poorly", "referees": 1, "agency": True},
    {"went": "poorly", "referees": 1, "evidence": 1}, {"went": "unknown", "referees": 1},
]  # fmt: skip
RIVALS: Final = [
    None, {"received_on": on(2)}, {"received_on": on(2), "decide_by": on(6)}, {"received_on": on(2), "decide_by": on(2)},
    {"received_on": on(-4), "decide_by": on(3)}, {"received_on": on(-4), "decide_by": on(-1)},
]  # fmt: skip
