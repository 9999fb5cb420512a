"""
A calendar as each release gave it out, which later ones must count up from: hosts store it, and hand it back.

One file a release, ``calendars/<version>.ics``.
"""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

import attrs

from interview_followup import plan
from interview_followup.interop.ical import calendar_text

from .samples import FULL, PLAIN

FOLDER: Final = Path(__file__).parent / "calendars"
INTERVIEW: Final = attrs.evolve(PLAIN, ref="application-17", company="PT Maju Terus – Divisi Analitik Ritel, Jakarta")
STAMPED_AT: Final = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)
LATER: Final = datetime(2027, 1, 2, 3, 4, tzinfo=UTC)


def write(previous: str | None = None) -> str:
    """Write the calendar of an interview on its day, the first time or after what was given out before."""
    ahead = plan(INTERVIEW, INTERVIEW.held_on)
    stamped_at = STAMPED_AT if previous is None else LATER
    return calendar_text(ahead, INTERVIEW, stamped_at=stamped_at, previous=previous, domain="board.example")


def moved(previous: str) -> str:
    """Write it once the offer of the full sample is known: what was ahead is not any more."""
    changed = INTERVIEW.with_outcome(FULL.outcome)
    ahead = plan(changed, date(2026, 11, 27))
    return calendar_text(ahead, changed, stamped_at=LATER, previous=previous, domain="board.example")


def kept() -> dict[str, str]:
    """Give the calendars of all releases."""
    return {path.stem: path.read_bytes().decode("utf-8") for path in sorted(FOLDER.glob("*.ics"))}
