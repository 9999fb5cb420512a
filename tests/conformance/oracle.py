"""
A second implementation of the whole policy, written from its text alone, to hold the library against.

What lives here: which windows exist, which one decides, and when that changes. The policy's table stands row for row
in ``oracle_rows``, its words in ``oracle_words``, impossible facts in ``oracle_refusal``. It works on plain data (what
a TOML file parses to) and imports the standard library only. What must never live here: anything of the library, or
an idea taken from its source.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from .oracle_refusal import refusal
from .oracle_rows import Row, rows_for
from .oracle_words import CHECK_IN_STEPS, DEFAULTS, LAST, MARKETS, Facts, Story, working_days

__all__ = ["DEFAULTS", "MARKETS", "Answer", "Facts", "WindowRow", "Wished", "answer", "refusal", "windows", "wished"]

Answer = dict[str, Any]
# Rule, step, opens, due, closes (None: never).
WindowRow = tuple[str, str, date, date, date | None]


def _opening(story: Story, row: Row) -> int:
    """Find a window's opening once G2 and G5 have moved it."""
    opens = max(row.opens(story), story.h)
    if story.snoozed is None or row.pressing or row.step == "move_on":
        return opens
    return max(opens, story.work.from_(story.snoozed) if row.step in CHECK_IN_STEPS else story.snoozed)


def _spans(story: Story) -> Iterator[tuple[Row, int, int, int]]:
    """Give each row whose window exists, with its opening, due day and closing, in order of priority."""
    for row in rows_for(story):
        contact = row.step != "move_on"
        if (story.no_contact and contact and not row.pressing) or not row.when(story):
            continue
        raw = row.opens(story)
        opens, closes = _opening(story, row), row.closes(story, raw)
        if opens <= min(closes, LAST):
            yield row, opens, max(opens, min(row.due(story, raw), closes, LAST)), closes


def _tell(facts: Facts, timing: Mapping[str, int], calendar: Facts | None) -> Story:
    """Read facts and settings; a setting not told has its default."""
    return Story(facts, timing if timing is DEFAULTS else {**DEFAULTS, **timing}, working_days(calendar))


def windows(facts: Facts, timing: Mapping[str, int] = DEFAULTS, calendar: Facts | None = None) -> list[WindowRow]:
    """
    List the windows that exist, in order of priority, as (rule, step, opens, due, closes or None).
    """
    day = date.fromordinal
    return [
        (row.rule, row.step, day(opens), day(due), None if closes > LAST else day(closes))
        for row, opens, due, closes in _spans(_tell(facts, timing, calendar))
    ]


class Wished(NamedTuple):
    """
    The windows as they are; without the candidate's wish to be left alone; and without the employer's either.
    """

    windows: list[WindowRow]
    awake: list[WindowRow]
    free: list[WindowRow]


def wished(facts: Facts, timing: Mapping[str, int] = DEFAULTS, calendar: Facts | None = None) -> Wished:
    """
    Tell what the two wishes change, by leaving them out.
    """
    found = awake = free = windows(facts, timing, calendar)
    if "snoozed_until" in facts:
        facts = {name: fact for name, fact in facts.items() if name != "snoozed_until"}
        awake = free = windows(facts, timing, calendar)
    if facts.get("no_contact"):
        free = windows({**facts, "no_contact": False}, timing, calendar)
    return Wished(found, awake, free)


def answer(facts: Facts, day: date, timing: Mapping[str, int] = DEFAULTS, calendar: Facts | None = None) -> Answer:
    """
    Say what is right on *day*: step, rule, the window, the day to send it, and the day on which this changes.
    """
    found = windows(facts, timing, calendar)
    now = _winner(found, day)
    rule, step, opens, due, closes = now or (None, "wait", None, None, None)
    return {
        "step": step,
        "rule": rule,
        "opens_on": opens,
        "due_on": due,
        "closes_on": closes,
        "send_on": _send_on(step, day, calendar),
        "next_change": _next_change(found, day),
    }


def _winner(found: list[WindowRow], day: date) -> WindowRow | None:
    """Find the first window that holds the day."""
    for window in found:
        if window[2] <= day and (window[4] is None or day <= window[4]):
            return window
    return None


def _next_change(found: list[WindowRow], day: date) -> date | None:
    """Look at every later edge of every window, and take the first on which step or rule are others."""
    edges = {opens for _, _, opens, _, _ in found}
    edges |= {date.fromordinal(closes.toordinal() + 1) for *_, closes in found if closes not in {None, date.max}}
    later = sorted(edge for edge in edges if edge > day)
    now = _winner(found, day)
    told = now and now[:2]
    for edge in later:
        then = _winner(found, edge)
        if (then and then[:2]) != told:
            return edge
    return None


def _send_on(step: str, day: date, calendar: Facts | None) -> date | None:
    """Find the day to send: today (its window is open), and for a check-in the first working day from then."""
    if step in {"wait", "move_on"}:
        return None
    if step not in CHECK_IN_STEPS:
        return day
    working = working_days(calendar).from_(day.toordinal())
    # G14 comes before "every contact carries": a working day beyond the calendar's end is never.
    return None if working > LAST else date.fromordinal(working)
