"""
What a planted fault is held against: the small scope's sections, those most likely to see it first.

The cases, the second implementation's windows for them and the laws' reading are worked out once, before any fault is
planted and without the library. One case in `STRIDE` of the small scope is enough here: a fault that it misses counts
as missed.
"""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, Final, NamedTuple

from tests.conformance.oracle import DEFAULTS, Wished, wished
from tests.small_scope.laws import Story, read
from tests.small_scope.slices import slices
from tests.small_scope.space import Slice

from .planting import Section

STRIDE: Final = 5
"""One case in so many is looked at; a prime that divides no slice's sizes evenly for long."""

SMALL: Final = 300
"""A slice of no more cases is looked at whole."""

DAYS_STRIDE: Final = 4
"""Of these, one in so many day by day."""

_ROUNDS: Final = 41
"""The cases are taken in so many rounds, so that every slice is met early."""


class Known(NamedTuple):
    """A case and all that is known of it without the library."""

    slice: Slice
    story: Story
    expected: Wished


def known_cases() -> list[Known]:
    """Work out the cases, their stories and their windows."""
    found: list[list[Known]] = [[] for _ in range(_ROUNDS)]
    index = 0
    for each in slices():
        timing = {**DEFAULTS, **each.settings.get("timing", {})}
        calendar: dict[str, Any] = each.settings.get("calendar", {})
        for facts in islice(each.cases(), 0, None, STRIDE if each.size > SMALL else 1):
            index += 1
            told = Known(each, read(facts, timing, calendar), wished(facts, timing, calendar))
            found[index % _ROUNDS].append(told)
    return [known for turn in found for known in turn]


def sections_for(module: str, cases: list[Known]) -> Callable[[], Iterator[Section]]:
    """Put the sections in the order in which they are likely to see a fault of a module."""

    def sections() -> Iterator[Section]:
        # Imported in the child: by then the fault is planted.
        from tests.small_scope import calendars, hosts, occasions, refusals, worded  # noqa: PLC0415

        others = {
            "calendar.py": [calendars, refusals],
            "rules/base.py": [refusals],
            "rules/__init__.py": [refusals],
            "engine/keys.py": [occasions],
            "engine/addressing.py": [occasions],
            "engine/action.py": [occasions],
            "engine/wording.py": [refusals, hosts, worded, occasions],
        }.get(module, [])
        yield from (each.violations for each in others)
        if module != "engine/wording.py":
            yield lambda: _windows(cases)
            yield lambda: _days(cases)
        yield from (each.violations for each in (refusals, calendars, occasions, hosts, worded) if each not in others)

    return sections


def _windows(cases: list[Known]) -> Iterator[object]:
    from tests.small_scope.looking import Tally, look_at_windows  # noqa: PLC0415 - see above

    tally = Tally()
    for known, asked, interview in _asked(cases):
        look_at_windows(interview, known.story, known.expected, asked, tally)
        yield from tally.violations


def _days(cases: list[Known]) -> Iterator[object]:
    from tests.small_scope.looking import Tally, days_that_matter, look_at_days  # noqa: PLC0415 - see above

    tally = Tally()
    for known, asked, interview in _asked(cases[::DAYS_STRIDE]):
        days = days_that_matter(known.story.held_on, known.expected.windows)
        look_at_days(interview, known.story, known.expected, days, asked, tally)
        yield from tally.violations


def _asked(cases: list[Known]) -> Iterator[Any]:
    from tests.small_scope.looking import asked_of  # noqa: PLC0415 - see above
    from tests.small_scope.plain import interview_of  # noqa: PLC0415

    settings: dict[str, Any] = {}
    for known in cases:
        name = known.slice.name
        if name not in settings:
            settings[name] = asked_of(known.slice)
        yield known, settings[name], interview_of(known.story.facts)
