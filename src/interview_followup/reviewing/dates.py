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


def _in_short(name: str, stop: str = r"\.?") -> str:
    """
    Make a pattern of a name, in full or in short, with a stop or without.

    Short are three letters, and more that end in a consonant: "Tues", "Sept", and not "kami", which is no "Kamis".
    """
    rest = ""
    for letter in reversed(name[3:-1]):
        rest = f"(?:{re.escape(letter)}{rest})?"
    return rf"{re.escape(name)}(?!\w)|{re.escape(name[:3])}(?:(?!\w)|{rest}(?<![aeiou])(?!\w)){stop}"


@lru_cache(maxsize=64)
def _date_pattern(weekdays: tuple[str, ...], months: tuple[str, ...]) -> re.Pattern[str]:
    """Find a weekday beside a date, before it or behind it, and in one sentence with it."""
    week, month = ("|".join(map(_in_short, names)) for names in (weekdays, months))
    last = "|".join(_in_short(name, "") for name in weekdays)
    article = r"(?:(?:the|a|tanggal|tgl\.?|hari)\s)?"
    gap = rf"(?:(?!,?\s?\n\r?\n)[,\s]{{{{1,3}}}}(?P<open{{0}}>\()?|(?P<shut{{0}}>\()){article}"
    close = r"(?(open{0})\)?)(?(shut{0})\)?)"
    ordinal = r"(?:st|nd|rd|th)?(?!\w)"
    date_of = (
        rf"(?:(?P<day{{0}}>\d{{{{1,2}}}}){ordinal}(?:\s(?:of|day\sof))?\s(?P<month{{0}}>{month})"
        rf"|(?P<monthb{{0}}>{month})\s(?P<dayb{{0}}>\d{{{{1,2}}}}){ordinal})(?:,?\s(?P<year{{0}}>\d{{{{4}}}})(?!\w))?"
    )
    # "until March 5, Monday to Friday" tells a span of days, and not which day the fifth is.
    # "November 19, Friday, November 20" has the weekday of the second.
    span = rf"(?!,?\s(?:\d{{1,2}}\s)?(?:{month}))"
    span += rf"(?!\s?(?:-|–|to|through|till|until|and|or|sampai|hingga|s\.d\.|dan|atau)\s?(?:{week}))"
    before = rf"(?P<week1>{week}){gap.format(1)}{date_of.format(1)}{close.format(1)}"
    behind = rf"{date_of.format(2)}{gap.format(2)}(?P<week2>{last}){span}{close.format(2)}"
    return re.compile(rf"(?<!\w)(?:{before}|{behind})", re.IGNORECASE)


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
    return next(place for place, each in enumerate(names) if re.fullmatch(_in_short(each), name, re.IGNORECASE))


def _days(interview: Interview) -> list[date]:
    outcome, promise, rival = interview.outcome, interview.promise, interview.rival_offer
    days = [
        *(interview.held_on, outcome.known_on, outcome.respond_by, outcome.next_interview_on),
        *(None if promise is None else promise.by, None if rival is None else rival.decide_by),
        *(step.on for step in interview.steps),
    ]
    return [day for day in days if day is not None]
