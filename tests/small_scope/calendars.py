"""
Calendars, enumerated and held against counting by hand: every weekend there can be, holidays and made-up days.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations, product
from typing import Final

from interview_followup import WorkCalendar
from interview_followup.calendar import add_days

from .space import on

DAY: Final = timedelta(days=1)
SPAN: Final = [on(shift) for shift in range(-3, 12)]
SOME: Final = (on(0), on(1), on(2), on(5))
"""Thursday to Saturday, and the Tuesday after: holidays and made-up days are every set of these."""


def subsets(values: Iterable[date]) -> Iterator[frozenset[date]]:
    """List every set of some days."""
    known = list(values)
    for many in range(len(known) + 1):
        yield from (frozenset(chosen) for chosen in combinations(known, many))


def _works(day: date, weekend: frozenset[int], holidays: frozenset[date], extra: frozenset[date]) -> bool:
    return day in extra if day.weekday() in weekend or day in holidays else True


class _Counted:
    """The days that work, written down one by one, and counting along them."""

    def __init__(self, weekend: frozenset[int], holidays: frozenset[date], extra: frozenset[date]) -> None:
        days = [on(shift) for shift in range(-60, 90)]
        self.working = [day for day in days if _works(day, weekend, holidays, extra)]

    def after(self, day: date, count: int) -> date:
        """Take the n-th working day strictly after a day."""
        return day if count == 0 else [each for each in self.working if each > day][count - 1]

    def from_(self, day: date) -> date:
        """Take the first working day on or after a day."""
        return next(each for each in self.working if each >= day)

    def until(self, day: date, first: date) -> date:
        """Take the last working day on or before a day, not before *first*."""
        return max((each for each in self.working if first <= each <= day), default=first)


def violations() -> Iterator[str]:
    """Tell where a calendar counts otherwise than one would by hand."""
    weekends = [frozenset(chosen) for many in range(7) for chosen in combinations(range(7), many)]
    for weekend, holidays in product(weekends, subsets(SOME)):
        yield from _differences(weekend, holidays, frozenset())
    for weekend, extra in product(weekends[::4], subsets(SOME)):
        yield from _differences(weekend, frozenset(SOME[:2]), extra)
    yield from _at_the_ends()
    yield from _frozen()
    yield from _empty_years()


def _differences(weekend: frozenset[int], holidays: frozenset[date], extra: frozenset[date]) -> Iterator[str]:
    calendar = WorkCalendar(weekend=weekend, holidays=holidays, extra_working_days=extra)
    counted = _Counted(weekend, holidays, extra)
    told = f"weekend {sorted(weekend)}, holidays {sorted(holidays)}, extra {sorted(extra)}"
    for day in SPAN:
        if calendar.is_working_day(day) is not (day in counted.working):
            yield f"is_working_day {day}: {told}"
        if calendar.working_day_from(day) != counted.from_(day):
            yield f"working_day_from {day}: {told}"
        for count in (0, 1, 2, 5):
            if calendar.working_day_after(day, count) != counted.after(day, count):
                yield f"working_day_after {day}, {count}: {told}"
        for back in (0, 1, 4):
            if calendar.working_day_until(day, day - back * DAY) != counted.until(day, day - back * DAY):
                yield f"working_day_until {day}, {back} days back: {told}"


def _last_made_up() -> WorkCalendar:
    return WorkCalendar(weekend={4, 5}, extra_working_days={date.max})


def _at_the_ends() -> Iterator[str]:
    plain = WorkCalendar()
    last, first = date.max, date.min  # a Friday, a Monday
    expected: list[tuple[str, object, object]] = [
        ("after the last day", plain.working_day_after(last, 1), None),
        ("the last day", plain.working_day_after(last - DAY, 1), last),
        ("two after the day before the last", plain.working_day_after(last - DAY, 2), None),
        ("from the last day", plain.working_day_from(last), last),
        (
            "the last day, behind one off",
            WorkCalendar(holidays={last - DAY}).working_day_after(last - 2 * DAY, 1),
            last,
        ),
        ("two, the last made up for", _last_made_up().working_day_after(last - 2 * DAY, 2), last),
        ("three, the last made up for", _last_made_up().working_day_after(last - 2 * DAY, 3), None),
        ("from a last day off", WorkCalendar(weekend={4}).working_day_from(last), None),
        ("until the first day", plain.working_day_until(first, first), first),
        ("until a first day off", WorkCalendar(weekend={0}).working_day_until(first, first), first),
        ("add beyond", add_days(last, 1), None),
        ("add to the last", add_days(last - DAY, 1), last),
        ("add before the first", add_days(first, -1), None),
        ("subtract to the first", add_days(first + DAY, -1), first),
        ("far beyond", add_days(first, 10**9), None),
    ]
    yield from (f"{name}: {found}, not {wanted}" for name, found, wanted in expected if found != wanted)


class _Asked:
    """A calendar of somebody else's, in which every third day is off; it counts what it is asked."""

    def __init__(self) -> None:
        self.days: list[date] = []

    def is_working_day(self, day: date, /) -> bool:
        """Whether people work on a day."""
        self.days.append(day)
        return day.toordinal() % 3 != 0


def _frozen() -> Iterator[str]:
    """Hold `freeze` against what it copied, inside the span, at its ends and outside it."""
    for length, weekend in product((0, 1, 6, 20), (frozenset({5, 6}), frozenset({4}), frozenset[int]())):
        theirs, last = _Asked(), on(length)
        calendar = WorkCalendar.freeze(theirs, on(0), last, weekend=weekend)
        if theirs.days != [on(shift) for shift in range(length + 1)]:
            yield f"freeze asked for {len(theirs.days)} days of {length + 1}"
        if calendar.weekend != weekend:
            yield f"freeze: weekend {calendar.weekend}"
        for shift in range(-10, length + 11):
            day = on(shift)
            inside = 0 <= shift <= length
            works = day.toordinal() % 3 != 0 if inside else day.weekday() not in weekend
            if calendar.is_working_day(day) is not works:
                yield f"freeze over {length} days, weekend {sorted(weekend)}: {day}"
        idle = {day for day in (on(shift) for shift in range(length + 1)) if day.weekday() in weekend}
        if calendar.holidays & idle or not calendar.extra_working_days <= idle:
            yield f"freeze over {length} days keeps what the weekend says already"
    usual = WorkCalendar.freeze(_Asked(), on(0), on(3))
    if usual.weekend != frozenset({5, 6}):
        yield "freeze: the usual weekend"
    for days in (200 * 366, 0):
        start = date(1800, 1, 1)
        if not WorkCalendar.freeze(WorkCalendar(), start, start + days * DAY).is_working_day(start):
            yield f"freeze over {days} days"


def _refused(holidays: Iterable[date], weekend: Iterable[int] = (), extra: Iterable[date] = ()) -> bool:
    try:
        WorkCalendar(weekend=frozenset(weekend), holidays=frozenset(holidays), extra_working_days=frozenset(extra))
    except ValueError:
        return True
    return False


def _empty_years() -> Iterator[str]:
    """A year without work is refused, one day less is not; wherever it lies, and whatever the weekend."""
    for weekend in (frozenset[int](), frozenset({5, 6}), frozenset({1, 2, 3, 4, 5, 6})):
        for start in (on(0), on(3), date.min, date.max - 364 * DAY):
            idle = [start + shift * DAY for shift in range(365)]
            needed = [day for day in idle if day.weekday() not in weekend]
            before, after = (add_days(start, -1), add_days(start, 365))
            edges = [day for day in (before, after) if day is not None and day.weekday() in weekend]
            if not _refused(needed, weekend):
                yield f"a year without work from {start}, weekend {sorted(weekend)}"
            if not edges and _refused(needed[:-1], weekend):
                yield f"a year with one day of work from {start}, weekend {sorted(weekend)}"
            if _refused([day for day in needed if day != needed[len(needed) // 2]], weekend):
                yield f"a year with a day of work in its middle from {start}, weekend {sorted(weekend)}"
    if _refused([on(7 * week) for week in range(400)], ()):
        yield "one holiday a week"
    for start, weekend in product(
        [on(shift) for shift in range(7)], (frozenset({1, 2, 3, 4, 5, 6}), frozenset({5, 6}))
    ):
        for days in (364, 365):
            idle = [start + shift * DAY for shift in range(days)]
            sides = (start - DAY, start + days * DAY)
            if _refused([day for day in idle if day.weekday() not in weekend], weekend, sides) is not (days == 365):
                yield f"{days} days without work between two days of it from {start}, weekend {sorted(weekend)}"
