"""
Reading the dates in a message back, with the names of days and months that CLDR has (through Babel).
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from babel.dates import get_day_names, get_month_names

from interview_followup import Message
from tests.invariants.cx_messages import babel_tag

NUMERIC: Final = re.compile(r"\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|\b\d{1,2}/\d{1,2}\b")
"""A date that two countries read differently."""


class Shown(NamedTuple):
    """
    A date as a text tells it.

    Attributes:
        day: Of the month.
        month: From 1.
        year: ``None``: not said.
        weekday: From 0 for Monday; ``None``: not said.
    """

    day: int
    month: int
    year: int | None
    weekday: int | None

    def means(self, day: date) -> bool:
        """Tell whether it can be that day."""
        return (
            (self.day, self.month) == (day.day, day.month)
            and self.year in {None, day.year}
            and self.weekday in {None, day.weekday()}
        )


@lru_cache(maxsize=16)
def _reading(tag: str) -> tuple[re.Pattern[str], list[str], list[str]]:
    """Give a pattern for a language's dates, and its names of months and days, both in lower case."""
    months = [str(name) for _, name in sorted(get_month_names("wide", locale=babel_tag(tag)).items())]
    days = [str(name) for _, name in sorted(get_day_names("wide", locale=babel_tag(tag)).items())]
    month, week = "|".join(months), "|".join(days)
    pattern = re.compile(
        rf"(?:\b(?P<week>{week}),? )?"
        rf"(?:(?P<day>\b\d{{1,2}}) (?P<month>{month})|(?P<month2>{month}) (?P<day2>\d{{1,2}})\b)"
        r"(?:,? (?P<year>\d{4})\b)?"
    )
    return pattern, months, days


def names_of(tag: str) -> set[str]:
    """Give a language's names of months and days."""
    _, months, days = _reading(tag)
    return {*months, *days}


def dates_shown(text: str, tag: str) -> Iterator[Shown]:
    """Read every date of a text that names its month."""
    pattern, months, days = _reading(tag)
    for match in pattern.finditer(text):
        yield Shown(
            day=int(match["day"] or match["day2"]),
            month=1 + months.index(match["month"] or match["month2"]),
            year=int(match["year"]) if match["year"] else None,
            weekday=days.index(match["week"]) if match["week"] else None,
        )


def misdated(message: Message, days: set[date]) -> list[str]:
    """Name the dates of a message that are none of *days*, those in figures, and weekdays without their date."""
    text = f"{message.subject or ''}\n{message.body}"
    problems = [f"{each}" for each in dates_shown(text, message.locale) if not any(each.means(day) for day in days)]
    problems += [f"in figures: {each}" for each in NUMERIC.findall(text)]
    pattern, months, names = _reading(message.locale)
    rest = pattern.sub(" ", text)
    lone = re.findall(rf"\b(?:{'|'.join([*names, *(name for name in months if name not in {'May', 'Mei'})])})\b", rest)
    return problems + [f"by itself: {each}" for each in lone]
