"""
The day by which the employer said it would answer, and the ways in which employers say it.
"""

from datetime import date
from typing import Any

import attrs
from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

from ..errors import InterviewError, raise_faults
from .checks import Faults
from .kinds import PromiseKind, Weekday, as_promise_kind, member

_CONSTANTS = dict(zip(Weekday, (MO, TU, WE, TH, FR, SA, SU), strict=True))


def _later(said_on: date, **step: Any) -> date:  # noqa: ANN401 - what relativedelta takes
    """Count from the day it was said; a ``relativedelta`` counts once, from there, never from its own result."""
    try:
        by: date = said_on + relativedelta(**step)
    except (OverflowError, ValueError) as error:
        raise InterviewError("the promised day must lie within the calendar") from error
    return by


def _check_said(said_on: object) -> None:
    faults = Faults()
    faults.date("said_on", said_on)
    raise_faults(faults)


@attrs.frozen(kw_only=True)
class ReplyPromise:
    """
    The day by which the employer said it would answer.

    Attributes:
        by: That day, inclusive: silence until its end breaks nothing.
        given_on: The day on which it was said; ``None``: the day of the interview.
        kind: ``exact`` for a day, ``vague`` for "in about a week", ``invitation`` for "ask us on Tuesday".

    Raises:
        InterviewError: If the promised day lies before the day on which it was given.
        UnknownNameError: If the kind is not one of `PromiseKind`.
        WrongTypeError: If a day is not a plain date.

    Example:
        >>> from datetime import date
        >>> ReplyPromise.on_weekday("monday", said_on=date(2026, 11, 19)).by
        datetime.date(2026, 11, 23)
    """

    by: date
    given_on: date | None = None
    kind: PromiseKind = attrs.field(default=PromiseKind.EXACT, converter=as_promise_kind)

    def __attrs_post_init__(self) -> None:
        faults = Faults()
        sound = faults.date("by", self.by)
        given = faults.optional_date("given_on", self.given_on)
        if sound and given and self.given_on is not None and self.by < self.given_on:
            faults.note("by", "before_given_on", "must not be before given_on")
        faults.word("kind", self.kind, PromiseKind)
        raise_faults(faults)

    @classmethod
    def on_weekday(
        cls, weekday: Weekday | str, *, said_on: date, kind: PromiseKind = PromiseKind.EXACT
    ) -> "ReplyPromise":
        """
        "You will hear from us on Monday": the next such day.

        Args:
            weekday: The day that was named.
            said_on: The day on which it was said. Said on a Monday, "Monday" means a week later.
            kind: Use ``invitation`` for "ask us on Monday".

        Raises:
            UnknownNameError: If it is not a day of the week.
            WrongTypeError: If *said_on* is not a plain date.
            InterviewError: If the day lies beyond the calendar's end.
        """
        faults = Faults()
        faults.date("said_on", said_on)
        named = member(weekday, Weekday)
        faults.word("weekday", named, Weekday)
        raise_faults(faults)
        by = _later(said_on, days=1, weekday=_CONSTANTS[named](1))
        return cls(by=by, given_on=said_on, kind=kind)

    @classmethod
    def within(
        cls,
        *,
        said_on: date,
        days: int = 0,
        weeks: int = 0,
        months: int = 0,
        kind: PromiseKind = PromiseKind.EXACT,
    ) -> "ReplyPromise":
        """
        "Within two weeks": that many days, weeks or months after it was said.

        Args:
            said_on: The day on which it was said.
            days: Calendar days, 0 or more.
            weeks: Weeks, 0 or more.
            months: Months, 0 or more; a month after the 31st is the last day of the next month.
            kind: Use ``vague`` for "in about two weeks".

        Raises:
            WrongTypeError: If *said_on* is not a plain date, or a count not an integer.
            InterviewError: If a count is negative, all are 0, or the day lies beyond the calendar's end.
        """
        faults = Faults()
        faults.date("said_on", said_on)
        for field, count in (("days", days), ("weeks", weeks), ("months", months)):
            if faults.is_a(int, field, count, "an integer") and count < 0:
                faults.note(field, "negative", "must not be negative")
        if not faults and not (days or weeks or months):
            faults.note("days", "missing", "or weeks or months must be more than 0")
        raise_faults(faults)
        by = _later(said_on, days=days, weeks=weeks, months=months)
        return cls(by=by, given_on=said_on, kind=kind)

    @classmethod
    def by_end_of_week(cls, *, said_on: date, kind: PromiseKind = PromiseKind.EXACT) -> "ReplyPromise":
        """
        "By the end of the week": its Friday; said on a Saturday or Sunday, the Friday to come.

        Args:
            said_on: The day on which it was said. Said on a Friday, it is that day.
            kind: Use ``vague`` for "towards the end of the week".

        Raises:
            WrongTypeError: If *said_on* is not a plain date.
            InterviewError: If the day lies beyond the calendar's end.
        """
        _check_said(said_on)
        return cls(by=_later(said_on, weekday=FR(1)), given_on=said_on, kind=kind)

    @classmethod
    def by_end_of_month(cls, *, said_on: date, kind: PromiseKind = PromiseKind.EXACT) -> "ReplyPromise":
        """
        "By the end of the month": its last day, a weekend or not.

        Args:
            said_on: The day on which it was said.
            kind: Use ``vague`` for "towards the end of the month".

        Raises:
            WrongTypeError: If *said_on* is not a plain date.
        """
        _check_said(said_on)
        # An absolute day 31 is cut to the month's last day.
        return cls(by=_later(said_on, day=31), given_on=said_on, kind=kind)
