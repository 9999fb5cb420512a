"""
What a host gives to more than one conversion, and how it is looked at: a domain of its own, and a moment.
"""

import re
from datetime import UTC, datetime
from typing import Final

from ..interview.checks import Faults

FIRST_YEAR: Final = 1900
"""RFC 5322 (3.3) knows no earlier date."""

_LABEL: Final = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_DOMAIN: Final = re.compile(rf"(?=.{{1,253}}\Z){_LABEL}(\.{_LABEL})*")


def domain_limit(domain: str) -> str | None:
    """Say why *domain* is not one domain in ASCII; ``None`` where it is."""
    return None if _DOMAIN.fullmatch(domain) else "must be a domain in ASCII, such as board.example"


def look_at_moment(field: str, moment: object, faults: Faults) -> None:
    """Note anything but a moment with a time zone that can be written in UTC."""
    if type(moment) is not datetime:
        faults.is_a(datetime, field, moment, "a datetime")
    elif moment.utcoffset() is None:
        faults.note(field, "no_zone", "must have a time zone")
    elif _year_in_utc(moment) < FIRST_YEAR:
        faults.note(field, "out_of_range", f"must lie between the years {FIRST_YEAR} and 9999 in UTC")


def _year_in_utc(moment: datetime) -> int:
    try:
        return moment.astimezone(UTC).year
    except OverflowError:  # on the first or the last day that a date can hold
        return 0
