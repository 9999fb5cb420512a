"""
Which days are working days, and the two questions the policy asks of them: ``W`` and ``R``.

Here lives counting in working days and nothing that knows what is counted. A day beyond the calendar's end is
``None``: the policy treats it as never (G14).
"""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, Protocol, TypeVar

import attrs

from .errors import Fault, PlaybookError, WrongTypeError, raise_faults
from .making import keeping, kept

_ONE_DAY: Final = timedelta(days=1)
_SPANS: Final = {days: timedelta(days) for days in range(367)}
"""Those that are counted every time: to make one takes longer than to add it."""

_YEAR: Final = 365
_LONGEST_SPAN: Final = 200 * 366
_LAST: Final = date.max.toordinal()
_Member = TypeVar("_Member", date, int)


class WorkingDays(Protocol):
    """
    Anything that can say whether a day is a working day.

    The objects of the ``holidays`` package satisfy it as they are; `WorkCalendar.freeze` takes them.
    """

    def is_working_day(self, day: date, /) -> bool:
        """Whether people work on *day*."""
        ...


def add_days(day: date, days: int) -> date | None:
    """
    Count calendar days.

    Args:
        day: Where to start.
        days: How many days later; negative for earlier.

    Returns:
        The day; ``None`` where it would lie beyond the calendar's end.
    """
    try:
        return day + (_SPANS.get(days) or timedelta(days))
    except OverflowError:
        return None


def _as_days(value: Iterable[date] | frozenset[date]) -> frozenset[date]:
    """Take any set, list or tuple of days; leave the rest for the check to refuse."""
    return _as_set(value, date)


def _as_weekend(value: Iterable[int] | frozenset[int]) -> frozenset[int]:
    """Take any set, list or tuple of weekdays; leave the rest for the check to refuse."""
    return _as_set(value, int)


def _as_set(value: Iterable[_Member], kind: type[_Member]) -> frozenset[_Member]:
    """Freeze what holds nothing but the right type: the check refuses the rest, and need not be hashable."""
    if type(value) in {set, list, tuple} and all(type(member) is kind for member in value):
        return frozenset(value)
    return value  # type: ignore[return-value]


class _Kept:
    __slots__ = keeping("weeks")
    _kept_weeks: tuple[tuple[tuple[int, ...], ...], tuple[date, ...]]


@attrs.frozen(kw_only=True)
class WorkCalendar(_Kept):
    """
    A frozen calendar of working days.

    Attributes:
        weekend: Weekdays without work, Monday being 0; Saturday and Sunday unless said.
        holidays: Further days without work.
        extra_working_days: Days with work although they fall on the weekend or a holiday.

    Raises:
        WrongTypeError: If a set holds anything but plain dates, or weekdays anything but integers.
        PlaybookError: If a weekday is not 0 to 6, or a whole year has no working day.

    Example:
        >>> from datetime import date
        >>> calendar = WorkCalendar(holidays={date(2026, 12, 25)})
        >>> calendar.working_day_after(date(2026, 12, 24), 1)
        datetime.date(2026, 12, 28)
    """

    weekend: frozenset[int] = attrs.field(default=frozenset({5, 6}), converter=_as_weekend)
    holidays: frozenset[date] = attrs.field(default=frozenset(), converter=_as_days)
    extra_working_days: frozenset[date] = attrs.field(default=frozenset(), converter=_as_days)

    def __attrs_post_init__(self) -> None:
        faults = list(self._set_faults())
        if not faults and self._has_empty_year():
            faults.append(Fault("calendar", "no_working_day", "must have a working day in every year"))
        raise_faults(faults, PlaybookError)

    def _set_faults(self) -> Iterable[Fault]:
        for name, kind, words in (
            ("weekend", int, "weekdays"),
            ("holidays", date, "dates"),
            ("extra_working_days", date, "dates"),
        ):
            members = getattr(self, name)
            if type(members) is not frozenset or any(type(member) is not kind for member in members):
                yield Fault(name, "wrong_type", f"must be a set of {words}")
            elif kind is int and not members <= set(range(7)):
                yield Fault(name, "out_of_range", "must hold weekdays from 0 (Monday) to 6 (Sunday)")

    def _has_empty_year(self) -> bool:
        """Whether 365 days in a row are without work: a search for the next working day must end."""
        if len(self.weekend) == 7:  # noqa: PLR2004 - days of a week
            return True
        if len(self.holidays) < _YEAR // 7:
            return False
        # A week without a holiday has a working day, so only the days near holidays matter.
        near = {day.toordinal() + shift for day in self.holidays for shift in range(-6, 7)}
        run, last = 0, 0
        for ordinal in sorted(ordinal for ordinal in near if 1 <= ordinal <= _LAST):
            idle = not self.is_working_day(date.fromordinal(ordinal))
            run = (run + 1 if ordinal == last + 1 else 1) if idle else 0
            if run >= _YEAR:
                return True
            last = ordinal
        return False

    def is_working_day(self, day: date, /) -> bool:
        """Whether people work on *day*."""
        if day.weekday() in self.weekend or day in self.holidays:
            return day in self.extra_working_days
        return True

    @kept
    def _weeks(self) -> tuple[tuple[tuple[int, ...], ...], tuple[date, ...]]:
        """
        What counting working days looks at.

        For each weekday, how many days ahead the working days of the next seven lie, by the weekend alone; and the days
        on which the weekend alone does not tell whether people work, in order.
        """
        ahead = tuple(
            tuple(days for days in range(1, 8) if (weekday + days) % 7 not in self.weekend) for weekday in range(7)
        )
        return ahead, tuple(sorted(self.holidays | self.extra_working_days))

    def working_day_after(self, day: date, count: int) -> date | None:
        """
        Find the *count*-th working day strictly after *day*: the policy's ``W``.

        Args:
            day: Where to start, itself not counted.
            count: How many working days; 0 gives *day* itself.

        Returns:
            The day; ``None`` where it would lie beyond the calendar's end.
        """
        if count <= 0:
            return day
        try:  # what is kept is read without a call: this is asked several times a decision
            by_weekday, odd_days = self._kept_weeks
        except AttributeError:
            by_weekday, odd_days = self._weeks
        ahead = by_weekday[day.weekday()]
        if count <= len(ahead):
            found = add_days(day, ahead[count - 1])
        else:
            weeks, rest = divmod(count - 1, len(ahead))
            found = add_days(day, 7 * weeks + ahead[rest])
        if odd_days:
            next_odd = bisect_right(odd_days, day)
            if next_odd < len(odd_days) and (found is None or odd_days[next_odd] <= found):
                return self._walk(day, count)
        return found

    def _walk(self, day: date, count: int) -> date | None:
        """Find the same where a holiday, or a working day on the weekend, lies on the way: day by day."""
        ordinal = day.toordinal()
        while count > 0:
            ordinal += 1
            if ordinal > _LAST:
                return None
            if self.is_working_day(date.fromordinal(ordinal)):
                count -= 1
        return date.fromordinal(ordinal)

    def working_day_from(self, day: date) -> date | None:
        """
        Find the first working day on or after *day*: the policy's ``R``.

        Returns:
            The day; ``None`` where it would lie beyond the calendar's end.
        """
        if day.weekday() not in self.weekend and day not in self.holidays:
            return day
        return day if day in self.extra_working_days else self.working_day_after(day, 1)

    def working_day_until(self, day: date, first: date) -> date:
        """
        Find the last working day on or before *day*, but never one before *first*.

        Args:
            day: Where to start, itself included.
            first: Where to stop, itself included; the answer where no working day lies between.
        """
        while (day.weekday() in self.weekend or day in self.holidays) and day > first:
            if day in self.extra_working_days:
                break
            day -= _ONE_DAY
        return max(day, first)

    @classmethod
    def freeze(
        cls,
        calendar: WorkingDays,
        first: date,
        last: date,
        *,
        weekend: Iterable[int] = frozenset({5, 6}),
    ) -> "WorkCalendar":
        """
        Copy any calendar, such as one of the ``holidays`` package, for a span of days.

        Args:
            calendar: Asked once for every day of the span.
            first: First day of the span, included.
            last: Last day of the span, included; at most 200 years later.
            weekend: The weekend outside the span, where there are no holidays.

        Returns:
            A calendar that answers as *calendar* does inside the span, by the weekend alone outside it.

        Raises:
            WrongTypeError: If *first* or *last* is not a plain date, or *calendar* does not answer with a bool.
            PlaybookError: If the span is empty or over 200 years, *calendar* raises, or a year has no working day.
        """
        if type(first) is not date or type(last) is not date:
            raise WrongTypeError("first and last must be dates")
        if not 0 <= (last - first).days <= _LONGEST_SPAN:
            raise PlaybookError("the span from first to last must be 1 day to 200 years")
        plain = cls(weekend=weekend)
        holidays, extra = set(), set()
        for ordinal in range(first.toordinal(), last.toordinal() + 1):
            day = date.fromordinal(ordinal)
            works = _ask(calendar, day)
            if works and not plain.is_working_day(day):
                extra.add(day)
            elif not works and plain.is_working_day(day):
                holidays.add(day)
        return cls(weekend=plain.weekend, holidays=frozenset(holidays), extra_working_days=frozenset(extra))


def _ask(calendar: WorkingDays, day: date) -> bool:
    """Ask a host's calendar about one day, and name it where it fails."""
    try:
        works = calendar.is_working_day(day)
    except Exception as error:
        raise PlaybookError(f"the calendar raised {type(error).__name__} for {day.isoformat()}") from error
    if type(works) is not bool:
        raise WrongTypeError(f"is_working_day must return a bool, got {type(works).__name__}")
    return works
