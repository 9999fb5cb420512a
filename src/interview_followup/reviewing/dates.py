"""
Looking for a weekday that does not fit its date.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from ..interview import Interview
from .page import Finding, Page

_NEAR_DAYS: Final = 200
"""A date without a year means the one that lies this near to a day of the interview."""


def weekday(page: Page) -> Iterator[Finding]:
    """A weekday beside a date on which it does not fall."""
    lists = page.locale.lists
    if not (lists.weekdays and lists.months):
        return
    for field, text in page.masked.items():
        for match in _date_pattern(lists.weekdays, lists.months).finditer(text):
            if not _fits(match, page):
                yield page.finding("weekday", field, match.span())


@lru_cache(maxsize=64)
def _date_pattern(weekdays: tuple[str, ...], months: tuple[str, ...]) -> re.Pattern[str]:
    """Find a weekday beside a date: in full or in three letters, before it or behind it."""
    week, month = (
        "|".join(re.escape(each) for name in names for each in (name, name[:3])) for names in (weekdays, months)
    )
    gap = r"\.?[,\s(]{1,3}(?:(?:the|a|tanggal|tgl\.?|hari)\s)?"
    ordinal, year = r"(?:st|nd|rd|th)?(?:\s(?:of|day\sof))?\s", r"\b(?:,?\s(?P<year{0}>\d{{4}}))?"
    date_of = (
        rf"(?:(?P<day{{0}}>\d{{{{1,2}}}}){ordinal}(?P<month{{0}}>{month})|(?P<monthb{{0}}>{month})\.?\s(?P<dayb{{0}}>\d{{{{1,2}}}})(?:st|nd|rd|th)?)"
        + year
    )
    return re.compile(
        rf"\b(?P<week1>{week}){gap}{date_of.format(1)}|{date_of.format(2)}{gap}(?P<week2>{week})\b", re.IGNORECASE
    )


def _fits(match: re.Match[str], page: Page) -> bool:
    """Whether the weekday is that of the date: of its year, or of one near to the interview's days."""
    lists = page.locale.lists
    side = "1" if match["week1"] else "2"
    weekday = _place_of(match[f"week{side}"], lists.weekdays)
    day = int(match[f"day{side}"] or match[f"dayb{side}"])
    month = _place_of(match[f"month{side}"] or match[f"monthb{side}"], lists.months) + 1
    told = match[f"year{side}"]
    anchors = _days(page.interview)
    years = {int(told)} if told else {day.year + shift for day in anchors for shift in (-1, 0, 1)}
    for year in years:
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        near = told or any(abs((found - anchor).days) <= _NEAR_DAYS for anchor in anchors)
        if near and found.weekday() == weekday:
            return True
    return False


def _place_of(name: str, names: tuple[str, ...]) -> int:
    """Find a name that the pattern found, by the pattern's own idea of upper and lower case."""
    return next(
        place
        for place, each in enumerate(names)
        if re.fullmatch(f"{re.escape(each)}|{re.escape(each[:3])}", name, re.IGNORECASE)
    )


def _days(interview: Interview) -> list[date]:
    outcome, promise, rival = interview.outcome, interview.promise, interview.rival_offer
    days = [
        *(interview.held_on, outcome.known_on, outcome.respond_by, outcome.next_interview_on),
        *(None if promise is None else promise.by, None if rival is None else rival.decide_by),
        *(step.on for step in interview.steps),
    ]
    return [day for day in days if day is not None]
