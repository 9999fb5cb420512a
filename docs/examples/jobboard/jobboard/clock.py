"""
The time: the only module that reads it. Everything else is told the moment or the day.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Date, Time, cast, func
from sqlalchemy.orm import InstrumentedAttribute

MORNING: Final = time(8)
"""Where the candidate is; nobody is reminded at night."""

EASTERNMOST: Final = timedelta(hours=14)
"""How far Kiritimati, where every day begins first, is ahead of UTC."""


def now() -> datetime:
    """Read the clock, in UTC."""
    return datetime.now(UTC)


def today_for(zone: str, now: datetime) -> date:
    """
    Give the calendar date where somebody is.

    Args:
        zone: An IANA name, such as ``Asia/Jakarta``.
        now: Any aware moment.
    """
    return now.astimezone(ZoneInfo(zone)).date()


def today_in(zone: InstrumentedAttribute[str], now: datetime) -> ColumnElement[date]:
    """Give the same date in SQL, for a column that holds the zone."""
    return cast(func.timezone(zone, now), Date)


def morning_of(day: date, zone: str) -> datetime:
    """Give the moment from which somebody may be reminded on a day."""
    return datetime.combine(day, MORNING, ZoneInfo(zone)).astimezone(UTC)


def is_awake_in(zone: InstrumentedAttribute[str], now: datetime) -> ColumnElement[bool]:
    """Tell in SQL whether it is morning yet, for a column that holds the zone."""
    return cast(func.timezone(zone, now), Time) >= MORNING
